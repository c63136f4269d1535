import { table } from '../collections.ts';
import { didYouMean } from '../values/nearest.ts';
import { COMMANDS } from './options.ts';

/** What to write for words that other programs have as commands. */
const WRITTEN: Readonly<Record<string, string>> = table({
  help: 'nginx-lint --help',
  version: 'nginx-lint --version',
  lint: 'nginx-lint PATH',
  check: 'nginx-lint PATH',
  test: 'nginx-lint PATH',
  fix: 'nginx-lint --fix PATH',
  diff: 'nginx-lint --diff PATH',
  watch: 'nginx-lint --watch PATH',
  validate: 'nginx-lint config validate',
  print: 'nginx-lint config print FILE',
});

/** The end of an error about a first path that is not there and looks like a command: what was meant. */
export function commandMeant(paths: readonly string[], error: string): string {
  const [first] = paths;
  if (first === undefined || !error.includes(`"${first}"`)) return '';
  return Object.hasOwn(WRITTEN, first) ? `; write ${WRITTEN[first]}` : didYouMean(first, Object.keys(COMMANDS));
}
