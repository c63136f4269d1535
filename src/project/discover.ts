import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { remembered } from '../collections.ts';
import type { Errors } from './source.ts';

/** The names of configuration files of nginx-lint; the last four are code. */
export const CONFIG_NAMES: readonly string[] = [
  '.nginx-lint.json',
  '.nginx-lint.jsonc',
  '.nginx-lint.yaml',
  '.nginx-lint.yml',
  '.nginx-lint.toml',
  'nginx-lint.config.js',
  'nginx-lint.config.mjs',
  'nginx-lint.config.ts',
  'nginx-lint.config.mts',
];

/** Tells the nearest configuration file for a directory. */
export type NearestConfig = (directory: string) => string | undefined | Errors;

/** Finds configuration files: in a directory or above it, up to the top of the repository; an error where two are in one place. */
export function configFinder(): NearestConfig {
  const nearest: NearestConfig = remembered((directory) => {
    const [found, other] = CONFIG_NAMES.map((name) => join(directory, name)).filter((path) => existsSync(path));
    if (other !== undefined) return { errors: [`"${found}" and "${other}" are in the same directory: keep one`] };
    if (found !== undefined) return found;
    return isTop(directory) ? undefined : nearest(dirname(directory));
  });
  return (directory) => nearest(resolve(directory));
}

/** Whether a directory is the top of a repository, or of the file system: nothing is looked for above it. */
export function isTop(directory: string): boolean {
  return isRepository(directory) || dirname(directory) === directory;
}

function isRepository(directory: string): boolean {
  return existsSync(join(directory, '.git'));
}

/** The working tree: the repository that a directory lies in, or the directory itself. */
export function workingTree(directory: string): string {
  let top = resolve(directory);
  while (!isTop(top)) top = dirname(top);
  return isRepository(top) ? top : resolve(directory);
}
