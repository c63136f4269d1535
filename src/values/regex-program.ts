import { table } from '../collections.ts';
/** What a pattern comes to, for `regex-run.ts`: patterns are JavaScript's as `regex-js.ts` writes them, without lookarounds besides the ends of the text. */

/** One step of a pattern: after it comes the next one, if it says nothing else. */
export type Step =
  | { readonly kind: 'byte'; readonly set: Uint8Array }
  /** Goes on at the first, and when that comes to nothing at the second. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'at'; readonly test: (text: string, at: number) => boolean }
  | { readonly kind: 'end' };

/** A pattern made ready. */
export interface Program {
  readonly steps: readonly Step[];
  readonly groups: number;
}

const isWord = (text: string, at: number) => /\w/.test(text[at] ?? '');
const isEdge = (text: string, at: number) => isWord(text, at - 1) !== isWord(text, at);
const ASSERTIONS: Readonly<Record<string, (text: string, at: number) => boolean>> = table({
  '(?<![^])': (_, at) => at === 0,
  '(?![^])': (text, at) => at === text.length,
  '(?=\\n?(?![^]))': (text, at) => at === text.length || (at === text.length - 1 && text[at] === '\n'),
  '\\b': isEdge,
  '\\B': (text, at) => !isEdge(text, at),
});

/** A pattern with more steps than this is not run. */
const MOST_STEPS = 2000;

/** Makes a pattern ready; `undefined` for what is not among those that can be run. */
export function compileProgram(source: string, caseless: boolean): Program | undefined {
  const reader: Reader = { source, at: 0, groups: 1, flags: caseless ? 'i' : '', left: MOST_STEPS };
  const whole = alternatives(reader);
  if (!whole || reader.at < source.length) return undefined;
  const steps: Step[] = [];
  emit({ kind: 'group', slot: 0, inner: whole }, steps);
  steps.push({ kind: 'end' });
  return { steps, groups: reader.groups };
}

type Node =
  | { readonly kind: 'byte'; readonly set: Uint8Array }
  | { readonly kind: 'at'; readonly test: (text: string, at: number) => boolean }
  | { readonly kind: 'all'; readonly nodes: readonly Node[] }
  | { readonly kind: 'any'; readonly nodes: readonly Node[] }
  | { readonly kind: 'group'; readonly slot: number; readonly inner: Node }
  | {
      readonly kind: 'repeat';
      readonly inner: Node;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    };

interface Reader {
  readonly source: string;
  at: number;
  groups: number;
  readonly flags: string;
  /** How many steps may still be made. */
  left: number;
}

function alternatives(reader: Reader): Node | undefined {
  const nodes: Node[] = [];
  for (;;) {
    const node = sequence(reader);
    if (!node) return undefined;
    nodes.push(node);
    if (reader.source[reader.at] !== '|') break;
    reader.at++;
  }
  return nodes.length === 1 ? nodes[0] : { kind: 'any', nodes };
}

function sequence(reader: Reader): Node | undefined {
  const nodes: Node[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const before = reader.left;
    const atom = atomOf(reader);
    const node = atom && repeated(reader, atom, before);
    if (!node || reader.left < 0) return undefined;
    nodes.push(node);
  }
  return { kind: 'all', nodes };
}

function atomOf(reader: Reader): Node | undefined {
  const { source, at } = reader;
  reader.left -= 2;
  for (const [text, test] of Object.entries(ASSERTIONS)) {
    if (!source.startsWith(text, at)) continue;
    reader.at += text.length;
    return { kind: 'at', test };
  }
  if (source[at] !== '(') return byteOf(reader);
  const open = /\((?:\?:|\?<(?![=!])\w+>)?(?!\?)/y;
  open.lastIndex = at;
  const head = open.exec(source)?.[0];
  if (head === undefined) return undefined;
  reader.at += head.length;
  const slot = head === '(?:' ? undefined : reader.groups++;
  const inner = alternatives(reader);
  if (!inner || source[reader.at++] !== ')') return undefined;
  return slot === undefined ? inner : { kind: 'group', slot, inner };
}

function byteOf(reader: Reader): Node | undefined {
  const piece = /\[\^?\]|\[(?:\\x[\da-fA-F]{2}|\\[^]|[^\\\]])*\]|\\x[\da-fA-F]{2}|\\[^]|[^]/y;
  piece.lastIndex = reader.at;
  const text = piece.exec(reader.source)?.[0];
  if (text === undefined || /^(?:[*+?]|\\[1-9k])/.test(text)) return undefined;
  reader.at += text.length;
  const one = new RegExp(`^(?:${text})$`, reader.flags);
  return {
    kind: 'byte',
    set: Uint8Array.from({ length: 256 }, (_, byte) => Number(one.test(String.fromCharCode(byte)))),
  };
}

function repeated(reader: Reader, inner: Node, before: number): Node | undefined {
  const quantifier = /(?:([*+?])|\{(\d{1,5})(?:(,)(\d{0,5}))?\})(\?)?/y;
  quantifier.lastIndex = reader.at;
  const match = quantifier.exec(reader.source);
  if (!match) return inner;
  reader.at += match[0].length;
  const [, sign, low, comma, high, lazy] = match;
  const min = sign === undefined ? Number(low) : Number(sign === '+');
  const max = sign === '?' ? 1 : sign !== undefined || (comma && high === '') ? Infinity : comma ? Number(high) : min;
  reader.left -= (before - reader.left + 2) * (max === Infinity ? min : max);
  return reader.left < 0 ? undefined : { kind: 'repeat', inner, min, max, lazy: lazy !== undefined };
}

function emit(node: Node, steps: Step[]): void {
  switch (node.kind) {
    case 'all':
      node.nodes.forEach((one) => emit(one, steps));
      break;
    case 'any':
      emitAny(node.nodes, steps);
      break;
    case 'group':
      steps.push({ kind: 'save', slot: node.slot * 2 });
      emit(node.inner, steps);
      steps.push({ kind: 'save', slot: node.slot * 2 + 1 });
      break;
    case 'repeat':
      emitRepeat(node, steps);
      break;
    default:
      steps.push(node);
  }
}

function emitAny(nodes: readonly Node[], steps: Step[]): void {
  const jumps: { to: number }[] = [];
  nodes.forEach((node, index) => {
    const split = { kind: 'split', first: steps.length + 1, second: 0 } as const satisfies Step;
    const last = index === nodes.length - 1;
    const fork: { second: number } & Step = { ...split };
    if (!last) steps.push(fork);
    emit(node, steps);
    if (last) return;
    const jump = { kind: 'jump' as const, to: 0 };
    jumps.push(jump);
    steps.push(jump);
    fork.second = steps.length;
  });
  for (const jump of jumps) jump.to = steps.length;
}

function emitRepeat({ inner, min, max, lazy }: Extract<Node, { kind: 'repeat' }>, steps: Step[]): void {
  for (let i = 0; i < min; i++) emit(inner, steps);
  const forks: { kind: 'split'; first: number; second: number }[] = [];
  const fork = () => {
    const split = { kind: 'split' as const, first: 0, second: 0 };
    forks.push(split);
    steps.push(split);
    return steps.length;
  };
  const bodies: number[] = [];
  if (max === Infinity) {
    const loop = steps.length;
    bodies.push(fork());
    emit(inner, steps);
    steps.push({ kind: 'jump', to: loop });
  } else {
    for (let i = min; i < max; i++) {
      bodies.push(fork());
      emit(inner, steps);
    }
  }
  forks.forEach((split, i) => {
    const [body, out] = [bodies[i]!, steps.length];
    split.first = lazy ? out : body;
    split.second = lazy ? body : out;
  });
}
