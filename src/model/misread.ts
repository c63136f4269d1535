import type { Directive } from '../config/directive.ts';

/**
 * What a word that nginx takes for a directive's name really is, when its look tells: a pattern cut at its brace, a comment of another
 * language, a byte order mark. A clause for a message; `undefined` when nothing is known.
 */
export function misreading(name: string, words: number, directive: Directive): string | undefined {
  if (name.startsWith('\ufeff')) return 'the file starts with a byte order mark, save it without';
  if (/^[\u00a0\u200b-\u200d\u2060\f\v]/.test(name))
    return 'it begins with an invisible character that is no blank, delete that';
  if (/^(\/\/|\/\*|--|;)/.test(name)) return 'comments begin with "#"';
  if (/^[a-z_]+\(/.test(name)) return 'write a blank before "("';
  if (isCutPattern(directive)) return 'a pattern with braces must stand in quotes, else the "{" opens a block';
  if (/^(\}|\{)/.test(name) && name.length > 1) return 'write a blank or a line feed after the brace';
  if (name === '') return 'the empty quotes stand where a directive must be';
  if (/^(?:<{7}|\|{7}|={7}|>{7})$/.test(name))
    return 'a conflict of a merge is left here, keep one of its sides and remove this line';
  if (name === 'nginx:') return 'this is output of nginx, not configuration';
  if (words === 0 && /^[\w.-]+=/.test(name)) return 'write the name and the value with a blank between, without "="';
  if (/^[\u2018\u2019\u201c\u201d]/.test(name)) return 'typographic quotes are no quotes to nginx, write "';
  return undefined;
}

/** Whether a directive is what follows the brace of a pattern that is not in quotes: the brace has opened a block. */
export function isCutPattern({ name, node, file }: Directive): boolean {
  return /^\d*(?:,\d*)?\}/.test(name) && file.text.source[node.start - 1] === '{';
}
