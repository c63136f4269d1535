import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from '../../grammar/parse.ts';
import { builtinRules } from '../../rules/index.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { Text } from '../../src/text.ts';
import { random } from '../differential/random.ts';
import type { Random } from '../differential/random.ts';
import { settingsFor } from '../support/examples.ts';

const PATH = '/etc/nginx/nginx.conf';
const TOKENS =
  `{ } ; " ' $ \${ \\ # ( ) [ * ~ @ = location include if map geo server upstream proxy_pass set rewrite try_files listen limit_req ` +
  `log_format split_clients types {{ %} <% -1 \0 é 99999999999999999999`;
const PIECES = [...TOKENS.split(' '), '\n', ' ', '\ue000'];

const texts = ['test/fixtures/experiments', 'test/fixtures/seeds', 'test/fixtures/conformance/cases'].flatMap((base) =>
  readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.conf'))
    .map((name) => readFileSync(join(base, name), 'utf8')),
);

/** A configuration with up to six places taken out, doubled, or with something put in. */
function damaged({ below, pick }: Random): string {
  let text = pick(texts);
  for (let left = 1 + below(6); left > 0; left--) {
    const start = below(text.length + 1);
    const end = Math.min(text.length, start + below(30));
    const [before, piece, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
    text = pick([before + after, `${before} ${pick(PIECES)} ${piece}${after}`, before + piece + piece + after]);
  }
  return text;
}

test('no rule fails on damaged configurations, and every finding is in its file', () => {
  const settings = settingsFor(builtinRules);
  for (let index = 0; index < 3000; index++) {
    const text = damaged(random(20261125, index));
    const { diagnostics } = check(memoryHost({ [PATH]: text }), [{ path: PATH }], settings);
    const failed = diagnostics.filter(({ ruleId }) => ruleId === 'rule-failed').map(({ message }) => message);
    expect(failed, `input ${index}:\n${text}`).toEqual([]);
    expect(diagnostics.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(true);
  }
}, 120_000);

/** The texts without an argument, without all of them, or with an empty one, of one directive after the other. */
function* withoutArguments(text: string): Iterable<string> {
  const blocks = [parse('x', Text.decode(new TextEncoder().encode(text))).root];
  for (let block = blocks.pop(); block; block = blocks.pop()) {
    for (const { args, block: inner } of block.directives) {
      if (inner) blocks.push(inner);
      const [first, last] = [args[0], args.at(-1)];
      if (!first || !last) continue;
      const cut = (start: number, end: number, put = '') => text.slice(0, start) + put + text.slice(end);
      yield* [cut(first.start, last.end), cut(last.start, last.end), cut(first.start, first.end, '""')];
    }
  }
}

test('no rule fails where arguments are missing', () => {
  const settings = settingsFor(builtinRules);
  const failed = texts.flatMap((whole) =>
    [...withoutArguments(whole)].flatMap((text) =>
      check(memoryHost({ [PATH]: text }), [{ path: PATH }], settings)
        .diagnostics.filter(({ ruleId }) => ruleId === 'rule-failed')
        .map(({ message }) => `${message}\n${text}`),
    ),
  );
  expect(failed.slice(0, 3)).toEqual([]);
}, 120_000);

/** What every object of JavaScript has: words like all others in a configuration. */
const INHERITED = ['toString', 'constructor', '__proto__', 'valueOf', 'hasOwnProperty'];

test('what objects have by themselves is nothing that is known', () => {
  const settings = settingsFor(builtinRules);
  for (let index = 0; index < 1500; index++) {
    const { below, pick } = random(7, index);
    const text = pick(texts);
    const words = [...text.matchAll(/[\w-]+(?==)|(?<==)[\w-]+|(?<=\$)\w+|[^\s;{}"']+/g)];
    const { 0: word, index: at } = words[below(words.length)] ?? { 0: '', index: 0 };
    const changed = text.slice(0, at) + pick(INHERITED) + text.slice(at + word.length);
    for (const { ruleId, message } of check(memoryHost({ [PATH]: changed }), [{ path: PATH }], settings).diagnostics) {
      expect(ruleId, changed).not.toBe('rule-failed');
      expect(message, changed).not.toMatch(/\[object|native code/);
    }
  }
}, 60_000);
