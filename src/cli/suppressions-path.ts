import { dirname, join, resolve } from 'node:path';
import type { Entry } from '../config/entry.ts';
import { displayPath } from '../node.ts';
import type { Args } from './args.ts';
import { findConfigFile } from './config-file.ts';
import { text } from './environment.ts';

const NAME = 'nginx-lint-suppressions.json';

/** Where the suppressions file is, or would be: what the call says, else beside the configuration file, else in the working directory. */
export function suppressionsPath(args: Args, entries: readonly Entry[]): string {
  const said = text(args, 'suppressions-location');
  if (said !== undefined) return said;
  const [entry] = entries;
  const near = entry && !entry.dump ? dirname(entry.path) : process.cwd();
  const config = args.values.get('config');
  const file = typeof config === 'string' ? resolve(config) : config === false ? undefined : findConfigFile(near);
  return file === undefined ? NAME : displayPath(join(dirname(file), NAME));
}
