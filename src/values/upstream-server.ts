import { kept, recent } from '../collections.ts';
import { parseAddress } from './address.ts';
import type { Address, AddressError } from './address.ts';
import { isNumber } from './kinds.ts';
import { parseMsec, parseSec } from './time.ts';

/** A `server` line of an `upstream` block. */
export interface UpstreamServer {
  readonly address: Address | AddressError;
  readonly parameters: ServerParameters;
}

/** What is written behind the address; times in milliseconds, defaults filled in. */
export interface ServerParameters {
  readonly weight: number;
  readonly maxFails: number;
  readonly failTimeout: number;
  /** 0: no limit. */
  readonly maxConns: number;
  readonly backup: boolean;
  readonly down: boolean;
  readonly resolve: boolean;
  readonly service?: string;
  /** The parameters that are written, by name: "max_fails", "backup". */
  readonly explicit: ReadonlySet<string>;
  /** What nginx refuses, by the index of the argument. */
  readonly errors: readonly { readonly index: number; readonly message: string }[];
}

const DEFAULTS = { defaultPort: 80 };
const NUMBERS = ['weight', 'max_fails', 'max_conns'];
/** Parameters of NGINX Plus and of modules: known, and nothing here depends on their values. */
const OTHER = ['slow_start', 'route', 'drain', 'id', 'sid'];

/** Reads the arguments of `server` in `upstream` (ngx_http_upstream_server in src/http/ngx_http_upstream.c; the same in stream). */
export const parseServer: (values: readonly string[]) => UpstreamServer = kept((values) => {
  const [addressText = '', ...parameters] = values;
  return {
    address: parseAddress(addressText, DEFAULTS),
    parameters: knownParameters(JSON.stringify(parameters)),
  };
});

/** Servers have other addresses and mostly the same parameters. */
const knownParameters = recent((written: string) => readParameters(JSON.parse(written) as string[]));

function readParameters(parameters: readonly string[]): ServerParameters {
  const written = new Map<string, string>();
  const errors: { index: number; message: string }[] = [];
  parameters.forEach((text, index) => {
    const equals = text.indexOf('=');
    const name = equals < 0 ? text : text.slice(0, equals);
    const value = equals < 0 ? '' : text.slice(equals + 1);
    if (isValid(name, equals < 0 ? undefined : value)) written.set(name, value);
    else errors.push({ index: index + 1, message: `invalid parameter "${text}"` });
  });
  const service = written.get('service');
  return {
    weight: Number(written.get('weight') ?? 1),
    maxFails: Number(written.get('max_fails') ?? 1),
    failTimeout: (parseSec(written.get('fail_timeout') ?? '') ?? 10) * 1000,
    maxConns: Number(written.get('max_conns') ?? 0),
    backup: written.has('backup'),
    down: written.has('down'),
    resolve: written.has('resolve'),
    ...(service === undefined ? {} : { service }),
    explicit: new Set(written.keys()),
    errors,
  };
}

function isValid(name: string, value: string | undefined): boolean {
  if (NUMBERS.includes(name)) return value !== undefined && isNumber(value) && (name !== 'weight' || Number(value) > 0);
  if (name === 'fail_timeout') return value !== undefined && parseSec(value) !== undefined;
  if (name === 'slow_start') return value !== undefined && parseMsec(value) !== undefined;
  if (name === 'service') return value !== undefined && value !== '';
  if (name === 'backup' || name === 'down' || name === 'resolve' || name === 'drain') return value === undefined;
  return OTHER.includes(name);
}
