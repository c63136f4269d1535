import { table } from '../../collections.ts';
import type { Directive } from '../../config/directive.ts';
import { atLeast } from '../../values/version.ts';
import { evaluate } from './evaluate.ts';
import { effectiveAt } from './levels.ts';
import { readable } from './readable.ts';
import type { SetHeader } from './types.ts';
import type { Visit } from './visit.ts';

const LINES: Readonly<Record<string, string>> = table({
  proxy_pass: 'proxy_set_header',
  grpc_pass: 'grpc_set_header',
  fastcgi_pass: 'fastcgi_param',
  scgi_pass: 'scgi_param',
  uwsgi_pass: 'uwsgi_param',
});
/** What the request has when no line sets it (ngx_http_proxy_headers, ngx_http_grpc_headers). */
const HOST: Readonly<Record<string, string>> = table({ proxy_pass: '$proxy_host', grpc_pass: '$host' });

/** The headers or parameters that a pass sets, `Host` first; one with an empty value is not sent. */
export function setHeaders(visit: Visit, { name }: Directive): readonly SetHeader[] {
  const lines = effectiveAt(visit.config, visit.level, LINES[name] ?? '');
  const set: SetHeader[] = lines.map((directive) =>
    header(visit, directive.value(0) ?? '', directive.value(1) ?? '', directive),
  );
  const isHost = (one: SetHeader) => one.name.toLowerCase() === 'host';
  // Since 1.31.4 an empty "Host" is none.
  const empty = name === 'proxy_pass' && atLeast(visit.config.target, '1.31.4') === 'all';
  const own = empty ? set.filter((one) => !isHost(one) || one.value !== '') : set;
  const host = HOST[name];
  const all = own.some(isHost) || host === undefined ? own : [header(visit, 'Host', host, undefined), ...own];
  if (name === 'proxy_pass' && !set.some((one) => one.name.toLowerCase() === 'connection'))
    all.push(...connection(visit));
  return all.sort((a, b) => Number(b.name.toLowerCase() === 'host') - Number(a.name.toLowerCase() === 'host'));
}

/** nginx before 1.29.7 closes each connection to a backend unless it is told otherwise. */
function connection({ config }: Visit): readonly SetHeader[] {
  const newer = atLeast(config.target, '1.29.7');
  if (newer === 'all') return [];
  const close = { name: 'Connection', source: 'close', directive: undefined };
  return [
    newer === 'none'
      ? { ...close, value: 'close' }
      : { ...close, value: undefined, source: 'close (before nginx 1.29.7)' },
  ];
}

function header(visit: Visit, name: string, source: string, directive: Directive | undefined): SetHeader {
  const value = evaluate(visit, source);
  return { name, value: value === undefined ? undefined : readable(value), source, directive };
}
