import { isTemplated } from './entry.ts';
import type { Entries, EntryProblem } from './entry.ts';

/** All clients, in hundredths of a percent. */
const ALL = 10_000;

/** The entries of a `split_clients` (ngx_http_split_clients in src/http/modules/ngx_http_split_clients_module.c, the same for stream). */
export function* splitClientsProblems(entries: Entries): Iterable<EntryProblem> {
  let sum = 0;
  let total: number | undefined;
  for (const [entry, [key = '']] of entries.entries()) {
    if (isTemplated([key])) continue;
    const part = key === '*' ? ALL : hundredths(key);
    if (part === undefined) {
      const advice =
        key === 'include'
          ? 'this block takes no files; write its entries here'
          : 'write a percentage such as "50%" or "0.5%", with two decimals at most, or "*" for the rest';
      yield { entry, word: 0, message: `invalid percent value "${key}"`, advice };
      continue;
    }
    sum = key === '*' ? ALL : sum + part;
    if (sum > ALL) total ??= entry;
  }
  if (total !== undefined)
    yield { entry: total, message: 'percent total is greater than 100%', advice: 'a "*" for the rest comes last' };
}

/** "12.5%" in hundredths of a percent (ngx_atofp in src/core/ngx_string.c); `undefined` for what is refused. */
function hundredths(text: string): number | undefined {
  const match = /^(\d*)(?:\.(\d{0,2}))?%$/.exec(text);
  if (!match || text.startsWith('%')) return undefined;
  const value = Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
  return value === 0 || value > Number.MAX_SAFE_INTEGER ? undefined : value;
}
