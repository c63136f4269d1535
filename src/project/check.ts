import { remembered } from '../collections.ts';
import type { Entry, Limits } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import { planAll } from '../config/parts.ts';
import type { Host } from '../host.ts';
import { checkGroups } from '../lint/check.ts';
import type { Observer } from '../lint/check.ts';
import type { Outcome } from '../lint/report.ts';
import type { Jobs } from './jobs.ts';

/** Looks on while a project is checked, and changes nothing of it. */
export interface CheckOnlooker {
  readonly observer?: Observer;
  /** The files of the run; templates are apart. */
  files?(host: Host, templates: boolean, limits: Limits): Files;
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
export function checkJobs(jobs: Jobs, host: Host, looking: CheckOnlooker = {}): Planned {
  const read = (templates: boolean) =>
    remembered((known: Files) => {
      // What was read while looking for the main files, unless it is to be read in another way.
      const made =
        looking.files?.(host, templates, known.limits) ?? (templates || known.host !== host ? undefined : known);
      return made ?? new Files(host, templates, known.limits);
    });
  const [plain, templates] = [read(false), read(true)];
  const named = jobs.map(({ project: { entries, files, parts, template } }) => ({
    entries,
    files: template ? templates(files) : plain(files),
    options: parts,
  }));
  const planned = planAll(named, host);
  const groups = jobs.map(({ settings }, i) => {
    const { files } = named[i]!;
    return { entries: planned[i]!, settings, files, limits: files.limits };
  });
  const entries = planned.flat();
  looking.planned?.(entries);
  return { ...checkGroups(host, groups, looking.observer), entries };
}
