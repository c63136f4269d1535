import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { PEER_RULES } from '../../src/lint/peers.ts';
import { settingsFor } from '../support/examples.ts';
import { peersTable } from '../support/peers-table.ts';

/** What is reported for lines of a location, each "line rule: message", and what is hidden. */
function lint(...lines: string[]) {
  const text = `events {}\nhttp { server { listen 80; location / {\n${lines.join('\n')}\n} } }\n`;
  const settings = settingsFor(builtinRules, {});
  const report = check(memoryHost({ '/nginx.conf': text }), [{ path: '/nginx.conf' }], settings);
  const about = ['static-hostname-upstream', 'suppression-unused', 'suppression-unknown-rule'];
  return {
    shown: report.diagnostics.filter(({ ruleId }) => about.includes(ruleId)),
    hidden: report.suppressed.map(({ diagnostic, reason }) => [diagnostic.ruleId, reason]),
  };
}

describe('a comment written for walf443/nginx-lint', () => {
  test('hides what the rules here say about the same', () => {
    const { shown, hidden } = lint(
      '# nginx-lint:ignore proxy-pass-domain the name is ours',
      'proxy_pass http://api.example.com;',
    );
    expect(hidden).toEqual([['static-hostname-upstream', 'the name is ours']]);
    expect(shown).toEqual([]);
  });

  test.each(['proxy-pass-domain,proxy-timeout-zero', 'proxy-timeout-zero , proxy-pass-domain'])('for %s', (rules) => {
    const { shown, hidden } = lint(
      `proxy_pass http://api.example.com; proxy_read_timeout 0; # nginx-lint:ignore ${rules} ours, as it is`,
    );
    expect(hidden).toContainEqual(['static-hostname-upstream', 'ours, as it is']);
    expect(hidden).toContainEqual(['proxy-timeout-zero', 'ours, as it is']);
    expect(shown).toEqual([]);
  });

  test('behind the directive, and beside a rule of this linter', () => {
    const { shown, hidden } = lint(
      'proxy_pass http://api.example.com; # nginx-lint-disable-line worker-processes-unset, proxy-pass-domain -- ours',
    );
    expect(hidden).toContainEqual(['static-hostname-upstream', 'ours']);
    expect(shown.map(({ message }) => message)).toEqual([expect.stringContaining('"worker-processes-unset"')]);
  });

  test('that hides nothing is to go: where the rules say nothing, and where no rule looks for it', () => {
    const { shown } = lint(
      '# nginx-lint:ignore proxy-pass-domain it was',
      '# nginx-lint:ignore indent mine is fine',
      'proxy_pass http://10.0.0.1;',
    );
    expect(shown.map(({ ruleId, message, fix }) => [ruleId, message, fix?.length])).toEqual([
      ['suppression-unused', expect.stringContaining('"proxy-pass-domain" does not report anything here'), 1],
      ['suppression-unknown-rule', expect.stringContaining('no rule here looks for what "indent" of walf443'), 1],
    ]);
  });
});

test('the rules named exist, and a rule that both have stands for itself', () => {
  const ids = new Set(builtinRules.map(({ id }) => id));
  for (const [id, { rules }] of PEER_RULES) {
    expect(rules.filter((one) => !ids.has(one))).toEqual([]);
    if (ids.has(id)) expect(rules).toEqual([id]);
  }
});

test('docs/migrating.md has them all', async () => {
  const page = readFileSync('docs/migrating.md', 'utf8');
  const tables = page.match(/^\| (?:rule|gixy).*?(?=\n\n)/gms) ?? [];
  expect(tables).toEqual([peersTable('walf443/nginx-lint'), peersTable('gixy')]);
});
