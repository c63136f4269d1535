import type { Entry, Limits } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import { plan } from '../config/parts.ts';
import type { Report } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { check } from '../lint/check.ts';
import type { Observer } from '../lint/check.ts';
import type { Settings } from '../lint/settings.ts';
import type { Project } from './project.ts';

/** Looks on while a project is checked, and changes nothing of it. */
export interface CheckOnlooker {
  readonly observer?: Observer;
  /** The files of the run. */
  files?(host: Host, templates: boolean, limits: Limits): Files;
  /** It is known in which main files the parts are linted. */
  planned?(entries: readonly Entry[]): void;
}

/** Runs the rules over what is to be linted; parts of configurations in what includes them. `host`: how it is read. */
export function checkProject(project: Project, settings: Settings, host: Host = project.host): Report {
  return checkPlanned(project, settings, host).report;
}

/** The same, with the configurations that were read for it. */
export function checkPlanned(
  project: Project,
  settings: Settings,
  host: Host,
  looking: CheckOnlooker = {},
): { readonly report: Report; readonly entries: readonly Entry[] } {
  const files =
    looking.files?.(host, project.template, project.limits) ?? new Files(host, project.template, project.limits);
  const entries = plan(project.entries, files, host, project.parts);
  looking.planned?.(entries);
  return { report: check(host, entries, settings, project.limits, files, looking.observer), entries };
}
