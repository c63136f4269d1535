import type { Entry } from '../config/entry.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Level, Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import { displayPath } from '../node.ts';
import { checkPlanned } from '../project/check.ts';
import type { Project } from '../project/project.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Settings } from '../lint/settings.ts';
import type { Args } from './args.ts';
import { destinations } from './destinations.ts';
import { text } from './environment.ts';
import { inputs } from './inputs.ts';
import { COMMANDS } from './options.ts';
import { fail, say } from './output.ts';
import { withProgress } from './progress.ts';
import { writeReport } from './report.ts';
import { readSettings } from './settings.ts';
import { visibleOnly } from './severity.ts';

/** The options that make fixes, or show them. */
const FIXES = ['fix', 'fix-suggestions', 'fix-dry-run', 'diff'];

/** Lints the paths and writes the report; returns the exit status. */
export async function lint(args: Args, version: string): Promise<number> {
  const reports = destinations(args);
  if ('error' in reports) return fail(reports.error);
  const found = await inputs(args);
  if ('errors' in found) return fail(...found.errors.map((error) => error + commandMeant(args, error)));
  const settings = await readSettings(args, found);
  if ('errors' in settings) return fail(...settings.errors);
  if (found.ignored.length > 0) {
    if (args.paths.length === 0 && found.entries.length === 0)
      return fail(`nothing to lint: ${ignoredNote(found.ignored)}`);
    if (args.paths.length > 0) say(ignoredNote(found.ignored));
    if (found.entries.length === 0 && reports.every(({ format, file }) => format === 'pretty' && file === undefined))
      return 0;
  }
  const label = found.label === '.' ? process.cwd() : found.label;
  const what = args.paths.length > 0 ? { paths: args.paths } : { paths: [label], label };
  const fixed = FIXES.some((name) => args.values.get(name) === true)
    ? await mend(found, settings, args)
    : checkAll(found, settings);
  if (typeof fixed === 'number') return fixed;
  const { report, changed } = fixed;
  const told = { version, ...what, ...(changed ? { changed } : {}) };
  return (await writeReport(report, reports, args, settings, told)) ?? exitCode(report, args);
}

/** Checks, and makes fixes; a status when there is no report to write. */
async function mend(found: Project, settings: Settings, args: Args): Promise<Omit<Checked, 'entries'> | number> {
  const { fix, whyNotFixable } = await import('./fix.ts');
  const reason = whyNotFixable(args, found);
  if (reason !== undefined) return fail(reason);
  const checked = checkAll(found, settings);
  return fix(args, found, {
    ...checked,
    again: (host) => checkAll({ ...found, host }, settings).report,
    isShown: (diagnostic) =>
      visibleOnly({ ...checked.report, diagnostics: [diagnostic] }, 'pretty', args).shown.diagnostics.length > 0,
  });
}

/** What was checked; `changed` are the files that fixes have changed. */
interface Checked {
  readonly report: Report;
  readonly entries: readonly Entry[];
  readonly changed?: ReadonlySet<string>;
}

function checkAll(found: Project, settings: Settings): Checked {
  const progress = withProgress(found.host);
  try {
    return checkPlanned(found, settings, progress.host);
  } finally {
    progress.done();
  }
}

function ignoredNote([first = '', ...others]: readonly string[]): string {
  const more = others.length > 0 ? ` and ${count(others.length, 'other path')} are` : ' is';
  return `"${displayPath(first)}"${more} ignored by the configuration file`;
}

/** A path that does not exist and looks like a command. */
function commandMeant({ paths: [first] }: Args, error: string): string {
  return first !== undefined && error.includes(`"${first}"`) ? didYouMean(first, Object.keys(COMMANDS)) : '';
}

/** 2 when the run is incomplete; 1 for findings at or above `--fail-on`, shown or not, or too many warnings; else 0. */
function exitCode(report: Report, args: Args): number {
  const failOn = LEVEL_RANK[(text(args, 'fail-on') ?? 'error') as Level];
  const most = Number(text(args, 'max-warnings') ?? Infinity);
  if (report.incomplete) return 2;
  const warnings = report.diagnostics.filter(({ level }) => level === 'warning').length;
  return report.diagnostics.some(({ level }) => LEVEL_RANK[level] >= failOn) || warnings > most ? 1 : 0;
}
