import { effectiveAt, nearest, settingAt } from './levels.ts';
import { step } from './visit.ts';
import type { Next, Visit } from './visit.ts';

/** What decides about access and is not followed, and what to say of it. */
const CHECKS: readonly (readonly [name: string, text: string, off?: string])[] = [
  ['auth_basic', 'asks for a user and a password (401 without)', 'off'],
  ['auth_request', 'asks another location first (401, 403 or 500 where it refuses)', 'off'],
  ['auth_jwt', 'asks for a token (401 without)', 'off'],
  ['access_by_lua', 'runs code that may refuse the request'],
  ['access_by_lua_block', 'runs code that may refuse the request'],
  ['access_by_lua_file', 'runs code that may refuse the request'],
  ['limit_req', 'may refuse the request when there are too many (503)'],
  ['limit_conn', 'may refuse the request when there are too many connections (503)'],
  ['mirror', 'sends a copy of the request elsewhere, too', 'off'],
];

/** Those that let a request in with "satisfy any". */
const GRANTS = /^a(?:uth|ccess)_/;

/** What the access phase says: 403 where everybody is denied; what depends on more than the configuration is only mentioned. */
export function checkAccess(visit: Visit): Next | undefined {
  const { config, level } = visit;
  for (const [name, text, off] of CHECKS) {
    const [directive] = effectiveAt(config, level, name);
    if (directive && directive.value() !== off) step(visit, 'note', `"${name}" ${text}`, directive);
  }
  const [first] = nearest(level, 'allow', 'deny');
  if (!first || (first.name === 'allow' && first.value() === 'all')) return undefined;
  const any = settingAt(config, level, 'satisfy')?.value()?.toLowerCase() === 'any';
  const asked = CHECKS.some(
    ([name, , off]) => GRANTS.test(name) && (settingAt(config, level, name)?.value() ?? off) !== off,
  );
  if (first.name === 'deny' && first.value() === 'all' && !(any && asked)) {
    step(visit, 'access', 'everybody is denied', first);
    return { kind: 'special', status: 403, directive: first };
  }
  const text = 'the address of the client decides about access (403 where it is denied)';
  step(visit, 'note', text, first);
  return undefined;
}
