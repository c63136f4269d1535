import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { variables } from '../kinds.ts';
import { readRegex, regexError } from '../regex.ts';
import { isUnknown } from '../unknown.ts';
import { at, invalidParameter } from './words.ts';

/** A pattern that nginx compiles: its problem belongs to `invalid-regex`. */
function pattern(index: number, text: string): ArgumentProblem | undefined {
  const message = isUnknown(text) ? undefined : regexError(text);
  return message === undefined ? undefined : at(index, message, { rule: 'invalid-regex' });
}

/** `off` or other words alone, else a text or a pattern after "~", and texts with variables (ngx_http_proxy_redirect and its kin). */
function rewrite(alone: readonly string[], strip: RegExp): ArgumentCheck {
  return (args) => {
    const [first = ''] = args;
    if (args.length === 1) {
      if (isUnknown(first) || alone.includes(first)) return undefined;
      const advice = `one argument can be "${alone.join('" or "')}" only`;
      return at(0, invalidParameter(first), { advice });
    }
    const regex = first.startsWith('~') ? pattern(0, first.replace(strip, '')) : variables([first]);
    const rest = regex ?? variables(args.slice(1));
    return rest && (regex ? rest : { ...rest, index: rest.index! + 1 });
  };
}

/** `proxy_redirect`. */
export const redirect = rewrite(['off', 'default'], /^~\*?/);
/** `proxy_cookie_path`. */
export const cookiePath = rewrite(['off'], /^~\*?/);
/** `proxy_cookie_domain`, `proxy_cookie_flags`: their patterns ignore case without "*". */
export const cookie = rewrite(['off'], /^~/);

/** `fastcgi_split_path_info` (ngx_http_fastcgi_split_path_info). */
export const splitPathInfo: ArgumentCheck = ([text = '']) => {
  if (isUnknown(text)) return undefined;
  const problem = pattern(0, text);
  if (problem) return problem;
  const { captures } = readRegex(text);
  if (captures === undefined || captures === 2) return undefined;
  const advice = 'the first is the script, the second the path info, such as "^(.+?\\.php)(/.*)$"';
  return at(0, `pattern "${text}" must have 2 captures`, { advice });
};
