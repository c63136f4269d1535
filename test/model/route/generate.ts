import { random } from '../../differential/random.ts';
import type { Random } from '../../differential/random.ts';
import type { RouteRequest } from '../../../src/model/route/types.ts';
import { body, target } from './body.ts';
import { locations } from './locations.ts';

/** A configuration with a server group for each port. */
export function configuration(seed: number, ports: readonly number[], backend: number): string {
  const groups = ports.map((port, i) => group(random(seed, i), port, i, backend));
  return `events { } http { access_log off; root /nonexistent; variables_hash_bucket_size 128; client_body_buffer_size 1k;
map $uri $m { default d; /a 1; ~^/b/(.*) $1x; "~*^/C" "c$args"; }
map $arg_q $flag { 1 on; 2 0; default ""; }
map $host $empty { default ""; s.test ""; }
upstream up { server 127.0.0.1:${backend}; }
${groups.join('\n')} }`;
}

const NAMES = ['s.test', '*.w.test', 'w.*', '~^r(?<num>\\\\d+)[.]test$', 'S2.test', '.dot.test'];

function group(source: Random, port: number, index: number, backend: number): string {
  const count = 1 + source.below(3);
  const listens = source.pick([[`127.0.0.1:${port}`], [`127.0.0.1:${port}`], [String(port)], [String(port), `127.0.0.1:${port}`]]);
  return Array.from({ length: count }, (_, i) => {
    const listen = listens[i % listens.length]!;
    const id = `g${index}s${i}`;
    const isDefault = i === count - 1 && listens.length === 1 && source.below(2) === 0 ? ' default_server' : '';
    const merge = source.below(8) === 0 ? 'merge_slashes off;' : '';
    const name = source.pick(NAMES.slice(i * 2, i * 2 + 2));
    const own = source.below(4) === 0 ? body(source, id, { kind: 'server', backend, names: [], inServer: true }) : '';
    const inside = locations(source, id, backend);
    return `server { listen ${listen}${isDefault}; server_name "${name}"; ${merge} add_header X-Loc ${id} always; ${own}\n${inside} }`;
  }).join('\n');
}

const HOSTS = ['s.test', 'a.w.test', 'w.org', 'r7.test', 's2.test', 'S.TEST:80', 'dot.test', 'x.dot.test', 'other'];

/** A request to a port. */
export function request(seed: number, index: number, port: number): RouteRequest {
  const source = random(seed ^ 0x5eed, index);
  const headers: [string, string][] = source.below(4) === 0 ? [['X-Test', source.pick(['1', '0'])]] : [];
  if (source.below(6) === 0) headers.push(['Cookie', 'a=b; c=yes']);
  const host = source.below(40) === 0 ? 'a..b' : source.pick(HOSTS);
  const method = source.pick(['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'POST', 'HEAD', 'PUT']);
  return { scheme: 'http', address: '127.0.0.1', port, method, host, target: target(source), headers, files: [] };
}
