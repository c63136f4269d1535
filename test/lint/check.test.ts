import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import type { Report } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import { resolveSettings } from '../../src/lint/settings.ts';
import { lintText, settingsFor } from '../support/examples.ts';

const EVENTS = 'worker_processes auto; worker_rlimit_nofile 8192; events { worker_connections 4096; }\n';
const ZERO = 'proxy_read_timeout 0;';

function found(report: Report): string[] {
  return report.diagnostics.map(({ ruleId, file, start }) => `${ruleId} ${file.text.position(start).line}`);
}

/** Lines of a location that passes requests on; line 1 is the events block. */
function location(lines: string): Report {
  return lintText(
    `${EVENTS}http { access_log off; server { listen 8080; location / {\n${lines}\nproxy_pass http://10.0.0.10:8080; } } }`,
    builtinRules,
  );
}

describe('comments hide findings', () => {
  test.each([
    ['in the next line', `# nginx-lint-disable-next-line proxy-timeout-zero -- meant\n${ZERO}`, []],
    [
      'in the next directive, over all its lines',
      `# nginx-lint-disable-next-line proxy-timeout-zero\n\nproxy_read_timeout\n  0;`,
      [],
    ],
    ['in their own line', `${ZERO} # nginx-lint-disable-line proxy-timeout-zero`, []],
    ['from here on', `# nginx-lint-disable proxy-timeout-zero\n${ZERO}`, []],
    [
      'up to the enabling comment',
      `# nginx-lint-disable proxy-timeout-zero\n# nginx-lint-enable\n${ZERO}`,
      ['suppression-unused 3', 'proxy-timeout-zero 5'],
    ],
    [
      'up to one that names it beside others',
      `# nginx-lint-disable proxy-timeout-zero\n${ZERO}\n# nginx-lint-enable proxy-timeout-zero, upstream-unused\nproxy_send_timeout 0;`,
      ['proxy-timeout-zero 6'],
    ],
    [
      'up to one that names all of its rules',
      `# nginx-lint-disable proxy-timeout-zero, proxy-pass-uri-not-allowed\n# nginx-lint-enable proxy-pass-uri-not-allowed\n${ZERO}`,
      ['suppression-unused 3'],
    ],
    ['in the whole file', `${ZERO}\n# nginx-lint-disable-file proxy-timeout-zero`, []],
    ['of every rule when none is named', `# nginx-lint-disable-next-line\n${ZERO}`, []],
    ['in the form of another linter', `# nginx-lint:ignore proxy-timeout-zero we want it\n${ZERO}`, []],
    ['in that form, behind the directive', `${ZERO} # nginx-lint:ignore proxy-timeout-zero we want it`, []],
    [
      'not of other rules',
      `# nginx-lint-disable-next-line upstream-unused-x\n${ZERO}`,
      ['suppression-unknown-rule 3', 'proxy-timeout-zero 4'],
    ],
    [
      'not two lines on',
      `# nginx-lint-disable-next-line proxy-timeout-zero\nsend_timeout 5s;\n${ZERO}`,
      ['suppression-unused 3', 'proxy-timeout-zero 5'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(found(location(lines))).toEqual(expected);
  });

  test('and the report knows the reason', () => {
    const report = location(`# nginx-lint-disable-next-line proxy-timeout-zero -- meant\n${ZERO}`);
    expect(report.suppressed.map(({ diagnostic, reason }) => [diagnostic.ruleId, reason])).toEqual([
      ['proxy-timeout-zero', 'meant'],
    ]);
  });

  test('but never of the syntax', () => {
    expect(found(lintText(`# nginx-lint-disable-file\n${EVENTS}}`, builtinRules))).toContain('unexpected-token 3');
  });

  test('and unused ones can be taken away', () => {
    const [unused] = location(
      '# nginx-lint-disable-next-line proxy-timeout-zero, unexpected-token\nproxy_read_timeout 0;',
    ).diagnostics;
    expect(unused).toMatchObject({ ruleId: 'suppression-unused', fix: [{ text: '' }] });
    const { file, fix } = unused!;
    expect(file.text.source.slice(fix![0]!.start, fix![0]!.end)).toBe(', unexpected-token');
  });

  test('whose rule did not run are left alone', () => {
    const report = lintText(
      `${EVENTS}# nginx-lint-disable-next-line proxy-timeout-zero\nhttp { }`,
      builtinRules,
      {},
      { only: ['suppression-unused', 'include-not-found'] },
    );
    expect(found(report)).toEqual([]);
  });
});

describe('a file that is included in several places', () => {
  const files = (passes: string[]) =>
    memoryHost({
      '/etc/nginx/nginx.conf': `${EVENTS}http { access_log off; ${passes.map((pass, i) => `server { listen ${8080 + i}; location / { include s; ${pass} } }`).join(' ')} }`,
      '/etc/nginx/s': ZERO,
    });
  const lint = (passes: string[]) =>
    check(files(passes), [{ path: '/etc/nginx/nginx.conf' }], settingsFor(builtinRules)).diagnostics;
  const PASS = 'proxy_pass http://10.0.0.10:8080;';

  test('has one finding, with its places', () => {
    const [finding, ...rest] = lint([PASS, PASS, PASS]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: 'proxy-timeout-zero',
      places: { count: 3 },
      includedFrom: [{ file: { path: '/etc/nginx/nginx.conf' } }],
    });
    expect(finding!.suggestions).toHaveLength(1);
  });

  test('says in how many of them it holds, and offers no edit where it does not hold in all', () => {
    const [finding] = lint([PASS, PASS, 'return 204;']);
    expect(finding!.message).toMatch(/\(in 2 of the 3 places that include this\)$/);
    expect(finding!.suggestions).toEqual([]);
  });
});

describe('a run', () => {
  const broken: AnyRule = {
    ...builtinRules[0]!,
    id: 'broken',
    check: () => {
      throw new Error('out of luck');
    },
  };

  test('goes on when a rule throws, and is incomplete', () => {
    const report = lintText(`${EVENTS}}`, [broken, ...builtinRules]);
    expect(report.incomplete).toBe(true);
    expect(report.diagnostics.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('rule "broken" failed and was left out: out of luck'),
        expect.stringContaining('unexpected "}"'),
      ]),
    );
  });

  test('gives findings of a lower level their own, unless the user goes lower', () => {
    const text = `${EVENTS}http { access_log off; server { listen 8080; location / { proxy_send_timeout 0; proxy_pass http://10.0.0.10:8080; } } }`;
    const level = (wanted: 'error' | 'warning' | 'info') =>
      lintText(text, builtinRules, {}, { rules: { 'proxy-timeout-zero': { level: wanted } } }).diagnostics[0]!.level;
    expect([level('error'), level('warning'), level('info')]).toEqual(['warning', 'warning', 'info']);
  });

  test.each([
    [{ only: ['proxy-timeout-zer'] }, 'unknown rule "proxy-timeout-zer", did you mean "proxy-timeout-zero"?'],
    [
      { rules: { 'proxy-timeout-suspicious': { options: { maxReed: 5 } } } },
      'rule "proxy-timeout-suspicious" has no option "maxReed", did you mean "maxRead"?',
    ],
    [
      { rules: { 'proxy-timeout-suspicious': { options: { maxRead: '5s' } } } },
      'option "maxRead" of rule "proxy-timeout-suspicious" must be a number',
    ],
  ])('refuses %j', (input, message) => {
    expect(resolveSettings(builtinRules, input)).toEqual([expect.objectContaining({ message })]);
  });
});
