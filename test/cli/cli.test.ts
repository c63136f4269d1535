import { describe, expect, test } from 'vitest';
import { workplace } from '../support/cli.ts';
import { EVENTS, location } from '../support/tree.ts';

const place = workplace('all');
const { run, write } = place;
const ZERO = location('proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;');
const WARNS = location('proxy_send_timeout 0;\nproxy_pass http://10.0.0.10:8080;');
const CLEAN = location('proxy_pass http://10.0.0.10:8080;');

describe('exit status', () => {
  test.each([
    ['clean', CLEAN, [], 0],
    ['an error', ZERO, [], 1],
    ['a warning', WARNS, [], 0],
    ['a warning that counts', WARNS, ['--fail-on', 'warning'], 1],
    ['a warning too many', WARNS, ['--max-warnings', '0'], 1],
    ['a warning that may be', WARNS, ['--max-warnings', '1'], 0],
    [
      'an error that is only shown as one from a higher level on',
      ZERO,
      ['--severity', 'error', '--fail-on', 'info'],
      1,
    ],
    ['an error switched off', ZERO, ['--rule', 'proxy-timeout-zero=off'], 0],
    ['a rule left out', ZERO, ['--skip', 'proxy-timeout-zero'], 0],
    ['another rule alone', ZERO, ['--only', 'proxy-slash-mismatch'], 0],
    ['an error made a warning', ZERO, ['--rule', 'proxy-timeout-zero={"level":"warning"}'], 0],
  ])('%s', (_, text, args, expected) => {
    write({ 'nginx.conf': text });
    expect(run(['nginx.conf', ...args]).status).toBe(expected);
  });
});

describe('what cannot be done is said in a line, with status 2', () => {
  test.each([
    [['--formt', 'json'], 'unknown option "--formt", did you mean "--format"?'],
    [['--format', 'jsn'], ', not "jsn", did you mean "json"?'],
    [['--format'], 'option "--format" needs a value'],
    [['--max-warnings', 'abc'], '"--max-warnings" takes a whole number, not "abc"'],
    [['--nginx-version', '1.x'], '"1.x" is no nginx version'],
    [['--only', 'proxy-timeout-zer'], 'unknown rule "proxy-timeout-zer", did you mean "proxy-timeout-zero"?'],
    [['--only', 'proxy-pass-domain'], 'for this one of walf443/nginx-lint write "static-hostname-upstream"'],
    [['--skip', 'ssrf'], 'unknown rule "ssrf": no rule here looks for what this one of gixy looks for'],
    [['--rule', 'proxy-timeout-zero=loud'], '"loud" is no level'],
    [['--path-map', 'snippets=empty'], 'option "--path-map": "snippets" must begin with "/"'],
    [['--path-map', '/x=gone'], 'option "--path-map": there is no "gone"'],
    [['--path-map', 'x'], 'option "--path-map" takes FROM=TO, not "x"'],
    [['nowhere.conf'], 'cannot read "nowhere.conf": No such file or directory'],
    [['empty'], 'no nginx configuration in "empty"'],
    [['help'], 'cannot read "help": No such file or directory; write nginx-lint --help'],
    [['lint', 'nginx.conf'], 'cannot read "lint": No such file or directory; write nginx-lint PATH'],
    [['rule'], 'cannot read "rule": No such file or directory, did you mean "rules"?'],
    [['-v'], 'unknown option "-v", did you mean "-V"?'],
    [['none/*.conf'], 'no file matches "none/*.conf"'],
    [['explain', 'proxy-timeout-zer'], 'did you mean "proxy-timeout-zero"?'],
    [['--config', 'gone.json'], 'cannot read the configuration file "gone.json"'],
    [['-'], 'standard input is empty'],
    [['--modules', 'geoip2,strem'], 'option "--modules": unknown module "strem", did you mean "stream"?'],
    [['--flavor', 'nginx'], 'option "--flavor" takes "oss", "plus", "openresty", "angie", "tengine" or "freenginx"'],
  ])('%j', (args, message) => {
    write({ 'nginx.conf': CLEAN, 'empty/readme': '' });
    const { status, stdout, stderr } = run(args, { input: '' });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([2, '']);
  });

  test.each([
    ['{ "rules": { "proxy-timeout-zero": "loud" } }', '.nginx-lint.json:1:14: rule "proxy-timeout-zero": "loud" is no'],
    ['{ "rules": { "nope": "off" } }', '.nginx-lint.json:1:14: unknown rule "nope"'],
  ])('a configuration file %s', (text, message) => {
    write({ 'bad/nginx.conf': CLEAN, 'bad/.nginx-lint.json': text });
    const { status, stderr } = run(['bad/nginx.conf']);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(run(['bad/nginx.conf', '--no-config']).status).toBe(0);
  });
});

test.each([
  ['\n  throw new Error("no luck\\nat all");', 'no luck (at 2:9)'],
  ['import { readFileSync } from "node:fs";\nreadFileSync("x");', "open 'x' (at 2:1)"],
  ['import "./other.mjs";', '; node "code/nginx-lint.config.mjs" shows where'],
])('where code of a configuration is wrong is said: %j', (code, end) => {
  write({ 'code/nginx.conf': CLEAN, 'code/nginx-lint.config.mjs': code, 'code/other.mjs': '\nexport default {' });
  const { status, stderr } = run(['code/nginx.conf']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^nginx-lint: cannot load "code\/nginx-lint\.config\.mjs": [^\n]+\n$/);
  expect(stderr.endsWith(`${end}\n`), stderr).toBe(true);
});

test.each(['await new Promise(() => {});', 'process.exit(0);'])(
  'a configuration file or a plugin that keeps the run from its end is no clean run: %s',
  (code) => {
    write({ 'early/nginx.conf': CLEAN, 'early/nginx-lint.config.mjs': `${code}\nexport default {};` });
    write({ 'with/nginx.conf': CLEAN, 'with/.nginx-lint.json': '{"plugins": ["./a.mjs"]}', 'with/a.mjs': code });
    for (const path of ['early/nginx.conf', 'with/nginx.conf'])
      expect(run([path])).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('ended before it was done'),
      });
  },
);

test('a configuration file asks for reasons', () => {
  const lines =
    '# nginx-lint-disable-next-line proxy-timeout-zero\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;';
  write({ 'why/nginx.conf': location(lines), 'why/.nginx-lint.json': '{ "requireReason": true }' });
  const { status, stdout } = run(['why/nginx.conf', '--format', 'compact', '--fail-on', 'warning']);
  expect([status, stdout]).toEqual([1, expect.stringContaining('suppression-without-reason')]);
  expect(run(['why/nginx.conf', '--no-config', '--fail-on', 'info']).status).toBe(0);
  write({ 'why/.nginx-lint.json': '{ "requireReason": true, "rules": { "suppression-without-reason": "error" } }' });
  expect(run(['why/nginx.conf']).status).toBe(1);
});

describe('the nginx that it is for', () => {
  const MORE = location('more_set_headers "A: b";\nproxy_pass http://10.0.0.10:8080;');
  const PLUS = location('status_zone a;\nproxy_pass http://10.0.0.10:8080;');
  test.each([
    ['modules of the call', MORE, '{}', ['--modules', 'geoip2'], 1],
    ['modules of the file', MORE, '{ "nginx": { "modules": ["geoip2"] } }', [], 1],
    [
      'the call before the file',
      MORE,
      '{ "nginx": { "modules": ["geoip2"] } }',
      ['--modules', 'stream,headers-more'],
      0,
    ],
    ['several options', MORE, '{}', ['--modules', 'stream', '--modules', 'headers-more'], 0],
    ['neither', MORE, '{}', [], 0],
    ['the flavor of the file', PLUS, '{ "nginx": { "flavor": "oss" } }', [], 1],
    ['the flavor of the call before it', PLUS, '{ "nginx": { "flavor": "oss" } }', ['--flavor', 'plus'], 0],
    ['the version of the file', location('http2 on;\nreturn 204;'), '{ "nginx": { "version": "1.22" } }', [], 1],
    ['the version of the call before it', CLEAN, '{ "nginx": { "version": "1.22" } }', ['--nginx-version', '1.28'], 0],
  ])('%s', (_, text, config, args, expected) => {
    write({ 'for/nginx.conf': text, 'for/.nginx-lint.json': config });
    expect(run(['for/nginx.conf', ...args]).status).toBe(expected);
  });
});

test('--check-files looks for the files that nginx opens, below what is linted', () => {
  const listens = 'listen 8443 ssl; ssl_certificate /etc/nginx/tls/a.pem; ssl_certificate_key /elsewhere/a.key;';
  write({ 'checked/nginx.conf': `${EVENTS}http { access_log off; server { ${listens} } }\n` });
  const found = (...args: string[]) => run(['checked/nginx.conf', '--format', 'compact', ...args]).stdout;
  expect(found()).not.toContain('referenced-file-missing');
  expect(found('--check-files').match(/referenced-file-missing/g)).toHaveLength(1);
  expect(found('--check-files')).toContain('checked/tls/a.pem');
  write({ 'checked/tls/a.pem': '' });
  expect(found('--check-files')).not.toContain('referenced-file-missing');
});

test('explain, rules, help and version say what they should', () => {
  expect(run(['explain', 'proxy-timeout-zero']).stdout).toMatch(
    /504 immediately[^]*Wrong[^]*proxy_read_timeout 0;[^]*Right/,
  );
  const rules = JSON.parse(run(['rules', '--json']).stdout);
  expect(rules).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'proxy-timeout-zero', category: 'availability', severity: 'error' }),
    ]),
  );
  expect(run(['rules']).stdout).toContain('upstream-undefined');
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const help = run(['--help']).stdout;
  for (const word of ['--nginx-version', '--path-map', 'explain RULE', 'Exit status']) expect(help).toContain(word);
});
