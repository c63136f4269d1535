import { existsSync } from 'node:fs';
import type { Entry } from '../config/entry.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Diagnostic, Level, Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../node.ts';
import { checkPlanned } from '../project/check.ts';
import type { Project } from '../project/project.ts';
import type { Settings } from '../lint/settings.ts';
import type { Args } from './args.ts';
import { destinations } from './destinations.ts';
import type { Destination } from './destinations.ts';
import { text } from './environment.ts';
import { inputs, readsStdin } from './inputs.ts';
import { onlookers } from './onlooker.ts';
import type { Onlooker } from './onlooker.ts';
import { GROUPS } from './options.ts';
import { fail, say } from './output.ts';
import { withProgress } from './progress.ts';
import { writeReport } from './report.ts';
import { readSettings } from './settings.ts';
import { suppressionsPath } from './suppressions-path.ts';
import { visibleOnly } from './severity.ts';

/** Lints the paths and writes the report; returns the exit status. `onlooker` looks on, besides those that the call asks for. */
export async function lint(args: Args, version: string, onlooker?: Onlooker): Promise<number> {
  const looking = await onlookers(args, onlooker);
  const reports = destinations(args);
  if ('error' in reports) return fail(reports.error);
  const found = await inputs(args);
  if ('errors' in found) {
    const { commandMeant } = await import('./command-meant.ts');
    return fail(...found.errors.map((error) => error + commandMeant(args.paths, error)));
  }
  const read = await readSettings(args, found);
  if ('errors' in read) return fail(...read.errors);
  const settings: Settings = args.values.get('inline-config') === false ? { ...read, ignoreComments: true } : read;
  const nothing = sayIgnored(found, args, reports);
  if (nothing !== undefined) return nothing;
  looking?.begin?.(found, settings, args);
  const label = found.label === '.' ? process.cwd() : found.label;
  const what = args.paths.length > 0 ? { paths: args.paths } : { paths: [label], label };
  const fixed = await checkAsAsked(found, settings, args, version, looking);
  if (typeof fixed === 'number') return fixed;
  const checked = await withBaseline(fixed.report, settings, args, found);
  if ('errors' in checked) return fail(...checked.errors);
  const { report, unused } = checked;
  const canFix = !readsStdin(args) && !found.entries.some(({ dump }) => dump);
  const told = { version, ...what, ...(fixed.changed ? { changed: fixed.changed } : { canFix }) };
  const failed = await writeReport(report, reports, args, settings, told);
  looking?.end?.(report);
  return failed ?? (unused ? 2 : exitCode(report, args));
}

/** Says what is ignored of what the call names; a status when nothing is left to lint, and to report. */
function sayIgnored(
  { ignored, entries }: Project,
  { paths }: Args,
  reports: readonly Destination[],
): number | undefined {
  if (ignored.length === 0) return undefined;
  if (paths.length === 0 && entries.length === 0) return fail(`nothing to lint: ${ignoredNote(ignored)}`);
  if (paths.length > 0) say(ignoredNote(ignored));
  const onlyShown = reports.every(({ format, file }) => format === 'pretty' && file === undefined);
  return entries.length === 0 && onlyShown ? 0 : undefined;
}

/** Checks, and makes fixes where they are wanted, or takes what was kept of an earlier run; a status when there is no report to write. */
async function checkAsAsked(
  found: Project,
  settings: Settings,
  args: Args,
  version: string,
  looking: Onlooker | undefined,
) {
  if (GROUPS.Fixing.some(({ name }) => args.values.get(name) === true)) return mend(found, settings, args, looking);
  const isKept = args.values.get('cache') === true && !looking;
  return isKept ? fromCache(found, settings, args, version) : checkAll(found, settings, looking);
}

/** The report without what the suppressions file hides: what is about it is loaded only where there is one, or one is wanted. */
async function withBaseline(report: Report, settings: Settings, args: Args, project: Project) {
  const path = suppressionsPath(args, project);
  if (!existsSync(path) && !GROUPS.Suppressions.some(({ name }) => args.values.has(name)))
    return { report, unused: false };
  const { baselined } = await import('./baseline.ts');
  return baselined(report, settings, args, path, project);
}

/** Checks, and makes fixes; a status when there is no report to write. */
async function mend(
  found: Project,
  settings: Settings,
  args: Args,
  looking?: Onlooker,
): Promise<Omit<Checked, 'entries'> | number> {
  const { fix, whyNotFixable } = await import('./fix.ts');
  const reason = whyNotFixable(args, found);
  if (reason !== undefined) return fail(reason);
  const checked = checkAll(found, settings, looking);
  const again = (host: Host) => checkAll({ ...found, host }, settings, looking).report;
  const isShown = (diagnostic: Diagnostic) =>
    visibleOnly({ ...checked.report, diagnostics: [diagnostic] }, 'pretty', args).shown.diagnostics.length > 0;
  return fix(args, found, { ...checked, again }, isShown);
}

/** What an earlier run has found, where nothing has changed since; else what this one finds. */
async function fromCache(
  found: Project,
  settings: Settings,
  args: Args,
  version: string,
): Promise<Omit<Checked, 'entries'>> {
  const { cached } = await import('./cache/cached.ts');
  return { report: cached(found, args, version, (host) => checkAll({ ...found, host }, settings).report) };
}

/** What was checked; `changed` are the files that fixes have changed. */
interface Checked {
  readonly report: Report;
  readonly entries: readonly Entry[];
  readonly changed?: ReadonlySet<string>;
}

function checkAll(found: Project, settings: Settings, looking?: Onlooker): Checked {
  const progress = withProgress(looking?.host?.(found.host) ?? found.host);
  try {
    return checkPlanned(found, settings, progress.host, looking);
  } finally {
    progress.done();
  }
}

function ignoredNote([first = '', ...others]: readonly string[]): string {
  const more = others.length > 0 ? ` and ${count(others.length, 'other path')} are` : ' is';
  return `"${displayPath(first)}"${more} ignored by the configuration file`;
}

/** 2 when the run is incomplete; 1 for findings at or above `--fail-on`, shown or not, or too many warnings; else 0. */
function exitCode(report: Report, args: Args): number {
  const failOn = LEVEL_RANK[(text(args, 'fail-on') ?? 'error') as Level];
  const most = Number(text(args, 'max-warnings') ?? Infinity);
  if (report.incomplete) return 2;
  const warnings = report.diagnostics.filter(({ level }) => level === 'warning').length;
  return report.diagnostics.some(({ level }) => LEVEL_RANK[level] >= failOn) || warnings > most ? 1 : 0;
}
