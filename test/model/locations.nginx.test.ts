import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Location, LocationMatch } from '../../src/model/locations.ts';
import { findLocation, locationsIn } from '../../src/model/locations.ts';
import { modelOf } from '../support/model.ts';
import { describeWithNginx } from '../support/nginx.ts';
import { ask, freePorts, whileRunning } from '../support/running-nginx.ts';
import type { Answer } from '../support/running-nginx.ts';

const NAMES = [
  '/',
  '/a',
  '/a/',
  '/ab',
  '/ab/',
  '/a-b',
  '/a/b',
  '/a/b/',
  '/a/bc',
  '/a/b/c',
  '/A',
  '/b',
  '/b/',
  '/é',
  '',
];
const PATTERNS = [
  '[.]php$',
  '^/a',
  'b',
  '^/a/(b|c)$',
  '(?i)^/AB',
  '[a-b]/$',
  '/$',
  '^/(?<x>b|é)',
  'a$',
  '\\.',
  '^/\\w/\\w',
];
const SUFFIXES = ['', '/', '/b', '/c', 'b', '-b', '/b/', 'c/d'];
const URIS = [
  '/', '/a', '/a/', '/ab', '/ab/', '/abc', '/a/b', '/a/b/', '/a/b/c', '/a/bc', '/a/c', '/a-b', '/a/x.php', '/ab.php', '/A', '/AB', '/AB/c',
  '/b', '/b/', '/bc/', '/b/c/d', '/é', '/c', '/a\n', '/x.php\n', '/a/b/x.php', '/a/b/c/d',
]; // prettier-ignore

interface Written {
  readonly modifier: string;
  readonly name: string;
  readonly passes: boolean;
  readonly inside: readonly Written[];
}

interface Choice {
  readonly modifier: string;
  readonly name: number;
  readonly passes: boolean;
  readonly inside: readonly Choice[];
}

const choices = (inside: fc.Arbitrary<readonly Choice[]>, size: fc.ArrayConstraints): fc.Arbitrary<readonly Choice[]> =>
  fc.array(
    fc.record({
      modifier: fc.constantFrom('', '', '', '=', '^~', '~', '~', '~*'),
      name: fc.nat(),
      passes: fc.boolean(),
      inside,
    }),
    size,
  );
const servers = choices(choices(choices(fc.constant([]), { maxLength: 2 }), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 7,
});

/** Makes locations out of choices; those that nginx would refuse where they stand are left out. */
function locations(all: readonly Choice[], parent?: string): Written[] {
  const seen = new Set<string>();
  return all.flatMap(({ modifier, name: n, passes, inside }) => {
    const regex = modifier.startsWith('~');
    const prefix = parent === undefined ? NAMES[n % NAMES.length]! : parent + SUFFIXES[n % SUFFIXES.length]!;
    const name = regex ? PATTERNS[n % PATTERNS.length]! : prefix;
    const key = `${modifier === '=' ? '=' : ''} ${name}`;
    if (!regex && seen.has(key)) return [];
    if (!regex) seen.add(key);
    return [{ modifier, name, passes, inside: modifier === '=' ? [] : locations(inside, name) }];
  });
}

function write({ modifier, name, passes, inside }: Written, backend: number, id: string): string {
  const answer = passes
    ? `proxy_pass http://127.0.0.1:${backend}; proxy_set_header X-Id "${id}";`
    : `return 200 "${id}";`;
  const children = inside.map((one, i) => write(one, backend, `${id}.${i}`)).join('\n');
  return `location ${modifier} "${name}" { ${answer} ${children} }`;
}

/** The number of a location, as its answer says it. */
function idOf({ parent, directive }: Location, all: readonly Location[]): string {
  const beside = parent ? parent.children : all;
  const own = String(beside.findIndex((one) => one.directive === directive));
  return parent ? `${idOf(parent, all)}.${own}` : own;
}

function said(match: LocationMatch, all: readonly Location[]): string {
  if (match.kind === 'location') return idOf(match.location, all);
  return match.kind === 'redirect' ? `301 ${match.location.pattern}` : match.kind;
}

function answered({ status, location, body }: Answer): string {
  if (status === 200) return body;
  return status === 301 ? `301 ${decodeURIComponent(new URL(location!, 'http://x').pathname)}` : 'none';
}

describeWithNginx('the location of a URI', () => {
  test('is the one that nginx finds', async () => {
    const [port = 0, backend = 0] = await freePorts(2);
    const sets = fc.sample(servers, { numRuns: 120, seed: 7 }).map((one) => locations(one));
    const blocks = sets.map(
      (set, i) =>
        `server { listen 127.0.0.1:${port}; server_name s${i}; ${set.map((one, n) => write(one, backend, `${n}`)).join('\n')} }`,
    );
    const conf = `events {} http { access_log off; root /nonexistent; ${blocks.join('\n')} server { listen 127.0.0.1:${backend}; return 200 $http_x_id; } }`;
    const model = modelOf(conf);
    let kinds = '';
    await whileRunning(conf, port, async () => {
      for (const [i] of sets.entries()) {
        const all = locationsIn(model.servers[i]!.children);
        const results = await Promise.all(
          URIS.map(async (uri) => {
            const match = findLocation(all, uri);
            kinds += `${match.kind} `;
            return [uri, said(match, all), answered(await ask(port, `s${i}`, encodeURI(uri)))] as const;
          }),
        );
        for (const [uri, ours, theirs] of results)
          if (ours !== 'unknown') expect(ours, `${uri} of ${blocks[i]}`).toBe(theirs);
      }
    });
    for (const kind of ['location', 'redirect', 'none']) expect(kinds.split(kind).length, kind).toBeGreaterThan(20);
    // A pattern in either case with letters beyond ASCII.
    expect(kinds.split('unknown').length).toBeLessThan(kinds.split(' ').length / 20);
  });
});
