import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import { applyBaseline, extendBaseline, pruneBaseline, sizeOf, unusedBaseline } from '../lint/baseline.ts';
import type { Baseline, NameOf } from '../lint/baseline.ts';
import type { Settings } from '../lint/settings.ts';
import { realPath } from '../node.ts';
import type { Project } from '../project/project.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Args } from './args.ts';
import { list, text } from './environment.ts';
import { say } from './output.ts';
import { readSuppressions, writeSuppressions } from './suppressions-file.ts';

/** A report without what the suppressions file allows; `unused` when that allows more than there is. */
export interface Baselined {
  readonly report: Report;
  readonly unused: boolean;
}

/** How a suppressions file names files, and whether the file of a name is there. */
interface Named {
  readonly nameOf: NameOf;
  isThere(name: string): boolean;
}

const NOTHING: Baseline = new Map();
/** The paths in a dump are another machine's: they are kept. */
const DUMPED: Named = { nameOf: (path) => path, isThere: () => true };

interface Errors {
  readonly errors: readonly string[];
}

/** Hides what the suppressions file at a path allows, after writing to it what the call wants written. */
export function baselined(
  report: Report,
  settings: Settings,
  args: Args,
  path: string,
  { entries, failures }: Project,
): Baselined | Errors {
  const wrong = wrongCall(args, path, settings);
  if (wrong !== undefined) return { errors: [wrong] };
  const read = existsSync(path) ? readSuppressions(path) : NOTHING;
  if ('errors' in read) return read;
  const files = entries.some(({ dump }) => dump) ? DUMPED : filesFrom(dirname(path));
  // What a plugin that could not be loaded has is not known.
  const ran = (id: string) => settings.rules.has(id) || (!settings.known.has(id) && failures.length === 0);
  const baseline = wantedBaseline(report, read, args, files, ran);
  if (baseline !== read && (sizeOf(baseline) > 0 || existsSync(path))) {
    const failed = writeSuppressions(path, baseline);
    if (failed !== undefined) return { errors: [failed] };
    say(written(read, baseline, path));
  }
  const judged = args.values.get('root') !== false && args.values.get('fix-dry-run') !== true;
  const unused = judged ? unusedBaseline(report, baseline, files.nameOf, ran) : NOTHING;
  const fails = sizeOf(unused) > 0 && args.values.get('pass-on-unpruned-suppressions') !== true;
  if (fails) say(leftOver(unused, path));
  return { report: applyBaseline(report, baseline, files.nameOf), unused: fails };
}

function wrongCall(args: Args, path: string, { known }: Settings): string | undefined {
  const { values } = args;
  const options = ['suppress-all', 'suppress-rule', 'prune-suppressions'].filter(
    (name) => values.has(name) && values.get(name) !== false,
  );
  if (options.length > 0 && values.get('fix-dry-run') === true) options.push('fix-dry-run');
  if (options.length > 1) return `options "--${options[0]}" and "--${options[1]}" do not go together`;
  const unknown = list(args, 'suppress-rule', true).find((id) => !known.has(id));
  if (unknown !== undefined)
    return `option "--suppress-rule": unknown rule "${unknown}"${didYouMean(unknown, known) || '; "nginx-lint rules" lists them'}`;
  const writes = options.length > 0 && options[0] !== 'prune-suppressions';
  if (!writes && text(args, 'suppressions-location') !== undefined && !existsSync(path))
    return `there is no suppressions file "${path}"; --suppress-all writes one`;
  return undefined;
}

/** The baseline as the call wants it to be; the same one when nothing is to be written. */
function wantedBaseline(
  report: Report,
  read: Baseline,
  args: Args,
  { nameOf, isThere }: Named,
  ran: (id: string) => boolean,
): Baseline {
  if (args.values.get('prune-suppressions') === true) {
    const pruned = pruneBaseline(read, unusedBaseline(report, read, nameOf, ran), isThere);
    if (!report.incomplete) return sizeOf(pruned) < sizeOf(read) ? pruned : read;
    say('nothing is pruned: not everything could be read or checked');
    return read;
  }
  const rules = list(args, 'suppress-rule', true);
  if (rules.length === 0 && args.values.get('suppress-all') !== true) return read;
  return extendBaseline(report, read, nameOf, (id) => rules.length === 0 || rules.includes(id));
}

/**
 * Names as the file has them: relative to its directory, with "/". Links are followed, since the same file may be named by itself or
 * reached through `sites-enabled`.
 */
function filesFrom(directory: string): Named {
  const start = realPath(directory);
  const names = new Map<string, string>();
  return {
    nameOf(path) {
      let name = names.get(path);
      if (name === undefined) names.set(path, (name = relative(start, realPath(path)).split(sep).join('/')));
      return name;
    },
    isThere: (name) => existsSync(resolve(start, name)),
  };
}

function written(before: Baseline, after: Baseline, path: string): string {
  const pruned = sizeOf(before) - sizeOf(after);
  const holds = `"${path}" suppresses ${count(sizeOf(after), 'finding')} in ${count(after.size, 'file')}`;
  return pruned > 0 ? `${holds}, ${pruned} less than before` : holds;
}

function leftOver(unused: Baseline, path: string): string {
  const [[file, rules] = ['', new Map<string, number>()]] = unused;
  const [[id, most] = ['', 0]] = rules;
  const total = sizeOf(unused);
  const example = `${most} of ${id} in "${file}"${total > most ? ` and ${total - most} more` : ''}`;
  return `"${path}" suppresses what does not occur any more (${example}): take it out with --prune-suppressions, or let it pass with --pass-on-unpruned-suppressions`;
}
