import type { ArgumentCheck, ArgumentPlace, ArgumentProblem } from '../argument-problem.ts';
import { variables } from '../kinds.ts';
import { parseSize } from '../size.ts';
import { parseMsec } from '../time.ts';
import { syslogProblem } from './syslog.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { anything, at, invalidParameter, isSec, list, parameters, reader, whole } from './words.ts';
import type { Parameters } from './words.ts';

const PARAMETERS: Parameters = {
  'buffer=': reader(
    (value) => (parseSize(value) ?? 0) > 0,
    (_, value) => `invalid buffer size "${value}"`,
  ),
  'flush=': reader(
    (value) => (parseMsec(value) ?? 0) > 0,
    (_, value) => `invalid flush time "${value}"`,
  ),
  gzip: anything,
  'gzip=': reader(
    (value) => /^0*[1-9]$/.test(value),
    (_, value) => `invalid compression level "${value}"`,
  ),
  'if=': (value) => variables([value])?.message,
};

/** `access_log` (ngx_http_log_set_log, ngx_stream_log_set_log); whether its format is defined is for `name-undefined`. */
const accessLog: ArgumentCheck = (args, place) => {
  const [path = '', format] = args;
  if (path === 'off') {
    const advice = 'nothing may follow "off"';
    return format === undefined || isUnknown(format) ? undefined : at(1, invalidParameter(format), { advice });
  }
  const problem = target(path);
  if (problem) return problem;
  if (format === undefined && place.context.startsWith('stream')) {
    return at(0, 'log format is not specified', { advice: 'in stream a "log_format" must be named after the path' });
  }
  return parameters(args, 2, PARAMETERS, place) ?? buffering(args);
};

function target(path: string): ArgumentProblem | undefined {
  if (isUnknown(path)) return undefined;
  if (!path.startsWith('syslog:')) return variables([path]);
  const message = syslogProblem(path.slice('syslog:'.length));
  return message === undefined ? undefined : at(0, message);
}

/** What does not go with a buffer, or without. */
function buffering([path = '', , ...words]: readonly string[]): ArgumentProblem | undefined {
  if (isUnknown(path) || words.some(isUnknown)) return undefined;
  const buffered = words.some((word) => word.startsWith('buffer=') || word === 'gzip' || word.startsWith('gzip='));
  if (!buffered && words.some((word) => word.startsWith('flush='))) {
    return { message: `no buffer is defined for access_log "${path}"`, advice: 'add "buffer=32k"' };
  }
  if (!buffered) return undefined;
  if (path.startsWith('syslog:'))
    return { message: 'logs to syslog cannot be buffered', advice: 'take the buffer away' };
  if (!path.includes('$')) return undefined;
  return { message: 'buffered logs cannot have variables in name', advice: 'take the buffer or the variable away' };
}

const ESCAPES = ['default', 'json', 'none'];

/** `log_format` (ngx_http_log_compile_format); that variables exist is for `unknown-variable`. */
const logFormat: ArgumentCheck = ([, ...texts]) => {
  for (const [index, text] of texts.entries()) {
    if (isUnknown(text)) continue;
    if (index === 0 && text.startsWith('escape=')) {
      const way = text.slice('escape='.length);
      if (ESCAPES.includes(way)) continue;
      return at(1, `unknown log format escaping "${way}"`, { advice: `it takes ${list(ESCAPES)}` });
    }
    const message = formatError(text);
    if (message !== undefined) return at(index + 1, message, { advice: 'a variable is "$name" or "${name}"' });
  }
  return undefined;
};

const VARIABLE = /\$(?:\{(\w*)(\})?|(\w*))/g;

/** What nginx says of the first variable that it cannot read. */
function formatError(text: string): string | undefined {
  for (const { 0: whole, index, 1: braced, 2: close, 3: plain } of text.matchAll(VARIABLE)) {
    const ends = index + whole.length === text.length;
    if (braced !== undefined && close === undefined && !(braced === '' && ends))
      return `the closing bracket in "${braced}" variable is missing`;
    if ((braced ?? plain) === '') return invalidParameter(text.slice(index));
  }
  return undefined;
}

const invalidCache = (word: string) => `invalid "open_log_file_cache" parameter "${word}"`;
const CACHE: Parameters = {
  'max=': reader(whole, invalidCache),
  'inactive=': reader(isSec, invalidCache),
  'min_uses=': reader(whole, invalidCache),
  'valid=': reader(isSec, invalidCache),
  off: anything,
};

/** `open_log_file_cache` (ngx_http_log_open_file_cache). */
const openLogFileCache: ArgumentCheck = (args, place: ArgumentPlace) => {
  const problem = parameters(args, 0, CACHE, place, invalidCache);
  if (problem || args.some((word) => word === 'off' || isUnknown(word))) return problem;
  const max = args.findLast((word) => word.startsWith('max='));
  if (max !== undefined && BigInt(max.slice(4)) > 0n) return undefined;
  return { message: '"open_log_file_cache" must have "max" parameter', advice: 'add "max=1000"' };
};

/** The setters of access logs. */
export const LOGS: Setters = Object.fromEntries(
  ['http', 'stream'].flatMap((family) => [
    [`ngx_${family}_log_module/access_log`, accessLog] as const,
    [`ngx_${family}_log_module/log_format`, logFormat] as const,
    [`ngx_${family}_log_module/open_log_file_cache`, openLogFileCache] as const,
  ]),
);
