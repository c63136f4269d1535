import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Level } from '../diagnostic.ts';
import type { OptionValue } from '../lint/rule.ts';
import type { RuleSetting } from '../lint/settings.ts';
import { didYouMean } from '../lint/settings.ts';
import { Text } from '../text.ts';

const NAME = '.nginx-lint.json';
const LEVELS: ReadonlySet<string> = new Set(['off', 'info', 'warning', 'error']);

/** What a configuration file says. */
export interface ConfigFile {
  readonly path: string;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Where a rule is named in the file, "file:line:column", for messages. */
  place(rule: string): string;
}

/** Finds the configuration file for a directory: in it, or above it, up to the repository's top. */
export function findConfigFile(directory: string): string | undefined {
  for (let at = resolve(directory); ; at = dirname(at)) {
    const path = join(at, NAME);
    if (existsSync(path)) return path;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}

/** Reads a configuration file; an error names the place in it. */
export function readConfigFile(path: string): ConfigFile | { readonly error: string } {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    return { error: `cannot read the configuration file "${path}": ${(error as Error).message}` };
  }
  const text = new Text(source);
  const at = (offset: number) => {
    const { line, column } = text.position(Math.max(offset, 0));
    return `${path}:${line}:${column}`;
  };
  const place = (key: string) => at(source.indexOf(JSON.stringify(key)));
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    return { error: `${at(position === undefined ? source.length : Number(position))}: no valid JSON: ${message}` };
  }
  if (!isObject(data)) return { error: `${at(0)}: a configuration file is an object, {"rules": {...}}` };
  for (const key of Object.keys(data)) {
    if (key !== '$schema' && key !== 'rules') return { error: `${place(key)}: unknown key "${key}"${didYouMean(key, ['rules', '$schema'])}` };
  }
  const said = data['rules'] ?? {};
  if (!isObject(said)) return { error: `${place('rules')}: "rules" must be an object of rules and their settings` };
  const rules: Record<string, RuleSetting> = {};
  for (const [id, value] of Object.entries(said)) {
    const setting = readSetting(value);
    if ('error' in setting) return { error: `${place(id)}: rule "${id}": ${setting.error}` };
    rules[id] = setting;
  }
  return { path, rules, place };
}

/** A rule's setting: a level, an object of options with `level` among them, or `[level, options]`. */
export function readSetting(value: unknown): RuleSetting | { readonly error: string } {
  const parts = Array.isArray(value) ? value : [value];
  let setting: RuleSetting = {};
  for (const part of parts) {
    if (typeof part === 'string') {
      if (!LEVELS.has(part)) return { error: `"${part}" is no level: write "off", "info", "warning" or "error"` };
      setting = { ...setting, level: part as Level | 'off' };
    } else if (isObject(part)) {
      const { level, ...options } = part;
      if (level !== undefined) {
        if (typeof level !== 'string' || !LEVELS.has(level)) return { error: `${JSON.stringify(level)} is no level: write "off", "info", "warning" or "error"` };
        setting = { ...setting, level: level as Level | 'off' };
      }
      setting = { ...setting, options: { ...setting.options, ...(options as Record<string, OptionValue>) } };
    } else return { error: 'write a level, or an object of options' };
  }
  return setting;
}

/** Reads `id=level` or `id={"level":"warning","maxRead":600}` of the command line. */
export function readRuleArgument(text: string): { readonly id: string; readonly setting: RuleSetting } | { readonly error: string } {
  const equals = text.indexOf('=');
  if (equals < 1) return { error: `"--rule ${text}": write --rule id=level, or --rule 'id={"level":"warning"}'` };
  const id = text.slice(0, equals);
  const value = text.slice(equals + 1);
  let data: unknown = value;
  if (/^[{[]/.test(value)) {
    try {
      data = JSON.parse(value);
    } catch (error) {
      return { error: `"--rule ${text}": no valid JSON: ${(error as Error).message}` };
    }
  }
  const setting = readSetting(data);
  return 'error' in setting ? { error: `"--rule ${text}": ${setting.error}` } : { id, setting };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
