import type { Directive } from '../config/directive.ts';
import { isUnread } from '../config/include.ts';
import { isUnknown } from '../values/unknown.ts';
import { splitVariables } from '../values/variables.ts';
import { isKnown } from './below.ts';
import { locationFor } from './content.ts';
import type { Model } from './model.ts';

/** A `try_files` whose fallback leads back to it, by way of others or at once. */
export interface Cycle {
  readonly first: Directive;
  readonly others: readonly Directive[];
}

/** The `try_files` that certainly end in a cycle when none of their files is there (ngx_http_try_files_handler), each circle once. */
export function tryFilesCycles(config: Model): readonly Cycle[] {
  const cycles: Cycle[] = [];
  const told = new Set<Directive>();
  for (const first of config.all('try_files')) {
    const circle = told.has(first) ? undefined : circleFrom(config, first);
    if (!circle) continue;
    for (const one of circle) told.add(one);
    cycles.push({ first, others: circle.slice(1) });
  }
  return cycles;
}

function circleFrom(config: Model, first: Directive): Directive[] | undefined {
  const met: Directive[] = [];
  for (let at: Directive | undefined = first; at; at = next(config, at)) {
    if (met.includes(at)) return at === first ? met : undefined;
    met.push(at);
  }
  return undefined;
}

/** The `try_files` that a fallback leads to, when that finds no file for it. */
function next(config: Model, line: Directive): Directive | undefined {
  const uri = line.values.at(-1)?.split('?', 1)[0] ?? '';
  const server = line.closest('server');
  if (!server || !uri.startsWith('/') || uri.includes('$') || isUnknown(uri)) return undefined;
  if (!isKnown(config, server) || isRewritten(server)) return undefined;
  const found = locationFor(server, uri);
  const there = found.kind === 'none' ? server : found.kind === 'location' ? found.location.directive : undefined;
  const further = there?.childrenNamed('try_files')[0];
  if (!there || !further || isRewritten(there) || config.lackingIn(there).some(isUnread)) return undefined;
  // With "alias" it is the rest of the URI that is looked for.
  if (config.setting('alias', further)) return undefined;
  return further.values.slice(0, -1).every((value) => cannotBe(value, uri)) ? further : undefined;
}

function isRewritten(block: Directive): boolean {
  return block.children.some(({ name }) => /^(?:return|rewrite|if)$|_by_lua/.test(name));
}

/** Whether what is looked for cannot be there the second time: a fixed name, which was not there the first time, or a name below the file. */
function cannotBe(value: string, uri: string): boolean {
  const { parts, error } = splitVariables(value);
  if (error !== undefined || isUnknown(value)) return false;
  const variables = parts.flatMap((part) => (part.kind === 'variable' ? [part.name.toLowerCase()] : []));
  if (variables.every((name) => name === 'request_uri')) return true;
  const [first, ...rest] = parts;
  const own = first?.kind === 'variable' && /^(?:document_)?uri$/i.test(first.name) && variables.length === 1;
  // "/index.html" is a file: "/index.html/" and "/index.html.html" are not there.
  return own && rest.length > 0 && /\.\w+$/.test(uri);
}
