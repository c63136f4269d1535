import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BlockNode } from '../../grammar/nodes.ts';
import { parse } from '../../grammar/parse.ts';
import { NginxParser } from '../../grammar/parser.ts';
import { Text } from '../../src/text.ts';

type Tree = [string, string[], Tree[]?];
interface Case {
  readonly name: string;
  readonly file: string;
  readonly kind: string;
  readonly message: string | null;
  readonly line: number | null;
  readonly in_file: string | null;
  readonly tree: Tree[];
  readonly tree_complete: boolean;
  readonly syntax_error: { readonly message: string; readonly line: number | null } | null;
}
const base = 'test/fixtures/conformance';
const { cases } = JSON.parse(readFileSync(`${base}/manifest.json`, 'utf8')) as { cases: Case[] };

function treeOf({ directives }: BlockNode): Tree[] {
  return directives.map(({ name, args, block }): Tree => {
    const values = args.map(({ value }) => value);
    if (block?.raw !== undefined) return [name.value, [...values, block.raw]];
    return block ? [name.value, values, treeOf(block)] : [name.value, values];
  });
}

test.each(cases.map((one) => [one.name, one] as const))(
  '%s',
  (_, { file, kind, message, line, in_file, tree, tree_complete, syntax_error }) => {
    const text = Text.decode(readFileSync(`${base}/cases/${file}`));
    const { root, problems, stop } = parse(file, text);
    if (tree_complete) expect(treeOf(root)).toEqual(tree);
    if (syntax_error) {
      expect(stop?.message).toBe(syntax_error.message);
      if (syntax_error.line !== null) expect(text.position(stop!.offset).line).toBe(syntax_error.line);
    } else if (kind !== 'syntax' || in_file !== file || !message?.startsWith('too long')) {
      expect(problems).toEqual([]);
    } else {
      expect(problems.map((problem) => [problem.message, text.position(problem.nginxOffset).line])).toEqual([
        [message, line],
      ]);
    }
  },
);

test('the grammar is free of ambiguities', () => {
  expect(() => new NginxParser(false)).not.toThrow();
});
