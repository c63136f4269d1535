import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Entry } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import { plan } from '../config/parts.ts';
import type { Report } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { check } from '../lint/check.ts';
import type { Settings } from '../lint/settings.ts';
import type { Project } from './project.ts';

/** Runs the rules over what is to be linted; parts of configurations in what includes them. `host`: how it is read. */
export function checkProject(project: Project, settings: Settings, host: Host = project.host): Report {
  return checkPlanned(project, settings, host).report;
}

/** The same, with the configurations that were read for it. */
export function checkPlanned(
  project: Project,
  settings: Settings,
  host: Host,
): { readonly report: Report; readonly entries: readonly Entry[] } {
  const files = new Files(host, project.template);
  const entries = plan(project.entries, files, host, project.parts);
  return { report: check(host, entries, settings, DEFAULT_LIMITS, files), entries };
}
