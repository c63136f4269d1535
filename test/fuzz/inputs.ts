import { allNames } from '../../src/catalog/directives.ts';
import { random } from '../differential/random.ts';
import type { Random } from '../differential/random.ts';
import { dressed } from './dressed.ts';
import { grown } from './grown.ts';
import type { Piece } from './texts.ts';

/** What is fed to the linter: files by absolute path, which of them is the main one, and a number that says with which settings. */
export interface Input {
  readonly kind: string;
  readonly main: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly turn: number;
}

const TOKENS =
  `{ } ; " ' $ \${ \\ # ( ) [ ] * ~ @ = | location include if map geo server upstream proxy_pass set rewrite try_files listen limit_req
  log_format split_clients types content_by_lua_block {{ }} {% %} <% -- ]] /* -1 \0 é 😀 99999999999999999999 http events stream default
  on off a b 80 / ^(a+)$ # nginx-lint-disable # nginx-lint:context`.split(/\s+/);
const BLANKS = [
  '\n',
  ' ',
  '\t',
  '\r\n',
  '\ue000',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\x1b',
  '# configuration file /etc/nginx/nginx.conf:\n',
];
const PIECES = [...TOKENS, ...BLANKS];
/** Where the main file lies: installed, in a repository, a template, a part. */
const MAINS = [
  '/etc/nginx/nginx.conf',
  '/srv/app/nginx.conf',
  '/srv/app/nginx.conf.j2',
  '/srv/app/conf.d/site.conf',
  '/srv/app/templates/default.conf.template',
];
const TURNS = 32;
const ENCODER = new TextEncoder();

type Make = (random: Random, pieces: readonly Piece[]) => string | Uint8Array;

const bytes: Make = ({ below, pick }) =>
  Uint8Array.from({ length: below(200) }, () => (below(3) > 0 ? pick(PIECES).charCodeAt(0) & 0xff : below(256)));

const soup: Make = ({ below, pick }) =>
  Array.from({ length: below(80) }, () => {
    const roll = below(4);
    return roll === 0 ? pick(allNames()) : roll === 1 ? pick(BLANKS) : pick(TOKENS) + pick([' ', ' ', '']);
  }).join('');

/** A part in its place, damaged in up to four places: cut out, doubled, put in, replaced by a part of another one. */
const mutated: Make = (numbers, pieces) => {
  const { below, pick } = numbers;
  const { inside, text: whole } = pick(pieces);
  let text = whole;
  for (let left = below(5); left > 0; left--) text = damage(text, numbers, pieces);
  const head = below(20) > 0 ? inside.join('{\n') + (inside.length > 0 ? '{\n' : '') : '';
  return head + text + (below(20) > 0 ? '}'.repeat(inside.length) : '');
};

function damage(text: string, { below, pick }: Random, pieces: readonly Piece[]): string {
  const start = below(text.length + 1);
  const end = Math.min(text.length, start + below(pick([3, 30, 300])));
  const [before, cut, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const other = pick(pieces).text;
  switch (below(6)) {
    case 0:
      return before + after;
    case 1:
      return before + cut + cut + after;
    case 2:
      return `${before} ${pick(allNames())} ${cut}${after}`;
    case 3:
      return before + other.slice(below(other.length)).slice(0, 1 + below(100)) + after;
    default:
      return `${before} ${pick(PIECES)} ${cut}${after}`;
  }
}

type Kind = readonly [kind: string, make: Make];

const PLAIN: readonly Kind[] = [
  ['bytes', bytes],
  ['soup', soup],
  ['grown', (numbers) => grown(numbers)],
  ['grown', (numbers) => grown(numbers)],
  ['mutated', mutated],
  ['mutated', mutated],
  ['mutated', mutated],
  ['damaged grown', (numbers, pieces) => damage(grown(numbers), numbers, pieces)],
];
/** These take several times as long. */
const DRESSED: readonly Kind[] = [
  ['dressed grown', (numbers) => dressed(grown(numbers), numbers)],
  ['dressed', (numbers, pieces) => dressed(mutated(numbers, pieces), numbers)],
  ['dressed', (numbers, pieces) => dressed(soup(numbers, pieces), numbers)],
];
const KINDS: readonly Kind[] = [...PLAIN, ...PLAIN, ...PLAIN, ...PLAIN, ...DRESSED];

/** The input of a run that has this index: the same for the same seed and pieces. */
export function inputOf(seed: number, index: number, pieces: readonly Piece[]): Input {
  const numbers = random(seed, index);
  const { below, pick } = numbers;
  const [kind, make] = pick(KINDS);
  const main = pick(MAINS);
  const text = make(numbers, pieces);
  const files: Record<string, string | Uint8Array> = { [main]: below(25) === 0 ? asLatin1(text) : text };
  if (below(4) === 0) {
    const folder = main.slice(0, main.lastIndexOf('/'));
    const included = make(numbers, pieces);
    files[`${folder}/a.conf`] = included;
    if (typeof text === 'string') files[main] = withInclude(text, numbers);
    if (below(4) === 0 && typeof included === 'string') files[`${folder}/a.conf`] = withInclude(included, numbers);
  }
  return { kind, main, files, turn: below(TURNS) };
}

/** A text with an include of the other file, or of all, put in somewhere between its directives. */
function withInclude(text: string, { below, pick }: Random): string {
  const ends = [...text.matchAll(/[;{}]/g)].map(({ index }) => index + 1);
  const at = ends.length > 0 ? pick(ends) : 0;
  return `${text.slice(0, at)}\ninclude ${pick(['a.conf', '*.conf', 'b.conf', '/etc/nginx/*.conf'])};${below(2) > 0 ? '\n' : ''}${text.slice(at)}`;
}

/** The same characters as bytes that are no UTF-8. */
function asLatin1(text: string | Uint8Array): Uint8Array {
  if (typeof text !== 'string') return text;
  return Uint8Array.from([...ENCODER.encode(text), 0xe9, 0x0a]);
}
