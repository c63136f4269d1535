import type { SourceFile } from '../../grammar/nodes.ts';
import { load } from '../config/load.ts';
import type { Include } from '../config/include.ts';
import type { Placed } from '../config/place.ts';
import { failed } from '../host.ts';
import { plainJson } from '../formatters/escape.ts';
import type { Args } from './args.ts';
import { DEEPEST_PRINTED, printer } from './crossplane.ts';
import { inputs } from './inputs.ts';
import { fail, output } from './output.ts';

interface Problem {
  readonly error: string;
  readonly line: number | null;
}

/** Prints the parsed files in the form of crossplane's `parse`: https://github.com/nginxinc/crossplane. */
export async function parse(args: Args): Promise<number> {
  if (args.paths.length !== 1) return fail('name one file: nginx-lint parse FILE');
  const found = await inputs(args);
  if ('errors' in found) return fail(...found.errors);
  const ignored = found.find((project) => project.ignored.length > 0)?.ignored[0];
  if (ignored !== undefined) return fail(`"${args.paths[0]}" is ignored by the configuration file: use --no-config`);
  const [entry, ...more] = found.flatMap(({ entries }) => entries);
  if (!entry || more.length > 0) return fail(`"${args.paths[0]}" holds several configurations: name one file`);
  const { files: reader, host } = found[0];
  const blockDepth = Math.min(reader.limits.blockDepth, DEEPEST_PRINTED);
  const loaded = load(entry, reader, host, { ...reader.limits, blockDepth });
  if (failed(loaded)) return fail(`cannot read "${args.paths[0]}": ${loaded.message}`);
  const { main, placed } = loaded;
  const files = [...new Set([main, ...placed.includes.flatMap((include) => include.files)])];
  const problems = problemsOf(files, placed);
  const comments = args.values.get('include-comments') === true;
  const combine = args.values.get('combine') === true;
  const print = printer(files, placed.includes, { comments, combine });
  const entryOf = (file: SourceFile, errors: readonly Problem[]) => ({
    file: file.path,
    status: statusOf(errors),
    errors,
    parsed: print(file),
  });
  const errors = files.flatMap((file) =>
    problems.get(file)!.map(({ error, line }) => ({ file: file.path, error, line })),
  );
  const all = errors.map(({ error, line }) => ({ error, line }));
  const config = combine ? [entryOf(main, all)] : files.map((file) => entryOf(file, problems.get(file)!));
  const status = statusOf(errors);
  return output(args, plainJson(JSON.stringify({ status, errors, config })) + '\n') ?? (status === 'ok' ? 0 : 1);
}

function statusOf(errors: readonly Problem[]): 'ok' | 'failed' {
  return errors.length > 0 ? 'failed' : 'ok';
}

/** What nginx would stop with in each file, the includes that it could not open, and where too much was there to read, each once. */
function problemsOf(files: readonly SourceFile[], { includes, cuts }: Placed): Map<SourceFile, Problem[]> {
  const found = new Map(files.map((file) => [file, new Map<string, Problem>()]));
  const add = (file: SourceFile, error: string, offset: number) => {
    const { line } = file.text.position(offset);
    found.get(file)?.set(`${line} ${error}`, { error, line });
  };
  for (const file of files) if (file.stop) add(file, file.stop.message, file.stop.offset);
  for (const { directive, missing } of includes) {
    for (const item of missing) add(directive.file, reasonOf(item), directive.node.start);
  }
  for (const [limit, directive] of cuts) {
    const what = limit === 'blockDepth' ? 'blocks within blocks: what this one has' : 'directives: what follows';
    add(directive.file, `too many ${what} was not read (${limit})`, directive.node.start);
  }
  return new Map([...found].map(([file, problems]) => [file, [...problems.values()]]));
}

function reasonOf(item: Include['missing'][number]): string {
  if (item.kind === 'failed') return `open() "${item.path}" failed (${item.failure.message})`;
  if (item.kind === 'cycle') return `"${item.path}" includes itself`;
  return `"${item.path}" was not read: too much is included (${item.limit})`;
}
