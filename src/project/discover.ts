import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_NAMES } from '../config/config-names.ts';
import type { Errors } from './source.ts';

/** The nearest configuration file for a directory: in it or above it, up to the top of the repository; an error where two are in one place. */
export function nearestConfig(directory: string): string | undefined | Errors {
  for (let at = resolve(directory); ; at = dirname(at)) {
    const [found, other] = CONFIG_NAMES.map((name) => join(at, name)).filter((path) => existsSync(path));
    if (other !== undefined) return { errors: [`"${found}" and "${other}" are in the same directory: keep one`] };
    if (found !== undefined) return found;
    if (isTop(at)) return undefined;
  }
}

/** Whether a directory is the top of a repository, or of the file system: nothing is looked for above it. */
export function isTop(directory: string): boolean {
  return existsSync(join(directory, '.git')) || dirname(directory) === directory;
}

/** The working tree: the repository that a directory lies in, or the directory itself. */
export function workingTree(directory: string): string {
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return resolve(directory);
  }
}
