import { load } from '../config/load.ts';
import { Files } from '../config/files.ts';
import { plan } from '../config/parts.ts';
import { failed } from '../host.ts';
import { Model } from '../model/model.ts';
import { routeOf } from '../model/route/route.ts';
import type { RouteRequest } from '../model/route/types.ts';
import { defaultTarget } from '../values/version.ts';
import type { Args } from './args.ts';
import { list } from './environment.ts';
import { inputs } from './inputs.ts';
import { fail, output } from './output.ts';
import { gapsOf } from './route-gaps.ts';
import { routeJson } from './route-json.ts';
import { readRequest } from './route-request.ts';
import { routeText } from './route-text.ts';
import { readSettings } from './settings.ts';
import { harmless } from './workflow-commands.ts';

/** Prints the way of a request through a configuration; the status is 0 whatever the answer is. */
export async function route(args: Args): Promise<number> {
  const [url, ...paths] = args.paths;
  if (url === undefined || paths.length > 1)
    return fail('name a URL, and the main file if it is not the usual one: nginx-lint route URL [FILE]');
  const format = list(args, 'format').at(-1) ?? 'pretty';
  if (format !== 'pretty' && format !== 'json')
    return fail(`option "--format": "route" prints "text" or "json", not "${format}"`);
  const request = readRequest(args, url);
  if ('error' in request) return fail(request.error);
  const model = await readModel({ ...args, paths }, request);
  if ('errors' in model) return fail(...model.errors);
  const found = routeOf(model, request);
  const gaps = gapsOf(model);
  return output(args, format === 'json' ? routeJson(found, gaps) : harmless(routeText(found, gaps))) ?? 0;
}

/** The one configuration that the command line names. */
async function readModel(args: Args, request: RouteRequest): Promise<Model | { readonly errors: readonly string[] }> {
  const found = await inputs(args);
  if ('errors' in found) return found;
  const [project, ...others] = found;
  const settings = await readSettings(args, project);
  if ('errors' in settings) return settings;
  const { host } = project;
  const files = project.template ? new Files(host, true, project.files.limits) : project.files;
  const [entry, ...more] = plan(project.entries, files, host, project.parts);
  const named = args.paths[0] ?? project.label;
  if (!entry || more.length > 0 || others.length > 0) {
    const what = entry ? 'holds several configurations' : 'holds no configuration';
    return { errors: [`"${named}" ${what}: name one main file: nginx-lint route ${request.scheme}://... FILE`] };
  }
  const loaded = load(entry, files, host);
  if (failed(loaded)) return { errors: [`cannot read "${entry.path}": ${loaded.message}`] };
  return new Model(loaded, settings.target ?? defaultTarget());
}
