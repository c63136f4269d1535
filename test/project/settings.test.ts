import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import type { Config } from '../../src/project/config.ts';
import { lint } from '../../src/project/lint.ts';
import type { LintOptions } from '../../src/project/lint.ts';
import { EVENTS, SITE, tree, ZERO } from '../support/tree.ts';

type Files = Readonly<Record<string, string>>;

/** What is found above level info, as "file: level rule". */
async function found(files: Files, options: LintOptions = {}, inside = ''): Promise<readonly string[]> {
  const cwd = tree(files);
  const { errors, diagnostics } = await lint({ cwd: join(cwd, inside), ...options });
  expect(errors).toEqual([]);
  return diagnostics
    .filter(({ level, given }) => level !== 'info' || given)
    .map(({ file, level, ruleId }) => `${file.path.slice(cwd.length + 1)}: ${level} ${ruleId}`);
}

const withConfig = (config: Config, files: Files = {}): Files => ({
  ...SITE,
  '.nginx-lint.json': JSON.stringify(config),
  ...files,
});
const WARNED = ['conf.d/a.conf: warning proxy-timeout-zero'];
const ERROR = ['conf.d/a.conf: error proxy-timeout-zero'];

describe('the same configuration in every form', () => {
  test.each([
    ['.nginx-lint.json', '{"rules": {"proxy-timeout-zero": "warning"}}'],
    ['.nginx-lint.json', '\ufeff{"rules": {"proxy-timeout-zero": ["warning"]}}'],
    ['.nginx-lint.jsonc', '{ // why\n"rules": {"proxy-timeout-zero": {"level": "warning"},},}'],
    ['.nginx-lint.yaml', '# why\nrules:\n  proxy-timeout-zero: warning\n'],
    ['.nginx-lint.yml', '{rules: {proxy-timeout-zero: [warning]}}'],
    ['.nginx-lint.toml', 'rules.proxy-timeout-zero = "warning" # why'],
    ['nginx-lint.config.js', 'export default { rules: { "proxy-timeout-zero": "warning" } };'],
    ['nginx-lint.config.mjs', 'export default { rules: { "proxy-timeout-zero": "warning" } };'],
    ['nginx-lint.config.mjs', 'export default Promise.resolve({ rules: { "proxy-timeout-zero": "warning" } });'],
  ])('%s', async (name, text) => {
    const types = name.endsWith('.js') ? { 'package.json': '{"type":"module"}' } : {};
    expect(await found({ ...SITE, ...types, [name]: text })).toEqual(WARNED);
  });
});

describe('which files count', () => {
  const over = { 'sub/conf.d/a.conf': ZERO, 'sub/nginx.conf': SITE['nginx.conf']! };
  const config = (value: Config) => JSON.stringify(value);
  const below = { 'sub/.nginx-lint.json': config({ requireReason: true }) };

  test('those above lie below the nearest one', async () => {
    const files = withConfig({ rules: { 'proxy-timeout-zero': 'warning' } }, { ...over, ...below });
    expect(await found(files, { paths: ['sub'] })).toEqual(['sub/conf.d/a.conf: warning proxy-timeout-zero']);
  });

  test('unless it is a root, or the top of the repository is reached', async () => {
    const outer = { rules: { 'proxy-timeout-zero': 'off' } } as const;
    const root = { 'sub/.nginx-lint.json': config({ root: true }) };
    expect(await found(withConfig(outer, { ...over, ...root }), { paths: ['sub'] })).toHaveLength(1);
    const git = { ...below, 'sub/.git/HEAD': '' };
    expect(await found(withConfig(outer, { ...over, ...git }), { paths: ['sub'] })).toHaveLength(1);
    const nothing = { 'sub/.git/HEAD': '' };
    expect(await found(withConfig(outer, { ...over, ...nothing }), { paths: ['sub'] })).toHaveLength(1);
  });

  test('the main file of a part is looked for up to the highest of them', async () => {
    // Nothing else than the main file tells that there is no such variable.
    const part = { ...SITE, 'conf.d/a.conf': 'server { listen 8080; return 200 $no_such_thing; }' };
    const at = async (files: Files) => found({ ...part, ...files }, { paths: ['conf.d/a.conf'] });
    const whole = ['conf.d/a.conf: error unknown-variable'];
    expect(await at({})).toEqual(whole);
    expect(await at({ 'conf.d/.nginx-lint.json': '{"root": true}' })).toEqual([]);
    expect(await at({ 'conf.d/.nginx-lint.json': '{}', '.nginx-lint.json': '{}' })).toEqual(whole);
  });

  test('the file that is named, its content, or none', async () => {
    const files = withConfig({ rules: { 'proxy-timeout-zero': 'off' } }, { 'other.json': '{}' });
    expect(await found(files)).toEqual([]);
    expect(await found(files, { config: false })).toEqual(ERROR);
    expect(await found(files, { config: { rules: { 'proxy-timeout-zero': 'warning' } } })).toEqual(WARNED);
  });

  test('those of packages and files that it extends, the last one first', async () => {
    const packages = {
      'node_modules/lint-a/package.json':
        '{"name":"lint-a","exports":{".":{"import":"./a.mjs"},"./soft":"./soft.json"}}',
      'node_modules/lint-a/a.mjs': 'export default { rules: { "proxy-timeout-zero": "info" } };',
      'node_modules/lint-a/soft.json': '{"rules":{"proxy-timeout-zero":"warning"}}',
      'lint/base.json': '{"rules":{"proxy-timeout-zero":"off"}}',
    };
    const extending = async (...names: string[]) => found(withConfig({ extends: names }, packages));
    expect(await extending('./lint/base.json')).toEqual([]);
    expect(await extending('./lint/base.json', 'lint-a')).toEqual(['conf.d/a.conf: info proxy-timeout-zero']);
    expect(await extending('lint-a', 'lint-a/soft')).toEqual(WARNED);
    const own = { extends: './lint/base.json', rules: { 'proxy-timeout-zero': 'warning' } } as const;
    expect(await found(withConfig(own, packages))).toEqual(WARNED);
  });
});

describe('presets', () => {
  const SLIPS = `server { listen 8080; no_such_thing on; location / {
    proxy_read_timeout 0;
    proxy_pass http://10.0.0.10:8080; } }\n`;
  const files = { 'conf.d/a.conf': SLIPS };
  const rulesOf = async (names: readonly string[], more: Config = {}) =>
    (await found(withConfig({ ...more, extends: names }, files))).map((line) => line.split(' ')[2]);

  test.each([
    [['nginx-lint:recommended'], ['unknown-directive', 'proxy-timeout-zero']],
    [['nginx-lint:validity'], ['unknown-directive']],
    [['nginx-lint:availability'], ['proxy-timeout-zero']],
    [
      ['nginx-lint:availability', 'nginx-lint:validity'],
      ['unknown-directive', 'proxy-timeout-zero'],
    ],
  ])('%j', async (names, expected) => {
    expect(await rulesOf(names)).toEqual(expected);
  });

  test('what a preset does not have runs when it is given a level', async () => {
    const more = { rules: { 'unknown-directive': 'warning' } } as const;
    expect(await rulesOf(['nginx-lint:availability'], more)).toEqual(['unknown-directive', 'proxy-timeout-zero']);
  });

  test('mistakes in the syntax are found whatever the preset', async () => {
    const broken = withConfig({ extends: 'nginx-lint:availability' }, { 'conf.d/a.conf': 'server { listen 8080;' });
    expect(await found(broken)).toEqual(['conf.d/a.conf: error unclosed-block']);
  });

  test('strict shows advice as warnings and wants reasons; all shows everything as it is', async () => {
    const advice = { 'conf.d/a.conf': 'server { listen 8080; location / { # nginx-lint-disable-line\nreturn 204; } }' };
    const levels = async (preset: string) => {
      const cwd = tree(withConfig({ extends: preset }, advice));
      const { diagnostics } = await lint({ cwd });
      return diagnostics.map(({ level, given, ruleId }) => [ruleId, level, given]);
    };
    const strict = await levels('nginx-lint:strict');
    expect(strict.map(([id]) => id)).toContain('suppression-without-reason');
    expect(strict.filter(([, level]) => level === 'info')).toEqual([]);
    const all = await levels('nginx-lint:all');
    expect(all.map(([id]) => id)).toContain('suppression-without-reason');
    expect(all.every(([id, , given]) => given === builtinRules.find((rule) => rule.id === id)?.severity)).toBe(true);
    expect(all.length).toBeGreaterThan(0);
  });
});

describe('overrides', () => {
  const two = { 'conf.d/b.conf': ZERO.replace('8080', '8081') };
  const overriding = async (overrides: Config['overrides'] & {}, more: Config = {}, options: LintOptions = {}) =>
    found(withConfig({ ...more, overrides }, two), options);
  const B = 'conf.d/b.conf: error proxy-timeout-zero';
  const off = { 'proxy-timeout-zero': 'off' } as const;

  test.each([
    ['conf.d/a.conf', [B]],
    ['conf.d/*', []],
    ['conf.d', []],
    ['./conf.d/', []],
    ['**/a.conf', [B]],
    ['a.conf', [...ERROR, B]],
    ['../*/conf.d/a.conf', [...ERROR, B]],
  ])('by the glob %s of files', async (glob, expected) => {
    expect(await overriding([{ files: [glob], rules: off }])).toEqual(expected);
  });

  test('later globs that begin with "!" take out what earlier ones name', async () => {
    expect(await overriding([{ files: ['conf.d/*', '!conf.d/b.conf'], rules: off }])).toEqual([B]);
  });

  test.each([
    [['location'], 0],
    [['http,server'], 0],
    [['http,location'], 0],
    [['server,http'], 2],
    [['if', 'map'], 2],
    [['stream'], 2],
    [['upstream', 'location'], 0],
  ])('by the blocks %j around', async (contexts, count) => {
    expect(await overriding([{ contexts, rules: off }])).toHaveLength(count);
  });

  test('a part that no main file includes has the blocks that it is meant for', async () => {
    const part = { 'part.inc': 'proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;\n' };
    const paths = ['part.inc'];
    const contexts = (one: string): Config => ({ overrides: [{ contexts: [one], rules: off }] });
    const count = async (config: Config) =>
      (await found(withConfig(config, part), { paths, context: 'location' })).length;
    expect([await count({}), await count(contexts('http,location')), await count(contexts('upstream'))]).toEqual([
      1, 0, 1,
    ]);
  });

  test('the last one that says something wins, and a rule that is off is switched on', async () => {
    const soft = { files: ['conf.d/*'], rules: { 'proxy-timeout-zero': 'warning' } } as const;
    const one = { files: ['conf.d/a.conf'], rules: off };
    expect(await overriding([soft, one])).toEqual(['conf.d/b.conf: warning proxy-timeout-zero']);
    expect(await overriding([one, soft])).toHaveLength(2);
    const on = { files: ['conf.d/a.conf'], rules: { 'proxy-timeout-zero': 'warning' } } as const;
    expect(await overriding([on], { rules: off })).toEqual(WARNED);
  });

  test('options hold where the override holds', async () => {
    const server = (port: number) =>
      `server { listen ${port}; proxy_connect_timeout 60s; location / { proxy_pass http://10.0.0.10:8080; } }\n`;
    const files = { 'conf.d/a.conf': server(8080), 'conf.d/b.conf': server(8081) };
    const set = (maxConnect: number) => ({ 'proxy-timeout-suspicious': { level: 'warning', maxConnect } }) as const;
    const lines = async (config: Config) => found(withConfig(config, files));
    const A = 'conf.d/a.conf: warning proxy-timeout-suspicious';
    expect(await lines({ rules: set(50) })).toEqual([A, A.replace('/a', '/b')]);
    expect(await lines({ rules: set(50), overrides: [{ files: ['conf.d/b.conf'], rules: set(65) }] })).toEqual([A]);
    expect(await lines({ rules: set(65), overrides: [{ files: ['conf.d/a.conf'], rules: set(50) }] })).toEqual([A]);
    const off = { 'proxy-timeout-suspicious': 'off' } as const;
    expect(await lines({ rules: off, overrides: [{ files: ['conf.d/a.conf'], rules: set(50) }] })).toEqual([A]);
  });

  test('what the call says of a rule goes before them', async () => {
    const rules = { 'proxy-timeout-zero': 'warning' } as const;
    expect(await overriding([{ files: ['**'], rules: off }], {}, { rules })).toHaveLength(2);
  });

  test('hold for notes, and a comment about a rule that is off there is left alone', async () => {
    const hidden = ZERO.replace('proxy_read', '# nginx-lint-disable-next-line proxy-timeout-zero\nproxy_read');
    const files = { 'conf.d/a.conf': hidden, 'conf.d/b.conf': hidden.replace('8080', '8081') };
    const overrides = [{ files: ['conf.d/a.conf'], rules: { ...off, 'suppression-without-reason': 'error' } }] as const;
    expect(await found(withConfig({ overrides }, files))).toEqual(['conf.d/a.conf: error suppression-without-reason']);
  });
});

describe('entries and ignores', () => {
  const other = { 'other.conf': `${EVENTS}http { access_log off; include lone/*.conf; }\n`, 'lone/x.conf': ZERO };

  test('entries are linted without paths, from wherever in the repository', async () => {
    const files = withConfig({ entries: ['oth*.conf'] }, other);
    expect(await found(files)).toEqual(['lone/x.conf: error proxy-timeout-zero']);
    expect(await found(files, {}, 'conf.d')).toEqual(['lone/x.conf: error proxy-timeout-zero']);
  });

  test('parts are looked for in entries alone', async () => {
    const context = { 'lone/x.inc': 'proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;\n' };
    const main = { 'other.conf': `${EVENTS}http { access_log off; server { listen 80; include lone/*.inc; } }\n` };
    const at = async (entries: readonly string[]) =>
      found(withConfig({ entries }, { ...main, ...context }), { paths: ['lone/x.inc'] });
    expect(await at(['other.conf'])).toEqual(expect.arrayContaining(['lone/x.inc: error directive-context']));
    expect(await at(['nginx.conf'])).toEqual(['lone/x.inc: error proxy-timeout-zero']);
  });

  test('nothing is reported in ignored files, and they are not linted when they are named', async () => {
    expect(await found(withConfig({ ignores: ['conf.d'] }))).toEqual([]);
    expect(await found(withConfig({ ignores: ['*'] }), { paths: ['conf.d/a.conf'] })).toEqual([]);
    expect(await found(withConfig({ ignores: ['conf.d/b*'] }), { paths: ['conf.d/a.conf'] })).toEqual(ERROR);
  });
});

describe('nginx and includes', () => {
  test('a prefix and a map of paths are relative to the file', async () => {
    const files = {
      '.git/HEAD': '',
      'site/main.conf': `${EVENTS}http { access_log off; include conf.d/*.conf; include /opt/x/*.conf; }\n`,
      'deep/conf.d/a.conf': ZERO,
      'maps/b.conf': ZERO.replace('8080', '8081'),
      '.nginx-lint.json': JSON.stringify({ nginx: { prefix: 'deep' }, include: { pathMap: { '/opt/x': 'maps' } } }),
    };
    const lines = await found(files, { paths: ['main.conf'] }, 'site');
    expect(lines.filter((line) => line.includes('zero')).map((line) => line.split(':')[0])).toEqual([
      'deep/conf.d/a.conf',
      'maps/b.conf',
    ]);
  });

  test('template reads every file as one', async () => {
    const files = { 'conf.d/a.conf': 'server { {{#a}}listen 8080;{{/a}} return 204; }\n' };
    expect((await found(withConfig({}, files))).length).toBeGreaterThan(0);
    expect(await found(withConfig({ template: true }, files))).toEqual([]);
  });
});

describe('code', () => {
  test('is never loaded from outside the working tree, also not by a link', async () => {
    const away = tree({ 'nginx-lint.config.mjs': 'globalThis.ran = true; export default {};', 'nginx.conf': EVENTS });
    const cwd = tree(SITE);
    const config = join(away, 'nginx-lint.config.mjs');
    const outside = [expect.stringMatching(/is code outside of the working tree .* and is not run/)];
    expect((await lint({ cwd, config })).errors).toEqual(outside);
    expect((await lint({ cwd, paths: [join(away, 'nginx.conf')] })).errors).toEqual(outside);
    expect((await lint({ cwd: '/', paths: [join(away, 'nginx.conf')] })).errors).toEqual([
      expect.stringContaining('is code outside of the working tree and is not run'),
    ]);
    symlinkSync(config, join(cwd, 'nginx-lint.config.mjs'));
    expect((await lint({ cwd })).errors).toEqual(outside);
    mkdirSync(join(cwd, 'node_modules'));
    expect((await lint({ cwd, config: false })).errors).toEqual([]);
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });

  test('that throws is a line with what it says', async () => {
    const cwd = tree({ ...SITE, 'nginx-lint.config.mjs': 'throw new Error("no luck\\nat all");' });
    expect((await lint({ cwd })).errors).toEqual([expect.stringMatching(/^cannot load ".*config\.mjs": no luck$/)]);
  });
});
