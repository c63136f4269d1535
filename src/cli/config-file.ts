import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { RuleSetting } from '../lint/settings.ts';
import { didYouMean } from '../values/nearest.ts';
import { Text } from '../text.ts';
import { readJson } from './json.ts';
import { isObject, readSetting } from './rule-setting.ts';

const NAME = '.nginx-lint.json';
const KEYS = ['$schema', 'rules'];

/** What a configuration file says. */
export interface ConfigFile {
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

/** Reads a configuration file; `errors` are lines for the user, each with the place in the file. */
export function readConfigFile(path: string): ConfigFile | { readonly errors: readonly string[] } {
  let text: Text;
  try {
    text = Text.decode(readFileSync(path));
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    return { errors: [`cannot read the configuration file "${path}": ${reason}`] };
  }
  const at = (offset: number) => {
    const { line, column } = text.position(offset);
    return `${path}:${line}:${column}`;
  };
  const json = readJson(text.source);
  if ('error' in json) return { errors: [`${at(json.at)}: no valid JSON: ${json.error}`] };
  const { value, place } = json;
  const errors: string[] = [];
  const rules = readRules(value, (message, ...keys) => void errors.push(`${at(place(...keys))}: ${message}`));
  return errors.length > 0 ? { errors } : { rules, place: (rule) => at(place('rules', rule)) };
}

type Complain = (message: string, ...keys: readonly string[]) => void;

function readRules(data: unknown, complain: Complain): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  if (!isObject(data)) {
    complain('a configuration file is an object: {"rules": {"rule-id": "warning"}}');
    return rules;
  }
  for (const key of Object.keys(data)) {
    if (!KEYS.includes(key)) complain(`unknown key "${key}"${didYouMean(key, KEYS) || '; "rules" is known'}`, key);
  }
  const said = data['rules'] ?? {};
  if (!isObject(said)) {
    complain('"rules" must be an object: {"rule-id": "warning"}', 'rules');
    return rules;
  }
  for (const [id, value] of Object.entries(said)) {
    const setting = readSetting(value);
    if ('error' in setting) complain(`rule "${id}": ${setting.error}`, 'rules', id);
    else rules[id] = setting;
  }
  return rules;
}
