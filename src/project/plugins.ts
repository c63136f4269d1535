import { basename, dirname, extname, resolve } from 'node:path';
import type { AnyRule, Finding } from '../lint/rule.ts';
import { findingProblem, ruleProblem } from '../lint/shape.ts';
import { importCode } from './code.ts';
import type { Plugin } from './config.ts';
import type { Layer } from './layers.ts';
import { resolvePackage } from './packages.ts';

/** The rules of plugins, their ids with the plugin's name before them, and what could not be loaded, in words. */
export interface Plugins {
  readonly rules: readonly AnyRule[];
  readonly failures: readonly string[];
}

/** Loads the plugins that configuration files name. What is wrong with one is said, and the others are loaded. */
export async function loadPlugins(layers: readonly Layer[], tree: string): Promise<Plugins> {
  const rules = new Map<string, AnyRule>();
  const failures: string[] = [];
  const seen = new Set<unknown>();
  for (const { config, directory, path } of layers) {
    const home = path === undefined ? directory : dirname(path);
    for (const named of config.plugins ?? []) {
      const from = typeof named === 'string' ? (fileOf(named, home) ?? named) : named;
      if (seen.has(from)) continue;
      seen.add(from);
      const label = typeof named === 'string' ? named : (named.name ?? 'without a name');
      const loaded = typeof from === 'string' ? await importCode(from, tree) : { value: from };
      if ('error' in loaded) failures.push(`plugin "${label}" was left out: ${loaded.error}`);
      else addRules(loaded.value, label, rules, failures);
    }
  }
  return { rules: [...rules.values()], failures };
}

/** A path begins with "." or "/"; else it is a package. */
function fileOf(named: string, home: string): string | undefined {
  return /^\.{0,2}\//.test(named) ? resolve(home, named) : resolvePackage(named, home);
}

function addRules(value: unknown, label: string, rules: Map<string, AnyRule>, failures: string[]): void {
  const plugin = asPlugin(value);
  if (!plugin) {
    failures.push(`plugin "${label}" was left out: its default export must be a rule, or { name, rules: [...] }`);
    return;
  }
  const name = plugin.name ?? nameOf(label);
  for (const [index, rule] of plugin.rules.entries()) {
    const id = `${name}/${rule?.id ?? index + 1}`;
    const wrong = ruleProblem(rule) ?? (rules.has(id) ? 'another rule has this id' : undefined);
    if (wrong === undefined) rules.set(id, guarded(rule, id));
    else failures.push(`rule "${id}" of plugin "${label}" was left out: ${wrong}`);
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

/** A rule that throws where it yields what is no finding, so that the run can leave it out. */
function guarded(rule: AnyRule, id: string): AnyRule {
  // Reports show them.
  const texts = { summary: id, why: '', reference: '' };
  return {
    ...texts,
    ...rule,
    id,
    *check(config, options): Iterable<Finding> {
      for (const finding of rule.check(config, options)) {
        const wrong = findingProblem(finding);
        if (wrong !== undefined) throw new TypeError(wrong);
        yield finding;
      }
    },
  };
}
