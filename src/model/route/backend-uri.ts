import type { Directive } from '../../config/directive.ts';
import { parseLocation } from '../../values/location.ts';
import type { PassTarget } from '../../values/pass.ts';
import { byteString } from '../../values/regex-js.ts';
import { evaluate } from './evaluate.ts';
import { escapeUri } from './uri.ts';
import type { Text, Visit } from './visit.ts';

/**
 * The URI that a backend is asked for: what the pass has in place of the location's name, or the URI as it came
 * (ngx_http_proxy_create_request, ngx_http_grpc_create_request). Other protocols carry it in parameters, if at all.
 */
export function passUri(visit: Visit, directive: Directive, target: PassTarget, isFixed: boolean): Text {
  if (directive.name === 'memcached_pass') return evaluate(visit, '$memcached_key');
  const text = directive.name === 'proxy_pass' ? (target.uri ?? '') : '';
  const uri = isFixed ? byteString(text) : text;
  if (!isFixed && uri !== '') return uri.startsWith('?') ? `/${uri}` : uri;
  if (uri === '' && visit.validUnparsed) return byteString(visit.request.target);
  const replaced = visit.validLocation && uri !== '' ? locationName(directive).length : 0;
  // "try_files" took another file, whose name is shorter: nginx reads past the end of it.
  if (replaced > visit.uri.length) {
    visit.unknown.add(`the URI: "${visit.uri}" is shorter than the location's name, and nginx reads beyond it`);
    return undefined;
  }
  const rest = visit.uri.slice(replaced);
  const path = visit.quoted || visit.internal ? escapeUri(rest) : rest;
  return `${visit.validLocation ? uri : ''}${path}${visit.args === '' ? '' : `?${visit.args}`}`;
}

/** The name of the location that a pass stands in; one that is no prefix of a URI has none. */
function locationName(directive: Directive): string {
  if (directive.parent?.name !== 'location') return '';
  const { kind, pattern } = parseLocation(directive.parent.values);
  return kind === 'exact' || kind === 'prefix' || kind === 'prefix-noregex' ? byteString(pattern) : '';
}
