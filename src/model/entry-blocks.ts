import { addTo, table } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { charsetMapProblems } from '../values/entries/charset-map.ts';
import type { Entries, EntryProblem } from '../values/entries/entry.ts';
import { geoProblems } from '../values/entries/geo.ts';
import { mapProblems } from '../values/entries/map.ts';
import { splitClientsProblems } from '../values/entries/split-clients.ts';
import { typesProblems } from '../values/entries/types.ts';
import { entryBlockHead } from './entry-block-heads.ts';
import { mapHashProblems } from './map-hash.ts';
import type { Model } from './model.ts';
import { inReadingOrder } from './reading-order.ts';
import { refusedArguments } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { relatedTo } from './related.ts';

/** Reads the entries of a block that stands somewhere as nginx's handler of that block does. */
type Check = (words: Entries, block: Directive, config: Model) => Iterable<EntryProblem>;

/** By the blocks in which every line is an entry (those whose handler is not ngx_conf_handler). */
const CHECKS: Readonly<Record<string, Check>> = table({
  map: mapProblems,
  geo: (words, block, config) =>
    geoProblems(words, { stream: config.family(block) === 'stream', target: config.target }),
  split_clients: splitClientsProblems,
  types: typesProblems,
  charset_map: (words, block) => charsetMapProblems(words, block.value(1)?.toLowerCase() === 'utf-8'),
});

/** What nginx refuses in the blocks `map`, `geo`, `split_clients`, `types` and `charset_map`. */
export function* refusedEntries(config: Model): Iterable<Refusal> {
  const types = new Map<Directive | undefined, Directive[]>();
  for (const { directive, row } of inReadingOrder(config, ...Object.keys(CHECKS))) {
    if (!row.block || !directive.block) continue;
    const head = entryBlockHead(directive);
    if (head) yield refusedArguments(directive, head);
    // The blocks of one level make one list.
    if (directive.name === 'types') addTo(types, directive.parent, directive);
    else yield* inBlocks(config, [directive]);
  }
  for (const blocks of types.values()) yield* inBlocks(config, blocks);
  yield* mapHashProblems(config);
}

function* inBlocks(config: Model, blocks: readonly Directive[]): Iterable<Refusal> {
  const block = blocks[0]!;
  const all = blocks.flatMap(({ children }) => children);
  // An entry whose end is missing is reported already, a block without a name as well.
  const entries = all.filter(({ node, block }) => !node.unterminated && !block);
  for (const directive of all) if (directive.block && directive.name !== '') yield nested(directive, block.name);
  const words = entries.map((entry) => [entry.name, ...entry.values]);
  for (const problem of CHECKS[block.name]!(words, block, config))
    if (!inBranches(problem, entries)) yield refused(problem, entries);
}

function nested(directive: Directive, block: string): Refusal {
  const advice = `a "${block}" has entries that end with ";"; quote a word that has a "{" in it`;
  return { directive, message: 'unexpected "{"', advice };
}

/** Of a template with branches both sides are in the text, also in one entry: what one word is can be judged, no counts or repetitions. */
function inBranches({ entry, first, word }: EntryProblem, entries: readonly Directive[]): boolean {
  return (first !== undefined || word === undefined) && !!entries[entry]!.file.template?.control;
}

function refused(
  { entry, word, first, message, advice, warning }: EntryProblem,
  entries: readonly Directive[],
): Refusal {
  const directive = entries[entry]!;
  const mark = word === undefined ? undefined : word === 0 ? directive.node.name : directive.args[word - 1];
  const related = first === undefined ? [] : [relatedTo(entries[first]!, 'the first one')];
  return { directive, mark, message, advice, level: warning ? 'warning' : undefined, related };
}
