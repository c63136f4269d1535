/** Where a numbered group of a pattern begins, and what its text can begin with. */
export interface Capture {
  /** The plain text that every match has before the group, from the start of the subject on; `undefined` when it is no plain text. */
  readonly before: string | undefined;
  /** Whether the pattern has "/" right before the group. */
  readonly afterSlash: boolean;
  /** Whether the group, when it matches, always begins with "/". */
  readonly startsWithSlash: boolean;
  /** Whether the group may match nothing at all: `(…)?`, `(…)*`. */
  readonly optional: boolean;
}

/** Characters that are more than themselves in a pattern. */
const SPECIAL = /[\\^$.|?*+()[\]{}]/;

/** Reads where the `n`-th capturing group of a pattern begins; `undefined` when the pattern has none, or is not plain enough to tell. */
export function readCapture(pattern: string, n: number): Capture | undefined {
  const open = groupStart(pattern, n);
  if (open === undefined) return undefined;
  const close = groupEnd(pattern, open);
  if (close === undefined) return undefined;
  const content = pattern.slice(open + 1, close).replace(/^\?P?<\w+>/, '');
  const head = pattern.slice(0, open);
  return {
    before: plainText(head),
    afterSlash: head.endsWith('/'),
    startsWithSlash: alternatives(content).every((part) => /^(?:\\?\/)(?![?*{])/.test(part)),
    optional: /^(?:[?*]|\{0?,)/.test(pattern.slice(close + 1)),
  };
}

/** The plain text that a pattern begins with, anchored at the start: `^/api/(.*)` has "/api/". */
export function literalPrefix(pattern: string): string | undefined {
  if (!pattern.startsWith('^')) return undefined;
  let text = '';
  for (let i = 1; i < pattern.length; i++) {
    const escaped = pattern[i] === '\\' && /[^A-Za-z0-9]/.test(pattern[i + 1] ?? '');
    if (escaped) i++;
    else if (SPECIAL.test(pattern[i]!)) break;
    if (/[?*{]/.test(pattern[i + 1] ?? '')) break;
    text += pattern[i]!;
  }
  return text;
}

/** The text of a pattern's head when it is anchored and plain throughout; the head of what is not anchored but takes all is empty. */
function plainText(head: string): string | undefined {
  if (head === '' || head === '^') return '';
  const text = literalPrefix(head);
  return text !== undefined && text.length === head.slice(1).replaceAll(/\\([^A-Za-z0-9])/g, '$1').length
    ? text
    : undefined;
}

function groupStart(pattern: string, n: number): number | undefined {
  let count = 0;
  for (const i of outsideClasses(pattern)) {
    if (pattern[i] !== '(') continue;
    const capturing = pattern[i + 1] !== '?' || /^\?(?:P?<\w|')/.test(pattern.slice(i + 1));
    if (capturing && pattern[i + 1] !== '*' && ++count === n) return i;
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
