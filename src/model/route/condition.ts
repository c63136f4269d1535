import type { Directive } from '../../config/directive.ts';
import { withoutParentheses } from '../../values/setters/condition.ts';
import { evaluate, variable } from './evaluate.ts';
import { isDirectory, isFile } from './files.ts';
import { matches } from './regex.ts';
import { step } from './visit.ts';
import type { Visit } from './visit.ts';

/**
 * Whether the condition of an `if` holds (ngx_http_rewrite_if_condition and the codes it compiles); `undefined` where that is not known.
 * A match sets the captures, whichever way it counts.
 */
export function holds(visit: Visit, directive: Directive, escape: boolean): boolean | undefined {
  const inside = withoutParentheses(directive.values);
  if (!('words' in inside)) return undefined;
  const [head = '', operator, right = ''] = inside.words;
  if (head.startsWith('-') || head.startsWith('!-'))
    return fileTest(visit, directive, head, inside.words[1] ?? '', escape);
  const value = variable(visit, head.slice(1));
  if (value === undefined) return undefined;
  if (operator === undefined) return value !== '' && value !== '0';
  if (operator === '=' || operator === '!=') {
    const other = evaluate(visit, right, escape);
    return other === undefined ? undefined : (value === other) === (operator === '=');
  }
  const matched = matches(visit, right, value, operator.endsWith('*'));
  // A pattern that does not match leaves no captures.
  if (matched === false) visit.captures = [];
  return matched === undefined ? undefined : matched !== operator.startsWith('!');
}

/** Without a disk only what the caller says exists does. */
function fileTest(
  visit: Visit,
  directive: Directive,
  test: string,
  path: string,
  escape: boolean,
): boolean | undefined {
  const text = evaluate(visit, path, escape);
  if (text === undefined) return undefined;
  const letter = test.at(-1);
  const [file, folder] = [isFile(visit.request, text), isDirectory(visit.request, text)];
  const found = letter === 'f' ? file : letter === 'd' ? folder : file || folder;
  if (!found) step(visit, 'note', `"${text}" is taken not to exist`, directive);
  return found !== test.startsWith('!');
}
