import type { Directive } from '../../config/directive.ts';
import { byteString } from '../../values/regex-js.ts';
import { evaluate, evaluatePath } from './evaluate.ts';
import { isDirectory, isFile } from './files.ts';
import { rootAt, rootOf } from './root.ts';
import type { Root } from './root.ts';
import { splitArgs } from './uri.ts';
import { step, unknown } from './visit.ts';
import type { Evaluate, Next, Text, Visit } from './visit.ts';

/** What `try_files` does (ngx_http_try_files_handler): the first file that is there, else what the last argument says. */
export function tryFiles(visit: Visit): Next | undefined {
  const directive = visit.level.children.findLast(({ name }) => name === 'try_files');
  if (!directive) return undefined;
  const root = rootAt(visit);
  if (root.alias !== 0 && !visit.validLocation) return aliasAfterRewrite(visit, root);
  const candidates = directive.values.slice(0, -1);
  for (const candidate of candidates) {
    const name = candidate.endsWith('/') ? candidate.slice(0, -1) : candidate;
    const path = nameAt(visit, name, root, evaluatePath);
    const folder = rootOf(visit, evaluatePath);
    if (path === undefined || folder === undefined) return unknown(visit, `which file "${candidate}" is`, directive);
    if (!(name === candidate ? isFile : isDirectory)(visit.request, folder + path)) continue;
    step(visit, 'try_files', `${folder}${path} is taken to exist`, directive);
    use(visit, path, root, name === candidate);
    return undefined;
  }
  const text = candidates.length === 1 ? `"${candidates[0]}" is` : 'its files are';
  step(visit, 'try_files', `${text} taken not to exist`, directive);
  return fallback(visit, directive, root);
}

/** A name below the root; what a prefix location with `alias` is called is taken off a name with variables. */
function nameAt(visit: Visit, source: string, { alias }: Root, value: Evaluate): Text {
  const name = value(visit, source);
  if (name === undefined || alias === 0 || alias === 'all' || !source.includes('$')) return name;
  return name.startsWith(visit.uri.slice(0, alias)) ? name.slice(alias) : name;
}

function use(visit: Visit, path: string, { alias }: Root, isPlain: boolean): void {
  if (alias === 0) visit.uri = path;
  else if (alias !== 'all') visit.uri = visit.uri.slice(0, alias) + path;
  else if (isPlain) visit.uri = path;
}

function fallback(visit: Visit, directive: Directive, root: Root): Next {
  const last = directive.values.at(-1) ?? '';
  if (last.startsWith('=')) {
    step(visit, 'try_files', `so it ends with ${last.slice(1)}`, directive);
    return { kind: 'special', status: Number(last.slice(1)), directive };
  }
  const target = last.includes('$') ? nameAt(visit, last, root, evaluate) : byteString(last);
  if (target === undefined) return unknown(visit, `where "${last}" leads`, directive);
  step(visit, 'try_files', `so it goes to ${target}`, directive);
  return target.startsWith('@') ? { kind: 'named', name: target } : { kind: 'internal', ...splitArgs(target) };
}

/** nginx cannot map a URI that was rewritten to an `alias`. */
export function aliasAfterRewrite(visit: Visit, { directive }: Root): Next {
  step(visit, 'handler', '"alias" cannot be used where the URI was rewritten', directive);
  return { kind: 'special', status: 500, ...(directive ? { directive } : {}) };
}
