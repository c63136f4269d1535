import { basename, dirname, extname, resolve } from 'node:path';
import { guarded } from '../lint/guarded.ts';
import type { AnyRule } from '../lint/rule.ts';
import { ruleProblem } from '../lint/shape.ts';
import { saidBy } from '../thrown.ts';
import { importCode } from './code.ts';
import type { Plugin } from './config.ts';
import type { Layer } from './layers.ts';
import { resolvePackage } from './packages.ts';

/** The rules of plugins, their ids with the plugin's name before them, their files, and what could not be loaded, in words. */
export interface Plugins {
  readonly rules: readonly AnyRule[];
  readonly code: readonly string[];
  readonly failures: readonly string[];
}

/** Loads the plugins that configuration files name. What is wrong with one is said, and the others are loaded. */
export async function loadPlugins(layers: readonly Layer[], tree: string): Promise<Plugins> {
  const rules = new Map<string, AnyRule>();
  const failures: string[] = [];
  const code: string[] = [];
  const seen = new Set<string | Plugin>();
  for (const { config, directory, path } of layers) {
    const home = path === undefined ? directory : dirname(path);
    for (const named of config.plugins ?? []) {
      const file = typeof named === 'string' ? fileOf(named, home) : undefined;
      const from = file ?? named;
      if (seen.has(from)) continue;
      seen.add(from);
      if (file !== undefined) code.push(file);
      const label = typeof named === 'string' ? named : (named.name ?? 'without a name');
      const loaded = await load(named, file, tree);
      if ('error' in loaded) failures.push(`plugin "${label}" was left out: ${loaded.error}`);
      else failures.push(...addRules(loaded.value, label, rules));
    }
  }
  return { rules: [...rules.values()], code, failures };
}

/** What a plugin's module gives; `file` is that of one that is named and there. */
async function load(named: string | Plugin, file: string | undefined, tree: string): ReturnType<typeof importCode> {
  if (typeof named !== 'string') return { value: named };
  if (file !== undefined) return importCode(file, tree);
  return { error: `there is no package "${named}" that can be imported; a file is written with "./" before it` };
}

/** A path begins with "." or "/"; else it is a package. */
function fileOf(named: string, home: string): string | undefined {
  return /^\.{0,2}\//.test(named) ? resolve(home, named) : resolvePackage(named, home);
}

/** Adds the rules of a plugin; gives what is wrong with it and with them. */
function addRules(value: unknown, label: string, rules: Map<string, AnyRule>): readonly string[] {
  const leftOut = `plugin "${label}" was left out`;
  const plugin = asPlugin(value);
  if (!plugin) return [`${leftOut}: its default export must be a rule, or { name, rules: [...] }`];
  const name = plugin.name ?? nameOf(label);
  // A comment in a file can name no other.
  if (!/^[\w.@/-]+$/.test(name))
    return [`${leftOut}: "${name}" cannot stand before the ids of rules; give it a "name" of letters, digits and "-"`];
  return plugin.rules.flatMap((rule, index) => addRule(rule, [name, index + 1], label, rules));
}

function addRule(
  rule: AnyRule,
  [name, number]: readonly [string, number],
  label: string,
  rules: Map<string, AnyRule>,
): readonly string[] {
  let id = `${name}/${number}`;
  const leftOut = (reason: string) => [`rule "${id}" of plugin "${label}" was left out: ${reason}`];
  try {
    if (typeof rule?.id === 'string') id = `${name}/${rule.id}`;
    const wrong = ruleProblem(rule) ?? (rules.has(id) ? 'another rule has this id' : undefined);
    if (wrong !== undefined) return leftOut(wrong);
    rules.set(id, guarded(rule, id));
    return [];
  } catch (error) {
    return leftOut(saidBy(error));
  }
}

function asPlugin(value: unknown): Plugin | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('check' in value) return { rules: [value as AnyRule] };
  const { name, rules } = value as { readonly name?: unknown; readonly rules?: unknown };
  if (!Array.isArray(rules) || (name !== undefined && (typeof name !== 'string' || name === ''))) return undefined;
  return { ...(name === undefined ? {} : { name }), rules: rules as AnyRule[] };
}

/** The name of a plugin that has none: "nginx-lint-plugin-acme" is acme, "@acme/nginx-lint-plugin" is @acme, "./lint/acme.mjs" is acme. */
function nameOf(label: string): string {
  if (!/^\.{0,2}\//.test(label)) return label.replace(/(^|\/)nginx-lint-plugin(?:-|$)/, '$1').replace(/\/$/, '');
  const name = basename(label, extname(label));
  return name === 'index' ? basename(dirname(resolve(label))) : name;
}
