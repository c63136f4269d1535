import type { Random } from '../../differential/random.ts';

/** Where the lines of a block stand. */
export interface Place {
  readonly kind: 'prefix' | 'exact' | 'regex' | 'named' | 'server';
  readonly name?: string;
  /** The port of the backend. */
  readonly backend: number;
  /** The named locations of the server. */
  readonly names: readonly string[];
  readonly inServer: boolean;
}

const URIS = ['/a', '/b/', '/c/x', '/err', '/new/a', '/x/y', '/ab/z', '/nope', '/a b', '/'];
const SETS = [
  'set $v "x$uri";',
  'set $v $1;',
  'set $w "$arg_q-$v";',
  'set $v $rest;',
  'set $v $flag;',
  'set $args "r=1";',
  'set $v "$m/$host";',
];
const CONDITIONS = [
  '$request_method = POST', '$request_method != POST', '$arg_q', '$arg_q = 1', '$uri ~ "^/a/(.*)"', '$uri !~ b', '$args ~* "Q=(\\\\d)"', '$host ~ "^s"', '$flag', '$m = d',
  '$http_x_test', '$v', '-f $document_root$uri', '!-e /nonexistent/b', '$request_uri ~ "%|[+]"', '$scheme = http', '$rest != ""', '$cookie_c = yes', '$num',
]; // prettier-ignore

/** The lines of a location or server that say what happens to a request. */
export function body(random: Random, id: string, place: Place): string {
  const lines: string[] = [];
  const maybe = (chances: number, make: () => string) => {
    if (random.below(chances) === 0) lines.push(make());
  };
  maybe(4, () => random.pick(SETS));
  if (random.below(place.inServer ? 6 : 3) > (place.inServer ? 4 : 0)) lines.push(rewrite(random));
  for (let i = 0; i < 2; i++) maybe(4, () => condition(random, `${id}if${i}`, place));
  maybe(5, () => random.pick(SETS));
  maybe(place.inServer ? 12 : 4, () => rewrite(random));
  maybe(20, () => 'break;');
  maybe(2, () => errorPage(random, place));
  maybe(4, () => errorPage(random, place));
  maybe(5, () => 'recursive_error_pages on;');
  if (place.inServer) return lines.join(' ');
  maybe(4, () => tryFiles(random, place));
  maybe(14, () => 'internal;');
  maybe(14, () => 'limit_except GET { deny all; }');
  maybe(16, () => random.pick(['deny all;', 'allow all;', 'allow 127.0.0.1; deny all;']));
  maybe(8, () => random.pick(['index /b/;', 'index i.html;', 'index i.html /c/;']));
  if (place.kind === 'prefix') maybe(10, () => 'alias /nonexistent/d/;');
  lines.push(handler(random, id, place));
  return lines.join(' ');
}

const FLAGS = ['', '', '', ...Array.from({ length: 4 }, () => [' last', ' break', ' redirect', ' permanent']).flat()];

function rewrite(random: Random): string {
  const flag = random.pick(FLAGS);
  const loose = [
    '"^/a/(.*)$" /b/$1', '"^/a(.*)$" /c/$1', '^/b/ /a/new', '"^/(?<rest>.*)$" /new/$rest', '"^/(.)(.*)$" /$1$2', '"^/ab" /c/$uri', '"php$" /x/y', '"^/(.*)/(.*)$" /c/$2', '"^/.*[bc]" /a/b', '"^/c/(.*)" "/a b/$1"',
  ]; // prettier-ignore
  const strict = ['"^/a/(.*)$" /b/$1?p=$1', '"^/b/(.*)$" /c/?r=$1&s=2', '"^/(.*)$" /new/$1?', '"^/c" /a?$args?'];
  const urls = ['"^/b/(.*)$" http://e.test/$1', '"^/a" https://e.test/x?y=1', '"^/c(.*)" $scheme://e.test$1?'];
  const kind = random.below(10);
  if (kind === 9) return `rewrite ${random.pick(urls)}${random.pick(['', flag])};`;
  if (kind > 5 && flag !== '') return `rewrite ${random.pick(strict)}${flag};`;
  return `rewrite ${random.pick(loose)}${flag};`;
}

function condition(random: Random, id: string, place: Place): string {
  const inside = [random.pick(['', `add_header X-Loc ${id} always;`])];
  if (place.inServer) inside.pop();
  const kind = random.below(place.inServer ? 4 : 6);
  if (kind === 0) inside.push(answer(random));
  else if (kind === 1) inside.push(rewrite(random));
  else if (kind === 2) inside.push(random.pick(SETS));
  else if (kind === 3) inside.push(random.pick(['break;', `${rewrite(random)} break;`]));
  else if (kind === 4) inside.push(`proxy_pass http://127.0.0.1:${place.backend};`);
  else inside.push(errorPage(random, place));
  return `if (${random.pick(CONDITIONS)}) { ${inside.join(' ')} }`;
}

function errorPage(random: Random, { names }: Place): string {
  const codes = random.pick([
    '404',
    '404',
    '403 404',
    '500',
    '404 500 502',
    '405',
    '502',
    '502',
    '301 302',
    '400',
    '403',
    '503',
  ]);
  const code = random.pick(['', '', '=', '=200', '=301', '=418']);
  const target = random.pick([
    ...[names, names, names, names, names, names, names].flat(),
    '/err',
    '/err?e=1',
    '/b/',
    '/nope',
    '/x$uri',
    '/c/?$args',
    'http://e.test/$host',
    '/a',
    '@none',
  ]);
  return `error_page ${codes} ${code} ${target};`;
}

function tryFiles(random: Random, { names }: Place): string {
  const last = random.pick(['/b/', '/err?x=1', '=404', '=403', '/c$uri', '/new/a?$args', '/nope', ...names, ...names]);
  return `try_files ${random.pick(['$uri', '$uri $uri/', '/none', '/b/index.html', '$v'])} ${last};`;
}

function answer(random: Random): string {
  const code = random.pick([
    '200 "$uri|$args|$1|$v"',
    '404',
    '403',
    '500',
    '404 gone',
    '301 /moved?$args',
    '302 http://e.test$request_uri',
    '307 $uri',
    '503',
    '418 tea',
    '405',
  ]);
  return `return ${code};`;
}

function handler(random: Random, id: string, place: Place): string {
  const host = random.pick([
    '',
    '',
    'proxy_set_header Host $host;',
    'proxy_set_header Host "$http_host"; proxy_set_header X-Id $v;',
    'proxy_set_header X-Id 1;',
  ]);
  const kind = random.below(10);
  if (kind < 2) return answer(random);
  if (kind < 4) return '';
  const base = random.pick([
    `http://127.0.0.1:${place.backend}`,
    `http://127.0.0.1:${place.backend}`,
    'http://up',
    'http://up',
    'http://dead',
  ]);
  const fixed = place.kind === 'prefix' || place.kind === 'exact' ? ['', '/', '/u', '/u/', '/u?z=1', '/p%20q/'] : [''];
  const variable = ['$uri', '/v$is_args$args', '/$v', '$request_uri', `/i/${id}?u=$uri`, '$empty'];
  return `${host} proxy_pass ${base}${random.pick(kind < 9 ? fixed : variable)};`;
}

const TAILS = [
  '',
  '',
  '',
  '',
  '/',
  '/',
  '/b',
  '/c',
  '/z%2Fy',
  '+1',
  '%2B',
  '/../c',
  '/./b',
  '//b',
  '%3Fq',
  '%25',
  '.php',
  '%C3%A9',
  '/%61',
  'b%20',
  '/%22x',
];

/** A URI of the request, in one of the ways to write it. */
export function target(random: Random): string {
  const base = random
    .pick([...URIS, '/a/b', '/a/b/c', '/a/', '/x.php', '/a/x.php', '/ab', '/AB', '/new/q/r', '/A', '/+', '/c/'])
    .replace(' ', '%20');
  const tail = random.below(12) === 0 ? random.pick(['/../../..', '%zz', '%00', '/..%2Fb']) : random.pick(TAILS);
  const head = random.pick(['', '', '', '', '', '', '', '', '/', '/.', '/a/..', '//c/..', '/%2e']);
  const args = random.pick(['', '', '?q=1', '?q=2&c=x', '?', '?Q=3&q=0', '?a=%20b+c']);
  return `${head}${base}${tail}${args}`;
}
