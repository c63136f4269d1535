import { basename, dirname, extname, resolve } from 'node:path';
import type { AnyRule, Finding } from '../lint/rule.ts';
import { findingProblem, ruleProblem } from '../lint/shape.ts';
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
      const loaded = typeof from === 'string' ? await importCode(from, tree) : { value: from };
      if ('error' in loaded) failures.push(`plugin "${label}" was left out: ${loaded.error}`);
      else failures.push(...addRules(loaded.value, label, rules));
    }
  }
  return { rules: [...rules.values()], code, failures };
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

/** What a rule has beside its id and its check, whether it is its own or that of its class. */
const PARTS = ['severity', 'yields', 'optIn', 'summary', 'why', 'not', 'reference', 'options', 'examples'] as const;

/** A rule that throws where it yields what is no finding, so that the run can leave it out. */
function guarded(rule: AnyRule, id: string): AnyRule {
  const parts = Object.fromEntries(PARTS.map((key) => [key, rule[key]]).filter(([, part]) => part !== undefined));
  // Reports show these texts.
  const texts = { summary: id, why: '', reference: '' };
  return {
    ...texts,
    ...(parts as Omit<AnyRule, 'id' | 'check'>),
    id,
    *check(config, options): Iterable<Finding> {
      for (const finding of findingsOf(rule.check(config, options))) {
        const wrong = findingProblem(finding);
        if (wrong !== undefined) throw new TypeError(wrong);
        yield finding;
      }
    },
  };
}

function findingsOf(found: Iterable<Finding> | PromiseLike<unknown> | undefined): Iterable<Finding> {
  if (typeof found === 'object' && Symbol.iterator in found) return found;
  // What is awaited in it may fail when nobody looks any more.
  if (typeof found === 'object' && 'then' in found) found.then(undefined, () => undefined);
  throw new TypeError('its "check" must yield findings, or return a list of them, and cannot be "async"');
}
