import { DEFAULT_LIMITS } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import { plan } from '../config/parts.ts';
import type { Report } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { check } from '../lint/check.ts';
import type { Settings } from '../lint/settings.ts';
import type { Project } from './project.ts';

/** Runs the rules over what is to be linted; parts of configurations in what includes them. `host`: how it is read. */
export function checkProject(project: Project, settings: Settings, host: Host = project.host): Report {
  const files = new Files(host, project.template);
  return check(host, plan(project.entries, files, host, project.parts), settings, DEFAULT_LIMITS, files);
}
