import { builtinRules } from '../../../rules/index.ts';
import { COMMANDS, OPTIONS } from '../options.ts';
import type { OptionSpec } from '../options/spec.ts';

/** What may follow an option: one of some words, rules with commas between, a rule with its setting, a path, or anything. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'rules' | 'setting' | 'file' | 'directory' | 'anything' };

/** An option as a shell completes it. */
export interface CompletedOption {
  readonly name: string;
  readonly alias: string | undefined;
  readonly description: string;
  /** Absent for a switch. */
  readonly values?: Values;
  readonly repeatable: boolean;
  /** `--no-NAME` is one, too. */
  readonly negatable: boolean;
}

/** The shells that there are completions for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The ids of all rules. */
export const RULE_IDS: readonly string[] = builtinRules.map(({ id }) => id);

/** The names of the commands. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** The options of the table as shells complete them. */
export const COMPLETED: readonly CompletedOption[] = OPTIONS.map((option) => {
  const { name, alias, description, type, negatable = false } = option;
  const values = type === 'boolean' ? {} : { values: valuesOf(option) };
  return { name, alias, description, repeatable: type === 'list', negatable, ...values };
});

/** What follows a command: the words it takes; `undefined` where it takes paths. */
export function operandsOf(command: string): readonly string[] | undefined {
  switch (command) {
    case 'explain':
      return RULE_IDS;
    case 'completion':
      return SHELLS;
    case 'config':
      return ['print', 'validate'];
    default:
      return undefined;
  }
}

/** Told by the placeholder, which says it to people, too. */
function valuesOf({ choices, placeholder }: OptionSpec): Values {
  if (choices) return { kind: 'words', words: choices };
  switch (placeholder) {
    case 'RULE':
      return { kind: 'rules' };
    case 'RULE=SETTING':
      return { kind: 'setting' };
    case 'FILE':
      return { kind: 'file' };
    case 'DIR':
      return { kind: 'directory' };
    default:
      return { kind: 'anything' };
  }
}
