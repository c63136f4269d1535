import { table } from '../collections.ts';
import { parseArgs } from './args.ts';
import type { Args } from './args.ts';
import { list, width } from './environment.ts';
import { fail, output } from './output.ts';

/** Runs the command line; returns the exit status. */
export async function run(argv: readonly string[], version: string): Promise<number> {
  const args = parseArgs(argv);
  if ('error' in args) return fail(args.error);
  if (args.values.get('version')) return output(args, `${version}\n`) ?? 0;
  if (args.values.get('help')) {
    const { help } = await import('./help.ts');
    return output(args, await help(width())) ?? 0;
  }
  if (!isSomewhere()) return fail('the working directory is not there any more: change to another one');
  const toFile = args.command === 'lint' ? undefined : list(args, 'format').find((one) => one.includes('='));
  if (toFile !== undefined) return fail(`"--format ${toFile}" is for reports: write --output-file FILE`);
  return RUN[args.command]!(args, version);
}

/** Whether there is a working directory: it may have been removed, or replaced, since the shell went there. */
function isSomewhere(): boolean {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}

/** What the commands do; each is loaded when it is used. */
const RUN: Readonly<Record<string, (args: Args, version: string) => Promise<number>>> = table({
  explain: async (args) => (await import('./explain.ts')).explain(args),
  rules: async (args) => (await import('./rules.ts')).rules(args),
  files: async (args) => (await import('./files.ts')).files(args),
  route: async (args) => (await import('./route.ts')).route(args),
  init: async (args) => (await import('./init.ts')).init(args),
  config: async (args) => (await import('./config.ts')).config(args),
  parse: async (args) => (await import('./parse.ts')).parse(args),
  completion: async (args) => (await import('./completion/command.ts')).completion(args),
  lint: async (args, version) =>
    args.values.get('watch') === true
      ? (await import('./watch.ts')).watch(args, version)
      : (await import('./lint.ts')).lint(args, version),
});
