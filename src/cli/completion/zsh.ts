import { COMMANDS } from '../options.ts';
import { COMMAND_NAMES, COMPLETED, operandsOf, RULE_IDS } from './words.ts';
import type { CompletedOption, Values } from './words.ts';

/** The completion for zsh: a file `_nginx-lint` on its path of functions, or sourced after `compinit`. */
export function zsh(): string {
  const operands = COMMAND_NAMES.flatMap((command) => {
    const words = operandsOf(command);
    return words
      ? [`    ${command}:3) compadd -- ${words === RULE_IDS ? '$_nginx_lint_rules' : words.join(' ')} ;;`]
      : [];
  });
  return `#compdef nginx-lint
# Completion of nginx-lint for zsh: source <(nginx-lint completion zsh), after compinit
typeset -ga _nginx_lint_rules=(${RULE_IDS.join(' ')})

_nginx_lint_list() { _values -s , rule $_nginx_lint_rules }
_nginx_lint_setting() { compadd -S = -- $_nginx_lint_rules }

_nginx_lint_first() {
  local -a commands=(
${COMMAND_NAMES.map((command) => `    ${quoted(`${command}:${COMMANDS[command]!.description}`)}`).join('\n')}
  )
  _describe command commands
  _files
}

_nginx_lint_more() {
  case $words[2]:$CURRENT in
${operands.join('\n')}
    *) _files ;;
  esac
}

_nginx_lint() {
  _arguments -s -S \\
${COMPLETED.flatMap(option)
  .map((spec) => `    ${spec} \\`)
  .join('\n')}
    '1:command or path:_nginx_lint_first' \\
    '*:path:_nginx_lint_more'
}

if [[ $funcstack[1] == _nginx-lint ]]; then _nginx_lint "$@"; else compdef _nginx_lint nginx-lint; fi
`;
}

function option({ name, alias, description, values, repeatable, negatable }: CompletedOption): string[] {
  const rest = `[${description.replaceAll(/[[\]\\:]/g, String.raw`\$&`)}]${values ? `:${name}:${action(values)}` : ''}`;
  const long = values ? `--${name}=` : `--${name}`;
  const specs = [quoted(`${repeatable ? '*' : ''}${long}${rest}`)];
  if (alias !== undefined) specs.push(quoted(`${repeatable ? '*' : ''}-${alias}${values ? '+' : ''}${rest}`));
  if (negatable) specs.push(quoted(`--no-${name}`));
  return specs;
}

function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'rules':
      return '_nginx_lint_list';
    case 'setting':
      return '_nginx_lint_setting';
    case 'file':
      return '_files';
    case 'directory':
      return '_files -/';
    case 'anything':
      return ' ';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
