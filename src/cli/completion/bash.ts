import { COMMAND_NAMES, COMPLETED, operandsOf, RULE_IDS } from './words.ts';
import type { CompletedOption, Values } from './words.ts';

/** The completion for bash, from 3.2 on. */
export function bash(): string {
  const cases = COMPLETED.flatMap(({ values, ...option }) => {
    return values ? [`    ${flags(option).join('|')}) ${action(values)}; return ;;`] : [];
  });
  const operands = COMMAND_NAMES.flatMap((command) => {
    const words = operandsOf(command);
    return words
      ? [`      ${command}) _nginx_lint_words ${words === RULE_IDS ? RULES : `'${words.join(' ')}'`}; return ;;`]
      : [];
  });
  const all = COMPLETED.flatMap((option) => [...flags(option), ...(option.negatable ? [`--no-${option.name}`] : [])]);
  return `# Completion of nginx-lint for bash: source <(nginx-lint completion bash)
_nginx_lint_rules='${RULE_IDS.join(' ')}'

_nginx_lint_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_nginx_lint_list() {
  local done=
  if [[ $cur == *,* ]]; then done=\${cur%,*},; cur=\${cur##*,}; fi
  COMPREPLY=($(compgen -P "$done" -W "$1" -- "$cur"))
  compopt -o nospace 2>/dev/null
}

_nginx_lint_paths() {
  local path
  compopt -o filenames 2>/dev/null
  COMPREPLY=()
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$cur")
}

_nginx_lint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  if [[ $cur == = ]]; then cur=
  elif [[ $previous == = ]] && ((COMP_CWORD > 2)); then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  case $previous in
${cases.join('\n')}
  esac
  if [[ $cur == -* ]]; then _nginx_lint_words '${all.join(' ')}'; return; fi
  if ((COMP_CWORD == 2)); then
    case \${COMP_WORDS[1]} in
${operands.join('\n')}
    esac
  fi
  _nginx_lint_paths -f
  if ((COMP_CWORD == 1)); then COMPREPLY+=($(compgen -W '${COMMAND_NAMES.join(' ')}' -- "$cur")); fi
}

complete -F _nginx_lint nginx-lint
`;
}

const RULES = '"$_nginx_lint_rules"';

function flags({ name, alias }: Pick<CompletedOption, 'name' | 'alias'>): readonly string[] {
  return alias === undefined ? [`--${name}`] : [`-${alias}`, `--${name}`];
}

function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `_nginx_lint_words '${values.words.join(' ')}'`;
    case 'rules':
      return `_nginx_lint_list ${RULES}`;
    case 'setting':
      return `COMPREPLY=($(compgen -S = -W ${RULES} -- "$cur")); compopt -o nospace 2>/dev/null`;
    case 'file':
      return '_nginx_lint_paths -f';
    case 'directory':
      return '_nginx_lint_paths -d';
    case 'anything':
      return 'COMPREPLY=()';
  }
}
