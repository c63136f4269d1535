import { builtinRules } from '../../rules/index.ts';
import { Files } from '../config/files.ts';
import { plan } from '../config/parts.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Level, Report } from '../diagnostic.ts';
import { docsUrl } from '../docs.ts';
import { loadFormatter } from '../formatters/index.ts';
import type { Format } from '../formatters/index.ts';
import { incompleteness } from '../formatters/summary.ts';
import { check } from '../lint/check.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Settings } from '../lint/settings.ts';
import type { Args } from './args.ts';
import { text, useColor, width } from './environment.ts';
import { inputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { COMMANDS } from './options.ts';
import { fail, output, say } from './output.ts';
import { withProgress } from './progress.ts';
import { readSettings } from './settings.ts';
import { visibleOnly } from './severity.ts';

/** Lints the paths and writes the report; returns the exit status. */
export async function lint(args: Args): Promise<number> {
  const found = await inputs(args);
  if ('error' in found) return fail(found.error + commandMeant(args, found.error));
  const settings = readSettings(args, found.entries, builtinRules);
  if ('errors' in settings) return fail(...settings.errors);
  const report = checkAll(found, settings, args);
  return (await write(report, found.label, args, settings)) ?? exitCode(report, args);
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

/** Writes the report; a status when it could not be written. */
async function write(report: Report, label: string, args: Args, settings: Settings): Promise<number | undefined> {
  const format = (text(args, 'format') ?? 'pretty') as Format;
  const terminal = text(args, 'output-file') === undefined && process.stdout.isTTY;
  const { shown, hidden } = visibleOnly(report, format, args, settings);
  const formatter = await loadFormatter(format);
  const snippets = args.values.get('snippets');
  const content = await formatter(shown, {
    cwd: process.cwd(),
    color: useColor(args, terminal),
    columns: width(),
    snippets: typeof snippets === 'boolean' ? snippets : terminal && !process.env['CI'],
    hidden,
    ...(args.paths.length === 0 ? { label: label === '.' ? process.cwd() : label } : {}),
    docsUrl,
  });
  const failed = output(args, content);
  // The other formats have no words for this.
  if (report.incomplete && format !== 'pretty') incompleteness(report).forEach(say);
  return failed;
}

/** 2 when the run is incomplete; 1 for findings at or above `--fail-on`, shown or not, or too many warnings; else 0. */
function exitCode(report: Report, args: Args): number {
  const failOn = LEVEL_RANK[(text(args, 'fail-on') ?? 'error') as Level];
  const most = Number(text(args, 'max-warnings') ?? Infinity);
  if (report.incomplete) return 2;
  const warnings = report.diagnostics.filter(({ level }) => level === 'warning').length;
  return report.diagnostics.some(({ level }) => LEVEL_RANK[level] >= failOn) || warnings > most ? 1 : 0;
}
