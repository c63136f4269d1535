import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectiveNode, SourceFile } from '../../grammar/nodes.ts';
import { parse } from '../../grammar/parse.ts';
import { Text } from '../../src/text.ts';

const ROOT = 'test/fixtures/seeds';

/** A configuration that nginx loads: its files by path, `nginx.conf` among them. */
export interface Seed {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Those that are nginx configuration. */
  readonly parsed: readonly SourceFile[];
}

/** A directive of a seed, with the names of the blocks around it in its file. */
export interface Place {
  readonly node: DirectiveNode;
  readonly parents: readonly DirectiveNode[];
}

/** All seeds, by name. */
export function readSeeds(): readonly Seed[] {
  return readdirSync(ROOT)
    .sort()
    .map((name) => readSeed(name));
}

function readSeed(name: string): Seed {
  const paths = readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).sort();
  const texts = paths
    .filter((path) => statSync(join(ROOT, name, path)).isFile())
    .map((path) => [path, readFileSync(join(ROOT, name, path), 'utf8')] as const);
  const configuration = texts.filter(([path]) => /\.conf$|\.types$|_params$/.test(path));
  return { name, files: Object.fromEntries(texts), parsed: configuration.map(([path, text]) => parseText(path, text)) };
}

/** The syntax of a text. */
function parseText(path: string, text: string): SourceFile {
  return parse(path, Text.decode(new TextEncoder().encode(text)));
}

/** Every directive of a file, in the order of the text. */
export function places({ root }: SourceFile): readonly Place[] {
  const found: Place[] = [];
  const visit = (nodes: readonly DirectiveNode[], parents: readonly DirectiveNode[]) => {
    for (const node of nodes) {
      found.push({ node, parents });
      if (node.block) visit(node.block.directives, [...parents, node]);
    }
  };
  visit(root.directives, []);
  return found;
}
