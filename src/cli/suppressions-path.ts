import { dirname, join } from 'node:path';
import { displayPath } from '../node.ts';
import type { Configuration } from '../project/project.ts';
import type { Args } from './args.ts';
import { text } from './environment.ts';

const NAME = 'nginx-lint-suppressions.json';

/** Where the suppressions file is, or would be: what the call says, else beside the nearest configuration file, else in the working directory. */
export function suppressionsPath(args: Args, { layers }: Configuration): string {
  const said = text(args, 'suppressions-location');
  if (said !== undefined) return said;
  const file = layers.findLast(({ path }) => path !== undefined)?.path;
  return file === undefined ? NAME : displayPath(join(dirname(file), NAME));
}
