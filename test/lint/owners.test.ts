import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { DEFAULT_LIMITS } from '../../src/config/entry.ts';
import { Files } from '../../src/config/files.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import { check, checkGroups } from '../../src/lint/check.ts';
import { lintText, settingsFor } from '../support/examples.ts';
import { EVENTS } from '../support/tree.ts';

const inLocation = (lines: string) =>
  `${EVENTS}http { server { listen 80; location / { proxy_pass http://127.0.0.1:81;\n${lines}\n} } }\n`;

function errors(text: string): readonly string[] {
  const { diagnostics } = lintText(text, builtinRules);
  return diagnostics.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId);
}

describe('two errors about the same words', () => {
  test('are one where both say why nginx does not start', () => {
    expect(errors(inLocation('client_max_body_size 1q;'))).toHaveLength(1);
    expect(errors('events {}\nhttp { if ($a) { return 404; } }')).toEqual(['directive-context']);
  });

  test('are two where nginx does not start for one of them alone', () => {
    const both = ['directive-duplicate', 'proxy-timeout-zero'];
    expect(errors(inLocation('proxy_read_timeout 9;\nproxy_read_timeout 0;'))).toEqual(both);
  });

  test('are one where a comment hides the other', () => {
    const comment = '# nginx-lint-disable-next-line proxy-timeout-zero -- meant';
    expect(errors(inLocation(`proxy_read_timeout 9;\n${comment}\nproxy_read_timeout 0;`))).toEqual([
      'directive-duplicate',
    ]);
  });

  test('are two where they are in different configurations', () => {
    const host = memoryHost({
      '/shared': 'if ($a) { return 404; }\n',
      '/a/nginx.conf': `${EVENTS}http { server { include /shared; } }`,
      '/b/nginx.conf': `${EVENTS}http { include /shared; }`,
    });
    const found = (...hosts: readonly string[]) =>
      check(
        host,
        hosts.map((name) => ({ path: `/${name}/nginx.conf` })),
        settingsFor(builtinRules),
      ).diagnostics.filter(({ file, level }) => file.path === '/shared' && level === 'error');
    const rules = (...hosts: readonly string[]) => found(...hosts).map(({ ruleId }) => ruleId);
    expect(rules('a')).toEqual(['unknown-variable']);
    expect(rules('b')).toEqual(['directive-context']);
    expect(rules('a', 'b').toSorted()).toEqual(['directive-context', 'unknown-variable']);
  });
});

test('a finding that is graver in one of the places is said in the words of that place', () => {
  const host = memoryHost({
    '/shared': 'location / { proxy_pass http://127.0.0.1:81; proxy_cache z; }\n',
    '/a/nginx.conf': `${EVENTS}http { include missing; server { listen 80; include /shared; } }`,
    '/b/nginx.conf': `${EVENTS}http { server { listen 80; include /shared; } }`,
  });
  const found = (...hosts: readonly string[]) =>
    check(
      host,
      hosts.map((name) => ({ path: `/${name}/nginx.conf` })),
      settingsFor(builtinRules),
    ).diagnostics.filter(({ ruleId }) => ruleId === 'name-undefined');
  const [one] = found('a');
  const [other] = found('b');
  expect([one!.level, other!.level]).toEqual(['info', 'error']);
  expect(found('a', 'b')).toMatchObject([{ level: 'error', message: other!.message }]);
});

test('what one of two settings has of a finding is in its own words, at its own place', () => {
  const host = memoryHost({
    '/shared': 'location / { proxy_pass http://127.0.0.1:81; proxy_cache z; }\n',
    '/a/nginx.conf': `${EVENTS}http { include missing; server { listen 80; include /shared; } }`,
    '/b/nginx.conf': `${EVENTS}http { server { listen 80; include /shared; } }`,
  });
  const groups = ['/a', '/b'].map((name) => ({
    entries: [{ path: `${name}/nginx.conf` }],
    settings: settingsFor(builtinRules),
    files: new Files(host),
    limits: DEFAULT_LIMITS,
  }));
  const { shares } = checkGroups(
    host,
    groups.map((group) => ({ ...group, files: groups[0]!.files })),
  );
  const alone = checkGroups(host, [groups[1]!]).report;
  const named = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) =>
    diagnostics.filter(({ ruleId }) => ruleId === 'name-undefined').map(({ level, message }) => ({ level, message }));
  expect(named(shares[1]!)).toEqual(named(alone));
  expect(named(alone)).toHaveLength(1);
});
