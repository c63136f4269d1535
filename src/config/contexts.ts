import { table } from '../collections.ts';
import type { SourceFile } from '../../grammar/nodes.ts';
import { lookup } from '../catalog/directives.ts';
import type { Context } from '../catalog/types.ts';
import type { Directive } from './directive.ts';
import { isUnknown } from '../values/unknown.ts';

/** What the blocks of directives are to what stands in them (ngx_conf_t.cmd_type in nginx's source); other blocks hold no directives. */
const INSIDE: Readonly<Partial<Record<Context, Readonly<Record<string, Context>>>>> = {
  main: table({ events: 'events', http: 'http', stream: 'stream', mail: 'mail', rtmp: 'rtmp', mgmt: 'mgmt' }),
  http: table({
    server: 'server',
    upstream: 'upstream',
    acme_issuer: 'acme_issuer',
    otel_exporter: 'otel_exporter',
    oidc_provider: 'oidc_provider',
  }),
  server: table({ location: 'location', if: 'if in server' }),
  location: table({ location: 'location', if: 'if in location', limit_except: 'limit_except' }),
  stream: table({ server: 'stream.server', upstream: 'stream.upstream' }),
  mail: table({ server: 'mail.server' }),
  rtmp: table({ server: 'rtmp.server' }),
  'rtmp.server': table({ application: 'rtmp.application' }),
  'rtmp.application': table({ recorder: 'rtmp.recorder' }),
};

/** Contexts that a file may be meant for: what people put into files of their own. */
const PLACES: readonly Context[] = [
  'main',
  'http',
  'server',
  'location',
  'upstream',
  'stream',
  'stream.server',
  'stream.upstream',
  'mail',
  'mail.server',
  'events',
  'if in server',
  'if in location',
  'limit_except',
];

/** What `server` blocks may be, the likeliest first. */
const SERVERS: readonly Context[] = ['server', 'stream.server', 'mail.server', 'rtmp.server'];

/** The contexts of what stands in a block that itself stands in one of several; empty for blocks of entries, of Lua, or unknown. */
export function contextsInside(block: string, around: readonly Context[]): readonly Context[] {
  return [...new Set(around.flatMap((context) => INSIDE[context]?.[block] ?? []))];
}

/** The contexts that a block's name alone tells, for a block that stands where nginx does not take it. */
export function contextsOfBlock(block: string): readonly Context[] {
  return [...new Set(Object.values(INSIDE).flatMap((inside) => inside[block] ?? []))];
}

/**
 * The contexts in which the directives of a part of a configuration may stand, told from what they are; empty when they are no
 * directives: the body of a `map`, `geo` or `types` block in a file of its own.
 */
export function inferContexts(top: readonly Directive[]): readonly Context[] {
  const servers = top.filter(({ name, block }) => name === 'server' && block);
  if (servers.length > 0) return [familyOf(servers)];
  const judged = top.filter(({ name }) => !isUnknown(name));
  const known = judged.filter((directive) => allowed(directive).length > 0);
  // Entries have no blocks.
  if (known.length * 2 <= judged.length && !top.some(({ block }) => block)) return [];
  return bestOf(PLACES, known);
}

/** Of several contexts those that take the most of some directives. */
function bestOf(contexts: readonly Context[], directives: readonly Directive[]): readonly Context[] {
  const scores = contexts.map((context) => directives.filter((one) => allowed(one).includes(context)).length);
  const best = Math.max(...scores);
  return contexts.filter((_, i) => scores[i] === best);
}

/** Where a directive may stand when its form, block or not, is right. */
function allowed({ name, block, node }: Directive): readonly Context[] {
  return lookup(name)
    .filter((row) => row.block === (block !== undefined) || node.unterminated)
    .flatMap(({ contexts }) => contexts);
}

/** The block that `server` blocks are for, told from what is in them; where `http` and `stream` both take it, by the targets of passes. */
function familyOf(servers: readonly Directive[]): Context {
  const inner = servers.flatMap(({ children }) => children);
  const best = bestOf(SERVERS, inner);
  const passes = inner.filter(({ name }) => name === 'proxy_pass').map((pass) => pass.value() ?? '');
  const toStream = passes.length > 0 && passes.every((value) => !value.includes('://') && !isUnknown(value));
  const server = best.includes('stream.server') && toStream ? 'stream.server' : best[0]!;
  return server === 'server' ? 'http' : (server.slice(0, server.indexOf('.')) as Context);
}

/** The contexts that a comment names for the file it stands in: `# nginx-lint:context http,server`; `undefined` without such a comment. */
export function contextsOfComment({ comments, text }: SourceFile): readonly Context[] | undefined {
  for (const { start, end } of comments) {
    const said = /^#\s*nginx-lint:context\s+([\w.,][\w.,\s]*)$/.exec(text.source.slice(start, end))?.[1]?.trimEnd();
    const contexts = said === undefined ? undefined : parseContexts(said);
    if (contexts && 'length' in contexts) return contexts;
  }
  return undefined;
}

/** Reads the blocks around a part, outermost first (`http,server`), or their innermost one alone (`server`). */
export function parseContexts(text: string): readonly Context[] | { readonly error: string } {
  const blocks = text.split(/[\s,]+/).filter((word) => word !== '');
  let contexts: readonly Context[] = ['main'];
  for (const [index, block] of blocks.entries()) {
    const inner = block === 'main' && index === 0 ? contexts : contextsInside(block, contexts);
    contexts = inner.length > 0 || index > 0 ? inner : PLACES.filter((context) => context === block);
    if (contexts.length === 0) {
      return {
        error: `"${block}" is no block that a part may stand in: write http, server, location, upstream, stream or the blocks around it, "http,server"`,
      };
    }
  }
  return contexts;
}
