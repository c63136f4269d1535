import type { SourceFile } from '../../grammar/nodes.ts';
import { addTo, groupBy } from '../collections.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Edit, Report } from '../diagnostic.ts';
import { failed, overlay } from '../host.ts';
import type { Host } from '../host.ts';
import { edited, Text } from '../text.ts';
import { areSound, touch } from './sound.ts';

/** What is needed to mend a configuration. */
export interface FixRun {
  readonly host: Host;
  /** Reads and checks all of it, as a host has it. */
  check(host: Host): Report;
  /** Whether the first suggestion of a finding without a fix is made, too. */
  readonly suggestions?: boolean;
  /** Whether the edits may be made for the finding. */
  wants?(diagnostic: Diagnostic, edits: readonly Edit[]): boolean;
}

/** A file that is to have another text. */
export interface Change {
  readonly path: string;
  readonly before: Text;
  readonly after: Text;
}

/** Edits that were not made, and why: with them something would be found that was not found before. */
export interface Refused {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** What comes of fixing: the report of the new texts, nothing is written. */
export interface Fixed {
  readonly report: Report;
  readonly changes: readonly Change[];
  /** How many findings were mended. */
  readonly count: number;
  readonly refused: readonly Refused[];
}

interface Fix {
  readonly diagnostic: Diagnostic;
  readonly edits: readonly Edit[];
}

/** The texts so far, by the identity of their files, and what is found in them. */
interface State {
  readonly changes: ReadonlyMap<string, Change>;
  readonly report: Report;
}

const PASSES = 10;
/** So many times a configuration is checked again; fixes that would need more are not made. */
const MOST_CHECKS = 100;

/**
 * Makes fixes, in passes of those that do not touch each other, until none is left. All edits of a fix are made or none. After each pass the
 * result is read and checked again; what would add a finding, or does not mend its own, is left out. A suggestion may leave something less
 * grave than what it mends.
 */
export function fixAll(run: FixRun, first: Report = run.check(run.host)): Fixed {
  const refused = new Map<string, Refused>();
  const checks = { left: MOST_CHECKS };
  let state: State = { changes: new Map(), report: first };
  let count = 0;
  for (let i = 0; i < PASSES; i++) {
    const fixes = choose(run, state.report, refused);
    if (fixes.length === 0) break;
    const made = makeMost(run, state, fixes, checks);
    state = made.state;
    count += made.kept.length;
    for (const one of made.refused) refused.set(keyOf(one.diagnostic), one);
  }
  const changes = [...state.changes.values()].filter(({ before, after }) => before.source !== after.source);
  return { report: state.report, changes, count, refused: [...refused.values()] };
}

/** Makes as many of the fixes as possible: where all together can not be made, it tries halves. */
function makeMost(run: FixRun, base: State, fixes: readonly Fix[], checks: { left: number }) {
  const refused: Refused[] = [];
  let kept: readonly Fix[] = [];
  let state = base;
  const visit = (part: readonly Fix[]): void => {
    const all = [...kept, ...part];
    const tried = checks.left-- > 0 ? attempt(run, base, all) : 'too many other fixes could not be made';
    if (typeof tried !== 'string') {
      kept = all;
      state = tried;
    } else if (part.length === 1) {
      refused.push({ diagnostic: part[0]!.diagnostic, reason: tried });
    } else {
      visit(part.slice(0, part.length / 2));
      visit(part.slice(part.length / 2));
    }
  };
  visit(fixes);
  return { state, kept, refused };
}

/** The fixes to make in one pass; suggestions only when no fix is left. */
function choose(run: FixRun, report: Report, refused: ReadonlyMap<string, Refused>): readonly Fix[] {
  const fixes = apart(run, report, refused, ({ fix }) => fix);
  if (fixes.length > 0 || !run.suggestions) return fixes;
  return apart(run, report, refused, ({ fix, suggestions }) => (fix ? undefined : suggestions[0]?.edits));
}

/** The edits that can be made in one pass: where two fixes touch, the second waits for the next. */
function apart(
  run: FixRun,
  report: Report,
  refused: ReadonlyMap<string, Refused>,
  editsOf: (diagnostic: Diagnostic) => readonly Edit[] | undefined,
): readonly Fix[] {
  const mixed = report.files.some(({ text }) => text.encoding === 'latin-1');
  const taken = new Map<SourceFile, Edit[]>();
  return report.diagnostics.flatMap((diagnostic) => {
    const edits = editsOf(diagnostic);
    if (!edits || refused.has(keyOf(diagnostic)) || !areSound(edits)) return [];
    if (run.wants && !run.wants(diagnostic, edits)) return [];
    // Letters that were copied from a file of another encoding would be others here.
    if (mixed && edits.some(({ text }) => /[^\0-\x7f]/.test(text))) return [];
    if (edits.some((edit) => taken.get(edit.file)?.some((other) => touch(edit, other)))) return [];
    for (const edit of edits) addTo(taken, edit.file, edit);
    return [{ diagnostic, edits }];
  });
}

/** The state with the fixes made; why they can not be. */
function attempt(run: FixRun, base: State, fixes: readonly Fix[]): State | string {
  const changes = changed(run.host, base.changes, fixes);
  const bytes = [...changes.values()].map(({ path, after }) => [path, after.encode()] as const);
  const report = run.check(overlay(run.host, new Map(bytes)));
  const reason = worse(base.report, report, fixes);
  return reason ?? { changes, report };
}

function changed(host: Host, before: State['changes'], fixes: readonly Fix[]): Map<string, Change> {
  const byFile = groupBy(
    fixes.flatMap(({ edits }) => edits),
    ({ file }) => file,
  );
  const changes = new Map(before);
  for (const [{ path, text }, edits] of byFile) {
    const info = host.stat(path);
    const id = failed(info) ? path : info.id;
    const after = new Text(edited(text.source, edits), text.encoding);
    changes.set(id, { path, before: text, ...before.get(id), after });
  }
  return changes;
}

/** What is worse in a report than in the one before; `undefined` when nothing is and every finding that was to be mended is gone. */
function worse(before: Report, after: Report, fixes: readonly Fix[]): string | undefined {
  const left = new Map<string, number>();
  const add = (key: string, by: number) => left.set(key, (left.get(key) ?? 0) + by);
  for (const diagnostic of before.diagnostics) for (const key of keysOf(diagnostic)) add(key, 1);
  for (const { diagnostic } of fixes) for (const key of keysOf(diagnostic)) add(key, -1);
  for (const diagnostic of after.diagnostics) {
    for (const key of keysOf(diagnostic)) add(key, -1);
    const graver = fixes.some(
      (one) => !one.diagnostic.fix && LEVEL_RANK[one.diagnostic.level] > LEVEL_RANK[diagnostic.level],
    );
    if (!graver && keysOf(diagnostic).some((key) => left.get(key)! < 0))
      return `it would add: ${diagnostic.message} (${diagnostic.ruleId})`;
  }
  return after.incomplete && !before.incomplete ? 'not everything could be read or checked any more' : undefined;
}

/** What makes two findings the same although the text has moved; one that became an error is another one. */
function keysOf(diagnostic: Diagnostic): readonly string[] {
  const key = keyOf(diagnostic);
  return diagnostic.level === 'error' ? [key, `${key}\0error`] : [key];
}

function keyOf({ file, ruleId, message }: Diagnostic): string {
  return [file.path, ruleId, message.replace(/ \(in \d+ of the \d+ places that include this\)$/, '')].join('\0');
}
