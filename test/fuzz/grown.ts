import { allNames, lookup } from '../../src/catalog/directives.ts';
import type { Context, DirectiveInfo } from '../../src/catalog/types.ts';
import { allVariables } from '../../src/catalog/variables.ts';
import type { Random } from '../differential/random.ts';

/** Blocks by the context that they make. */
const BLOCKS: Partial<Record<Context, readonly (readonly [head: string, context: Context])[]>> = {
  main: [
    ['events', 'events'],
    ['http', 'http'],
    ['http', 'http'],
    ['stream', 'stream'],
    ['mail', 'mail'],
  ],
  http: [
    ['server', 'server'],
    ['upstream u', 'upstream'],
  ],
  server: [
    ['location /', 'location'],
    ['location ~ ^/(a+)$', 'location'],
    ['if ($a = b)', 'if in server'],
    ['location @a', 'location'],
  ],
  location: [
    ['if ($a ~ (b))', 'if in location'],
    ['limit_except GET', 'limit_except'],
    ['location = /a/', 'location'],
  ],
  stream: [
    ['server', 'stream.server'],
    ['upstream u', 'stream.upstream'],
  ],
  mail: [['server', 'mail.server']],
};

const WORDS =
  `0 1 80 443 -1 on off 10s 1m 4k 8g 500ms 1.5 99999999999 "" a b u / /a /a/ @a = ~ ~* ^~ =404 =502 _ * *.a .a a.* any all none http
  https:// http://u http://u/ http://a:1/b$c https://127.0.0.1:8443 unix:/tmp/a.sock:/ 127.0.0.1 127.0.0.1:80 [::1]:80 [::]:443 localhost
  example.com:8080 default_server ssl http2 quic reuseport backup down weight=2 max_fails=0 fail_timeout=1h resolve keepalive=2
  zone=a:1m zone=a burst=5 nodelay rate=1r/s levels=1:2 keys_zone=a:1m inactive=1h main combined buffer=32k gzip flush=1s
  error timeout http_502 non_idempotent invalid_header ^/(.*)$ (a+)+$ (?<n>x) [ ( /$1 $1 $a $uri $host$request_uri \${a}b $ \\ \\n last
  break redirect permanent "a b" 'c;d' text/html application/json * max-age=1 GET POST 404 502 =200 10.0.0.0/8 fe80::/64 default
  hostnames volatile include TLSv1.2 HIGH:!aNULL modules/ngx_http_geoip2_module.so crit debug stderr syslog:server=a:1`.split(
    /\s+/,
  );

const variables = [...allVariables('http'), ...allVariables('stream')].map(({ name }) => `$${name}`);
const names = new Map<Context, readonly DirectiveInfo[]>();

function namesIn(context: Context): readonly DirectiveInfo[] {
  let found = names.get(context);
  if (!found) {
    found = allNames().flatMap((name) =>
      lookup(name).filter(({ contexts, origin }) => contexts.includes(context) && origin !== 'third-party'),
    );
    names.set(context, found);
  }
  return found;
}

/** A configuration of directives where they may stand, with arguments that are mostly wrong. */
export function grown(random: Random, context: Context = 'main', depth = 0): string {
  const { below, pick } = random;
  const lines: string[] = [];
  const indent = '  '.repeat(depth);
  for (let left = 1 + below(3); left > 0; left--) lines.push(`${indent}${statement(random, context, depth)}\n`);
  const blocks = depth < 5 ? (BLOCKS[context] ?? []) : [];
  for (let left = blocks.length > 0 ? 1 + below(depth < 2 ? 2 : 1) : 0; left > 0; left--) {
    const [head, inner] = pick(blocks);
    lines.push(`${indent}${head} {\n${grown(random, inner, depth + 1)}${indent}}\n`);
  }
  return lines.join('');
}

function statement(random: Random, context: Context, depth: number): string {
  const { below, pick } = random;
  const { name, min, max, block, values, raw } = pick(namesIn(context));
  const most = Math.min(max, min + 3);
  const args = Array.from(
    { length: Math.max(0, min + below(most - min + 1) + (below(12) === 0 ? below(3) - 1 : 0)) },
    () => (values && below(3) > 0 ? pick(values) : below(6) === 0 ? pick(variables) : pick(WORDS)),
  );
  const head = [name, ...args].join(' ');
  if (!block && below(30) > 0) return `${head};`;
  const lines = Array.from({ length: below(4) }, () => `${pick(WORDS)} ${pick(WORDS)};`);
  return raw || below(2) > 0
    ? `${head} { ${lines.join(' ')} }`
    : `${head} {\n${'  '.repeat(depth + 1)}${lines.join('\n')}\n}`;
}
