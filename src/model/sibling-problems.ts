import type { Directive } from '../config/directive.ts';
import { isUnread } from '../config/include.ts';
import { isNumber } from '../values/kinds.ts';
import { isUnknown } from '../values/unknown.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';
import { relatedTo } from './related.ts';

/** Lists that "off" empties: it stands alone in its block, before nothing and after nothing. */
const WITH_OFF = ['proxy_redirect', 'proxy_cookie_domain', 'proxy_cookie_path', 'proxy_cookie_flags', 'mirror'];
const CACHES = ['proxy', 'fastcgi', 'scgi', 'uwsgi'];

/** What nginx refuses in a directive because of another one in its block. */
export function siblingProblems(config: Model): readonly RefusedArguments[] {
  return [
    ...WITH_OFF.flatMap((name) => blocks(config, name).flatMap((block) => besideOff(block.childrenNamed(name)))),
    ...blocks(config, 'proxy_redirect').flatMap((block) => defaultRedirects(config, block)),
    ...CACHES.flatMap((prefix) =>
      blocks(config, `${prefix}_store`).flatMap((block) => storeAndCache(block, `${prefix}_store`, `${prefix}_cache`)),
    ),
    ...blocks(config, 'secure_link_secret').flatMap(secureLinks),
    ...masks(config),
    ...luaHandlers(config),
  ];
}

/** The blocks that have directives of a name; both sides of a template's branch are never there together. */
function blocks(config: Model, name: string): readonly Directive[] {
  const all = config.all(name).flatMap(({ parent, file }) => (parent && !file.template?.control ? [parent] : []));
  return [...new Set(all)];
}

/** The first of a list that has "off" and another before it (ngx_http_proxy_redirect, ngx_http_mirror). */
function besideOff(lines: readonly Directive[]): readonly RefusedArguments[] {
  const isOff = ({ values }: Directive) => values.length === 1 && values[0] === 'off';
  const off = lines.findIndex(isOff);
  return lines.flatMap((directive, index) => {
    const first = lines[0]!;
    if (index === 0 || off < 0 || index < off) return [];
    const message = `"${directive.name}" directive is duplicate`;
    const advice = '"off" stands alone in its block; keep it or the others';
    const related = [relatedTo(first, 'the first one')];
    return [{ directive, message, advice, related, rule: 'directive-duplicate' as const }];
  });
}

/** `proxy_redirect default` takes what a `proxy_pass` above it in its block says (ngx_http_proxy_redirect). */
function defaultRedirects(config: Model, block: Directive): readonly RefusedArguments[] {
  if (config.lackingIn(block).some(isUnread)) return [];
  const pass = block.childrenNamed('proxy_pass')[0];
  return block.childrenNamed('proxy_redirect').flatMap((directive) => {
    const { values } = directive;
    if (values.length !== 1 || values[0] !== 'default') return [];
    if (!pass || pass.order > directive.order) {
      const message = '"proxy_redirect default" should be placed after the "proxy_pass" directive';
      return [{ directive, message, advice: 'put it below the "proxy_pass" of its location, or leave it out' }];
    }
    if (!pass.value()?.includes('$')) return [];
    const message = '"proxy_redirect default" cannot be used with "proxy_pass" directive with variables';
    const advice = 'write both sides, such as "proxy_redirect http://backend/ /"';
    return [{ directive, message, advice, related: [relatedTo(pass, 'the variables')] }];
  });
}

/** A response is stored or cached (ngx_http_proxy_store, ngx_http_proxy_cache). */
function storeAndCache(block: Directive, store: string, cache: string): readonly RefusedArguments[] {
  const on = (name: string) => block.childrenNamed(name).find(({ values }) => values.length > 0 && values[0] !== 'off');
  const both = [on(store), on(cache)].filter((line) => line !== undefined);
  if (both.length < 2) return [];
  const [first, directive] = both.toSorted((a, b) => block.children.indexOf(a) - block.children.indexOf(b));
  const message = `"${directive!.name}" directive is incompatible with "${first!.name}"`;
  return [{ directive: directive!, message, advice: 'keep one of the two', related: [relatedTo(first!, 'the other')] }];
}

/** The two ways of checking links, of which a location has one (ngx_http_secure_link_merge_conf). */
function secureLinks(block: Directive): readonly RefusedArguments[] {
  const directive = block.lastNamed('secure_link_secret');
  const other = block.children.find(({ name }) => name === 'secure_link' || name === 'secure_link_md5');
  if (!directive || !other) return [];
  const message = '"secure_link_secret" cannot be mixed with "secure_link" and "secure_link_md5"';
  return [{ directive, message, advice: 'keep one of the two', related: [relatedTo(other, 'the other')] }];
}

/** Masks of processors, which are as many as processes or one for all of them (ngx_core_module_init_conf in src/core/nginx.c). */
function masks(config: Model): readonly RefusedArguments[] {
  const directive = config.all('worker_cpu_affinity')[0];
  if (!directive || directive.values[0] === 'auto' || directive.values.length < 2 || !config.complete(directive))
    return [];
  const processes = config.all('worker_processes')[0];
  const count = processes?.value() ?? '1';
  if (directive.values.some(isUnknown) || !isNumber(count) || Number(count) === directive.values.length) return [];
  const message =
    'the number of "worker_processes" is not equal to the number of "worker_cpu_affinity" masks, using last mask for remaining worker processes';
  const advice = `for ${count} there are ${directive.values.length} masks`;
  const related = processes ? [relatedTo(processes, 'the number')] : [];
  return [{ directive, message, advice, related, warning: true }];
}

const LUA_PHASES = ['server_rewrite', 'rewrite', 'access', 'content', 'header_filter', 'body_filter', 'log'];

/** A phase of a block has one handler in Lua, in whichever way it is written; of a second line of one name that is said anyway. */
function luaHandlers(config: Model): readonly RefusedArguments[] {
  return LUA_PHASES.flatMap((phase) => {
    const names = ['', '_block', '_file'].map((form) => `${phase}_by_lua${form}`);
    return [...new Set(names.flatMap((name) => blocks(config, name)))].flatMap((block) => {
      const [first, ...others] = block.children.filter(({ name }) => names.includes(name));
      const isSaid = ({ name, block: code }: Directive) => !code && name === first!.name;
      return others
        .filter((directive) => !isSaid(directive))
        .map((directive) => ({
          directive,
          message: `"${directive.name}" directive is duplicate`,
          related: [relatedTo(first!, 'the first one')],
          rule: 'directive-duplicate' as const,
        }));
    });
  });
}
