import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import type { Limits } from '../../src/config/entry.ts';
import { DEFAULT_LIMITS } from '../../src/config/entry.ts';
import type { Report } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import type { Host } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import type { SettingsInput } from '../../src/lint/settings.ts';
import { edited } from '../../src/text.ts';
import { rulesWith, settingsFor } from '../support/examples.ts';

const EVENTS = 'events { worker_connections 4096; }\n';
const ZERO = 'proxy_read_timeout 0;';
const PASS = 'proxy_pass http://10.0.0.10:8080;';

interface Run {
  readonly input?: SettingsInput;
  readonly limits?: Partial<Limits>;
  readonly main?: string;
  readonly rules?: readonly AnyRule[];
  readonly unreadable?: string;
}

function lint(files: Readonly<Record<string, string>>, run: Run = {}): Report {
  const { input = {}, limits = {}, main = 'nginx.conf', rules = rulesWith('proxy-timeout-zero'), unreadable } = run;
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/srv/${name}`, text])));
  const read: Host['read'] = (path) =>
    path === `/srv/${unreadable}` ? { code: 'EACCES', message: 'Permission denied' } : host.read(path);
  const all = { ...DEFAULT_LIMITS, ...limits };
  return check({ ...host, read }, [{ path: `/srv/${main}` }], settingsFor(rules, input), all);
}

const found = ({ diagnostics }: Report) =>
  diagnostics.map(({ level, ruleId, file, start }) => `${level} ${ruleId} ${file.text.position(start).line}`);
const location = (lines: string) => ({
  'nginx.conf': `${EVENTS}http { server { listen 8080; location / {\n${lines}\n${PASS} } } }`,
});

describe('what could not be read', () => {
  test('an included file that may not be read is a warning, and the run is incomplete', () => {
    const files = { 'nginx.conf': `${EVENTS}http { include a.conf; }`, 'a.conf': '' };
    const report = lint(files, { unreadable: 'a.conf' });
    expect(found(report)).toEqual(['warning include-unreadable 2']);
    expect(report.diagnostics[0]!.message).toContain('cannot read "/srv/a.conf" (Permission denied)');
    expect(report).toMatchObject({ incomplete: true, notRead: [{ path: '/srv/a.conf', incomplete: true }] });
  });

  test('also when nobody wants to see the warning', () => {
    const files = { 'nginx.conf': `${EVENTS}http { include a.conf; }`, 'a.conf': '' };
    const report = lint(files, { unreadable: 'a.conf', input: { skip: ['include-unreadable'] } });
    expect([report.diagnostics, report.incomplete]).toEqual([[], true]);
  });

  test('a main file that may not be read is nothing that was linted', () => {
    const report = lint({ 'nginx.conf': '' }, { unreadable: 'nginx.conf' });
    expect(report).toMatchObject({ files: [], diagnostics: [], incomplete: true });
  });

  const TREE = {
    'nginx.conf': `${EVENTS}http { include a.conf; include b.conf; include c.conf; }`,
    'a.conf': 'include d.conf;',
    'b.conf': 'root /a;',
    'c.conf': 'root /b;',
    'd.conf': 'gzip on;',
  };
  test.each([
    ['files', { files: 3 }, 'too many files: "/srv/b.conf"'],
    ['includes within includes', { includeDepth: 1 }, 'too many includes within includes: "/srv/d.conf"'],
    ['directives', { directives: 7 }, 'too many directives: "/srv/b.conf"'],
  ])('a limit of %s is an error, said once, with what was left out', (_, limits, message) => {
    const { diagnostics } = lint(TREE, { limits });
    const said = diagnostics.filter(({ ruleId }) => ruleId === 'limit-reached');
    expect(said.map((one) => [one.level, one.message.split(', and')[0]])).toEqual([['error', message]]);
  });

  test('a template that is no configuration all the way is info, once, and its problems are no errors', () => {
    const text = `${EVENTS}http {\n{% if a %}\nserver {\n{% else %}\nserver { listen 81;\n{% endif %}\n}\n}\n`;
    expect(found(lint({ 'nginx.conf.j2': text }, { main: 'nginx.conf.j2' }))).toEqual(['info template-not-read 2']);
  });

  test('a rule that throws is an error that names it; the others run, and the run is incomplete', () => {
    const broken: AnyRule = {
      ...builtinRules[0]!,
      id: 'broken',
      check: () => {
        throw new Error('out of luck');
      },
    };
    const report = lint(location(ZERO), { rules: [broken, ...rulesWith('proxy-timeout-zero')] });
    expect(found(report)).toEqual(['error rule-failed 1', 'error proxy-timeout-zero 3']);
    expect(report.diagnostics[0]!.message).toMatch(/^rule "broken" failed and was left out: out of luck/);
    expect(report.incomplete).toBe(true);
  });
});

describe('a comment that hides findings', () => {
  test('hides something, or is unused', () => {
    const report = lint(location('# nginx-lint-disable-next-line proxy-timeout-zero\nsend_timeout 5s;'));
    expect(found(report)).toEqual(['warning suppression-unused 3']);
    const [{ fix }] = report.diagnostics as [Report['diagnostics'][number]];
    const { source } = report.files[0]!.text;
    expect(edited(source, fix!)).toBe(location('send_timeout 5s;')['nginx.conf']);
  });

  test('names rules that exist', () => {
    const report = lint(location(`# nginx-lint-disable-next-line proxy-timeout-zer\n${ZERO}`));
    expect(found(report)).toEqual(['warning suppression-unknown-rule 3', 'error proxy-timeout-zero 4']);
    expect(report.diagnostics[0]!.message).toContain('did you mean "proxy-timeout-zero"?');
  });

  test('is not said to be unused in a part, whose surroundings may bring the finding', () => {
    const part = `# nginx-lint-disable-next-line proxy-timeout-zero -- why\nproxy_read_timeout 5s;\n${PASS}`;
    expect(found(lint({ 'part.conf': part }, { main: 'part.conf' }))).toEqual([]);
    expect(
      found(lint({ 'part.conf': `# nginx-lint-disable-file nope -- why\n${PASS}` }, { main: 'part.conf' })),
    ).toEqual(['warning suppression-unknown-rule 1']);
  });

  const ON: SettingsInput = { rules: { 'suppression-without-reason': { level: 'warning' } } };
  test.each([
    ['next line', `# nginx-lint-disable-next-line proxy-timeout-zero\n${ZERO}`, 1],
    ['next line, with a reason', `# nginx-lint-disable-next-line proxy-timeout-zero -- it streams\n${ZERO}`, 0],
    ['an empty reason', `# nginx-lint-disable-next-line proxy-timeout-zero --\n${ZERO}`, 1],
    ['own line', `${ZERO} # nginx-lint-disable-line`, 1],
    ['a range, which ends without', `# nginx-lint-disable -- it streams\n${ZERO}\n# nginx-lint-enable`, 0],
    ['the file', `# nginx-lint-disable-file proxy-timeout-zero\n${ZERO}`, 1],
    ['the other form', `# nginx-lint:ignore proxy-timeout-zero\n${ZERO}`, 1],
    ['the other form, with a reason', `# nginx-lint:ignore proxy-timeout-zero it streams\n${ZERO}`, 0],
  ])('needs a reason where the user wants one: %s', (_, lines, count) => {
    const ids = (input: SettingsInput) => lint(location(lines), { input }).diagnostics.map(({ ruleId }) => ruleId);
    expect(ids(ON)).toEqual(Array(count).fill('suppression-without-reason'));
    expect(ids({})).toEqual([]);
  });
});
