import type { Host } from '../../host.ts';
import type { Outcome } from '../../lint/report.ts';
import type { Job } from '../../project/jobs.ts';
import type { Project } from '../../project/project.ts';
import type { Args } from '../args.ts';
import { readsStdin } from '../inputs.ts';
import { say } from '../output.ts';
import { fingerprint, record } from './recorder.ts';
import { restoreReport, storeReport } from './report.ts';
import { cacheDirectory, load, save } from './store.ts';

/** Options that decide how a report is written, and nothing of what is in it. */
const WRITING: ReadonlySet<string> = new Set([
  'format',
  'output-file',
  'severity',
  'quiet',
  'fail-on',
  'max-warnings',
  'snippets',
  'color',
  'hyperlinks',
  'cache',
  'cache-location',
]);

/**
 * The report of an earlier run of the same call, where nothing that it has asked the disk about has changed; else that of `check`, which is kept for the
 * next run. What is not on disk alone, or depends on code of others, is checked each time.
 */
export function cached(
  jobs: readonly Job[],
  host: Host,
  args: Args,
  version: string,
  check: (host: Host) => Outcome,
): Outcome {
  const projects = jobs.map(({ project }) => project);
  if (readsStdin(args) || !projects.every(isCacheable)) return check(host);
  const directory = cacheDirectory(args);
  if (directory === undefined) {
    say('the report can not be kept: there is no home directory; --cache-location names a directory for it');
    return check(host);
  }
  const key = keyOf(projects, args, version);
  const known = load(directory, key);
  if (known) return restoreReport(known.report, known.found, host);
  const recorder = record(host, performance.timeOrigin);
  const outcome = check(recorder.host);
  const fingerprints = outcome.report.incomplete ? undefined : recorder.fingerprints();
  const reason = fingerprints && save(directory, { key, fingerprints, ...storeReport(outcome) });
  if (reason !== undefined) say(`the report can not be kept in "${directory}": ${reason}`);
  return outcome;
}

/** Whether files on disk, and what the user says, decide alone what is found. */
function isCacheable({ layers, entries }: Project): boolean {
  const isCode = layers.some(({ config }) => config.plugins);
  return !isCode && !entries.some(({ dump }) => dump);
}

/** What a report depends on besides the files of the configuration: the call, what configuration files say, who asks, and this program. */
function keyOf(projects: readonly Project[], args: Args, version: string): string {
  const depends = [
    version,
    fingerprint(process.argv[1] ?? ''),
    process.cwd(),
    process.version,
    [process.geteuid?.(), process.getegid?.(), process.getgroups?.()],
    args.paths,
    [...args.values].filter(([name]) => !WRITING.has(name)),
    projects.map(({ layers, entries, parts, template }) => [
      layers.map(({ directory, config }) => [directory, config]),
      entries,
      [parts.roots ?? null, parts.alone ?? false],
      template,
    ]),
  ];
  return JSON.stringify(depends);
}
