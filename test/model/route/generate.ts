import { random } from '../../differential/random.ts';
import type { Random } from '../../differential/random.ts';
import type { RouteRequest } from '../../../src/model/route/types.ts';
import { body, target } from './body.ts';
import { locations } from './locations.ts';

/** The files below a directory that some servers have as their root; each holds its own path. */
export const FILES = [
  'a/i.html',
  'a/x.php',
  'b/index.html',
  'c/x',
  'nope',
  'x.php',
  'new/a',
  'a b/i.html',
  'ab/z/y',
  'err',
];

/** Where a group of servers listens; `shared` where others listen on the port, at addresses of their own. */
export interface Place {
  readonly address: string;
  readonly port: number;
  readonly shared: boolean;
}

/** How many ports so many groups need. */
export function portsFor(groups: number): number {
  return 2 + Math.ceil(groups / OWN);
}

/** Every so many groups have a port of their own. */
const OWN = 8;

/** The places of groups: most share two ports. */
export function placesOf(groups: number, ports: readonly number[]): readonly Place[] {
  return Array.from({ length: groups }, (_, i) => {
    if (i % OWN === 0) return { address: '127.0.0.1', port: ports[2 + i / OWN]!, shared: false };
    return { address: `127.0.${1 + (i >> 7)}.${1 + (i & 127)}`, port: ports[i % 2]!, shared: true };
  });
}

/** A configuration with a group of servers for each place. */
export function configuration(seed: number, places: readonly Place[], backend: number, files: string): string {
  const groups = places.map((place, i) => group(random(seed, i), place, i, { backend, files }));
  return `events { } http { access_log off; root /nonexistent; variables_hash_bucket_size 128; client_body_buffer_size 1k;
map $uri $m { default d; /a 1; ~^/b/(.*) $1x; "~*^/C" "c$args"; }
map $arg_q $flag { 1 on; 2 0; default ""; }
map $host $empty { default ""; s.test ""; }
upstream up { server 127.0.0.1:${backend}; }
upstream dead { server 127.0.0.1:1 max_fails=0; }
${groups.join('\n')} }`;
}

const NAMES = ['s.test', '*.w.test', 'w.*', '~^r(?<num>\\\\d+)[.]test$', 'S2.test', '.dot.test'];

/** What a configuration is made for: the port of the backend, and a directory with files. */
interface Around {
  readonly backend: number;
  readonly files: string;
}

function group(source: Random, { address, port, shared }: Place, index: number, { backend, files }: Around): string {
  const count = 1 + source.below(3);
  const own = `${address}:${port}`;
  const listens = shared ? [own] : source.pick([[own], [String(port)], [String(port), own]]);
  return Array.from({ length: count }, (_, i) => {
    const listen = listens[i % listens.length]!;
    const id = `g${index}s${i}`;
    const isDefault = i === count - 1 && listens.length === 1 && source.below(2) === 0 ? ' default_server' : '';
    const merge = source.below(8) === 0 ? 'merge_slashes off;' : '';
    const name = source.pick(NAMES.slice(i * 2, i * 2 + 2));
    const lines = source.below(4) === 0 ? body(source, id, { kind: 'server', backend, names: [], inServer: true }) : '';
    const root = source.below(3) === 0 ? `root ${files};` : '';
    const inside = locations(source, id, backend);
    return `server { listen ${listen}${isDefault}; server_name "${name}"; ${merge} ${root} add_header X-Loc ${id} always; ${lines}\n${inside} }`;
  }).join('\n');
}

const HOSTS = ['s.test', 'a.w.test', 'w.org', 'r7.test', 's2.test', 'S.TEST:80', 'dot.test', 'x.dot.test', 'other'];

/** A request to a place. */
export function request(seed: number, index: number, { address, port }: Place, files: readonly string[]): RouteRequest {
  const source = random(seed ^ 0x5eed, index);
  const headers: [string, string][] = source.below(4) === 0 ? [['X-Test', source.pick(['1', '0'])]] : [];
  if (source.below(6) === 0) headers.push(['Cookie', 'a=b; c=yes']);
  const host = source.below(40) === 0 ? 'a..b' : source.pick(HOSTS);
  const method = source.pick(['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'POST', 'HEAD', 'PUT']);
  return { scheme: 'http', address, port, method, host, target: target(source), headers, files };
}
