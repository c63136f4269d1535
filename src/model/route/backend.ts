import type { Directive } from '../../config/directive.ts';
import { parsePass } from '../../values/pass.ts';
import type { PassTarget } from '../../values/pass.ts';
import { atLeast } from '../../values/version.ts';
import { PASS_DIRECTIVES } from '../passes.ts';
import { setHeaders } from './backend-headers.ts';
import { passUri } from './backend-uri.ts';
import { evaluate } from './evaluate.ts';
import { settingAt } from './levels.ts';
import { readable } from './readable.ts';
import type { BackendRequest, Peer, SetHeader } from './types.ts';
import type { Visit } from './visit.ts';

/** What the backend of a pass is asked; "invalid" where nginx cannot read the target that its variables give: it answers 500. */
export function backendOf(visit: Visit, directive: Directive): BackendRequest | 'invalid' {
  const source = directive.value() ?? '';
  const isFixed = !source.includes('$') || directive.name === 'memcached_pass';
  const text = isFixed ? source : evaluate(visit, source);
  const target = text === undefined ? undefined : parsePass(directive.name, text, 'http');
  if (target && (target.error !== undefined || (target.host === '' && target.unix === undefined))) return 'invalid';
  if (!target) visit.unknown.add(`the value of "${source}"`);
  const place = target && placeOf(target);
  if (target) visit.variables.set('proxy_host', place!.hostHeader);
  if (target) visit.variables.set('proxy_port', place!.port);
  const block = target?.host === undefined ? undefined : visit.config.upstream(target.host, 'http');
  const headers = setHeaders(visit, directive);
  const uri =
    target && (IN_PARAMETERS.test(directive.name) ? requestUri(headers) : passUri(visit, directive, target, isFixed));
  return {
    method: methodOf(visit, directive),
    uri: uri === undefined ? undefined : readable(uri),
    target: place && readable(place.shown),
    upstream: target && readable(block?.name ?? place!.name),
    upstreamBlock: block?.directive,
    peers: block ? block.servers.map((server) => peer(server.directive)) : target ? [alone(place!.name)] : [],
    httpVersion: httpVersion(visit, directive),
    headers,
  };
}

/** Protocols whose request has no URI of its own. */
const IN_PARAMETERS = /^(?:fastcgi|uwsgi|scgi)_pass$/;

function requestUri(parameters: readonly SetHeader[]): string | undefined {
  return parameters.find(({ name }) => name === 'REQUEST_URI')?.value;
}

function peer(directive: Directive): Peer {
  const [address = '', ...parameters] = directive.values;
  return { address, directive, parameters };
}

function alone(address: string): Peer {
  return { address: readable(address), directive: undefined, parameters: [] };
}

/** The target in nginx's variables and in people's words (ngx_http_proxy_set_vars). */
function placeOf({ scheme, host = '', port, portText, defaultPort, unix }: PassTarget) {
  const before = scheme === undefined ? '' : `${scheme}://`;
  if (unix !== undefined) return { hostHeader: 'localhost', port: '', name: unix, shown: `${before}unix:${unix}` };
  const bare = host.includes(':') ? `[${host}]` : host;
  const withPort = portText === undefined ? bare : `${bare}:${portText}`;
  const hostHeader = port === undefined || port === defaultPort ? bare : withPort;
  return { hostHeader, port: String(port ?? defaultPort ?? ''), name: withPort, shown: before + withPort };
}

function methodOf(visit: Visit, directive: Directive): string {
  const own =
    directive.name === 'proxy_pass' ? settingAt(visit.config, visit.level, 'proxy_method')?.value() : undefined;
  return (own === undefined ? undefined : evaluate(visit, own)) ?? visit.method;
}

function httpVersion({ config, level }: Visit, { name }: Directive): string | undefined {
  if (name === 'grpc_pass') return '2';
  if (name !== 'proxy_pass') return undefined;
  const set = settingAt(config, level, 'proxy_http_version')?.value();
  if (set !== undefined) return set;
  const newer = atLeast(config.target, '1.29.7');
  return newer === 'all' ? '1.1' : newer === 'none' ? '1.0' : '1.0, or 1.1 from nginx 1.29.7 on';
}

/** The prefix of the settings of a pass: "proxy" of `proxy_pass`. */
export function prefixOf({ name }: Directive): string {
  return PASS_DIRECTIVES[name as keyof typeof PASS_DIRECTIVES];
}
