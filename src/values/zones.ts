import { parseSize } from './size.ts';

/** A shared memory zone that a directive defines, or uses by name. */
export interface Zone {
  readonly name: string;
  /** In bytes; NaN where it cannot be read, `undefined` where the directive only names the zone. */
  readonly size: number | undefined;
  /** The argument, from 0. */
  readonly index: number;
}

/** How a directive names zones, and whose they are: nginx compares names within all of them (ngx_shared_memory_add in src/core/ngx_cycle.c). */
export interface ZoneDirective {
  /** Zones of different use cannot share a name: the module, or what nginx tells zones apart by. */
  readonly use: string;
  readonly read: (args: readonly string[]) => readonly Zone[];
  /** What nginx says of a second one that defines the zone with the same size; absent: it takes it. */
  readonly twice?: (name: string, first: { readonly args: readonly string[]; readonly block: string }) => string;
  /** What nginx says of a name that nothing defines, where that is not "zero size shared memory zone". */
  readonly undefined?: (name: string) => string;
}

const LIMIT_REQ = 'ngx_http_limit_req_module';
const LIMIT_CONN = 'ngx_http_limit_conn_module';
const STREAM_LIMIT_CONN = 'ngx_stream_limit_conn_module';
const STICKY = 'ngx_http_upstream_sticky_module';
const UPLOAD_PROGRESS = 'ngx_http_uploadprogress_module';

/** By module and directive. */
export const ZONES: ReadonlyMap<string, ZoneDirective> = new Map<string, ZoneDirective>([
  [`${LIMIT_REQ}/limit_req_zone`, limitZone(LIMIT_REQ, 'limit_req_zone')],
  [`${LIMIT_REQ}/limit_req`, { use: LIMIT_REQ, read: references('zone=') }],
  [`${LIMIT_CONN}/limit_conn_zone`, limitZone(LIMIT_CONN, 'limit_conn_zone')],
  [`${LIMIT_CONN}/limit_conn`, { use: LIMIT_CONN, read: nameOnly }],
  [`${STREAM_LIMIT_CONN}/limit_conn_zone`, limitZone(STREAM_LIMIT_CONN, 'limit_conn_zone')],
  [`${STREAM_LIMIT_CONN}/limit_conn`, { use: STREAM_LIMIT_CONN, read: nameOnly }],
  ...['proxy', 'fastcgi', 'scgi', 'uwsgi'].flatMap(caches),
  ...['http', 'stream', 'mail'].flatMap(sessionCaches),
  ...['http', 'stream'].map((family): [string, ZoneDirective] => {
    const module = `ngx_${family}_upstream_zone_module`;
    return [`${module}/zone`, { use: module, read: firstWord }];
  }),
  ...['http', 'stream'].map((family): [string, ZoneDirective] => {
    const module = `ngx_${family}_js_module`;
    return [`${module}/js_shared_dict_zone`, { use: module, read: definitions('zone='), twice: duplicateZone }];
  }),
  ...['http', 'stream'].map((family): [string, ZoneDirective] => {
    const module = `ngx_${family}_lua_module`;
    const twice = (name: string) => `lua_shared_dict "${name}" is already defined as "${name}"`;
    return [`${module}/lua_shared_dict`, { use: module, read: firstWord, twice }];
  }),
  [
    `${STICKY}/sticky`,
    {
      use: STICKY,
      read: definitions('zone='),
      twice: (name, { block }) => `sticky zone "${name}" is already used in upstream "${block}"`,
    },
  ],
  [
    `${UPLOAD_PROGRESS}/upload_progress`,
    { use: UPLOAD_PROGRESS, read: firstWord, twice: (name) => `track_uploads "${name}" is already created` },
  ],
  [`${UPLOAD_PROGRESS}/track_uploads`, { use: UPLOAD_PROGRESS, read: nameOnly }],
]);

function limitZone(use: string, name: string): ZoneDirective {
  const twice = (zone: string, first: { readonly args: readonly string[] }) =>
    `${name} "${zone}" is already bound to key "${first.args[0]}"`;
  return { use, read: definitions('zone='), twice };
}

function duplicateZone(name: string): string {
  return `duplicate zone "${name}"`;
}

function caches(family: string): [string, ZoneDirective][] {
  const use = `ngx_http_${family}_module`;
  const unknown = (name: string) => `"${family}_cache" zone "${name}" is unknown`;
  const read = (args: readonly string[]) => (args[0] === 'off' || args[0]?.includes('$') ? [] : nameOnly(args));
  return [
    [`${use}/${family}_cache_path`, { use, read: definitions('keys_zone='), twice: duplicateZone }],
    [`${use}/${family}_cache`, { use, read, undefined: unknown }],
  ];
}

function sessionCaches(family: string): [string, ZoneDirective][] {
  const use = `ngx_${family}_ssl_module`;
  return [
    [`${use}/ssl_session_cache`, { use, read: definitions('shared:', false) }],
    [`${use}/ssl_ocsp_cache`, { use: `${use} ocsp`, read: definitions('shared:') }],
  ];
}

/** Arguments such as "zone=name:10m"; of several the last counts, unless each makes a zone. */
function definitions(prefix: string, last = true): ZoneDirective['read'] {
  return (args) => {
    const found = args.flatMap((text, index): Zone[] => {
      const [name = '', ...rest] = text.startsWith(prefix) ? text.slice(prefix.length).split(':') : [];
      return name === '' ? [] : [{ name, size: parseSize(rest.join(':')) ?? NaN, index }];
    });
    return last ? found.slice(-1) : found;
  };
}

function references(prefix: string): ZoneDirective['read'] {
  return (args) =>
    args.flatMap((text, index) =>
      text.startsWith(prefix) ? [{ name: text.slice(prefix.length), size: undefined, index }] : [],
    );
}

function nameOnly([name = '']: readonly string[]): readonly Zone[] {
  return [{ name, size: undefined, index: 0 }];
}

/** A name, and after it the size where the zone is defined. */
function firstWord([name = '', size]: readonly string[]): readonly Zone[] {
  return [{ name, size: size === undefined ? undefined : (parseSize(size) ?? NaN), index: 0 }];
}
