import { didYouMean } from '../../values/nearest.ts';
import type { Args } from '../args.ts';
import { fail, output } from '../output.ts';
import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { SHELLS } from './words.ts';
import { zsh } from './zsh.ts';

const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], () => string>> = { bash, zsh, fish };

/** Prints the completion for a shell, made from the option table. */
export function completion(args: Args): number {
  const [named, ...more] = args.paths;
  const shell = SHELLS.find((one) => one === named);
  if (shell !== undefined && more.length === 0) return output(args, SCRIPTS[shell]()) ?? 0;
  const near = named === undefined ? '' : didYouMean(named, SHELLS);
  return fail(`name one shell: nginx-lint completion ${SHELLS.join('|')}${near}`);
}
