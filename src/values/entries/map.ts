import { splitVariables } from '../variables.ts';
import { isTemplated } from './entry.ts';
import type { Entries, EntryProblem } from './entry.ts';

const PAIR = 'an entry is a value and what it becomes; quote what has blanks';

/** The entries of a `map` (ngx_http_map in src/http/modules/ngx_http_map_module.c, the same for stream). */
export function* mapProblems(entries: Entries): Iterable<EntryProblem> {
  const keys = new MapKeys();
  let hostnames = false;
  let byDefault: number | undefined;
  for (const [entry, words] of entries.entries()) {
    if (isTemplated(words)) continue;
    const [key = '', value = ''] = words;
    if (words.length === 1 && (key === 'hostnames' || key === 'volatile')) {
      hostnames ||= key === 'hostnames';
      continue;
    }
    if (words.length !== 2) {
      yield { entry, message: 'invalid number of the map parameters', advice: PAIR };
      continue;
    }
    const { error } = splitVariables(value);
    if (error !== undefined) yield { entry, word: 1, message: error, advice: 'a variable is "$name" or "${name}"' };
    if (key === 'default') {
      if (byDefault !== undefined)
        yield { entry, message: 'duplicate default map parameter', advice: 'keep one', first: byDefault };
      byDefault ??= entry;
      // What a regular expression matches is not compared.
    } else if (!key.startsWith('~')) yield* keys.add(key.startsWith('\\') ? key.slice(1) : key, entry, hostnames);
  }
}

/** The keys of a map so far, exact ones and wildcards (ngx_hash_add_key in src/core/ngx_hash.c). */
class MapKeys {
  private readonly exact = new Map<string, number>();
  private readonly heads = new Map<string, number>();
  private readonly tails = new Map<string, number>();

  *add(key: string, entry: number, hostnames: boolean): Iterable<EntryProblem> {
    const lower = key.toLowerCase();
    const kind = hostnames ? kindOf(lower) : 'exact';
    if (kind === 'invalid') {
      const advice = 'with "hostnames" a "*" stands for a whole part at one end: "*.example.com", "www.example.*"';
      yield { entry, word: 0, message: `invalid hostname or wildcard "${key}"`, advice };
      return;
    }
    const first = this.taken(lower, kind, entry);
    if (first === undefined) return;
    const advice = 'this value is there already; values are compared without case';
    yield { entry, word: 0, message: `conflicting parameter "${lower}"`, advice, first };
  }

  /** The entry that has the key already; else the key is noted. ".example.com" is "example.com" and "*.example.com". */
  private taken(key: string, kind: 'exact' | 'dot' | 'head' | 'tail', entry: number): number | undefined {
    const places: [Map<string, number>, string][] =
      kind === 'exact'
        ? [[this.exact, key]]
        : kind === 'tail'
          ? [[this.tails, key]]
          : kind === 'head'
            ? [[this.heads, key.slice(2)]]
            : [
                [this.exact, key.slice(1)],
                [this.heads, key.slice(1)],
              ];
    for (const [map, name] of places) {
      const first = map.get(name);
      if (first !== undefined) return first;
      map.set(name, entry);
    }
    return undefined;
  }
}

function kindOf(key: string): 'exact' | 'dot' | 'head' | 'tail' | 'invalid' {
  const stars = key.split('*').length - 1;
  if (stars > 1 || key.includes('..') || key.includes('\0')) return 'invalid';
  if (key.length > 1 && key.startsWith('.')) return 'dot';
  if (key.length > 2 && key.startsWith('*.')) return 'head';
  if (key.length > 2 && key.endsWith('.*')) return 'tail';
  return stars > 0 ? 'invalid' : 'exact';
}
