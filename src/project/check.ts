import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Entry } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import { planAll } from '../config/parts.ts';
import { remembered } from '../config/remembered.ts';
import type { Host } from '../host.ts';
import { checkGroups } from '../lint/check.ts';
import type { Observer } from '../lint/check.ts';
import type { Outcome } from '../lint/report.ts';
import type { Job } from './jobs.ts';

/** Looks on while a project is checked, and changes nothing of it. */
export interface CheckOnlooker {
  readonly observer?: Observer;
  /** The files of the run; templates are apart. */
  files?(host: Host, templates: boolean): Files;
  /** It is known in which main files the parts are linted. */
  planned?(entries: readonly Entry[]): void;
}

/** The outcome of a run, with the configurations that were read for it. */
export interface Planned extends Outcome {
  readonly entries: readonly Entry[];
}

/**
 * Runs the rules over what is to be linted, each project by its own settings; parts of configurations in what includes them. `host`: how it
 * is read. What several of them include is read once.
 */
export function checkJobs(jobs: readonly Job[], host: Host, looking: CheckOnlooker = {}): Planned {
  const filesFor = remembered((templates: boolean) => looking.files?.(host, templates) ?? read(jobs, host, templates));
  const named = jobs.map(({ project: { entries, parts, template } }) => ({
    entries,
    files: filesFor(template),
    options: parts,
  }));
  const planned = planAll(named, host);
  const groups = jobs.map(({ settings }, i) => ({ entries: planned[i]!, settings, files: named[i]!.files }));
  const entries = planned.flat();
  looking.planned?.(entries);
  return { ...checkGroups(host, groups, DEFAULT_LIMITS, looking.observer), entries };
}

/** What was read while looking for the main files, unless it is to be read in another way. */
function read(jobs: readonly Job[], host: Host, templates: boolean): Files {
  const known = templates ? undefined : jobs.find(({ project }) => project.host === host)?.project.files;
  return known ?? new Files(host, templates);
}
