import { builtinRules } from '../../rules/index.ts';
import type { AnyRule } from '../lint/rule.ts';
import type { Config } from './config.ts';
import { configFinder, workingTree } from './discover.ts';
import type { NearestConfig } from './discover.ts';
import type { Layer } from './layers.ts';
import { merge } from './merge.ts';
import type { Merged } from './merge.ts';
import type { Plugins } from './plugins.ts';
import { valueSource } from './source.ts';
import type { Errors } from './source.ts';

/** What a call says of the configuration. */
export interface ConfigCall {
  readonly cwd: string;
  /** A configuration file or its content; `false`: none; default: the nearest one. */
  readonly config?: string | false | Config;
}

/** What configuration files say, and the rules that they may say it of. */
export interface Configuration {
  /** The configuration files and presets, the lowest first. */
  readonly layers: readonly Layer[];
  readonly merged: Merged;
  /** The built-in rules and those of plugins. */
  readonly rules: readonly AnyRule[];
  /** The files of plugins. */
  readonly code: readonly string[];
  /** What could not be loaded of plugins, in words. */
  readonly failures: readonly string[];
}

/** The configuration files of a call, each read once. */
export interface ConfigFiles {
  readonly nearest: NearestConfig;
  /** The layers of the configuration that a call names; `onDisk`: whether what is linted is there, and the directories of a value have to be. */
  named(config: string | false | Config, onDisk?: boolean): Promise<readonly Layer[] | Errors>;
  /** The layers of a configuration file that was found; none where none was. */
  found(path: string | undefined): Promise<readonly Layer[] | Errors>;
}

/** Reads configuration files for a call. What is needed for it is loaded where there is one. */
export function configFiles(cwd: string): ConfigFiles {
  const tree = workingTree(cwd);
  const nearest = configFinder();
  const open = async () => import('./layers.ts');
  let above: ReturnType<Awaited<ReturnType<typeof open>>['layersReader']> | undefined;
  return {
    nearest,
    async named(config, onDisk) {
      if (config === false) return [];
      if (typeof config === 'string') return (await open()).fileLayers(config, tree);
      return (await open()).sourceLayers(valueSource('', config), cwd, tree, [], onDisk);
    },
    async found(path) {
      if (path === undefined) return [];
      above ??= (await open()).layersReader(tree, nearest);
      return above(path);
    },
  };
}

/** The configuration for the files in a directory: the one that a call names, or the nearest one. */
export async function configurationFor(call: ConfigCall, directory: string): Promise<Configuration | Errors> {
  const files = configFiles(call.cwd);
  const nearest = call.config === undefined ? files.nearest(directory) : undefined;
  if (typeof nearest === 'object') return nearest;
  const layers = await (call.config === undefined ? files.found(nearest) : files.named(call.config));
  return 'errors' in layers ? layers : configurationOf(layers, call.cwd);
}

/** What layers come to, with the rules of the plugins that they name. */
export async function configurationOf(layers: readonly Layer[], cwd: string): Promise<Configuration> {
  const plugins = await pluginsOf(layers, cwd);
  return {
    layers,
    merged: await merge(layers),
    rules: [...builtinRules, ...plugins.rules],
    code: plugins.code,
    failures: plugins.failures,
  };
}

async function pluginsOf(layers: readonly Layer[], cwd: string): Promise<Plugins> {
  if (!layers.some(({ config }) => config.plugins)) return { rules: [], code: [], failures: [] };
  return (await import('./plugins.ts')).loadPlugins(layers, workingTree(cwd));
}
