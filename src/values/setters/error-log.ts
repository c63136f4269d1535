import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { nearest } from '../nearest.ts';
import { parseSize } from '../size.ts';
import { syslogError } from '../syslog.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, list } from './words.ts';

const LEVELS = ['emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info', 'debug'];
const DEBUG = ['core', 'alloc', 'mutex', 'event', 'http', 'mail', 'stream'].map((part) => `debug_${part}`);
/** The room for one message and its surroundings; the name of the file comes on top. */
const LEAST_MEMORY = 2100;

/** A log and its levels (ngx_log_set_log in src/core/ngx_log.c). */
const errorLog: ArgumentCheck = (args) => logTarget(args[0] ?? '') ?? levels(args);

function logTarget(value: string): ArgumentProblem | undefined {
  if (isUnknown(value)) return undefined;
  if (value.startsWith('memory:')) {
    const size = value.slice(7);
    const refused = (parseSize(size) ?? 0) < LEAST_MEMORY;
    return refused
      ? at(0, `invalid buffer size "${size}"`, { advice: 'write a size such as "memory:32m"' })
      : undefined;
  }
  const message = value.startsWith('syslog:') ? syslogError(value.slice(7)) : undefined;
  return message === undefined
    ? undefined
    : at(0, message, { advice: 'it is "syslog:server=ADDRESS,facility=…,tag=…"' });
}

function levels(args: readonly string[]): ArgumentProblem | undefined {
  let level = false;
  for (const [index, word] of args.entries()) {
    if (index === 0 || isUnknown(word)) continue;
    if (LEVELS.includes(word)) {
      if (index > 1) return at(index, `duplicate log level "${word}"`, { advice: 'write one level' });
      level = true;
    } else if (!DEBUG.includes(word) || level) return invalidLevel(word, index);
  }
  return undefined;
}

function invalidLevel(word: string, index: number): ArgumentProblem {
  const meant = DEBUG.includes(word) ? undefined : nearest(word.toLowerCase(), [...LEVELS, ...DEBUG]);
  return at(index, `invalid log level "${word}"`, {
    advice: `levels are ${list(LEVELS)}`,
    ...(meant === undefined ? {} : { replacement: meant }),
  });
}

/** Setters of `error_log`. */
export const ERROR_LOG: Setters = {
  'ngx_errlog_module/error_log': errorLog,
  'ngx_http_core_module/error_log': errorLog,
  'ngx_stream_core_module/error_log': errorLog,
  'ngx_mail_core_module/error_log': errorLog,
};
