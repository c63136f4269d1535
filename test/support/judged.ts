import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from './examples.ts';
import { describeWithNginx, nginxTest } from './nginx.ts';

/** What stands in `http` (or a text that has its own), and the message with which nginx refuses it; empty where it loads it. */
export type Row = readonly [text: string, message: string];

const STREAM = 'load_module /usr/lib/nginx/modules/ngx_stream_module.so;\n';
/** The rules that say which names are taken, missing or unknown. */
const RULES = builtinRules.filter(({ id }) =>
  /^(?:map-entry|name-duplicate|name-undefined|unknown-variable)$/.test(id),
);

function whole(text: string): string {
  if (!/^(?:http|stream|thread_pool) /.test(text)) return `events { }\nhttp { ${text} }\n`;
  return `${/\bstream \{/.test(text) ? STREAM : ''}events { }\n${text}\n`;
}

/** Tests a table both ways: nginx refuses each text with its message, and the first error found by these rules begins with it. */
export function judged(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows)('%s', (text, message) => {
      const errors = lintText(whole(text), RULES).diagnostics.filter(({ level }) => level === 'error');
      if (message === '') expect(errors.map((one) => one.message)).toEqual([]);
      else expect(errors.map((one) => one.message)).toContainEqual(expect.stringMatching(startsWith(message)));
    });
  });
  describeWithNginx(`${title}, as nginx has it`, () => {
    test.each(rows)('%s', (text, message) => {
      const verdict = nginxTest(whole(text));
      expect(verdict.ok ? '' : verdict.message).toBe(message);
    });
  });
}

function startsWith(message: string): RegExp {
  return new RegExp(`^${message.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}(?::|$)`);
}
