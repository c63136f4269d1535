import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtinRules, categoryOf } from '../../rules/index.ts';
import { compareVersions, parseTarget, parseVersion } from '../../src/values/version.ts';
import { lintText, wrap } from '../support/examples.ts';
import { describeWithNginx, nginxTest, nginxVersion } from '../support/nginx.ts';

const page = 'docs/502.md';
const experiments = 'test/fixtures/experiments';
const text = readFileSync(page, 'utf8');
const prose = text.replaceAll(/^```[^]*?^```/gm, '');
const code = (markdown: string) => [...markdown.matchAll(/`([^`]+)`/g)].map(([, span]) => span!.replaceAll('\\|', '|'));
const tags = (markdown: string) => [...markdown.matchAll(/\[(\d+[a-z]*-[a-z0-9-]+)\](?!\()/g)].map(([, tag]) => tag!);
const anchor = (heading: string) =>
  `#${heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')}`;
const anchors = (markdown: string) => [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading!));

/** What was seen in the experiments of these tags, with the configurations that led to it. */
const seen = (of: readonly string[]) =>
  of.map((tag) => readFileSync(join(experiments, tag, 'observed.txt'), 'utf8')).join('\n');

describe('rules', () => {
  const linked = [...text.matchAll(/\[([a-z0-9-]+)\]\(\.\.\/rules\/README\.md#([a-z0-9-]+)\)/g)];
  const ids = new Set(builtinRules.map(({ id }) => id));

  test('that are linked exist, under their own names', () => {
    expect(linked.length).toBeGreaterThan(100);
    expect(linked.filter(([, id, target]) => id !== target || !ids.has(id!)).map(([link]) => link)).toEqual([]);
  });

  test('about availability of level error or warning are all mentioned', () => {
    const wanted = builtinRules.filter(({ id, severity }) => categoryOf(id) === 'availability' && severity !== 'info');
    const mentioned = new Set(linked.map(([, id]) => id));
    expect(wanted.map(({ id }) => id).filter((id) => !mentioned.has(id))).toEqual([]);
  });
});

test('every link resolves', () => {
  const broken = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => {
      const [path, fragment] = target.split('#') as [string, string?];
      const file = path ? join(dirname(page), path) : page;
      return !existsSync(file) || (fragment && !anchors(readFileSync(file, 'utf8')).includes(`#${fragment}`));
    });
  expect(broken).toEqual([]);
});

describe('experiments', () => {
  test('that are named exist', () => {
    const names = new Set(readdirSync(experiments));
    expect(tags(prose).length).toBeGreaterThan(150);
    expect(tags(prose).filter((tag) => !names.has(tag))).toEqual([]);
  });

  const rows = prose.split('\n').filter((line) => line.startsWith('| ') && tags(line).length > 0);
  const cells = rows.filter((row) => !row.startsWith('| location')).map((row) => row.split(/(?<!\\)\|/).slice(1));
  test.each(cells)('show the line and the status of%s', (lines = '', client = '', ...others) => {
    const observed = seen(tags(others.join('|')));
    expect(code(lines).filter((line) => !observed.includes(line))).toEqual([]);
    const statuses = (/^ \d{3} $/.test(lines) ? lines : client).match(/\b[0-5]\d\d\b/g) ?? [];
    expect(statuses.filter((status) => !new RegExp(`(-> |status=|HTTP/1.1 )${status}\\b`).test(observed))).toEqual([]);
  });

  const sections = prose.split(/^## /m).slice(1);
  const logged = sections.filter((section) => section.includes('**Error log:**'));
  test.each(logged.map((section) => [section.split('\n')[0]!, section]))('show the error log of "%s"', (_, section) => {
    const lines = /\*\*Error log:\*\*(.*)/.exec(section)![1]!;
    const messages = code(lines).filter((span) => span.includes(' '));
    expect(messages.length).toBeGreaterThan(0);
    const observed = seen(tags(section));
    expect(messages.filter((message) => !observed.includes(message))).toEqual([]);
  });
});

/** A configuration block: ```nginx in=http,server,location since=1.27.3 — what is around it, and the oldest nginx that takes it. */
const blocks = [...text.matchAll(/^```nginx(.*)\n([^]*?)^```/gm)].map(([, info = '', body = '']) => {
  const around = /\bin=(\S+)/.exec(info)?.[1]?.split(',');
  const since = /\bsince=(\S+)/.exec(info)?.[1];
  const names = around?.filter((name) => name !== 'main').map((name) => (name === 'location' ? 'location /' : name));
  const { text: whole } = wrap({ in: names ?? [], bad: body, good: body }, body);
  return { name: body.split('\n')[0]!, known: !!names, whole, since };
});

describe.each(blocks)('the configuration "$name"', ({ known, whole, since }) => {
  test('has no error and no warning', () => {
    expect(known, 'an info string with "in="').toBe(true);
    const target = since ? parseTarget(`${since}..1.31`) : undefined;
    const { diagnostics } = lintText(whole, builtinRules, {}, target && !('error' in target) ? { target } : {});
    const found = diagnostics.filter(({ level }) => level !== 'info');
    expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});

describeWithNginx('real nginx', () => {
  const own = blocks.filter(({ since }) => !since || compareVersions(parseVersion(since)!, nginxVersion!) <= 0);
  test.each(own)('loads "$name"', ({ whole }) => {
    expect(nginxTest(whole.replaceAll(/\/var\/log\/nginx\//g, 'logs/'))).toMatchObject({ ok: true });
  });
});
