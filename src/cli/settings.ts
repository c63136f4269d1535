import { dirname } from 'node:path';
import type { Entry } from '../config/entry.ts';
import type { AnyRule } from '../lint/rule.ts';
import { resolveSettings } from '../lint/settings.ts';
import type { RuleSetting, Settings, SettingsError, SettingsInput } from '../lint/settings.ts';
import type { Args } from './args.ts';
import { findConfigFile, readConfigFile } from './config-file.ts';
import type { ConfigFile } from './config-file.ts';
import { list } from './environment.ts';
import { readRuleArgument } from './rule-setting.ts';
import { readTarget } from './target.ts';

/** The rule that `--check-files` switches on. */
const FILES = 'referenced-file-missing';

interface Errors {
  /** Lines for the user, each with where the mistake is. */
  readonly errors: readonly string[];
}

/** The settings of a run: those of the configuration file with those of the command line laid over them. */
export function readSettings(args: Args, entries: readonly Entry[], all: readonly AnyRule[]): Settings | Errors {
  const config = configFile(args, entries);
  if (config && 'errors' in config) return config;
  const said = readRules(args, config);
  if ('errors' in said) return said;
  const target = readTarget(args, config?.target ?? {});
  if (target && 'error' in target) return { errors: [target.error] };
  const input = {
    only: list(args, 'only', true),
    skip: list(args, 'skip', true),
    ...(target ? { target } : {}),
  };
  const settings = resolveSettings(all, { ...input, rules: said.rules });
  if (!isErrors(settings)) return settings;
  const inFile = config ? errorsOf(all, { rules: config.rules }) : [];
  return { errors: settings.map((error) => placed(error, inFile, config, input)) };
}

function errorsOf(all: readonly AnyRule[], input: SettingsInput): readonly SettingsError[] {
  const settings = resolveSettings(all, input);
  return isErrors(settings) ? settings : [];
}

function isErrors(settings: Settings | readonly SettingsError[]): settings is readonly SettingsError[] {
  return Array.isArray(settings);
}

/** A mistake with where it was made: its place in the file, or the option. */
function placed(
  { rule, message }: SettingsError,
  inFile: readonly SettingsError[],
  config: ConfigFile | undefined,
  { only, skip }: { readonly only: readonly string[]; readonly skip: readonly string[] },
): string {
  const isUnknown = message.startsWith('unknown rule');
  if (isUnknown && only.includes(rule)) return `option "--only": ${message}`;
  if (isUnknown && skip.includes(rule)) return `option "--skip": ${message}`;
  if (config && inFile.some((one) => one.message === message)) return `${config.place(rule)}: ${message}`;
  return `option "--rule": ${message}`;
}

/** The configuration file to use: the one of the call, or the one that all entries have above them. */
function configFile(args: Args, entries: readonly Entry[]): ConfigFile | Errors | undefined {
  const said = args.values.get('config');
  if (said === false) return undefined;
  if (typeof said === 'string') return readConfigFile(said);
  // The paths in a dump are another machine's.
  const directories = new Set(entries.map(({ path, dump }) => (dump ? process.cwd() : dirname(path))));
  const [found, other, ...more] = new Set([...directories].map(findConfigFile));
  if (other !== undefined || more.length > 0) {
    const names = [found, other].map((one) => (one === undefined ? 'none' : `"${one}"`)).join(', ');
    return {
      errors: [
        `the paths have different configuration files (${names}): lint them one by one, or name one with --config`,
      ],
    };
  }
  return found === undefined ? undefined : readConfigFile(found);
}

function readRules(
  args: Args,
  config: ConfigFile | undefined,
): { readonly rules: Record<string, RuleSetting> } | Errors {
  const rules: Record<string, RuleSetting> = { ...config?.rules };
  for (const argument of list(args, 'rule')) {
    const read = readRuleArgument(argument);
    if ('error' in read) return { errors: [read.error] };
    const { level, options } = rules[read.id] ?? {};
    rules[read.id] = {
      ...(level ? { level } : {}),
      ...read.setting,
      options: { ...options, ...read.setting.options },
    };
  }
  if (args.values.get('check-files') === true) {
    const { level, options = {} } = rules[FILES] ?? {};
    rules[FILES] = { level: level === undefined || level === 'off' ? 'warning' : level, options };
  }
  return { rules };
}
