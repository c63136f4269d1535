import { didYouMean } from '../values/nearest.ts';
import { modulesOfRepos, modulesWithDirectives } from './directives.ts';
import { foreignModules } from './foreign.ts';
import { moduleOf, optionalModules } from './modules.ts';

let byName: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/**
 * The modules that a name means, as in `DirectiveInfo.module`: in full (`ngx_http_geoip2_module`), short (`geoip2`, `http_geoip2`,
 * `headers-more`), by file (`ngx_stream_module.so`), by repository (`ngx_brotli`) or by the option of nginx's `configure`
 * (`--with-stream=dynamic`). The error is a sentence for the user.
 */
export function modulesNamed(name: string): ReadonlySet<string> | { readonly error: string } {
  byName ??= index();
  const known = byName.get(name) ?? byName.get(short(name));
  if (known) return known;
  return {
    error: `unknown module "${name}"${didYouMean(short(name), byName.keys()) || '; write it as in ngx_NAME_module'}`,
  };
}

function index(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (key: string, modules: readonly string[]) => {
    const same = found.get(key) ?? new Set<string>();
    for (const module of modules) same.add(module);
    if (key !== '') found.set(key, same);
  };
  for (const module of [...modulesWithDirectives(), ...optionalModules()]) {
    const name = short(module);
    add(name, [module]);
    add(name.replace(/_filter$/, ''), [module]);
    add(name.replace(/^http_/, ''), [module]);
    add(name.replace(/^http_/, '').replace(/_filter$/, ''), [module]);
  }
  // These names stand for files that have several modules.
  for (const group of ['stream', 'mail', 'rtmp']) add(group, moduleOf(`ngx_${group}_module.so`));
  add('njs', ['ngx_http_js_module', 'ngx_stream_js_module']);
  for (const [repo, modules] of modulesOfRepos())
    if (!modules.some((module) => short(module) === short(repo))) add(short(repo), modules);
  for (const module of foreignModules()) add(short(module), [module]);
  return found;
}

/** A name without what stands around the names of modules everywhere. */
function short(name: string): string {
  return name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/^--(?:with|add)-|=dynamic$/g, '')
    .replace(/(?:-debug)?\.so$/, '')
    .replaceAll('-', '_')
    .replace(/^(?:lib)?(?:nginx_mod_|nginx_module_|nginx_|ngx_)/, '')
    .replace(/_nginx_module$|_module$/, '');
}
