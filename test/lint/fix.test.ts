import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import type { Report } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import type { Host } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { fixAll } from '../../src/lint/fix.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import { Text } from '../../src/text.ts';
import { settingsFor } from '../support/examples.ts';
import { finds, MAIN, mend, replace } from '../support/mend.ts';
import type { Texts } from '../support/mend.ts';

describe('a pass', () => {
  test('makes the fixes that lie apart, and those that touch one after the other', () => {
    const { texts, count, report } = mend('# aa a\n', [replace('a', 'b')]);
    expect([texts, count, report.diagnostics]).toEqual([{ [MAIN]: '# bb b\n' }, 3, []]);
  });

  test('keeps the order of the insertions of one fix', () => {
    const rule = finds('?', (file, at) => [
      { file, start: at, end: at, text: '1' },
      { file, start: at, end: at, text: '2' },
      { file, start: at, end: at + 1, text: '3' },
    ]);
    expect(mend('# ?\n', [rule]).texts[MAIN]).toBe('# 123\n');
  });

  test('makes all edits of a fix or none', () => {
    const both = finds('x', (file, at) => [
      { file, start: at, end: at + 1, text: 'y' },
      { file, start: 0, end: 1, text: '#' },
      { file, start: at, end: at + 1, text: 'z' },
    ]);
    expect(mend('# x\n', [both])).toMatchObject({ changes: [], count: 0 });
  });

  test('changes several files together', () => {
    const files = { [MAIN]: 'include b;\n# x\n', '/etc/nginx/b': '# one\n' };
    const across: AnyRule = finds('x', (file, start) => [{ file, start, end: start + 1, text: 'y' }]);
    const rule: AnyRule = {
      ...across,
      *check(config) {
        const other = config.files.find(({ path }) => path.endsWith('/b'))!;
        for (const found of across.check(config, {}))
          yield { ...found, fix: [...found.fix!, { file: other, start: 2, end: 5, text: 'two' }] };
      },
    };
    expect(mend(files, [rule]).texts).toEqual({ [MAIN]: 'include b;\n# y\n', '/etc/nginx/b': '# two\n' });
  });

  test('is refused when it adds a finding, and the others are made without the one that does', () => {
    const rules = [replace('a', 'b'), { ...finds('b!', () => []), id: 'other-rule', severity: 'warning' } as AnyRule];
    const { texts, count, refused, report } = mend('# a a a! a a\n', rules);
    expect(texts[MAIN]).toBe('# b b a! b b\n');
    expect(count).toBe(4);
    expect(refused).toEqual([expect.objectContaining({ reason: 'it would add: found b! (other-rule)' })]);
    expect(report.diagnostics).toHaveLength(1);
  });

  test('is refused when it breaks the syntax', () => {
    const { changes, refused } = mend('# a\nevents { }\n', [replace('a\n', 'b '), ...builtinRules.slice(0, 40)]);
    expect(changes).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  test('is refused when what it is for stays, and is not made again and again', () => {
    const rule = finds('a', (file, at) => [{ file, start: at, end: at, text: '+' }]);
    const { changes, refused } = mend('# a\n', [rule]);
    expect(changes).toEqual([]);
    expect(refused).toEqual([expect.objectContaining({ reason: 'it would add: found a (test-rule)' })]);
  });

  test('is looked for by a number of checks that has an end', () => {
    const rules = [replace('a', 'b'), { ...finds('b!', () => []), id: 'other-rule' } as AnyRule];
    const settings = settingsFor(rules);
    let checks = 0;
    const run = (host: Host) => (checks++, check(host, [{ path: MAIN }], settings));
    const { count } = fixAll({ host: memoryHost({ [MAIN]: `# ${'a! '.repeat(300)}a\n` }), check: run });
    expect([count, checks]).toEqual([0, 101]);
  });

  test('is one of ten at most', () => {
    const rules = [...'abcdefghijkl'].map((letter) => ({
      ...finds(letter, (file, at) => [
        { file, start: 1, end: 1, text: '.' },
        { file, start: at, end: at + 1, text: '' },
      ]),
      id: `rule-${letter}`,
    }));
    const { texts, count, report } = mend('# a b c d e f g h i j k l\n', rules);
    expect(count).toBe(10);
    expect(texts[MAIN]).toMatch(/^#\.{10} {11}k l\n$/);
    expect(report.diagnostics).toHaveLength(2);
  });
});

describe('a suggestion', () => {
  const other = (severity: 'error' | 'warning' | 'info') =>
    ({ ...finds('b', () => []), id: 'other-rule', severity }) as AnyRule;
  const offer = (level: 'error' | 'warning'): AnyRule => {
    const rule = replace('a', 'b');
    return {
      ...rule,
      *check(config) {
        for (const { fix, ...found } of rule.check(config, {}))
          yield {
            ...found,
            level,
            suggestions: [
              { title: 'Write b', edits: fix! },
              { title: 'Write c', edits: [] },
            ],
          };
      },
    };
  };
  const made = (rules: readonly AnyRule[], suggestions = true) => {
    const settings = settingsFor(rules);
    const run = (host: Host) => check(host, [{ path: MAIN }], settings);
    return fixAll({ host: memoryHost({ [MAIN]: '# a\n' }), check: run, suggestions }).count;
  };

  test('is made when it is asked for', () => {
    expect([made([offer('error')], false), made([offer('error')])]).toEqual([0, 1]);
  });

  test.each([
    ['error', 'info', 1],
    ['error', 'warning', 1],
    ['warning', 'info', 1],
    ['error', 'error', 0],
    ['warning', 'warning', 0],
    ['warning', 'error', 0],
  ] as const)('for an %s may leave an %s: %i', (level, left, count) => {
    expect(made([offer(level), other(left)])).toBe(count);
  });

  test('may do what a fix may not', () => {
    expect(made([{ ...replace('a', 'b'), severity: 'error' }, other('info')])).toBe(0);
  });
});

describe('a snippet', () => {
  const site = (lines: string) => `server { listen 80; location ~ /a { ${lines} } }`;
  const root = (lines: string) => `events { worker_connections 1024; }\nhttp { ${lines} }\n`;
  const snippet = { '/etc/nginx/s.conf': 'proxy_pass http://10.0.0.10/;\n' };
  const rules = builtinRules.filter(({ id }) => id === 'proxy-pass-uri-not-allowed');
  const fix = (files: Texts, ...mains: readonly string[]) => {
    const run = (host: Host): Report =>
      check(
        host,
        mains.map((name) => ({ path: `/etc/nginx/${name}` })),
        settingsFor(rules),
      );
    const { changes } = fixAll({ host: memoryHost(files), check: run });
    return changes.map(({ after }) => after.source);
  };
  const [REGEX, PREFIX] = [site('include s.conf;'), 'server { listen 81; location /a { include s.conf; } }'];
  const named = (texts: Record<string, string>) => ({
    ...snippet,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/etc/nginx/${name}`, text])),
  });

  test('is fixed where all places that include it ask for the same', () => {
    expect(fix(named({ 'nginx.conf': root(REGEX + REGEX) }), 'nginx.conf')).toEqual(['proxy_pass http://10.0.0.10;\n']);
  });

  test('is left alone where one place does not', () => {
    expect(fix(named({ 'nginx.conf': root(REGEX + PREFIX) }), 'nginx.conf')).toEqual([]);
  });

  test('is left alone where a place in another configuration does not', () => {
    const files = named({ 'nginx.conf': root(REGEX), 'other.conf': root(PREFIX) });
    expect(fix(files, 'nginx.conf')).toHaveLength(1);
    expect(fix(files, 'nginx.conf', 'other.conf')).toEqual([]);
    expect(
      fix(named({ 'nginx.conf': root(REGEX), 'other.conf': root(REGEX) }), 'nginx.conf', 'other.conf'),
    ).toHaveLength(1);
  });
});

test('suppressed findings are not fixed', () => {
  const text = (before: string) =>
    `events { worker_connections 1024; }\nhttp { server { listen 80; location ~ /a {\n${before}proxy_pass http://10.0.0.10/;\n} } }\n`;
  expect(mend(text(''), builtinRules).count).toBe(1);
  expect(mend(text('# nginx-lint-disable-next-line proxy-pass-uri-not-allowed -- later\n'), builtinRules).count).toBe(
    0,
  );
});

test.each(['utf-8', 'latin-1'] as const)('a %s file keeps its bytes outside of the edits', (encoding) => {
  const bytes = Buffer.from('\r\n# Grüße x\r\n#\tü', encoding === 'utf-8' ? 'utf8' : 'latin1');
  const [change] = mend({ [MAIN]: bytes }, [replace('x', 'yy')]).changes;
  expect(change!.before).toEqual(Text.decode(bytes));
  const expected = Buffer.from(bytes.toString('latin1').replace('x', 'yy'), 'latin1');
  expect(Buffer.from(change!.after.encode()).equals(expected)).toBe(true);
});
