import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import type { Entry } from '../../src/config/entry.ts';
import { Files } from '../../src/config/files.ts';
import { plan } from '../../src/config/parts.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { edited } from '../../src/text.ts';
import { DEFAULT_LIMITS } from '../../src/config/entry.ts';
import { settingsFor } from '../support/examples.ts';
import { describeWithNginx, nginxTest } from '../support/nginx.ts';

const rules = builtinRules.filter(({ id }) => id === 'missing-events');

function found(files: Readonly<Record<string, string>>, ...entries: readonly Entry[]) {
  const host = memoryHost(files);
  const read = new Files(host);
  return check(host, plan(entries, read, host), settingsFor(rules), DEFAULT_LIMITS, read).diagnostics;
}

const levels = (path: string, text: string, entry: Partial<Entry> = {}) =>
  found({ [path]: text }, { path, ...entry }).map(({ level }) => level);

const HTTP = 'http { server { listen 8080; } }\n';
const WHOLE = ['', '\n\n', '# nothing here\n', HTTP, 'worker_processes 1;\n', `include empty.conf;\n${HTTP}`];

describe('a main file without events', () => {
  test.each(WHOLE)('%j', (text) => {
    const path = '/etc/nginx/nginx.conf';
    const files = { [path]: text, '/etc/nginx/empty.conf': '' };
    const [one, ...others] = found(files, { path });
    expect([one?.ruleId, one?.level, others]).toEqual(['missing-events', 'error', []]);
    const after = edited(text, one!.suggestions[0]!.edits);
    expect(found({ ...files, [path]: after }, { path })).toEqual([]);
  });

  test.each([
    ['an empty file', '/srv/web.conf', '', ['error']],
    ['http in a file of another name', '/srv/web.conf', HTTP, ['error']],
    ['http with what else a main file has', '/srv/http.conf', `user www;\n${HTTP}`, ['error']],
    ['stream with what else a main file has', '/srv/x.conf', 'user www;\nstream { }', ['error']],
    ['stream in nginx.conf', '/srv/nginx.conf', 'stream { }', ['error']],
    ['stream alone, which may be included', '/srv/x.conf', 'stream { }', ['info']],
    ['http in a file called so', '/etc/nginx/http.conf', HTTP, ['info']],
    ['http in a directory for parts', '/etc/nginx/conf.d/a.conf', HTTP, ['info']],
    ['an empty file in a directory for parts', '/etc/nginx/conf.d/a.conf', '# nothing\n', []],
    ['an empty file that is no configuration by its name', '/srv/params', '', []],
    ['a part', '/srv/web.conf', 'server { listen 8080; }', []],
    ['a part called nginx.conf', '/srv/nginx.conf', 'server { listen 8080; }', []],
    ['a part that says so', '/srv/web.conf', '# nginx-lint:context http\n', []],
    ['events inside of http, which is another mistake', '/srv/web.conf', `http { events { } }`, []],
    ['what cannot be read', '/srv/nginx.conf', 'http { events { ', []],
    ['an include that was not found', '/srv/nginx.conf', `include missing.conf;\n${HTTP}`, []],
    ['a template with branches', '/srv/nginx.conf.j2', `{% if x %}\nhttp { }\n{% endif %}`, []],
  ] as const)('%s', (_, path, text, expected) => {
    expect(levels(path, text)).toEqual(expected);
  });

  test('is no part that the user names, that a main file includes, or that lies beside one', () => {
    expect(levels('/srv/a.conf', '', { contexts: ['server'] })).toEqual([]);
    const files = { '/srv/nginx.conf': `events { }\nhttp { include a.conf; }`, '/srv/a.conf': '', '/srv/b.conf': '' };
    expect(found(files, { path: '/srv/a.conf' })).toEqual([]);
    expect(found(files, { path: '/srv/nginx.conf', directory: '/srv' })).toEqual([]);
  });

  test('may have it from an include', () => {
    const files = { '/srv/nginx.conf': `include e.conf;\n${HTTP}`, '/srv/e.conf': 'events { }' };
    expect(found(files, { path: '/srv/nginx.conf' })).toEqual([]);
  });
});

describeWithNginx('a main file without events, as nginx has it', () => {
  test.each(WHOLE)('%j', (text) => {
    expect(nginxTest(text, { 'empty.conf': '' }).message).toBe('no "events" section in configuration');
  });
});
