/** Where a numbered group of a pattern begins, and what its text can begin with. */
export interface Capture {
  /** The plain text that the pattern has before the group; `undefined` when it is no plain text. */
  readonly before: string | undefined;
  /** Whether the pattern has "/" right before the group. */
  readonly afterSlash: boolean;
  /** Whether the group, when it matches, always begins with "/". */
  readonly startsWithSlash: boolean;
  /** Whether the group may match nothing at all: `(…)?`, `(…)*`. */
  readonly optional: boolean;
  /** Whether its text may be empty. */
  readonly mayBeEmpty: boolean;
}

/** A first character that is always there. */
const FIRST = /^(?:\\[^bBAzZGQEK]|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\[\](){}*?+|^$])(?![*?{])/;

/** Reads where a capturing group of a pattern, by its number or name, begins; `undefined` when there is none, or the pattern is not plain enough to tell. */
export function readCapture(pattern: string, group: number | string): Capture | undefined {
  const open = groupStart(pattern, group);
  if (open === undefined) return undefined;
  const close = groupEnd(pattern, open);
  if (close === undefined) return undefined;
  const content = pattern.slice(open + 1, close).replace(/^\?P?<\w+>/, '');
  const head = pattern.slice(0, open);
  const optional = /^(?:[?*]|\{0?,)/.test(pattern.slice(close + 1));
  return {
    before: plainText(head),
    afterSlash: head.endsWith('/'),
    startsWithSlash: alternatives(content).every((part) => /^(?:\\?\/)(?![?*{])/.test(part)),
    optional,
    mayBeEmpty: optional || !alternatives(content).every((part) => FIRST.test(part)),
  };
}

/** The plain text that every match of an anchored pattern begins with: "/api/" of `^/api/(.*)`; `undefined` without an anchor. */
export function literalPrefix(pattern: string): string | undefined {
  return pattern.startsWith('^') ? plainStart(pattern.slice(1)).text : undefined;
}

/** The text of a pattern's head when it is plain throughout. Without an anchor too: a URI that begins with it matches there first. */
function plainText(head: string): string | undefined {
  const body = head.replace(/^\^/, '');
  const { text, length } = plainStart(body);
  return length === body.length ? text : undefined;
}

/** The plain text that a pattern begins with, and how much of the pattern that is. */
function plainStart(pattern: string): { readonly text: string; readonly length: number } {
  let text = '';
  let length = 0;
  for (const [piece, escaped, plain] of pattern.matchAll(/\\([^A-Za-z0-9])|([^\\^$.|?*+()[\]{}])|[^]/g)) {
    const char = escaped ?? plain;
    if (char === undefined || /[?*{]/.test(pattern[length + piece.length] ?? '')) break;
    text += char;
    length += piece.length;
  }
  return { text, length };
}

function groupStart(pattern: string, group: number | string): number | undefined {
  let count = 0;
  for (const i of outsideClasses(pattern)) {
    if (pattern[i] !== '(') continue;
    const capturing = pattern[i + 1] !== '?' || /^\?(?:P?<\w|')/.test(pattern.slice(i + 1));
    if (!capturing || pattern[i + 1] === '*') continue;
    const name = /^\?(?:P?<|')(\w+)/.exec(pattern.slice(i + 1))?.[1];
    if (++count === group || name === group) return i;
  }
  return undefined;
}

function groupEnd(pattern: string, open: number): number | undefined {
  let depth = 0;
  for (const i of outsideClasses(pattern)) {
    if (i < open) continue;
    if (pattern[i] === '(') depth++;
    else if (pattern[i] === ')' && --depth === 0) return i;
  }
  return undefined;
}

/** The parts of a group's content between its own `|`. */
function alternatives(content: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const i of outsideClasses(content)) {
    if (content[i] === '(') depth++;
    else if (content[i] === ')') depth--;
    else if (content[i] === '|' && depth === 0) {
      parts.push(content.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, content.slice(start)];
}

/** The offsets of a pattern's characters that are neither escaped nor in a class (`[…]`). */
function* outsideClasses(pattern: string): Iterable<number> {
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++;
    else if (inClass) inClass = pattern[i] !== ']';
    else if (pattern[i] === '[') {
      inClass = true;
      // A "]" that comes first is one of the class.
      if (pattern[i + 1] === ']' || pattern.startsWith('^]', i + 1)) i += pattern[i + 1] === ']' ? 1 : 2;
    } else yield i;
  }
}
