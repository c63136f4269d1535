import { relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Level, Report } from '../../src/diagnostic.ts';
import { LEVEL_RANK } from '../../src/diagnostic.ts';
import { lint } from '../../src/project/lint.ts';
import type { LintOptions } from '../../src/project/lint.ts';
import { EVENTS, tree } from '../support/tree.ts';

type Files = Readonly<Record<string, string>>;

const ZERO = 'proxy-timeout-zero';
const level = (value: string) => JSON.stringify({ rules: { [ZERO]: value } });
const main = (inside: string) => `${EVENTS}http { access_log off; ${inside} }\n`;
const server = (inside: string) => `server { listen 8080; location / { ${inside} } }\n`;
const host = (name: string, inside: string, config?: string): Files => ({
  [`hosts/${name}/nginx.conf`]: main(inside),
  ...(config === undefined ? {} : { [`hosts/${name}/.nginx-lint.json`]: config }),
});

const SNIPPET = '# every backend\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;\n';
/** Hosts that differ in what they say of a rule, and share a snippet in which it finds something. */
const FLEET: Files = {
  '.git/HEAD': '',
  '.nginx-lint.yaml': `rules:\n  ${ZERO}: warning\n`,
  'shared/proxy.conf': SNIPPET,
  'shared/hidden.conf': `# nginx-lint-disable-next-line ${ZERO} -- a stream\n${SNIPPET}`,
  'shared/unused.conf': `# nginx-lint-disable-next-line ${ZERO} -- a stream\nproxy_pass http://10.0.0.10:8080;\n`,
  ...host('a', server('include ../../shared/proxy.conf;'), level('error')),
  ...host('b', server('include ../../shared/proxy.conf;').repeat(2).replace('8080', '8081')),
  ...host('c', server('include ../../shared/proxy.conf;'), level('off')),
  ...host('d', `${server('include ../../shared/hidden.conf;')} include gone.conf;`, level('info')),
  ...host('e', server('include ../../shared/unused.conf; sendfiel on;'), '{"root": true}'),
  ...host('f', server('include ../../shared/hidden.conf;'), '{"ignores": ["/**/shared"]}'),
  ...host('g', server('include ../../shared/unused.conf;'), level('off')),
};
const HOSTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `hosts/${name}/nginx.conf`);

const partly = / \(in \d+ of the \d+ places that include this\)$/;
const keyOf = ({ file, ruleId, start, message }: Diagnostic) =>
  [
    resolve(file.path),
    ruleId,
    start,
    message.replace(partly, '').replaceAll(/"\/[^"]*"/g, (path) => resolve(path.slice(1, -1))),
  ].join(' ');
const higher = (a: Level, b: Level) => (LEVEL_RANK[a] < LEVEL_RANK[b] ? b : a);

/** Findings by what makes two the same: the highest level, and at how many places there are. */
function byKey(diagnostics: readonly Diagnostic[]): Map<string, { level: Level; places: number }> {
  const found = new Map<string, { level: Level; places: number }>();
  for (const diagnostic of diagnostics) {
    const { level = 'info', places = 0 } = found.get(keyOf(diagnostic)) ?? {};
    const count = diagnostic.places?.count ?? 1;
    found.set(keyOf(diagnostic), { level: higher(level, diagnostic.level), places: places + count });
  }
  return found;
}

/** What reports say together. */
function whole(...reports: readonly Report[]) {
  const paths = (all: Iterable<{ readonly path: string }>) =>
    [...new Set([...all].map(({ path }) => resolve(path)))].sort();
  return {
    files: paths(reports.flatMap(({ files }) => files)),
    asked: paths(reports.flatMap(({ asked }) => [...asked])),
    found: byKey(reports.flatMap(({ diagnostics }) => diagnostics)),
    hidden: byKey(reports.flatMap(({ suppressed }) => suppressed.map(({ diagnostic }) => diagnostic))),
    notRead: paths(reports.flatMap(({ notRead }) => notRead)),
    incomplete: reports.some(({ incomplete }) => incomplete),
  };
}

async function run(cwd: string, options: LintOptions) {
  const { errors, ...report } = await lint({ cwd, ...options });
  expect(errors).toEqual([]);
  return report;
}

/** What is found of rules above level info, as "file: level rule message". */
async function found(files: Files, options: LintOptions): Promise<readonly string[]> {
  const cwd = tree(files);
  const { diagnostics } = await run(cwd, options);
  return diagnostics
    .filter((one) => one.level !== 'info' || one.given)
    .map(({ file, level, ruleId }) => `${relative(cwd, file.path)}: ${level} ${ruleId}`);
}

describe('one call says of several configurations what a call for each says', () => {
  test.each([
    ['in their order', HOSTS],
    ['in another one', HOSTS.toReversed()],
    ['of those that share nothing', ['hosts/a/nginx.conf', 'hosts/e/nginx.conf']],
  ])('%s', async (_, paths) => {
    const cwd = tree(FLEET);
    const singles: Report[] = [];
    for (const path of paths) singles.push(await run(cwd, { paths: [path] }));
    const fleet = await run(cwd, { paths });
    expect(whole(fleet)).toEqual(whole(...singles));
    expect(byKey(fleet.diagnostics).size).toBe(fleet.diagnostics.length);
    expect(fleet.files.length).toBe(whole(fleet).files.length);
  });

  test('a pattern, a directory, and the main files that a configuration file lists', async () => {
    const cwd = tree({ ...FLEET, '.nginx-lint.yaml': `${FLEET['.nginx-lint.yaml']}entries: [hosts/*/nginx.conf]\n` });
    const fleet = whole(await run(cwd, { paths: HOSTS }));
    expect(whole(await run(cwd, { paths: ['hosts/*/nginx.conf'] }))).toEqual(fleet);
    expect(whole(await run(cwd, { paths: ['hosts'] }))).toEqual(fleet);
    expect(whole(await run(cwd, {}))).toEqual(fleet);
  });

  test('a directory: what one of them includes is not left over for the others', async () => {
    const own = (name: string, config: string, file: string): Files => ({
      ...host(name, 'include conf.d/*.conf;', config),
      [`hosts/${name}/conf.d/${file}.conf`]: server('proxy_read_timeout 0; proxy_pass http://10.0.0.10:8080;'),
      [`hosts/${name}/left/over.conf`]: server('proxy_read_timeout 0; proxy_pass http://10.0.0.10:8080;'),
    });
    const files = {
      '.git/HEAD': '',
      ...own('a', level('warning'), 'a'),
      ...own('b', level('off'), 'b'),
      ...own('c', level('error'), 'c'),
    };
    const expected = [
      `hosts/a/conf.d/a.conf: warning ${ZERO}`,
      `hosts/a/left/over.conf: warning ${ZERO}`,
      `hosts/c/conf.d/c.conf: error ${ZERO}`,
      `hosts/c/left/over.conf: error ${ZERO}`,
    ];
    expect(await found(files, { paths: ['hosts'] })).toEqual(expected);
    expect(await found(files, {})).toEqual(expected);
  });

  test('a part that has no main file above it, named with one that includes it', async () => {
    const paths = ['shared/proxy.conf', 'hosts/a/nginx.conf'];
    const { diagnostics } = await run(tree(FLEET), { paths });
    const zero = diagnostics.find(({ ruleId }) => ruleId === ZERO);
    expect([zero?.level, zero?.places, zero?.message]).toEqual(['error', undefined, expect.not.stringMatching(partly)]);
  });

  test('parts of several configurations', async () => {
    const files = { ...FLEET };
    for (const name of ['a', 'c']) {
      files[`hosts/${name}/nginx.conf`] = main('include conf.d/*.conf;');
      files[`hosts/${name}/conf.d/own.conf`] = server(SNIPPET);
    }
    const paths = ['hosts/a/conf.d/own.conf', 'hosts/c/conf.d/own.conf', 'hosts/b/nginx.conf'];
    expect(await found(files, { paths })).toEqual([
      `hosts/a/conf.d/own.conf: error ${ZERO}`,
      `shared/proxy.conf: warning ${ZERO}`,
    ]);
  });
});

describe('a file that configurations share', () => {
  const REGEX = 'location ~ ^/a { include ../../shared/uri.conf; }';
  const URI = 'proxy-pass-uri-not-allowed';
  const files = (a: string, b: string, config = '{}'): Files => ({
    '.git/HEAD': '',
    'shared/uri.conf': 'proxy_pass http://10.0.0.10:8080/;\n',
    ...host('a', `server { listen 8080; ${a} }`, '{}'),
    ...host('b', `server { listen 8080; ${b} }`, config),
  });
  const shared = async (all: Files) => {
    const { diagnostics } = await run(tree(all), { paths: ['hosts/a/nginx.conf', 'hosts/b/nginx.conf'] });
    const [one, ...others] = diagnostics.filter(({ ruleId }) => ruleId === URI);
    expect(others).toEqual([]);
    return { fix: one?.fix?.length, places: one?.places?.count, partly: partly.exec(one?.message ?? '')?.[0] };
  };

  test('is fixed where all of them ask for it', async () => {
    expect(await shared(files(REGEX, REGEX))).toEqual({ fix: 1, places: 2, partly: undefined });
  });

  test('is not where one of them has no such finding, or does not look for it', async () => {
    const one = { fix: undefined, places: undefined, partly: ' (in 1 of the 2 places that include this)' };
    const plain = 'location /a/ { include ../../shared/uri.conf; }';
    expect(await shared(files(REGEX, plain))).toEqual(one);
    expect(await shared(files(plain, REGEX))).toEqual(one);
    expect(await shared(files(REGEX, REGEX, JSON.stringify({ rules: { [URI]: 'off' } })))).toEqual(one);
  });

  test('has a finding shown from the lowest level that one of them gives it', async () => {
    const given = async (...levels: readonly string[]) => {
      const hosts = levels.map((one, i) => host(`${i}`, server('include ../../shared/proxy.conf;'), level(one)));
      const cwd = tree({ '.git/HEAD': '', 'shared/proxy.conf': SNIPPET, ...Object.assign({}, ...hosts) });
      const { diagnostics } = await run(cwd, { paths: ['hosts'] });
      return diagnostics.filter(({ ruleId }) => ruleId === ZERO).map((one) => [one.level, one.given]);
    };
    expect(await given('error', 'info')).toEqual([['error', 'info']]);
    expect(await given('info', 'warning', 'off')).toEqual([['warning', 'info']]);
  });

  test('is a part that was named by another path than the one it was read by', async () => {
    const part = {
      ...files(REGEX, REGEX),
      'hosts/a/nginx.conf': main('include conf.d/*.conf;'),
      'hosts/a/conf.d/a.conf': `server { listen 8080; ${REGEX.replace('../../shared', '../../hosts/a/../../shared')} }`,
      '.nginx-lint.json': '{"entries": ["hosts/*/nginx.conf"]}',
    };
    const expected = [`shared/uri.conf: error ${URI}`];
    expect(await found(part, { paths: ['shared/uri.conf'] })).toEqual(expected);
    expect(await found(part, { paths: ['hosts/a/conf.d/a.conf', 'shared/uri.conf'] })).toEqual(expected);
  });

  test('has each place once, also where two groups read the same configuration', async () => {
    const all = { ...files(REGEX, REGEX), '.nginx-lint.json': '{"entries": ["hosts/*/nginx.conf"]}' };
    const { diagnostics } = await run(tree(all), { paths: ['shared/uri.conf', 'hosts/a/nginx.conf'] });
    const one = diagnostics.find(({ ruleId }) => ruleId === URI);
    expect([one?.places?.count, one?.fix?.length]).toEqual([2, 1]);
  });
});

describe('what a configuration file says', () => {
  const two = (a: string, b: string): Files => ({
    '.git/HEAD': '',
    ...host('a', server(SNIPPET.replace('# every backend\n', '')), a),
    ...host('b', server(SNIPPET.replace('# every backend\n', '')), b),
  });
  const paths = ['hosts/a/nginx.conf', 'hosts/b/nginx.conf'];

  test('that is wrong is said of each, and nothing is linted', async () => {
    const cwd = tree(two('{"rules": {"no-such": "off"}}', '{"nonsense": 1}'));
    const { errors, files } = await lint({ cwd, paths });
    expect(errors).toHaveLength(1);
    expect(files).toEqual([]);
    const both = tree(two('{"nonsense": 1}', '{"rules": 3}'));
    expect((await lint({ cwd: both, paths })).errors).toEqual([
      expect.stringContaining('hosts/a/.nginx-lint.json:1:2: '),
      expect.stringContaining('hosts/b/.nginx-lint.json:1:2: '),
    ]);
  });

  test('above several is said once', async () => {
    const cwd = tree({ ...two('{}', '{}'), '.nginx-lint.json': '{"rules": {"no-such": "off"}}' });
    expect((await lint({ cwd, paths })).errors).toHaveLength(1);
  });

  test('of a plugin makes its rules known to the call, and runs them there alone', async () => {
    const plugin = `export default { name: 'acme', rules: [{ id: 'no-listen', severity: 'warning', summary: 'x', why: 'x',
      reference: 'x', examples: [], *check(config) { for (const at of config.all('listen')) yield { at, message: 'x' }; } }] };`;
    const all = { ...two('{"plugins": ["./acme.mjs"]}', '{}'), 'hosts/a/acme.mjs': plugin };
    expect(await found(all, { paths, only: ['acme/no-listen'] })).toEqual([
      'hosts/a/nginx.conf: warning acme/no-listen',
    ]);
    const { errors } = await lint({ cwd: tree(all), paths, only: ['acme/no-lisen'] });
    expect(errors).toEqual(['"only": unknown rule "acme/no-lisen", did you mean "acme/no-listen"?']);
  });

  test('of a plugin that cannot be loaded is said once', async () => {
    const all = { ...two('{}', '{}'), '.nginx-lint.json': '{"plugins": ["./gone.mjs"]}' };
    const { diagnostics, incomplete } = await run(tree(all), { paths });
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'rule-failed')).toHaveLength(1);
    expect(incomplete).toBe(true);
  });

  test('that lies here counts for what it lists and for which there is no nearer one', async () => {
    const cwd = tree({
      'repo/.git/HEAD': '',
      'repo/.nginx-lint.json': JSON.stringify({ entries: ['../other/nginx.conf'], rules: { [ZERO]: 'warning' } }),
      'other/.git/HEAD': '',
      'other/nginx.conf': main(server('proxy_read_timeout 0; proxy_pass http://10.0.0.10:8080;')),
    });
    const { diagnostics } = await run(`${cwd}/repo`, {});
    expect(diagnostics.filter(({ ruleId }) => ruleId === ZERO).map(({ level }) => level)).toEqual(['warning']);
  });

  test('holds for main files that the one above it lists', async () => {
    const all = { ...two('{}', level('warning')), '.nginx-lint.json': '{"entries": ["hosts/*/nginx.conf"]}' };
    expect(await found(all, {})).toEqual([`hosts/a/nginx.conf: error ${ZERO}`, `hosts/b/nginx.conf: warning ${ZERO}`]);
    const config = { entries: ['hosts/*/nginx.conf'], rules: { [ZERO]: 'info' } } as const;
    expect(await found(all, { config })).toEqual([
      `hosts/a/nginx.conf: info ${ZERO}`,
      `hosts/b/nginx.conf: info ${ZERO}`,
    ]);
  });
});
