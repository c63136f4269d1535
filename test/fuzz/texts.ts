import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockNode } from '../../grammar/nodes.ts';
import { parse } from '../../grammar/parse.ts';
import { Text } from '../../src/text.ts';

/** A part of a configuration, small enough to be read fast, and the heads of the blocks that it stands in, outermost first. */
export interface Piece {
  readonly inside: readonly string[];
  readonly text: string;
}

const FIXTURES = ['test/fixtures/experiments', 'test/fixtures/seeds', 'test/fixtures/conformance/cases'];
/** Real configurations, which are not ours to ship. */
const CORPUS = join(process.env['NGINX_LINT_CORPUS'] ?? '../shared/corpus', 'files');
const SMALLEST = 40;
const LARGEST = 600;

/** The parts that inputs are made from: of the fixtures, and with `corpus` of real configurations where they are on the machine. */
export function pieces(corpus: boolean): readonly Piece[] {
  const folders = corpus && existsSync(CORPUS) ? [...FIXTURES, CORPUS] : FIXTURES;
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && (folder === CORPUS || entry.name.endsWith('.conf')))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .flatMap((path) => piecesOf(Text.decode(readFileSync(path)))),
  );
}

function piecesOf(text: Text): readonly Piece[] {
  const { source } = text;
  const found: Piece[] = source.length <= LARGEST ? [{ inside: [], text: source }] : [];
  const visit = ({ directives }: BlockNode, inside: readonly string[]): void => {
    for (const { start, end, block } of directives) {
      if (end - start > SMALLEST && end - start <= LARGEST) found.push({ inside, text: source.slice(start, end) });
      if (block) visit(block, [...inside, source.slice(start, block.start)]);
    }
  };
  visit(parse('x', text).root, []);
  return found;
}
