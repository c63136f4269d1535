import { isTemplated } from './entry.ts';
import type { Entries, EntryProblem } from './entry.ts';

/** The entries of the `types` blocks of one level (ngx_http_core_type in src/http/ngx_http_core_module.c). */
export function* typesProblems(entries: Entries): Iterable<EntryProblem> {
  const known = new Map<string, { readonly type: string; readonly entry: number }>();
  for (const [entry, words] of entries.entries()) {
    if (isTemplated(words)) continue;
    const [type = '', ...extensions] = words;
    if (type === 'include') {
      const message = 'invalid number of arguments in "include" directive';
      yield { entry, message, advice: 'it takes one file or pattern' };
      continue;
    }
    for (const [index, extension] of extensions.entries()) {
      const name = extension.toLowerCase();
      const old = known.get(name);
      known.set(name, { type, entry });
      if (!old) continue;
      const message = `duplicate extension "${name}", content type: "${type}", previous content type: "${old.type}"`;
      yield { entry, word: index + 1, message, warning: true, first: old.entry };
    }
  }
}
