import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { memoryHost } from '../../src/host.ts';
import type { Failure, Host } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { settingsFor } from '../support/examples.ts';

const GONE: Failure = { code: 'ENOENT', message: 'No such file or directory' };
const files = {
  '/srv/nginx.conf': 'events { worker_connections 1024; }\nhttp { include conf.d/*.conf; nope on; }\n',
  '/srv/conf.d/a.conf': 'gzip on;\n',
};
const lint = (host: Host) => {
  const report = check(host, [{ path: '/srv/nginx.conf' }], settingsFor(builtinRules));
  return { ...report, rules: report.diagnostics.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId) };
};

test('a file that is gone between the look at it and the reading is one that is not there', () => {
  const host = memoryHost(files);
  const { rules, notRead } = lint({ ...host, read: (path) => (path.endsWith('a.conf') ? GONE : host.read(path)) });
  expect(rules).toEqual(['include-not-found', 'unknown-directive']);
  expect(notRead).toMatchObject([{ path: '/srv/conf.d/a.conf', incomplete: false }]);
});

test('also one that is listed and gone when it is looked at, and a directory that goes', () => {
  const host = memoryHost(files);
  const { rules } = lint({ ...host, stat: (path) => (path.endsWith('a.conf') ? GONE : host.stat(path)) });
  expect(rules).toEqual(['include-not-found', 'unknown-directive']);
  expect(lint({ ...host, list: () => GONE }).rules).toEqual(['unknown-directive']);
});

test('a main file that goes is all that is said', () => {
  const host = memoryHost(files);
  const report = lint({ ...host, read: () => GONE });
  expect(report).toMatchObject({ files: [], diagnostics: [], incomplete: true });
});

test('a file that turns out larger than it said is not read further than the limit', () => {
  const host = memoryHost(files);
  const larger: Host = {
    ...host,
    read: (path) => (path.endsWith('a.conf') ? { code: 'EFBIG', message: 'File too large' } : host.read(path)),
  };
  expect(lint(larger).rules).toEqual(['limit-reached', 'unknown-directive']);
});
