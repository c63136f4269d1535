import type { Diagnostic, Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import type { Fixed } from '../lint/fix.ts';
import type { Host } from '../host.ts';
import type { Entry } from '../config/entry.ts';
import { fixProject, writeFixes } from '../project/fix.ts';
import type { Checked } from '../project/fix.ts';
import type { Args } from './args.ts';
import { text } from './environment.ts';
import { notOnDisk, readsStdin } from './inputs.ts';
import { fail, output, say } from './output.ts';

/** Why the call can not be fixed; `undefined` when it can. */
export function whyNotFixable(args: Args, entries: readonly Entry[]): string | undefined {
  if (is(args, 'fix') && is(args, 'fix-dry-run')) return '"--fix" and "--fix-dry-run" can not be used together';
  if (!writes(args)) return undefined;
  const origin = notOnDisk(args, entries);
  if (origin === 'dump')
    return 'a dump of "nginx -T" can not be fixed: its files are those of another machine; "--diff" shows the changes';
  if (origin === 'stdin') return 'standard input can not be fixed; "--fix-dry-run" or "--diff" show what would change';
  return undefined;
}

/**
 * Makes the fixes of findings that the user asked to see: writes them, or only shows them. Gives the report of what remains and the paths of
 * the files that are others now; a status when that is all there is to say.
 */
export async function fix(
  args: Args,
  host: Host,
  checked: Checked,
  isShown: (diagnostic: Diagnostic) => boolean,
): Promise<{ readonly report: Report; readonly changed: ReadonlySet<string> } | number> {
  const given = new Set(readsStdin(args) ? checked.entries.map(({ path }) => path) : []);
  const fixed = fixProject(host, checked, {
    suggestions: is(args, 'fix-suggestions'),
    cwd: process.cwd(),
    isGiven: (path) => given.has(path),
    writable: writes(args),
    isWanted: isShown,
  });
  for (const reason of fixed.notFixed) say(`not fixed: ${reason}`);
  const { report, changes } = fixed;
  if (is(args, 'diff')) {
    sayFixed(fixed, 'would fix');
    const { onTerminal, unifiedDiff } = await import('./diff.ts');
    const diff = unifiedDiff(changes, process.cwd());
    const isRead = process.stdout.isTTY && text(args, 'output-file') === undefined;
    return output(args, isRead ? onTerminal(diff) : diff) ?? (report.incomplete ? 2 : Number(changes.length > 0));
  }
  const failed = writes(args) ? writeFixes(changes) : undefined;
  if (failed !== undefined) return fail(`nothing was fixed: ${failed}`);
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

function sayFixed({ count: problems, changes }: Fixed, verb: string): void {
  say(problems === 0 ? 'nothing to fix' : `${verb} ${count(problems, 'problem')} in ${count(changes.length, 'file')}`);
}
