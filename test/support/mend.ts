import { builtinRules } from '../../rules/index.ts';
import type { Diagnostic, Edit } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { fixAll } from '../../src/lint/fix.ts';
import type { Fixed } from '../../src/lint/fix.ts';
import type { AnyRule, Finding } from '../../src/lint/rule.ts';
import { settingsFor } from './examples.ts';

/** The main file of what is mended. */
export const MAIN = '/etc/nginx/nginx.conf';

/** Files by their paths. */
export type Texts = Readonly<Record<string, string | Uint8Array>>;

/** A rule that finds a word in comments, wherever it is, and asks for edits. */
export function finds(
  word: string,
  edits: (file: Diagnostic['file'], at: number) => readonly Edit[],
  say = `found ${word}`,
): AnyRule {
  return {
    ...builtinRules[0]!,
    id: 'test-rule',
    *check(config): Iterable<Finding> {
      for (const file of config.files) {
        const { source } = file.text;
        for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1))
          yield { at: { file, start: at, end: at + word.length }, message: say, fix: edits(file, at) };
      }
    },
  };
}

/** Makes the fixes of rules in one file, or in several; the texts that come of it by their paths. */
export function mend(
  files: Texts | string,
  rules: readonly AnyRule[],
  main = MAIN,
): Fixed & { readonly texts: Record<string, string> } {
  const host = memoryHost(typeof files === 'string' ? { [main]: files } : files);
  const settings = settingsFor(rules);
  const fixed = fixAll({ host, check: (one) => check(one, [{ path: main }], settings) });
  return { ...fixed, texts: Object.fromEntries(fixed.changes.map(({ path, after }) => [path, after.source])) };
}

/** A rule whose fix is another word. */
export const replace = (word: string, text: string): AnyRule =>
  finds(word, (file, start) => [{ file, start, end: start + word.length, text }]);
