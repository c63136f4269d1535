import { parseArgs } from './args.ts';
import { list, width } from './environment.ts';
import { fail, output } from './output.ts';

/** Runs the command line; returns the exit status. Each command is loaded when it is used. */
export async function run(argv: readonly string[], version: string): Promise<number> {
  const args = parseArgs(argv);
  if ('error' in args) return fail(args.error);
  if (args.values.get('version')) return output(args, `${version}\n`) ?? 0;
  if (args.values.get('help')) {
    const { help } = await import('./help.ts');
    return output(args, await help(width())) ?? 0;
  }
  const toFile = args.command === 'lint' ? undefined : list(args, 'format').find((one) => one.includes('='));
  if (toFile !== undefined) return fail(`"--format ${toFile}" is for reports: write --output-file FILE`);
  switch (args.command) {
    case 'explain':
      return (await import('./explain.ts')).explain(args);
    case 'rules':
      return (await import('./rules.ts')).rules(args);
    case 'files':
      return (await import('./files.ts')).files(args);
    case 'route':
      return (await import('./route.ts')).route(args);
    case 'init':
      return (await import('./init.ts')).init(args);
    case 'config':
      return (await import('./config.ts')).config(args);
    case 'parse':
      return (await import('./parse.ts')).parse(args);
    case 'completion':
      return (await import('./completion/command.ts')).completion(args);
    default:
      if (args.values.get('watch') === true) return (await import('./watch.ts')).watch(args, version);
      return (await import('./lint.ts')).lint(args, version);
  }
}
