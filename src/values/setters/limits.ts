import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { variables } from '../kinds.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { anything, at, parameters, positive, reader, zoneSize } from './words.ts';
import type { Parameters, Reader } from './words.ts';

/** `zone=NAME:SIZE`. */
const zone: Reader = (value, word) => {
  const invalid = `invalid zone size "${word}"`;
  const size = value.slice(value.indexOf(':') + 1);
  return value.includes(':') ? zoneSize(size, invalid, `zone "${word}" is too small`) : invalid;
};

const CONN_ZONE: Parameters = { 'zone=': zone };
const REQ_ZONE: Parameters = {
  'zone=': zone,
  'rate=': reader(
    (value) => positive(value.replace(/r\/[sm]$/, '')),
    (word) => `invalid rate "${word}"`,
  ),
};

/** `limit_req_zone`, `limit_conn_zone`: a key, and the zone (ngx_http_limit_req_zone). */
function zoneOf(table: Parameters): ArgumentCheck {
  return (args, place) => {
    const problem = variables(args.slice(0, 1)) ?? parameters(args, 1, table, place);
    if (problem) return problem;
    const last = args.findLast((word) => word.startsWith('zone='));
    return needsZone(args, place.name, (word) => word === last && !word.startsWith('zone=:'), 'zone=NAME:10m');
  };
}

function needsZone(
  args: readonly string[],
  name: string,
  is: (word: string) => boolean,
  example: string,
): ArgumentProblem | undefined {
  if (args.some((word) => isUnknown(word) || is(word))) return undefined;
  return { message: `"${name}" must have "zone" parameter`, advice: `add "${example}"` };
}

const REQ: Parameters = {
  'zone=': anything,
  'burst=': reader(positive, (word) => `invalid burst value "${word}"`),
  'delay=': reader(positive, (word) => `invalid delay value "${word}"`),
  nodelay: anything,
};

/** `limit_req` (ngx_http_limit_req). */
const limitReq: ArgumentCheck = (args, place) =>
  parameters(args, 0, REQ, place) ?? needsZone(args, place.name, (word) => word.startsWith('zone='), 'zone=NAME');

/** `limit_conn` (ngx_http_limit_conn; the same in stream). */
const limitConn: ArgumentCheck = ([, count = '']) => {
  if (isUnknown(count)) return undefined;
  if (!positive(count))
    return at(1, `invalid number of connections "${count}"`, { advice: 'write a number from 1 to 65535' });
  return BigInt(count) > 65_535n ? at(1, 'connection limit must be less 65536') : undefined;
};

/** The setters of limits. */
export const LIMITS: Setters = Object.fromEntries([
  ['ngx_http_limit_req_module/limit_req_zone', zoneOf(REQ_ZONE)],
  ['ngx_http_limit_req_module/limit_req', limitReq],
  ['ngx_http_limit_conn_module/limit_conn_zone', zoneOf(CONN_ZONE)],
  ['ngx_http_limit_conn_module/limit_conn', limitConn],
  ['ngx_stream_limit_conn_module/limit_conn_zone', zoneOf(CONN_ZONE)],
  ['ngx_stream_limit_conn_module/limit_conn', limitConn],
]);
