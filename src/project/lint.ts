import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseContexts } from '../config/contexts.ts';
import { Files } from '../config/files.ts';
import type { Report } from '../diagnostic.ts';
import { memoryHost } from '../host.ts';
import type { Host } from '../host.ts';
import type { Change } from '../lint/fix.ts';
import type { RuleSetting } from '../lint/settings.ts';
import type { Entries } from '../node.ts';
import { checkJobs } from './check.ts';
import type { Config, NginxConfig, RuleConfig } from './config.ts';
import { fixProject } from './fix.ts';
import { jobsOf } from './jobs.ts';
import type { Jobs } from './jobs.ts';
import { notThere } from './not-there.ts';
import { openProjects } from './project.ts';
import { readSetting } from './rule-setting.ts';
import { settingsOf } from './settings.ts';
import type { Errors } from './source.ts';

/** What to lint, and how; what is not said is as on the command line. */
export interface LintOptions {
  /** Files, directories and globs; default: what the configuration file lists, else `nginx.conf`, the directory, `/etc/nginx`. */
  readonly paths?: readonly string[];
  /** Texts to lint instead of files on disk, by path: nothing else is read, and no configuration file is looked for. */
  readonly sources?: Readonly<Record<string, string | Uint8Array>>;
  /** A configuration file or its content; `false`: none; default: the nearest one above what is linted. */
  readonly config?: string | false | Config;
  /** What paths are relative to; default: the working directory. */
  readonly cwd?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Laid over the rules of the configuration. */
  readonly rules?: Readonly<Record<string, RuleConfig>>;
  /** Laid over the `nginx` of the configuration. */
  readonly nginx?: NginxConfig;
  /** Directories that are read in the place of others. */
  readonly pathMap?: Readonly<Record<string, string>>;
  /** Main files to look for parts in; `false`: every file is taken by itself. */
  readonly roots?: readonly string[] | false;
  /** The blocks that the files are included in: "http,server". */
  readonly context?: string;
  readonly template?: boolean;
  /** Makes the safe fixes, with `'suggestions'` also the first suggestion of each finding, in the result: nothing is written. */
  readonly fix?: boolean | 'suggestions';
}

/** The outcome of a run; with `errors` it could not begin: what was asked, or a configuration file, is wrong. */
export interface LintResult extends Report {
  readonly errors: readonly string[];
  /** The files to which fixes give another text; the rest of the result is about these texts. `writeFixes` writes them. */
  readonly changes: readonly Change[];
  /** Why something that has a fix was left, in words. */
  readonly notFixed: readonly string[];
}

const UNFIXED = { changes: [], notFixed: [] } as const;

/** Lints as the command line does. Never throws for what it reads or is asked: see `errors` and `incomplete`. */
export async function lint(options: LintOptions = {}): Promise<LintResult> {
  const wrong = await mistakes(options);
  if (wrong.length > 0) return refused(wrong);
  const cwd = resolve(options.cwd ?? '.');
  const { paths = [], context, pathMap = {}, nginx, only, skip, config, roots, template } = options;
  const contexts = context === undefined ? undefined : parseContexts(context);
  if (contexts && 'error' in contexts) return refused([`"context": ${contexts.error}`]);
  const projects = await openProjects({
    cwd,
    paths,
    pathMap: Object.entries(pathMap).map(([from, to]) => ({ from, to: resolve(cwd, to) })),
    ...(nginx?.prefix === undefined ? {} : { prefix: resolve(cwd, nginx.prefix) }),
    ...(options.sources ? { given: textEntries(options.sources, paths, cwd) } : {}),
    ...(config === undefined ? {} : { config }),
    ...(contexts ? { contexts } : {}),
    ...(roots === undefined ? {} : { roots }),
    ...(template === undefined ? {} : { template }),
  });
  if ('errors' in projects) return refused(projects.errors);
  const rules = readRules(options.rules ?? {});
  if ('errors' in rules) return refused(rules.errors);
  const said = { ...(only ? { only } : {}), ...(skip ? { skip } : {}), ...rules, ...(nginx ? { nginx } : {}) };
  const jobs = await jobsOf(projects, async (project, elsewhere) =>
    settingsOf(project, said, (key) => `"${key}"`, elsewhere),
  );
  if ('errors' in jobs) return refused(jobs.errors);
  return { ...checkAndFix(jobs, projects[0].host, options, cwd), errors: [] };
}

/** What is asked that cannot be done, before anything is read. */
async function mistakes(options: LintOptions): Promise<readonly string[]> {
  const { callProblems } = await import('./schema.ts');
  const problems = callProblems(options);
  if (problems.length > 0) return problems;
  const { sources, paths = [], pathMap = {}, nginx = {}, roots } = options;
  const cwd = resolve(options.cwd ?? '.');
  if (sources) {
    const given = new Set(Object.keys(sources).map((name) => resolve(cwd, name)));
    return paths.filter((path) => !given.has(resolve(cwd, path))).map((path) => `"sources" has no "${path}"`);
  }
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return [`"cwd": "${cwd}" is no directory`];
  const { prefix } = nginx;
  return notThere(
    {
      cwd,
      pathMap: Object.entries(pathMap).map(([from, to]) => ({ from, to })),
      ...(prefix === undefined ? {} : { prefix }),
      ...(roots === undefined ? {} : { roots }),
    },
    (key) => `"${key}"`,
  );
}

function checkAndFix(jobs: Jobs, host: Host, { fix, sources }: LintOptions, cwd: string): Omit<LintResult, 'errors'> {
  const { report, entries } = checkJobs(jobs, host);
  if (fix === undefined || fix === false) return { ...report, ...UNFIXED };
  const fixed = fixProject(
    host,
    { report, entries, again: (other) => checkJobs(jobs, other).report },
    { suggestions: fix === 'suggestions', cwd, isGiven: () => sources !== undefined },
  );
  return { ...fixed.report, changes: fixed.changes, notFixed: fixed.notFixed };
}

function textEntries(
  sources: Readonly<Record<string, string | Uint8Array>>,
  paths: readonly string[],
  cwd: string,
): Entries {
  const names = Object.keys(sources);
  const host = memoryHost(Object.fromEntries(names.map((name) => [resolve(cwd, name), sources[name]!])));
  const entries = (paths.length > 0 ? paths : names).map((name) => ({ path: resolve(cwd, name) }));
  return { host, files: new Files(host), entries, label: names.join(' ') };
}

function readRules(
  said: Readonly<Record<string, RuleConfig>>,
): { readonly rules: Readonly<Record<string, RuleSetting>> } | Errors {
  const rules: Record<string, RuleSetting> = {};
  const errors: string[] = [];
  for (const [id, value] of Object.entries(said)) {
    const setting = readSetting(value);
    if ('error' in setting) errors.push(`"rules": rule "${id}": ${setting.error}`);
    else rules[id] = setting;
  }
  return errors.length > 0 ? { errors } : { rules };
}

function refused(errors: readonly string[]): LintResult {
  return {
    files: [],
    asked: new Set(),
    diagnostics: [],
    suppressed: [],
    notRead: [],
    incomplete: true,
    errors,
    ...UNFIXED,
  };
}
