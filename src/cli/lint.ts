import { existsSync } from 'node:fs';
import type { Entry } from '../config/entry.ts';
import { LEVEL_RANK, LEVELS } from '../diagnostic.ts';
import type { Diagnostic, Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import type { Host } from '../host.ts';
import type { Outcome } from '../lint/report.ts';
import { displayPath } from '../node.ts';
import { checkJobs } from '../project/check.ts';
import type { Planned } from '../project/check.ts';
import { jobsOf } from '../project/jobs.ts';
import type { Jobs } from '../project/jobs.ts';
import type { Project } from '../project/project.ts';
import type { Args } from './args.ts';
import { destinations } from './destinations.ts';
import type { Destination } from './destinations.ts';
import { choice, text } from './environment.ts';
import { inputs, notOnDisk } from './inputs.ts';
import { onlookers } from './onlooker.ts';
import type { Onlooker } from './onlooker.ts';
import { GROUPS } from './options.ts';
import { fail, say } from './output.ts';
import { withProgress } from './progress.ts';
import { writeReport } from './report.ts';
import { readSettings } from './settings.ts';
import { suppressionsPath } from './suppressions-path.ts';
import { visibleOnly } from './severity.ts';

/** What a run has made; `changed` are the files that fixes have changed. */
interface Made extends Outcome {
  readonly changed?: ReadonlySet<string>;
}

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
  const jobs = await jobsOf(found, async (project, elsewhere) => readSettings(args, project, elsewhere));
  if ('errors' in jobs) return fail(...jobs.errors);
  const nothing = sayIgnored(found, args, reports);
  if (nothing !== undefined) return nothing;
  looking?.begin?.(jobs, args);
  const [{ host, label: named }] = found;
  const label = named === '.' ? process.cwd() : named;
  const what = args.paths.length > 0 ? { paths: args.paths } : { paths: [label], label };
  const fixed = await checkAsAsked(jobs, host, args, version, looking);
  if (typeof fixed === 'number') return fixed;
  const checked = await withBaseline(fixed, jobs, args);
  if ('errors' in checked) return fail(...checked.errors);
  const { report, unused } = checked;
  const canFix = notOnDisk(args, entriesOf(found)) === undefined;
  const told = { version, ...what, ...(fixed.changed ? { changed: fixed.changed } : { canFix }) };
  const failed = await writeReport(report, reports, args, jobs, told);
  looking?.end?.(report);
  return failed ?? (unused ? 2 : exitCode(report, args));
}

/** Says what is ignored of what the call names; a status when nothing is left to lint, and to report. */
function sayIgnored(found: readonly Project[], { paths }: Args, reports: readonly Destination[]): number | undefined {
  const ignored = found.flatMap((project) => project.ignored);
  const isNothing = found.every(({ entries }) => entries.length === 0);
  if (ignored.length === 0) return undefined;
  if (paths.length === 0 && isNothing) return fail(`nothing to lint: ${ignoredNote(ignored)}`);
  if (paths.length > 0) say(ignoredNote(ignored));
  const onlyShown = reports.every(({ format, file }) => format === 'pretty' && file === undefined);
  return isNothing && onlyShown ? 0 : undefined;
}

/** Checks, and makes fixes where they are wanted, or takes what was kept of an earlier run; a status when there is no report to write. */
async function checkAsAsked(
  jobs: Jobs,
  host: Host,
  args: Args,
  version: string,
  looking: Onlooker | undefined,
): Promise<Made | number> {
  if (GROUPS.Fixing.some(({ name }) => args.values.get(name) === true)) return mend(jobs, host, args, looking);
  if (args.values.get('cache') !== true || looking) return checkAll(jobs, host, looking);
  const { cached } = await import('./cache/cached.ts');
  return cached(jobs, host, args, version, (recorded) => checkAll(jobs, recorded));
}

/** The report without what suppressions files hide: what is about them is loaded only where there is one, or one is wanted. */
async function withBaseline(made: Made, jobs: Jobs, args: Args) {
  const isThere = jobs.some(({ project }) => existsSync(suppressionsPath(args, project)));
  if (!isThere && !GROUPS.Suppressions.some(({ name }) => args.values.has(name)))
    return { report: made.report, unused: false };
  const { baselined } = await import('./baseline.ts');
  return baselined(made, jobs, args);
}

/** Checks, and makes fixes: what is left then, and the files that are others now; a status when there is no report to write. */
async function mend(jobs: Jobs, host: Host, args: Args, looking?: Onlooker): Promise<Made | number> {
  const { fix, whyNotFixable } = await import('./fix.ts');
  const projects = jobs.map(({ project }) => project);
  const reason = whyNotFixable(args, entriesOf(projects));
  if (reason !== undefined) return fail(reason);
  const runs = new WeakMap<Report, Outcome>();
  const checkOn = (from: Host) => {
    const checked = checkAll(jobs, from, looking);
    runs.set(checked.report, checked);
    return checked;
  };
  const { report, entries } = checkOn(host);
  const isShown = (diagnostic: Diagnostic) =>
    visibleOnly({ ...report, diagnostics: [diagnostic] }, 'pretty', args).shown.diagnostics.length > 0;
  const fixed = await fix(args, host, { report, entries, again: (from) => checkOn(from).report }, isShown);
  return typeof fixed === 'number' ? fixed : { ...runs.get(fixed.report)!, changed: fixed.changed };
}

function checkAll(jobs: Jobs, host: Host, looking?: Onlooker): Planned {
  const progress = withProgress(looking?.host?.(host) ?? host);
  try {
    return checkJobs(jobs, progress.host, looking);
  } finally {
    progress.done();
  }
}

function entriesOf(projects: readonly Project[]): readonly Entry[] {
  return projects.flatMap(({ entries }) => entries);
}

function ignoredNote([first = '', ...others]: readonly string[]): string {
  const more = others.length > 0 ? ` and ${count(others.length, 'other path')} are` : ' is';
  return `"${displayPath(first)}"${more} ignored by the configuration file`;
}

/** 2 when the run is incomplete; 1 for findings at or above `--fail-on`, shown or not, or too many warnings; else 0. */
function exitCode(report: Report, args: Args): number {
  const failOn = LEVEL_RANK[choice(args, 'fail-on', LEVELS) ?? 'error'];
  const most = Number(text(args, 'max-warnings') ?? Infinity);
  if (report.incomplete) return 2;
  const warnings = report.diagnostics.filter(({ level }) => level === 'warning').length;
  return report.diagnostics.some(({ level }) => LEVEL_RANK[level] >= failOn) || warnings > most ? 1 : 0;
}
