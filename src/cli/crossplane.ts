import type { BlockNode, DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { countUpTo, startOf } from '../collections.ts';
import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Include } from '../config/include.ts';

/** A directive as crossplane prints it. The keys stand in crossplane's order. */
export interface Parsed {
  readonly directive: string;
  readonly file?: string;
  readonly line: number;
  readonly args: readonly string[];
  readonly includes?: readonly number[];
  readonly block?: readonly Parsed[];
  readonly comment?: string;
}

/** What to print: `comments` as directives named `#`; `combine` puts what is included in the place of the include. */
export interface Form {
  readonly comments: boolean;
  readonly combine: boolean;
}

interface Printer extends Form {
  readonly indexes: ReadonlyMap<SourceFile, number>;
  readonly includes: ReadonlyMap<DirectiveNode, readonly SourceFile[]>;
  /** How many directives may still be printed, against includes that multiply. */
  room: number;
  /** How many blocks may still be opened within the one at hand. */
  depth: number;
}

/** So many blocks within blocks are printed: writers and readers of JSON go no deeper. */
export const DEEPEST_PRINTED = 1000;

/** A function that prints the directives of a file. `files` are those that `includes` of the result are indexes of. */
export function printer(
  files: readonly SourceFile[],
  includes: readonly Include[],
  form: Form,
): (file: SourceFile) => readonly Parsed[] {
  const byNode = new Map<DirectiveNode, readonly SourceFile[]>();
  for (const { directive, files: read } of includes) {
    // Of several places the one where most could be read: in the others it would include itself.
    if (read.length >= (byNode.get(directive.node)?.length ?? 0)) byNode.set(directive.node, read);
  }
  const indexes = new Map(files.map((file, index) => [file, index]));
  const state: Printer = {
    ...form,
    indexes,
    includes: byNode,
    room: DEFAULT_LIMITS.directives,
    depth: DEEPEST_PRINTED,
  };
  return (file) => printBlock(state, file, file.root, [file]);
}

/** `open`: the files being printed, which an include in them cannot print again. */
function printBlock(printer: Printer, file: SourceFile, block: BlockNode, open: readonly SourceFile[]): Parsed[] {
  const parsed: Parsed[] = [];
  let at = block.start;
  for (const node of block.directives) {
    addComments(printer, file, at, node.start, parsed);
    const included = printer.includes.get(node);
    const inner = printer.combine && printer.room > 0 ? included?.filter((one) => !open.includes(one)) : undefined;
    printer.room--;
    if (inner) for (const one of inner) parsed.push(...printBlock(printer, one, one.root, [...open, one]));
    else parsed.push(printDirective(printer, file, node, included, open));
    addComments(printer, file, node.start, node.block ? node.block.start : node.end, parsed);
    at = node.end;
  }
  addComments(printer, file, at, block.end, parsed);
  return parsed;
}

function printDirective(
  printer: Printer,
  file: SourceFile,
  { name, args, block }: DirectiveNode,
  included: readonly SourceFile[] | undefined,
  open: readonly SourceFile[],
): Parsed {
  const values = args.map(({ value }) => value);
  const raw = block?.raw;
  return {
    directive: name.value,
    ...(printer.combine ? { file: file.path } : {}),
    line: file.text.position(name.start).line,
    args: raw === undefined ? values : [...values, raw],
    ...(included ? { includes: included.map((one) => printer.indexes.get(one)!) } : {}),
    ...(block && raw === undefined ? { block: printInner(printer, file, block, open) } : {}),
  };
}

function printInner(printer: Printer, file: SourceFile, block: BlockNode, open: readonly SourceFile[]): Parsed[] {
  if (printer.depth === 0) return [];
  printer.depth--;
  const parsed = printBlock(printer, file, block, open);
  printer.depth++;
  return parsed;
}

function addComments({ comments, combine }: Form, file: SourceFile, start: number, end: number, to: Parsed[]): void {
  if (!comments) return;
  for (let i = countUpTo(file.comments, start - 1, startOf); i < file.comments.length; i++) {
    const comment = file.comments[i]!;
    if (comment.end > end) return;
    const text = file.text.source.slice(comment.start + 1, comment.end);
    const { line } = file.text.position(comment.start);
    to.push({ directive: '#', ...(combine ? { file: file.path } : {}), line, args: [], comment: text });
  }
}
