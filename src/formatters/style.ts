import type { Level } from '../diagnostic.ts';

const CODES = { red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], dim: [2, 22] } as const;

/** The styles of terminal text. */
export type Style = keyof typeof CODES;

/** The color of a level. */
export const LEVEL_STYLE: Readonly<Record<Level, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Text in a style; as it is when colors are off. */
export function paint(text: string, style: Style, color: boolean): string {
  const [on, off] = CODES[style];
  return color && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}

/** Breaks text at blanks into lines of at most `width` characters; longer words stay whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A number and its noun: "1 file", "1,003 files". */
export function count(number: number, word: string): string {
  return `${thousands(number)} ${noun(number, word)}`;
}

/** A noun as it stands behind a number; "info" has no plural. */
export function noun(number: number, word: string): string {
  return number === 1 || word === 'info' ? word : `${word}s`;
}

/** Names for people: all of a few, of many the first ones and how many more. */
export function few(names: readonly string[], separator = ' '): string {
  const shown = names.slice(0, 3).join(separator);
  return names.length > 4 ? `${shown} and ${thousands(names.length - 3)} more` : names.join(separator);
}

/** A whole number for people: "1,003". The language's own way loads its locale data first, which costs a short run milliseconds. */
export function thousands(number: number): string {
  const digits = String(number);
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(',');
}
