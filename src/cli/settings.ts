import type { RuleSetting, Settings } from '../lint/settings.ts';
import type { NginxConfig } from '../project/config.ts';
import type { Configuration } from '../project/configuration.ts';
import { overlay } from '../project/merge.ts';
import type { Rules } from '../project/merge.ts';
import { readRuleArgument } from '../project/rule-setting.ts';
import { settingsOf } from '../project/settings.ts';
import type { Said } from '../project/settings.ts';
import type { Errors } from '../project/source.ts';
import { FLAVORS } from '../values/version.ts';
import type { Args } from './args.ts';
import { choice, list, text } from './environment.ts';

/** The rule that `--check-files` switches on. */
const FILES = 'referenced-file-missing';

const OPTIONS = {
  only: 'only',
  skip: 'skip',
  rule: 'rule',
  version: 'nginx-version',
  modules: 'modules',
} as const;

/** The settings of a run: those of the configuration files with those of the command line laid over them. */
export async function readSettings(
  args: Args,
  configuration: Configuration,
  elsewhere?: ReadonlySet<string>,
): Promise<Settings | Errors> {
  const said = readSaid(args, configuration);
  if ('errors' in said) return said;
  const settings = await settingsOf(configuration, said, (key) => `option "--${OPTIONS[key]}"`, elsewhere);
  const ignoreComments = args.values.get('inline-config') === false;
  return ignoreComments && !('errors' in settings) ? { ...settings, ignoreComments } : settings;
}

/** What the command line says of rules and of nginx. */
export function readSaid(args: Args, { merged }: Configuration): Said | Errors {
  const read = readRules(args, merged.rules);
  if ('errors' in read) return read;
  const only = list(args, 'only', true);
  return { only, skip: list(args, 'skip', true), rules: read.rules, nginx: readNginx(args) };
}

function readNginx(args: Args): NginxConfig {
  const version = text(args, 'nginx-version');
  const flavor = choice(args, 'flavor', FLAVORS);
  return {
    ...(version === undefined ? {} : { version }),
    ...(flavor === undefined ? {} : { flavor }),
    ...(args.values.has('modules') ? { modules: list(args, 'modules', true) } : {}),
  };
}

function readRules(args: Args, configured: Rules): { readonly rules: Rules } | Errors {
  const rules: Record<string, RuleSetting> = {};
  for (const argument of list(args, 'rule')) {
    const read = readRuleArgument(argument);
    if ('error' in read) return { errors: [read.error] };
    rules[read.id] = overlay(rules[read.id], read.setting);
  }
  if (args.values.get('check-files') === true) {
    const { level = configured[FILES]?.level, ...rest } = rules[FILES] ?? {};
    rules[FILES] = { ...rest, level: level === undefined || level === 'off' ? 'warning' : level };
  }
  return { rules };
}
