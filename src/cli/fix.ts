import { dirname } from 'node:path';
import type { SourceFile } from '../../grammar/nodes.ts';
import type { Entry } from '../config/entry.ts';
import type { Diagnostic, Edit, Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import type { Host } from '../host.ts';
import { fixAll } from '../lint/fix.ts';
import type { Fixed } from '../lint/fix.ts';
import { replaceFiles, whyNotWritable, whyOutside } from '../node-write.ts';
import { displayPath } from '../node.ts';
import type { Project } from '../project/project.ts';
import type { Args } from './args.ts';
import { readsStdin } from './inputs.ts';
import { fail, output, say } from './output.ts';

/** A configuration that was checked, and how to check it again. */
export interface Checked {
  readonly report: Report;
  readonly entries: readonly Entry[];
  /** Checks it as another host has it. */
  again(host: Host): Report;
  /** Whether a finding is one that the user asked to see. */
  isShown(diagnostic: Diagnostic): boolean;
}

/** Why the call can not be fixed; `undefined` when it can. */
export function whyNotFixable(args: Args, { entries }: Project): string | undefined {
  if (is(args, 'fix') && is(args, 'fix-dry-run')) return '"--fix" and "--fix-dry-run" can not be used together';
  if (!writes(args)) return undefined;
  if (entries.some(({ dump }) => dump))
    return 'a dump of "nginx -T" can not be fixed: its files are those of another machine; "--diff" shows the changes';
  if (readsStdin(args)) return 'standard input can not be fixed; "--fix-dry-run" or "--diff" show what would change';
  return undefined;
}

/**
 * Makes the fixes: writes them, or only shows them. Gives the report of what remains and the paths of the files that are others now; a status
 * when that is all there is to say.
 */
export async function fix(
  args: Args,
  { host }: Project,
  checked: Checked,
): Promise<{ readonly report: Report; readonly changed: ReadonlySet<string> } | number> {
  const isEditable = editable(checked.entries, readsStdin(args), writes(args));
  const wants = (diagnostic: Diagnostic, edits: readonly Edit[]) =>
    checked.isShown(diagnostic) && edits.every(({ file }) => isEditable(file));
  const fixed = fixAll({ host, check: checked.again, wants, suggestions: is(args, 'fix-suggestions') }, checked.report);
  sayRefused(fixed);
  const { report, changes } = fixed;
  if (is(args, 'diff')) {
    sayFixed(fixed, 'would fix');
    const { unifiedDiff } = await import('./diff.ts');
    return output(args, unifiedDiff(changes, process.cwd())) ?? (report.incomplete ? 2 : Number(changes.length > 0));
  }
  if (writes(args)) {
    const failed = replaceFiles(
      changes.map(({ path, before, after }) => ({ path, before: before.encode(), after: after.encode() })),
    );
    if (failed !== undefined) return fail(`nothing was fixed: ${failed}`);
  }
  sayFixed(fixed, writes(args) ? 'fixed' : 'would fix');
  return { report, changed: new Set(changes.map(({ path }) => path)) };
}

function is({ values }: Args, name: string): boolean {
  return values.get(name) === true;
}

/** Whether files are to be written: a dry run and a diff write nothing. */
function writes(args: Args): boolean {
  return !is(args, 'fix-dry-run') && !is(args, 'diff');
}

/** Tells which files may be changed, and says why another one may not. */
function editable(entries: readonly Entry[], stdin: boolean, written: boolean): (file: SourceFile) => boolean {
  const roots = entries.flatMap(({ path, directory, prefix, pathMap = [] }) => [
    dirname(path),
    ...(directory === undefined ? [] : [directory]),
    ...(prefix === undefined ? [] : [prefix]),
    ...pathMap.map(({ to }) => to),
  ]);
  const parts = entries.every((entry) => entry.parts) ? entries.flatMap((entry) => entry.parts ?? []) : undefined;
  const given = new Set(entries.filter(({ dump }) => dump || stdin).map(({ path }) => path));
  const isDump = entries.some(({ dump }) => dump);
  const known = new Map<string, boolean>();
  return ({ path }) => {
    let may = known.get(path);
    if (may !== undefined) return may;
    const reason =
      isDump || given.has(path) ? undefined : (whyOutside(path, roots) ?? (written ? whyNotWritable(path) : undefined));
    may = reason === undefined && (parts?.includes(path) ?? true);
    if (reason !== undefined) say(`not fixed: ${reason}`);
    known.set(path, may);
    return may;
  };
}

function sayRefused({ refused }: Fixed): void {
  for (const { diagnostic, reason } of refused) {
    const { file, start, ruleId } = diagnostic;
    say(`not fixed: ${ruleId} in ${displayPath(file.path)}:${file.text.position(start).line}, since ${reason}`);
  }
}

function sayFixed({ count: problems, changes }: Fixed, verb: string): void {
  say(problems === 0 ? 'nothing to fix' : `${verb} ${count(problems, 'problem')} in ${count(changes.length, 'file')}`);
}
