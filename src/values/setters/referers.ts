import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at } from './words.ts';

/** Words, names, wildcards and patterns (ngx_http_valid_referers). */
const validReferers: ArgumentCheck = (args) => {
  const seen = new Set<string>();
  for (const [index, word] of args.entries()) {
    if (isUnknown(word) || ['none', 'blocked', 'server_names'].includes(word)) continue;
    if (word === '~') return at(index, 'empty regex in "~"', { advice: 'write the pattern after "~"' });
    const problem = word.startsWith('~') ? undefined : name(word, index, seen);
    if (problem) return problem;
  }
  return undefined;
};

function name(word: string, index: number, seen: Set<string>): ArgumentProblem | undefined {
  if (word === '') return at(index, 'invalid referer ""', { advice: 'write "none" for requests without "Referer"' });
  const host = word.replace(/\/.*$/s, '');
  if (!isHostOrWildcard(host))
    return at(index, `invalid hostname or wildcard "${host}"`, {
      advice: 'a wildcard is "*.example.com", ".example.com" or "example.*"',
    });
  const keys = keysOf(host.toLowerCase());
  if (keys.some((key) => seen.has(key)))
    return at(index, `conflicting parameter "${host}"`, { advice: 'a name may stand here once' });
  for (const key of keys) seen.add(key);
  return undefined;
}

/** What a name is in the hash: ".x" is "x" and "*.x". */
function keysOf(name: string): readonly string[] {
  return name.startsWith('.') && name.length > 1 ? [name.slice(1), `*${name}`] : [name];
}

/** What the hash of names takes: one "*", at an end, beside a dot; no two dots in a row (ngx_hash_add_key in src/core/ngx_hash.c). */
function isHostOrWildcard(name: string): boolean {
  if (/\.\.|\*.*\*/s.test(name)) return false;
  return (
    !name.includes('*') || (name.length > 1 && name.startsWith('.')) || (name.length > 2 && /^\*\.|\.\*$/.test(name))
  );
}

/** Setters of src/http/modules/ngx_http_referer_module.c. */
export const REFERERS: Setters = { 'ngx_http_referer_module/valid_referers': validReferers };
