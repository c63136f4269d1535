import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

/** The errors in a text: where they begin, their rules and messages. */
function errors(text: string): readonly string[] {
  const { diagnostics } = lintText(text, builtinRules, {});
  return diagnostics
    .filter(({ level }) => level === 'error')
    .map(({ file, start, ruleId, message }) => `${file.text.position(start).line} ${ruleId}: ${message}`);
}

const PATTERN = `events { }
http {
  server {
    location ~ ^/[0-9]{4}/ {
      return 200;
    }
`;

test('a pattern that is cut at its brace is one mistake, and hides no block that is not closed', () => {
  const quotes = expect.stringMatching(
    /^4 unknown-directive: .*"4\}\/": .* a pattern with braces must stand in quotes/,
  );
  expect(errors(`${PATTERN}  }\n}\n`)).toEqual([quotes]);
  expect(errors(`${PATTERN}    location /b {\n      return 200;\n  }\n}\n`)).toEqual([
    quotes,
    expect.stringMatching(/^7 unclosed-block: /),
  ]);
});

test('the marks of a merge are called what they are', () => {
  const text = 'events { }\n<<<<<<< HEAD\nworker_processes 2;\n=======\nworker_processes 4;\n>>>>>>> other\nhttp { }\n';
  const marks = errors(text).filter((error) => error.includes('a conflict of a merge is left here'));
  expect(marks.map((mark) => mark.split(':', 1)[0])).toEqual([
    '2 unknown-directive',
    '4 unknown-directive',
    '6 unknown-directive',
  ]);
});
