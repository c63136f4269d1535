import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { variables } from '../kinds.ts';
import { parseOffset, parseSize } from '../size.ts';
import { atLeast } from '../version.ts';
import { isUnknown } from '../unknown.ts';
import { at, isMsec, isSec, parameters, reader, whole, zoneSize } from './words.ts';
import type { Parameters, Reader } from './words.ts';

/** Two pages, the least that the setter takes; a third is needed for what the cache puts there at start. */
const LEAST_KEYS_ZONE = 2 * 4096;
const USABLE_KEYS_ZONE = 3 * 4096;
const LEVELS = /^(?:[12](?::[12]){0,2})?$/;

const named = (name: string, test: (value: string) => boolean): Reader =>
  reader(test, (word) => `invalid ${name} value "${word}"`);
const isOffset = (value: string) => parseOffset(value) !== undefined;

const PARAMETERS: Parameters = {
  'levels=': reader(
    (value) => LEVELS.test(value),
    (word) => `invalid "levels" "${word}"`,
  ),
  'use_temp_path=': reader(
    (value) => value === 'on' || value === 'off',
    (word) => `invalid use_temp_path value "${word}", it must be "on" or "off"`,
  ),
  'keys_zone=': (value, word) => {
    const size = value.slice(value.indexOf(':') + 1);
    const invalid = `invalid keys zone size "${word}"`;
    return value.includes(':') ? zoneSize(size, invalid, `keys zone "${word}" is too small`, LEAST_KEYS_ZONE) : invalid;
  },
  'inactive=': named('inactive', isSec),
  'max_size=': named('max_size', isOffset),
  'min_free=': named('min_free', isOffset),
  'loader_files=': named('loader_files', whole),
  'loader_sleep=': named('loader_sleep', isMsec),
  'loader_threshold=': named('loader_threshold', isMsec),
  'manager_files=': named('manager_files', whole),
  'manager_sleep=': named('manager_sleep', isMsec),
  'manager_threshold=': named('manager_threshold', isMsec),
};

/** `proxy_cache_path` and its kin (ngx_http_file_cache_set_slot in src/http/ngx_http_file_cache.c). */
export const cachePath: ArgumentCheck = (args, place) => {
  const problem = parameters(args, 1, PARAMETERS, place);
  if (problem || args.some(isUnknown)) return problem;
  const index = args.findLastIndex((word) => word.startsWith('keys_zone='));
  const zone = args[index];
  if (zone === undefined || zone.startsWith('keys_zone=:'))
    return { message: `"${place.name}" must have "keys_zone" parameter`, advice: 'add "keys_zone=NAME:10m"' };
  if (parseSize(zone.slice(zone.indexOf(':') + 1))! >= USABLE_KEYS_ZONE) return undefined;
  return at(index, 'ngx_slab_alloc() failed: no memory', { advice: 'write at least "keys_zone=NAME:12k"' });
};

/** `proxy_cache_valid` and its kin (ngx_http_file_cache_valid_set_slot): statuses, and a time last. */
export const cacheValid: ArgumentCheck = (args) => {
  const last = args.length - 1;
  const time = args[last] ?? '';
  if (!isUnknown(time) && !isSec(time)) {
    return at(last, `invalid time value "${time}"`, { advice: 'the last word is a time such as "10m" or "1d"' });
  }
  const wrong = args.findIndex((word, index) => index < last && !isUnknown(word) && !isStatus(word));
  if (wrong < 0) return undefined;
  return at(wrong, `invalid status "${args[wrong]}"`, { advice: 'it takes "any" and numbers from 100 to 599' });
};

function isStatus(word: string): boolean {
  return word === 'any' || (whole(word) && Number(word) >= 100 && Number(word) <= 599);
}

/** `proxy_store` and its kin: `on`, `off` or a path with variables (ngx_http_proxy_store). */
export const store: ArgumentCheck = ([path = ''], { target }) => {
  if (path === '' && atLeast(target, '1.31.5') === 'all')
    return at(0, 'empty path', { advice: 'write "on", "off" or a path' });
  // nginx reads the NUL at its end too.
  return variables([`${path}\0`]);
};

const ACCESS = /^(?:user|group|all):rw?$/;

/** `proxy_store_access` and its kin (ngx_conf_set_access_slot in src/core/ngx_file.c). */
export const storeAccess: ArgumentCheck = (args) => {
  const wrong = args.findIndex((word) => !isUnknown(word) && !ACCESS.test(word));
  if (wrong < 0) return undefined;
  return at(wrong, `invalid value "${args[wrong]}"`, {
    advice: 'it takes "user:", "group:" and "all:" with "r" or "rw"',
  });
};

/** A path and the numbers of letters of its subdirectories (ngx_conf_set_path_slot in src/core/ngx_file.c). */
export const tempPath: ArgumentCheck = ([, ...levels], { name }) => {
  if (levels.some(isUnknown)) return undefined;
  const message = `"${name}" directive invalid value`;
  const advice = 'levels are numbers above 0, 10 in all at most, such as "1 2"';
  const wrong = levels.findIndex((level) => !whole(level) || BigInt(level) === 0n);
  if (wrong >= 0) return at(wrong + 1, message, { advice });
  const sum = levels.reduce((total, level) => total + Number(level), 0);
  return sum > 10 ? sumProblem(message, advice) : undefined;
};

function sumProblem(message: string, advice: string): ArgumentProblem {
  return { message, advice };
}
