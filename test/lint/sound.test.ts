import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import { finds, MAIN, mend, replace } from '../support/mend.ts';

describe('edits that can not be made unseen are not', () => {
  /** An edit, and one that takes away the last letter of the text, which is found. */
  const edit = (start: number, end: number, text: string): AnyRule =>
    finds('x\n', (file, at) => [
      { file, start, end, text },
      { file, start: at, end: at + 1, text: '' },
    ]);
  const changes = (text: string | Uint8Array, rule: AnyRule, main = MAIN) =>
    mend({ [main]: text }, [rule], main).changes;
  test.each([
    ['outside of the file', '# x\n', edit(9, 9, '')],
    ['before the file', '# x\n', edit(-1, 0, '')],
    ['backwards', '#  x\n', edit(2, 1, '')],
    ['before the byte order mark', '\ufeff# x\n', edit(0, 0, '# y\n')],
    ['over the byte order mark', '\ufeff# x\n', edit(0, 2, '#')],
    ['with letters that Latin-1 has other bytes for', Buffer.from('# \xe9 x\n', 'latin1'), edit(1, 1, 'é')],
  ])('%s', (_, text, rule) => expect(changes(text, rule)).toEqual([]));

  const [VALUE, BRANCH] = ['set $a {{ b }};\n# x\n', '#\n{% if a %}\nset $a b;\n{% endif %}\n# x\n'];
  test.each([
    ['in a placeholder', VALUE, edit(10, 11, 'c')],
    ['at the start of a placeholder', VALUE, edit(7, 7, 'c')],
    ['at the end of a placeholder', VALUE, edit(14, 14, ' c')],
    ['over a control line', BRANCH, edit(1, 13, ' c')],
    ['at a control line', BRANCH, edit(2, 2, '# c\n')],
  ])('%s', (_, text, rule) => expect(changes(text, rule, '/srv/a.conf.j2')).toEqual([]));

  test('nor what may be a template, where a mistake keeps it from being read as one', () => {
    const text =
      'events {}\nhttp {\n  server {\n${LISTENER}\n    server_name a;\n    location /b/\n      return 204;\n    }\n  }\n}\n';
    expect(mend({ '/srv/a.conf': text }, builtinRules, '/srv/a.conf').texts).toEqual({});
    const plain = text.replace('${LISTENER}', '    listen 80;');
    expect(mend({ '/srv/a.conf': plain }, builtinRules, '/srv/a.conf').texts).toEqual({
      '/srv/a.conf': plain.replace('/b/', '/b/ {'),
    });
  });

  test('others are', () => {
    expect(changes('\ufeff# x\n', edit(1, 1, '#'))).toHaveLength(1);
    expect(changes(VALUE, edit(15, 15, ' '), '/srv/a.conf.j2')).toHaveLength(1);
    expect(changes(BRANCH, edit(1, 1, ' c'), '/srv/a.conf.j2')).toHaveLength(1);
  });

  test('but beside them in a template they are', () => {
    expect(mend('# x\n{% if a %}\n', [replace('x', 'y')], '/srv/a.conf.j2').texts).toEqual({
      '/srv/a.conf.j2': '# y\n{% if a %}\n',
    });
  });
});
