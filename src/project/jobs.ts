import type { Settings } from '../lint/settings.ts';
import type { Project } from './project.ts';
import type { Errors } from './source.ts';

/** A project, and the settings that it is checked with. */
export interface Job {
  readonly project: Project;
  readonly settings: Settings;
}

/** Those of a call. */
export type Jobs = readonly [Job, ...Job[]];

/** Projects with their settings. `elsewhere`: the rules that any of them has, so that the call may name them. */
export async function jobsOf(
  projects: readonly [Project, ...Project[]],
  settingsFor: (project: Project, elsewhere: ReadonlySet<string>) => Promise<Settings | Errors>,
): Promise<Jobs | Errors> {
  const ids = new Set(projects.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const jobs: Job[] = [];
  const errors = new Set<string>();
  for (const project of projects) {
    const settings = await settingsFor(project, ids);
    if ('errors' in settings) for (const error of settings.errors) errors.add(error);
    else jobs.push({ project, settings });
  }
  const [first, ...others] = jobs;
  return first && errors.size === 0 ? [first, ...others] : { errors: [...errors] };
}
