import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { parseLocation } from '../location.ts';
import { parseOffset, parseSize } from '../size.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, complex, isMsec, isSec, kindThen, list, parameters, positive, reader, whole } from './words.ts';

const METHODS = 'GET HEAD POST PUT DELETE MKCOL COPY MOVE OPTIONS PROPFIND PROPPATCH LOCK UNLOCK PATCH'.split(' ');

const location: ArgumentCheck = (args) => {
  if (args.some(isUnknown)) return undefined;
  const { error } = parseLocation(args);
  return error === undefined ? undefined : at(0, error, { advice: 'modifiers are "=", "^~", "~" and "~*"' });
};

/** `root` and `alias` (ngx_http_core_root). */
const root: ArgumentCheck = (args, place) => {
  const [path = ''] = args;
  const circular = /\$(?:\{(document_root|realpath_root)\}|(document_root|realpath_root))/.exec(path);
  const name = circular?.[1] ?? circular?.[2];
  if (name !== undefined && !isUnknown(path))
    return at(0, `the $${name} variable cannot be used in the "${place.name}" directive`, {
      advice: 'it is made of this very path',
    });
  return complex(0)(args, place);
};

const limitExcept: ArgumentCheck = (args) => {
  const index = args.findIndex((method) => !isUnknown(method) && !METHODS.includes(method.toUpperCase()));
  return index < 0
    ? undefined
    : at(index, `invalid method "${args[index]}"`, { advice: `methods are ${list(METHODS)}` });
};

/** `on` needs a build with file AIO. */
const aio: ArgumentCheck = (args, place) => {
  const [value = ''] = args;
  if (/^(?:on|off|threads)$/.test(value) || isUnknown(value)) return undefined;
  if (value.startsWith('threads=')) return complex(0)([value.slice(8)], place);
  return at(0, '"aio" directive invalid value', { advice: 'it takes "on", "off", "threads" or "threads=POOL"' });
};

const directio: ArgumentCheck = ([value = '']) =>
  value === 'off' || isUnknown(value) || parseOffset(value) !== undefined
    ? undefined
    : at(0, '"directio" directive invalid value', { advice: 'write a size such as "4m", or "off"' });

/** A timeout in milliseconds, and one in seconds for the header. */
const keepaliveTimeout: ArgumentCheck = ([timeout = '', header]) => {
  const index =
    !isUnknown(timeout) && !isMsec(timeout) ? 0 : header !== undefined && !isUnknown(header) && !isSec(header) ? 1 : -1;
  if (index < 0) return undefined;
  return at(index, '"keepalive_timeout" directive invalid value', {
    advice: 'write a time such as "75s"; "0" turns keep-alive off',
  });
};

const openFileCache: ArgumentCheck = (args, place) => {
  const invalid = (word: string) => `invalid "open_file_cache" parameter "${word}"`;
  const table = { 'max=': reader(positive, invalid), 'inactive=': reader(isSec, invalid), off: () => undefined };
  const problem = parameters(args, 0, table, place, invalid);
  if (problem || args.some((word) => word === 'off' || word.startsWith('max=') || isUnknown(word))) return problem;
  return { message: '"open_file_cache" must have the "max" parameter', advice: 'add "max=NUMBER"' };
};

/** `off`, `on` or `if_not_owner`, and where checks begin (ngx_http_disable_symlinks). */
const disableSymlinks: ArgumentCheck = (args, place) => {
  if (args.some(isUnknown)) return undefined;
  const problem =
    parameters(
      args,
      0,
      {
        off: () => undefined,
        on: () => undefined,
        if_not_owner: () => undefined,
        'from=': () => undefined,
      },
      place,
    ) ?? complex()(args, place);
  if (problem) return problem;
  const how = args.filter((word) => !word.startsWith('from='));
  if (how.length === 0)
    return {
      message: '"disable_symlinks" must have "off", "on" or "if_not_owner" parameter',
      advice: 'add one of them',
    };
  if (args.length === 1) return undefined;
  if (how.length === 2) return { message: `duplicate parameters "${args.join(' ')}"`, advice: 'write one of them' };
  return how[0] === 'off'
    ? { message: '"from=" cannot be used with "off" parameter', advice: 'remove "from="' }
    : undefined;
};

function firstProblem(
  args: readonly string[],
  check: (word: string, index: number) => ArgumentProblem | undefined,
): ArgumentProblem | undefined {
  for (const [index, word] of args.entries()) {
    const problem = check(word, index);
    if (problem) return problem;
  }
  return undefined;
}

/** Codes, "=code" and a URI (ngx_http_core_error_page). */
const errorPage: ArgumentCheck = (args, place) => {
  const last = args.length - 1;
  const response = args[last - 1] ?? '';
  const changes = response.startsWith('=');
  if (changes && (last === 1 || !/^=$/.test(response)) && (last === 1 || !whole(response.slice(1))))
    return at(last - 1, `invalid value "${response}"`, {
      advice: 'write the codes, then "=" or "=CODE", then the URI',
    });
  return complex(last)(args, place) ?? firstProblem(args.slice(0, changes ? last - 1 : last), errorCode);
};

function errorCode(word: string, index: number): ArgumentProblem | undefined {
  if (isUnknown(word)) return undefined;
  const advice = 'before the URI stand codes from 300 to 599, each by itself';
  if (!whole(word) || Number(word) === 499) return at(index, `invalid value "${word}"`, { advice });
  return Number(word) < 300 || Number(word) > 599
    ? at(index, `value "${word}" must be between 300 and 599`, { advice })
    : undefined;
}

/** Files, and last a URI, a named location or "=code" (ngx_http_try_files in ngx_http_try_files_module.c). */
const tryFiles: ArgumentCheck = (args, place) => {
  const last = args.length - 1;
  const problem = complex()(
    args.map((file, index) => (index < last ? file.replace(/\/$/, '') : file)),
    place,
  );
  const code = args[last] ?? '';
  if (problem || !code.startsWith('=') || isUnknown(code)) return problem;
  if (whole(code.slice(1)) && Number(code.slice(1)) <= 999) return undefined;
  return at(last, `invalid code "${code.includes('$') ? code.slice(0, -1) : code}"`, {
    advice: 'write "=404", or another code up to 999',
  });
};

/** The size of a memory pool (ngx_http_core_pool_size). */
const pool = kindThen('size', (value) => {
  if (parseSize(value)! < POOL) return `the pool size must be no less than ${POOL}`;
  const unit = /\d$/.test(value) ? 1n : 1024n;
  return (BigInt(value.replace(/\D/, '')) * unit) % 16n === 0n ? undefined : 'the pool size must be a multiple of 16';
});
/** NGX_MIN_POOL_SIZE on machines of 64 bits. */
const POOL = 112;

/** Setters of src/http/ngx_http_core_module.c that are of one directive each. */
export const HTTP_CORE: Setters = {
  'ngx_http_core_module/location': location,
  'ngx_http_core_module/root': root,
  'ngx_http_core_module/alias': root,
  'ngx_http_core_module/limit_except': limitExcept,
  'ngx_http_core_module/aio': aio,
  'ngx_http_core_module/directio': directio,
  'ngx_http_core_module/keepalive_timeout': keepaliveTimeout,
  'ngx_http_core_module/open_file_cache': openFileCache,
  'ngx_http_core_module/disable_symlinks': disableSymlinks,
  'ngx_http_core_module/error_page': errorPage,
  'ngx_http_core_module/connection_pool_size': pool,
  'ngx_http_core_module/request_pool_size': pool,
  'ngx_http_try_files_module/try_files': tryFiles,
};
