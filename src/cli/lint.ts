import { builtinRules } from '../../rules/index.ts';
import { Files } from '../config/files.ts';
import { plan } from '../config/parts.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Level, Report } from '../diagnostic.ts';
import { check } from '../lint/check.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Settings } from '../lint/settings.ts';
import type { Args } from './args.ts';
import { destinations } from './destinations.ts';
import { text } from './environment.ts';
import { inputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { COMMANDS } from './options.ts';
import { fail } from './output.ts';
import { withProgress } from './progress.ts';
import { writeReport } from './report.ts';
import { readSettings } from './settings.ts';

/** Lints the paths and writes the report; returns the exit status. */
export async function lint(args: Args, version: string): Promise<number> {
  const reports = destinations(args);
  if ('error' in reports) return fail(reports.error);
  const found = await inputs(args);
  if ('error' in found) return fail(found.error + commandMeant(args, found.error));
  const settings = readSettings(args, found.entries, builtinRules);
  if ('errors' in settings) return fail(...settings.errors);
  const report = checkAll(found, settings, args);
  const label = found.label === '.' ? process.cwd() : found.label;
  const what = args.paths.length > 0 ? { paths: args.paths } : { paths: [label], label };
  return (await writeReport(report, reports, args, settings, { version, ...what })) ?? exitCode(report, args);
}

function checkAll(found: Inputs, settings: Settings, args: Args): Report {
  const progress = withProgress(found.host);
  const files = new Files(progress.host, args.values.get('template') === true, found.limits);
  try {
    const entries = plan(found.entries, files, progress.host, found.parts);
    return check(progress.host, entries, settings, found.limits, files);
  } finally {
    progress.done();
  }
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
