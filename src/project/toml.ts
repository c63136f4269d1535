import { getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser';
import type { AST } from 'toml-eslint-parser';
import { locator, wayOf } from './located.ts';
import type { Keys, Located } from './located.ts';

/** Reads TOML 1.0 with the places of its parts. */
export function readToml(text: string): Located {
  const offsets = new Map<string, number>();
  try {
    const program = parseTOML(text);
    for (const one of program.body[0].body) {
      if (one.type === 'TOMLTable') noteTable(one, offsets);
      else notePair(one, [], offsets);
    }
    return { value: getStaticTOMLValue(program), mistakes: [], offset: locator(offsets) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const mistakes = [{ message: `no valid TOML: ${error.message}`, offset: error.index }];
    return { value: undefined, mistakes, offset: locator(offsets) };
  }
}

function noteTable({ resolvedKey, key, body }: AST.TOMLTable, offsets: Map<string, number>): void {
  for (let { length } = resolvedKey; length > 0; length--) {
    const way = wayOf(resolvedKey.slice(0, length));
    if (!offsets.has(way)) offsets.set(way, key.range[0]);
  }
  for (const pair of body) notePair(pair, resolvedKey, offsets);
}

function notePair({ key, value }: AST.TOMLKeyValue, around: Keys, offsets: Map<string, number>): void {
  let way = around;
  for (const part of key.keys) {
    way = [...way, part.type === 'TOMLBare' ? part.name : part.value];
    if (!offsets.has(wayOf(way))) offsets.set(wayOf(way), part.range[0]);
  }
  noteValue(value, way, offsets);
}

function noteValue(value: AST.TOMLContentNode, way: Keys, offsets: Map<string, number>): void {
  if (value.type === 'TOMLInlineTable') for (const pair of value.body) notePair(pair, way, offsets);
  if (value.type !== 'TOMLArray') return;
  value.elements.forEach((item, index) => {
    offsets.set(wayOf([...way, index]), item.range[0]);
    noteValue(item, [...way, index], offsets);
  });
}
