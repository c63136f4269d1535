import { resolve } from 'node:path';
import { categoryOf } from '../../rules/index.ts';
import type { Report } from '../diagnostic.ts';
import { docsOf } from '../docs.ts';
import type { FormatContext } from '../formatters/context.ts';
import { loadFormatter, READ_BY_PEOPLE } from '../formatters/index.ts';
import type { Format } from '../formatters/index.ts';
import { incompleteness } from '../formatters/summary.ts';
import { realPath } from '../node.ts';
import type { Job } from '../project/jobs.ts';
import type { Args } from './args.ts';
import type { Destination } from './destinations.ts';
import { useColor, width } from './environment.ts';
import { useHyperlinks } from './hyperlinks.ts';
import { fail, say, write } from './output.ts';
import { repositoryRoot } from './repository.ts';
import { visibleOnly } from './severity.ts';
import { harmless } from './workflow-commands.ts';

/** What a run has to tell besides its report. */
export interface Told {
  /** What was linted, where the user named nothing. */
  readonly label?: string;
  readonly paths: readonly string[];
  readonly version: string;
  /** The files that fixes have changed. */
  readonly changed?: ReadonlySet<string>;
  readonly canFix?: boolean;
}

/** Writes the report in every format asked for; a status when not all could be written. */
export async function writeReport(
  report: Report,
  all: readonly Destination[],
  args: Args,
  jobs: readonly Job[],
  told: Told,
): Promise<number | undefined> {
  let status: number | undefined;
  for (const destination of all) status = (await writeOne(destination, report, args, jobs, told)) ?? status;
  // The other formats have no words for this.
  if (report.incomplete && all.every(({ format }) => format !== 'pretty')) incompleteness(report).forEach(say);
  return status;
}

async function writeOne(
  { format, file }: Destination,
  report: Report,
  args: Args,
  jobs: readonly Job[],
  told: Told,
): Promise<number | undefined> {
  const target = file === undefined ? undefined : realPath(resolve(file));
  if (target !== undefined && report.files.some(({ path }) => realPath(path) === target))
    return fail(`"${file}" is one of the files that were linted: no report is written over it`);
  const { shown, hidden } = visibleOnly(report, format, args);
  const [formatter, context] = await Promise.all([
    loadFormatter(format),
    contextFor({ format, file }, args, jobs, hidden, told),
  ]);
  const content = await formatter(shown, context);
  const printed = file === undefined || file === '/dev/stdout';
  const failed = write(file, printed && isText(format) ? harmless(content) : content);
  if (format === 'github') (await import('./step-summary.ts')).writeStepSummary(shown, context);
  return failed;
}

async function contextFor(
  { format, file }: Destination,
  args: Args,
  jobs: readonly Job[],
  hidden: FormatContext['hidden'],
  told: Told,
): Promise<FormatContext> {
  const terminal = file === undefined && process.stdout.isTTY;
  const snippets = args.values.get('snippets');
  const cwd = process.cwd();
  const rules = new Map(
    jobs.flatMap(({ settings }) => [...settings.rules].map(([id, { rule }]) => [id, rule] as const)),
  );
  return {
    cwd,
    root: repositoryRoot(cwd),
    color: useColor(args, terminal),
    hyperlinks: format === 'pretty' && (await useHyperlinks(args, terminal)),
    columns: width(),
    snippets: typeof snippets === 'boolean' ? snippets : terminal && !process.env['CI'],
    hidden,
    ...told,
    docsUrl: docsOf([...rules.values()]),
    rule(id) {
      const rule = rules.get(id);
      return rule && { ...rule, category: categoryOf(id) };
    },
    digest: (text) => process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex'),
  };
}

/** Whether a format has no escapes of its own; of `github` all commands are ours. */
function isText(format: Format): boolean {
  return READ_BY_PEOPLE.has(format) && format !== 'github';
}
