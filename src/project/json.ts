import { table } from '../collections.ts';
import { getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { locator, wayOf } from './located.ts';
import type { Keys, Located, SyntaxMistake } from './located.ts';

const EXPECTED: Readonly<Record<string, string>> = table({
  InvalidSymbol: 'this is no value: text stands in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes must stand here',
  ValueExpected: 'a value must stand here',
  ColonExpected: '":" must stand here',
  CommaExpected: '"," must stand here',
  CloseBraceExpected: '"}" must stand here',
  CloseBracketExpected: '"]" must stand here',
  EndOfFileExpected: 'nothing may follow the closing brace',
  InvalidCommentToken: 'comments are for a file called ".nginx-lint.jsonc"',
  UnexpectedEndOfString: "the text is not closed: '\"' is missing",
});

/** Reads JSON with the places of its parts; with `comments`, comments and trailing commas may stand in it. A key given twice is a mistake. */
export function readJson(text: string, comments: boolean): Located {
  const errors: ParseError[] = [];
  const source = text.replace(/^\ufeff/, ' ');
  const root = parseTree(source, errors, { disallowComments: !comments, allowTrailingComma: comments });
  const mistakes: SyntaxMistake[] = errors.slice(0, 1).map(({ error, offset }) => {
    const code = printParseErrorCode(error);
    return { message: `no valid JSON: ${EXPECTED[code] ?? code}`, offset };
  });
  const offsets = new Map<string, number>();
  if (root) note(root, [], offsets, mistakes);
  else if (mistakes.length === 0) mistakes.push({ message: 'no valid JSON: there is nothing in it', offset: 0 });
  return { value: root && getNodeValue(root), mistakes, offset: locator(offsets, root?.offset) };
}

/** Notes where each part of a value is, and which keys are given twice. */
function note(root: Node, keys: Keys, offsets: Map<string, number>, mistakes: SyntaxMistake[]): void {
  const open: [Node, Keys][] = [[root, keys]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [{ type, children = [] }, way] = next;
    children.forEach((child, index) => {
      const [name, value] = type === 'object' ? (child.children ?? []) : [undefined, child];
      const inner = [...way, name ? String(name.value) : index];
      const at = wayOf(inner);
      if (name && offsets.has(at)) mistakes.push({ message: `"${name.value}" is given twice`, offset: child.offset });
      offsets.set(at, child.offset);
      if (value) open.push([value, inner]);
    });
  }
}
