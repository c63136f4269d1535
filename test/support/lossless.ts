import type { DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import type { Span } from '../../src/text.ts';

/** What of a file's text is in no word, comment, blank or brace, or stands where it should not; `undefined` when all is well. */
export function misplaced(file: SourceFile, source: string = file.text.source): string | undefined {
  const nested = outside(file);
  if (nested) return `"${nested.name.value}" at ${nested.start} is not where its block is`;
  let at = 0;
  for (const { start, end } of [...tokens(file), { start: source.length, end: source.length }]) {
    if (start < at) return `the word at ${start} begins before ${at}, where the last one ends`;
    if (/[^ \t\r\n;{}]/.test(source.slice(at, start))) return `lost from ${at} to ${start}: ${source.slice(at, start)}`;
    at = end;
  }
  return undefined;
}

/** All words of a file, the bodies of Lua blocks and its comments: what is not blank, `;` or a brace. */
function tokens(file: SourceFile): readonly Span[] {
  const found: Span[] = [...file.comments];
  const stack: DirectiveNode[] = [...file.root.directives];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { name, args, block } = node;
    for (const word of [name, ...args]) if (word.end > word.start) found.push(word);
    if (block?.raw !== undefined) found.push(block);
    else if (block) stack.push(...block.directives);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A directive that is not within its block, or not after the one before, or a word that is not within its directive. */
function outside({ root }: SourceFile): DirectiveNode | undefined {
  const blocks = [root];
  for (let block = blocks.pop(); block; block = blocks.pop()) {
    let at = block.start;
    for (const node of block.directives) {
      const { start, end, name, args, block: inner } = node;
      const words = [name, ...args].every((word) => word.start >= start && word.end <= end);
      const within = !inner || (inner.start >= start && inner.end <= end);
      if (start < at || end > block.end || name.start !== start || !words || !within) return node;
      if (inner) blocks.push(inner);
      at = end;
    }
  }
  return undefined;
}
