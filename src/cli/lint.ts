import { LEVEL_RANK } from '../diagnostic.ts';
import type { Level, Report } from '../diagnostic.ts';
import { docsOf } from '../docs.ts';
import { loadFormatter, READ_BY_PEOPLE } from '../formatters/index.ts';
import { count } from '../formatters/style.ts';
import type { Format } from '../formatters/index.ts';
import { incompleteness } from '../formatters/summary.ts';
import { displayPath } from '../node.ts';
import { checkProject } from '../project/check.ts';
import type { Project } from '../project/project.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Settings } from '../lint/settings.ts';
import type { Args } from './args.ts';
import { text, useColor, width } from './environment.ts';
import { inputs } from './inputs.ts';
import { COMMANDS } from './options.ts';
import { fail, output, say } from './output.ts';
import { withProgress } from './progress.ts';
import { readSettings } from './settings.ts';
import { visibleOnly } from './severity.ts';

/** Lints the paths and writes the report; returns the exit status. */
export async function lint(args: Args): Promise<number> {
  const found = await inputs(args);
  if ('errors' in found) return fail(...found.errors.map((error) => error + commandMeant(args, error)));
  const settings = await readSettings(args, found);
  if ('errors' in settings) return fail(...settings.errors);
  if (found.ignored.length > 0) {
    if (args.paths.length === 0 && found.entries.length === 0)
      return fail(`nothing to lint: ${ignoredNote(found.ignored)}`);
    if (args.paths.length > 0) say(ignoredNote(found.ignored));
    if (found.entries.length === 0 && READ_BY_PEOPLE.has((text(args, 'format') ?? 'pretty') as Format)) return 0;
  }
  const report = checkAll(found, settings);
  return (await write(report, found, args)) ?? exitCode(report, args);
}

function checkAll(found: Project, settings: Settings): Report {
  const progress = withProgress(found.host);
  try {
    return checkProject(found, settings, progress.host);
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

/** Writes the report; a status when it could not be written. */
async function write(report: Report, { label, rules }: Project, args: Args): Promise<number | undefined> {
  const format = (text(args, 'format') ?? 'pretty') as Format;
  const terminal = text(args, 'output-file') === undefined && process.stdout.isTTY;
  const { shown, hidden } = visibleOnly(report, format, args);
  const formatter = await loadFormatter(format);
  const snippets = args.values.get('snippets');
  const content = await formatter(shown, {
    cwd: process.cwd(),
    color: useColor(args, terminal),
    columns: width(),
    snippets: typeof snippets === 'boolean' ? snippets : terminal && !process.env['CI'],
    hidden,
    ...(args.paths.length === 0 ? { label: label === '.' ? process.cwd() : label } : {}),
    docsUrl: docsOf(rules),
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
