import type { BlockNode, DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { load } from '../config/config.ts';
import { Files } from '../config/files.ts';
import type { Include } from '../config/include.ts';
import { failed } from '../host.ts';
import type { Args } from './args.ts';
import { fail } from './environment.ts';
import { inputs } from './inputs.ts';

/** A directive as crossplane prints it. */
interface Parsed {
  readonly directive: string;
  readonly line: number;
  readonly args: readonly string[];
  readonly file?: string;
  readonly includes?: readonly number[];
  readonly block?: readonly Parsed[];
  readonly comment?: string;
}
interface Problem {
  readonly error: string;
  readonly line: number | null;
}

/** Prints the parsed files in the form of crossplane's \`parse\`: https://github.com/nginxinc/crossplane. */
export async function parse(args: Args): Promise<number> {
  if (args.paths.length !== 1) return fail('name one file: nginx-lint parse FILE');
  const found = await inputs(args);
  if ('error' in found) return fail(found.error);
  const [entry] = found.entries;
  const loaded = load(entry!, new Files(found.host), found.host);
  if (failed(loaded)) return fail(`cannot read "${args.paths[0]}": ${loaded.message}`);
  const files = [...new Set([loaded.main, ...loaded.placed.includes.flatMap((include) => include.files)])];
  const printer = new Printer(files, loaded.placed.includes, args.values.get('include-comments') === true);
  const config = files.map((file) => {
    const errors = printer.errors(file);
    return { file: file.path, status: errors.length > 0 ? 'failed' : 'ok', errors, parsed: printer.block(file, file.root, false) };
  });
  const errors = config.flatMap(({ file, errors: own }) => own.map((problem) => ({ file, ...problem })));
  const status = errors.length > 0 ? 'failed' : 'ok';
  const combined = args.values.get('combine')
    ? [{ file: loaded.main.path, status, errors: errors.map(({ error, line }) => ({ error, line })), parsed: printer.block(loaded.main, loaded.main.root, true) }]
    : config;
  process.stdout.write(JSON.stringify({ status, errors, config: combined }) + '\n');
  return status === 'ok' ? 0 : 1;
}

class Printer {
  private readonly files: readonly SourceFile[];
  private readonly includes: ReadonlyMap<DirectiveNode, Include>;
  private readonly comments: boolean;

  constructor(files: readonly SourceFile[], includes: readonly Include[], comments: boolean) {
    this.files = files;
    this.includes = new Map(includes.map((include) => [include.directive.node, include]));
    this.comments = comments;
  }

  /** What nginx would stop with in a file, and the includes that it could not open. */
  errors(file: SourceFile): Problem[] {
    const { stop, text } = file;
    const problems: Problem[] = stop ? [{ error: stop.message, line: text.position(stop.offset).line }] : [];
    for (const { directive, missing } of this.includes.values()) {
      if (directive.file !== file) continue;
      for (const item of missing) {
        const error =
          item.kind === 'failed' ? `open() "${item.path}" failed (${item.failure.message})` : `"${item.path}" was not read (${item.kind})`;
        problems.push({ error, line: text.position(directive.node.start).line });
      }
    }
    return problems;
  }

  block(file: SourceFile, { directives, start, end }: BlockNode, combine: boolean): Parsed[] {
    const parsed: Parsed[] = [];
    let at = start;
    for (const node of directives) {
      parsed.push(...this.commentsBetween(file, at, node.start));
      at = node.end;
      const include = this.includes.get(node);
      if (combine && include) parsed.push(...include.files.flatMap((inner) => this.block(inner, inner.root, true)));
      else parsed.push(this.directive(file, node, include, combine));
      const head = node.block ? node.block.start : node.end;
      parsed.push(...this.commentsBetween(file, node.start, head));
    }
    return [...parsed, ...this.commentsBetween(file, at, end)];
  }

  private directive(file: SourceFile, node: DirectiveNode, include: Include | undefined, combine: boolean): Parsed {
    const args = node.args.map(({ value }) => value);
    const raw = node.block?.raw;
    return {
      directive: node.name.value,
      line: file.text.position(node.name.start).line,
      args: raw === undefined ? args : [...args, raw],
      ...(combine ? { file: file.path } : {}),
      ...(include ? { includes: include.files.map((inner) => this.files.indexOf(inner)) } : {}),
      ...(node.block && raw === undefined ? { block: this.block(file, node.block, combine) } : {}),
    };
  }

  private commentsBetween(file: SourceFile, start: number, end: number): Parsed[] {
    if (!this.comments) return [];
    return file.comments
      .filter((comment) => comment.start >= start && comment.end <= end)
      .map((comment) => ({
        directive: '#',
        line: file.text.position(comment.start).line,
        args: [],
        comment: file.text.source.slice(comment.start + 1, comment.end),
      }));
  }
}
