import type { Random } from '../../differential/random.ts';
import { body } from './body.ts';
import type { Place } from './body.ts';

const PREFIXES = ['/', '/a', '/a/', '/a/b', '/ab', '/b', '/b/', '/c/', '/a b', '/x/', '/err', '/new/', '/A', '/+'];
const EXACT = ['/', '/a', '/b/', '/err', '/c', '/new/a', '/a/b', '/c/x', '/x.php', '/b/c', '/nope', '/a/'];
const PATTERNS = [
  '[.]php$',
  '^/a/(.*)$',
  '^/(a|b)/(?<rest>.*)$',
  '(?i)^/AB',
  'b',
  '/$',
  '^/(x)?/?(c)',
  '^/new/(\\w+)/(.*)$',
  '%|[ +]',
];
const SUFFIXES = ['', 'a', 'b/', '/b', '/c', '.php'];

/** The locations of a server: each says in a header which one it is. */
export function locations(random: Random, server: string, backend: number): string {
  const names = [`@n0`, `@n1`, `@n2`].slice(0, 1 + random.below(3));
  const place = { backend, names, inServer: false };
  const named = names.map((name, i) => block(random, name, `${server}n${i}`, { ...place, kind: 'named' }));
  return [...level(random, `${server}l`, place), ...named].join('\n');
}

type Around = Pick<Place, 'backend' | 'names' | 'inServer'>;

/** Locations beside each other, no two of the same name. */
function level(random: Random, id: string, place: Around): string[] {
  const taken = new Set<string>();
  const found: string[] = [];
  for (let i = 0; i < 6 + random.below(8); i++) {
    const [head, kind, name] = one(random);
    // A prefix has one name, whatever its modifier.
    const key = kind === 'exact' || kind === 'regex' ? head : name;
    if (taken.has(key)) continue;
    taken.add(key);
    const inside = kind === 'exact' || random.below(5) > 1 ? '' : nested(random, kind, name, `${id}${i}c`, place);
    found.push(block(random, head, `${id}${i}`, { ...place, kind, name }, inside));
  }
  return found;
}

function one(random: Random): [head: string, kind: Place['kind'], name: string] {
  const sort = random.below(10);
  if (sort < 2) return prefix(random.pick(PREFIXES), '');
  if (sort < 4) return prefix(random.pick(PREFIXES), '^~ ');
  const exact = random.pick(EXACT);
  if (sort < 8) return [`= "${exact}"`, 'exact', exact];
  const pattern = random.pick(PATTERNS);
  return [`${random.pick(['~', '~*'])} "${pattern.replaceAll('\\', '\\\\')}"`, 'regex', pattern];
}

function prefix(name: string, modifier: string): [string, Place['kind'], string] {
  return [`${modifier}"${name}"`, 'prefix', name];
}

function nested(random: Random, kind: Place['kind'], name: string, id: string, place: Around): string {
  const pattern = random.pick(PATTERNS).replaceAll('\\', '\\\\');
  const regex = block(random, `~ "${pattern}"`, `${id}r`, { ...place, kind: 'regex' });
  if (kind === 'regex') return regex;
  const child = name + random.pick(SUFFIXES);
  const inner = block(random, `${random.pick(['', '', '^~ '])}"${child}"`, `${id}p`, {
    ...place,
    kind: 'prefix',
    name: child,
  });
  return random.pick([inner, regex, `${inner}\n${regex}`]);
}

function block(random: Random, head: string, id: string, place: Place, inside = ''): string {
  return `location ${head} { add_header X-Loc ${id} always; ${body(random, id, place)} ${inside} }`;
}
