import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workplace } from '../support/cli.ts';

const place = workplace('each');
const { at, read, write } = place;
const run = (...args: readonly string[]) => place.run(args);
const FILE = 'nginx-lint-suppressions.json';

function suppressions(): unknown {
  return JSON.parse(read(FILE));
}

interface Result {
  filePath: string;
  messages: { ruleId: string; line: number }[];
  suppressedMessages: { ruleId: string; suppressions: { kind: string; justification: string }[] }[];
}

/** What is shown and what is hidden, each "file line rule" or "file rule kind". */
function results(...args: readonly string[]) {
  const all = JSON.parse(run('-f', 'json', '--only', ZERO, ...args).stdout) as Result[];
  const name = ({ filePath }: Result) => filePath.slice(place.path.length + 1);
  return {
    shown: all.flatMap((one) => one.messages.map(({ ruleId, line }) => `${name(one)} ${line} ${ruleId}`)),
    hidden: all.flatMap((one) =>
      one.suppressedMessages.map((it) => `${name(one)} ${it.ruleId} ${it.suppressions.map(({ kind }) => kind).join()}`),
    ),
  };
}

const ZERO = 'proxy-timeout-zero';
const MAIN = 'events {}\nhttp { include conf.d/*.conf; }\n';
const server = (port: number, ...lines: string[]) =>
  `server {\nlisten ${port};\nlocation / {\n${lines.join('\n')}\nproxy_pass http://10.0.0.1:8080;\n}\n}\n`;
const READ = 'proxy_read_timeout 0;';
const SEND = 'proxy_connect_timeout 0;';

describe('a configuration with many findings', () => {
  test('is gated from today on: what there is passes, what comes does not, what goes must be taken out', () => {
    write({ 'nginx.conf': MAIN, 'conf.d/b.conf': server(1, READ), 'conf.d/a.conf': server(2, READ, SEND) });
    expect(run('nginx.conf').status).toBe(1);
    const written = run('--suppress-all', 'nginx.conf');
    expect(written.status).toBe(0);
    expect(written.stderr).toMatch(/^nginx-lint: "nginx-lint-suppressions.json" suppresses \d+ findings in 3 files\n$/);
    expect(Object.keys(suppressions() as object)).toEqual(['conf.d/a.conf', 'conf.d/b.conf', 'nginx.conf']);
    expect(suppressions()).toMatchObject({ 'conf.d/a.conf': { [ZERO]: { count: 2 } } });
    const gated = run('--fail-on', 'info', 'nginx.conf');
    expect([gated.status, gated.stderr]).toEqual([0, '']);
    expect(gated.stdout).toMatch(/no problems in 3 files, \d+ suppressed/);

    write({ 'conf.d/b.conf': server(1, READ, SEND) });
    expect(run('nginx.conf').status).toBe(1);
    expect(results('nginx.conf')).toEqual({
      shown: [`conf.d/b.conf 4 ${ZERO}`, `conf.d/b.conf 5 ${ZERO}`],
      hidden: [`conf.d/a.conf ${ZERO} file`, `conf.d/a.conf ${ZERO} file`],
    });

    write({ 'conf.d/b.conf': server(1, READ), 'conf.d/a.conf': server(2, READ) });
    const left = run('nginx.conf');
    expect(left.status).toBe(2);
    expect(left.stderr).toContain(`(1 of ${ZERO} in "conf.d/a.conf")`);
    expect(left.stderr).toContain('--prune-suppressions');
    expect(run('--pass-on-unpruned-suppressions', 'nginx.conf').status).toBe(0);
    expect(run('--skip', ZERO, 'nginx.conf').status).toBe(0);
    expect(run('--prune-suppressions', 'nginx.conf').status).toBe(0);
    expect(suppressions()).toMatchObject({ 'conf.d/a.conf': { [ZERO]: { count: 1 } } });
    expect(run('nginx.conf').status).toBe(0);
  });

  test('files given one by one are held against the same file, which stays as it is for others', () => {
    write({ 'nginx.conf': MAIN, 'conf.d/b.conf': server(1, READ), 'sites/a.conf': server(2, READ) });
    symlinkSync('../sites/a.conf', at('conf.d/a.conf'));
    run('--suppress-all', 'nginx.conf');
    expect(suppressions()).toMatchObject({ 'sites/a.conf': { [ZERO]: { count: 1 } } });
    for (const path of ['conf.d/b.conf', 'conf.d/a.conf', 'sites/a.conf'])
      expect(run(path)).toMatchObject({ status: 0, stderr: '' });
    write({ 'conf.d/b.conf': server(1) });
    expect(run('sites/a.conf')).toMatchObject({ status: 0, stderr: '' });
    expect(run('conf.d/b.conf').status).toBe(2);
    const before = suppressions();
    expect(run('--prune-suppressions', 'sites/a.conf').status).toBe(0);
    expect(suppressions()).toEqual(before);
  });

  test('a rule at a time; what a comment hides needs no place in it', () => {
    const comment = `# nginx-lint-disable-next-line ${ZERO} -- health checks`;
    write({ 'nginx.conf': MAIN, 'conf.d/a.conf': server(1, comment, READ, SEND) });
    expect(run('--suppress-rule', ZERO, 'nginx.conf').status).toBe(0);
    expect(suppressions()).toEqual({ 'conf.d/a.conf': { [ZERO]: { count: 1 } } });
    expect(results('nginx.conf')).toEqual({
      shown: [],
      hidden: [`conf.d/a.conf ${ZERO} directive`, `conf.d/a.conf ${ZERO} file`],
    });
    expect(run('--only', 'suppression-unused', '--fail-on', 'info', 'nginx.conf').status).toBe(0);
    const { runs } = JSON.parse(run('-f', 'sarif', '--only', ZERO, 'nginx.conf').stdout) as {
      runs: [{ results: { suppressions: { kind: string; justification?: string }[] }[] }];
    };
    expect(runs[0].results.map(({ suppressions: [one] }) => [one!.kind, one!.justification])).toEqual([
      ['inSource', 'health checks'],
      ['external', undefined],
    ]);
    expect(results('--no-inline-config', 'nginx.conf')).toEqual({
      shown: [`conf.d/a.conf 5 ${ZERO}`, `conf.d/a.conf 6 ${ZERO}`],
      hidden: [],
    });
  });

  test('what can be fixed is fixed first', () => {
    write({
      'nginx.conf': MAIN,
      'conf.d/a.conf': server(1, '# nginx-lint-disable-next-line proxy-buffering-off -- gone', SEND),
    });
    expect(run('--fix', '--suppress-all', 'nginx.conf').status).toBe(0);
    expect(read('conf.d/a.conf')).not.toContain('nginx-lint-disable');
    expect((suppressions() as Record<string, object>)['conf.d/a.conf']).toEqual({ [ZERO]: { count: 1 } });
    expect(run('nginx.conf')).toMatchObject({ status: 0, stderr: '' });
  });

  test('mistakes of syntax are never among it', () => {
    write({ 'nginx.conf': 'events {}\nhttp { server_tokens off }\n' });
    expect(run('--suppress-all', 'nginx.conf').status).toBe(1);
    expect(existsSync(at(FILE)) ? suppressions() : {}).not.toHaveProperty(['nginx.conf', 'missing-semicolon']);
    write({ [FILE]: '{"nginx.conf": {"missing-semicolon": {"count": 9}}}' });
    expect(run('--pass-on-unpruned-suppressions', 'nginx.conf').status).toBe(1);
  });

  test('what was not looked for is not called unused', () => {
    write({ 'nginx.conf': MAIN, 'conf.d/a.conf': server(1, READ) });
    run('--suppress-all', 'nginx.conf');
    write({
      'conf.d/a.conf': server(1),
      'nginx.conf': MAIN.replace('include conf.d/*.conf;', 'include conf.d/a.conf; include /dev/null;'),
    });
    const incomplete = run('--prune-suppressions', 'nginx.conf');
    expect(incomplete.stderr).toContain('nothing is pruned');
    expect(suppressions()).toMatchObject({ 'conf.d/a.conf': { [ZERO]: { count: 1 } } });
  });
});

describe('the suppressions file', () => {
  test('stands beside the configuration file, else in the working place.path, or where the call says', () => {
    write({ 'etc/nginx.conf': MAIN, 'etc/conf.d/a.conf': server(1, READ) });
    run('--suppress-rule', ZERO, 'etc/nginx.conf');
    expect(suppressions()).toEqual({ 'etc/conf.d/a.conf': { [ZERO]: { count: 1 } } });
    write({ 'etc/.nginx-lint.json': '{}' });
    expect(run('etc/nginx.conf').status).toBe(1);
    run('--suppress-rule', ZERO, 'etc/nginx.conf');
    expect(JSON.parse(readFileSync(join(place.path, 'etc', FILE), 'utf8'))).toEqual({
      'conf.d/a.conf': { [ZERO]: { count: 1 } },
    });
    const gone = run('--suppressions-location', 'gone.json', 'etc/nginx.conf');
    expect(gone).toMatchObject({ status: 2, stdout: '' });
    expect(gone.stderr).toContain('there is no suppressions file "gone.json"; --suppress-all writes one');
    expect(run('--suppressions-location', FILE, 'etc/nginx.conf').status).toBe(0);
  });

  test('names the files of a dump as the other machine does', () => {
    const dump = `# configuration file /etc/nginx/nginx.conf:\n${MAIN.replace('include conf.d/*.conf;', server(1, READ))}`;
    write({ dump });
    run('--suppress-rule', ZERO, 'dump');
    expect(suppressions()).toEqual({ '/etc/nginx/nginx.conf': { [ZERO]: { count: 1 } } });
    expect(run('dump')).toMatchObject({ status: 0, stderr: '' });
    expect(run('--prune-suppressions', 'dump')).toMatchObject({ status: 0, stderr: '' });
  });

  test('is replaced whole, with its mode, and through a link', () => {
    write({ 'nginx.conf': MAIN, 'conf.d/a.conf': server(1, READ), 'shared/real.json': '{}' });
    symlinkSync('shared/real.json', at(FILE));
    chmodSync(at('shared/real.json'), 0o640);
    run('--suppress-all', 'nginx.conf');
    expect(statSync(at('shared/real.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(at('shared'))).toEqual(['real.json']);
    expect(suppressions()).toHaveProperty(['conf.d/a.conf']);
  });

  test.each([
    ['{', ':1:2: no valid JSON'],
    ['[]', ':1:1: this is no suppressions file'],
    ['{\n  "a.conf": 3\n}', ':2:3: "a.conf" must have rules'],
    [`{"a.conf": {\n"${ZERO}": 3}}`, `:2:1: "${ZERO}" must have a count`],
    [`{"a.conf": {"${ZERO}": {"count": -1}}}`, `:1:13: "${ZERO}" must have a count`],
    [`{"a.conf": {"${ZERO}": {"count": 1, "until": "May"}}}`, `:1:13: "${ZERO}" must have a count and nothing else`],
    ['{"a.conf": {}, "a.conf": {}}', ':1:16: "a.conf" is given twice'],
  ])('damaged or foreign is refused and kept: %s', (text, message) => {
    write({ 'nginx.conf': MAIN, [FILE]: text });
    const { status, stdout, stderr } = run('--suppress-all', 'nginx.conf');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${FILE}${message}`);
    expect(read(FILE)).toBe(text);
  });

  test('a rule that is no more is unused; so is a file, when it is pruned', () => {
    write({
      'nginx.conf': MAIN,
      [FILE]: '{"nginx.conf": {"proxy-timeout-nil": {"count": 1}}, "gone.conf": {"x": {"count": 1}}}',
    });
    expect(run('nginx.conf').stderr).toContain('(1 of proxy-timeout-nil in "nginx.conf")');
    expect(run('--prune-suppressions', 'nginx.conf').stderr).toContain('2 less than before');
    expect(suppressions()).toEqual({});
  });

  test.each([
    [['--suppress-all', '--suppress-rule', ZERO], 'options "--suppress-all" and "--suppress-rule" do not go together'],
    [['--suppress-all', '--fix-dry-run'], 'options "--suppress-all" and "--fix-dry-run" do not go together'],
    [['--suppress-rule', 'proxy-timeout-zer'], `unknown rule "proxy-timeout-zer", did you mean "${ZERO}"?`],
  ])('%j', (args, message) => {
    write({ 'nginx.conf': MAIN });
    const { status, stderr } = run(...args, 'nginx.conf');
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
