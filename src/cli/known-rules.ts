import { builtinRules } from '../../rules/index.ts';
import type { AnyRule } from '../lint/rule.ts';
import { configurationFor } from '../project/configuration.ts';
import type { Args } from './args.ts';
import { configOf } from './environment.ts';
import { say } from './output.ts';

/** The built-in rules and those of the plugins that the configuration file here names; what is wrong with it is said, and no more. */
export async function knownRules(args: Args): Promise<readonly AnyRule[]> {
  const cwd = process.cwd();
  const found = await configurationFor({ cwd, ...configOf(args) }, cwd);
  const { rules, wrong } =
    'errors' in found ? { rules: builtinRules, wrong: found.errors } : { rules: found.rules, wrong: found.failures };
  wrong.forEach(say);
  return rules;
}
