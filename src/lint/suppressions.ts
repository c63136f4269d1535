import type { DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { addTo, countUpTo, remembered } from '../collections.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../text.ts';
import { meantBy } from './peers.ts';

/** A comment that hides findings in a part of its file. */
export interface Suppression {
  /** The comment, with its `#`. */
  readonly comment: Span;
  /** The rules it names and where; empty: all rules. */
  readonly rules: readonly (Span & { readonly id: string })[];
  readonly reason: string | undefined;
  /** The findings that start in here are hidden. */
  readonly range: Span;
  /** The ids that hid something; `*` for a comment that names none. */
  readonly used: Set<string>;
}

/** Rules about the syntax, which no comment hides: nginx does not start. */
export const UNHIDABLE: ReadonlySet<string> = new Set([
  'unexpected-token',
  'unclosed-block',
  'unclosed-quote',
  'unclosed-lua-block',
  'missing-semicolon',
  'token-too-long',
]);

const COMMENT =
  /^#+[ \t]*(?:nginx-lint-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])|nginx-lint:(ignore)(?![\w-]))([^\n]*)$/;

/**
 * The suppression comments of a file: `# nginx-lint-disable-next-line rule, rule -- reason`, also `-line`, `-file`, and
 * `-disable` … `-enable`; `# nginx-lint:ignore rule,rule reason` is for the line it stands on, or the next when it stands alone.
 */
export function findSuppressions(file: SourceFile): Suppression[] {
  const { source } = file.text;
  if (!source.includes('nginx-lint')) return [];
  const found: Suppression[] = [];
  let heads: readonly Span[] | undefined;
  const open: OpenRange[] = [];
  for (const comment of file.comments) {
    const match = COMMENT.exec(source.slice(comment.start, comment.end).replace(/\r$/, ''));
    if (!match) continue;
    const kind = match[1] ?? (aloneOnLine(source, comment) ? 'disable-next-line' : 'disable-line');
    const { rules, reason } = readRules(
      match[3]!,
      comment.start + match[0].length - match[3]!.length,
      match[2] !== undefined,
    );
    if (kind === 'enable') {
      closeRanges(open, rules, comment);
      continue;
    }
    const range = rangeOf(kind, file, () => (heads ??= headsOf(file)), comment);
    found.push({ comment, rules, reason, range, used: new Set() });
    if (kind === 'disable') open.push({ range, ids: new Set(rules.map(({ id }) => id)) });
  }
  return found;
}

/** Ranges are found by the parts of their file, of so many characters, that they reach into; those that reach into many apart from that. */
const PART = 1024;
const FEW_PARTS = 8;

/** Finds the suppression that hides a diagnostic of the same file, and marks it as used; `undefined` when it is to be shown. */
export function hider(suppressions: readonly Suppression[]): (diagnostic: Diagnostic) => Suppression | undefined {
  const parts = new Map<number, Suppression[]>();
  const wide: Suppression[] = [];
  for (const suppression of suppressions) {
    const [first, last] = [Math.floor(suppression.range.start / PART), Math.floor(suppression.range.end / PART)];
    if (last - first > FEW_PARTS) wide.push(suppression);
    else for (let part = first; part <= last; part++) addTo(parts, part, suppression);
  }
  const wideFor = remembered((ruleId: string) => wide.filter((one) => isFor(one, ruleId)));
  return ({ ruleId, start }) => {
    if (UNHIDABLE.has(ruleId)) return undefined;
    const isHere = ({ range }: Suppression) => start >= range.start && start < range.end;
    const near = parts.get(Math.floor(start / PART))?.find((one) => isHere(one) && isFor(one, ruleId));
    const far = wideFor(ruleId).find(isHere);
    const first = near && far && far.comment.start < near.comment.start ? far : (near ?? far);
    if (first) use(first, ruleId);
    return first;
  };
}

function isFor({ rules }: Suppression, ruleId: string): boolean {
  return rules.length === 0 || rules.some(({ id }) => meantBy(id).has(ruleId));
}

function use({ rules, used }: Suppression, ruleId: string): void {
  if (rules.length === 0) used.add('*');
  for (const { id } of rules) if (meantBy(id).has(ruleId)) used.add(id);
}

/** Reads "rule, rule -- reason"; with `blank`, also "rule,rule reason". */
function readRules(text: string, offset: number, blank: boolean): Pick<Suppression, 'rules' | 'reason'> {
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(text);
  let list = dashes ? text.slice(0, dashes.index) : text;
  let reason = dashes ? text.slice(dashes.index + dashes[0].length).trim() : undefined;
  if (blank) {
    const [named = ''] = /^\s*[^\s,]+(?:\s*,\s*[^\s,]+)*/.exec(list) ?? [];
    reason ??= list.slice(named.length).trim();
    list = named;
  }
  const words = [...list.matchAll(/[^\s,]+/g)];
  const rules = words.map((word) => {
    const start = offset + word.index;
    return { id: word[0], start, end: start + word[0].length };
  });
  return { rules, reason: reason === '' ? undefined : reason };
}

/** What a `disable` hides, as long as nothing ends it: of some rules, or of all. */
interface OpenRange {
  readonly range: { start: number; end: number };
  readonly ids: ReadonlySet<string>;
}

/** An `enable` ends the ranges of the rules it names, or of all. Where some of several rules end, the range goes on: the others need it. */
function closeRanges(open: OpenRange[], rules: Suppression['rules'], at: Span): void {
  const named = new Set(rules.map(({ id }) => id));
  for (const one of open.splice(0)) {
    if (rules.length === 0 || [...one.ids].every((id) => named.has(id))) one.range.end = at.start;
    else open.push(one);
  }
}

function rangeOf(
  kind: string,
  { text }: SourceFile,
  heads: () => readonly Span[],
  comment: Span,
): { start: number; end: number } {
  if (kind === 'disable-file') return { start: 0, end: text.source.length + 1 };
  if (kind === 'disable') return { start: comment.start, end: text.source.length + 1 };
  const line = text.position(comment.start).line;
  const own = { start: text.lineStart(line), end: text.lineStart(line + 1) };
  const head = kind === 'disable-line' ? headOver(heads(), own) : headFrom(heads(), comment.end);
  if (!head) return kind === 'disable-line' ? own : { start: comment.end, end: comment.end };
  const first = text.position(head.start).line;
  const last = text.position(head.end - 1).line;
  return { start: text.lineStart(first), end: text.lineStart(last + 1) + Number(last + 1 > text.lines) };
}

/** From a directive's name to its `;` or `{`. */
function headOf(node: DirectiveNode): Span {
  return { start: node.start, end: node.block ? node.block.start + 1 : node.end };
}

/** The heads of a file's directives in the order of the text: they do not overlap. */
function headsOf({ root }: SourceFile): readonly Span[] {
  const heads: Span[] = [];
  const blocks = [root];
  for (let block = blocks.pop(); block; block = blocks.pop()) {
    for (const node of block.directives) {
      heads.push(headOf(node));
      if (node.block) blocks.push(node.block);
    }
  }
  return heads.sort((a, b) => a.start - b.start);
}

/** The first head that ends after an offset. */
function headFrom(heads: readonly Span[], offset: number): Span | undefined {
  return heads[countUpTo(heads, offset, ({ end }) => end)];
}

function headOver(heads: readonly Span[], line: Span): Span | undefined {
  const head = headFrom(heads, line.start);
  return head && head.start < line.end ? { start: head.start, end: Math.max(head.end, line.end - 1) } : undefined;
}

function aloneOnLine(source: string, comment: Span): boolean {
  return /^[ \t]*$/.test(source.slice(source.lastIndexOf('\n', comment.start - 1) + 1, comment.start));
}
