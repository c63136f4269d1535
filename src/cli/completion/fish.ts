import { COMMANDS } from '../options.ts';
import { COMMAND_NAMES, COMPLETED, operandsOf, RULE_IDS } from './words.ts';
import type { CompletedOption, Values } from './words.ts';

/** The completion for fish. */
export function fish(): string {
  const lines = [
    '# Completion of nginx-lint for fish: nginx-lint completion fish | source',
    `set -g __nginx_lint_rules ${RULE_IDS.join(' ')}`,
    ...COMPLETED.flatMap(option),
    ...COMMAND_NAMES.map(
      (command) =>
        `complete -c nginx-lint -n __fish_use_subcommand -a ${command} -d ${quoted(COMMANDS[command]!.description)}`,
    ),
    ...COMMAND_NAMES.flatMap((command) => {
      const words = operandsOf(command);
      return words
        ? [
            `complete -c nginx-lint -n '__fish_seen_subcommand_from ${command}; and test (count (commandline -opc)) -eq 2' -f -a ${wordsOf(words)}`,
          ]
        : [];
    }),
  ];
  return lines.join('\n') + '\n';
}

function option({ name, alias, description, values, negatable }: CompletedOption): string[] {
  const short = alias === undefined ? '' : ` -s ${alias}`;
  const lines = [`complete -c nginx-lint -l ${name}${short} -d ${quoted(description)}${values ? taking(values) : ''}`];
  if (negatable) lines.push(`complete -c nginx-lint -l no-${name}`);
  return lines;
}

function taking(values: Values): string {
  switch (values.kind) {
    case 'words':
      return ` -x -a ${wordsOf(values.words)}`;
    case 'rules':
      return ` -x -a '(__fish_append , $__nginx_lint_rules)'`;
    case 'setting':
      return ` -x -a '$__nginx_lint_rules='`;
    case 'file':
      return ' -r -F';
    case 'directory':
      return ` -x -a '(__fish_complete_directories)'`;
    case 'anything':
      return ' -x';
  }
}

function wordsOf(words: readonly string[]): string {
  return words === RULE_IDS ? `'$__nginx_lint_rules'` : `'${words.join(' ')}'`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
