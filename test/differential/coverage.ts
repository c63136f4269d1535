import { spawnSync } from 'node:child_process';
import { allNames, lookup } from '../../src/catalog/directives.ts';
import type { DirectiveInfo } from '../../src/catalog/directives.ts';
import { optional } from '../../src/catalog/modules.ts';
import { load } from '../../src/config/load.ts';
import { DEFAULT_LIMITS } from '../../src/config/entry.ts';
import { Files } from '../../src/config/files.ts';
import { failed } from '../../src/host.ts';
import { Model } from '../../src/model/model.ts';
import { nodeHost } from '../../src/node.ts';
import { compareVersions, defaultTarget, parseVersion } from '../../src/values/version.ts';
import type { Version } from '../../src/values/version.ts';

/** Modules for other systems than this one. */
const ELSEWHERE = new Set(['ngx_devpoll_module', 'ngx_eventport_module', 'ngx_iocp_module', 'ngx_kqueue_module']);

/** `module/directive` of every official directive that this nginx has, built in or in a module beside it. */
export function directivesOf(version: Version): readonly string[] {
  const built = spawnSync('nginx', ['-V'], { env: searchPath(), encoding: 'utf8' }).stderr;
  const has = ({ module }: DirectiveInfo) =>
    !ELSEWHERE.has(module) && (optional(module) === undefined || built.includes(optional(module)!.configure));
  const lives = ({ since, removed }: DirectiveInfo) =>
    (!since || compareVersions(parseVersion(since)!, version) <= 0) &&
    (!removed || compareVersions(parseVersion(removed)!, version) > 0);
  return allNames()
    .flatMap((name) => lookup(name))
    .filter((row) => row.origin === 'official' && has(row) && lives(row))
    .map(({ module, name }) => `${module}/${name}`);
}

/** `module/directive` of every directive that a configuration on disk has. */
export function directivesIn(directory: string): readonly string[] {
  const host = nodeHost();
  const config = load({ path: `${directory}/nginx.conf` }, new Files(host), host, DEFAULT_LIMITS);
  if (failed(config)) throw new Error(config.message);
  const { dispatched, includes } = new Model(config, defaultTarget());
  const includers = includes.map(() => 'ngx_conf_module/include');
  const rows = dispatched.groups.flatMap(({ forms, refused }) =>
    [...forms, ...refused].flatMap(({ row }) => row ?? []),
  );
  return [...includers, ...rows.map(({ module, name }) => `${module}/${name}`)];
}

function searchPath(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };
}
