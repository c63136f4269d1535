import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/formatters/index.ts';
import { workplace } from '../support/cli.ts';
import { location } from '../support/tree.ts';

const place = workplace('each');
const { at, read, run, shell, write } = place;
const ZERO = location('proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;');
const WARNS = location('proxy_send_timeout 0;\nproxy_pass http://10.0.0.10:8080;');
const CLEAN = location('proxy_pass http://10.0.0.10:8080;');
const FINDS = (timeout: string) => location(`${timeout}\nproxy_pass http://10.0.0.10:8080;`);
beforeEach(() => write({ 'nginx.conf': ZERO }));

describe('in a job of GitHub', () => {
  test('the format github also writes the summary of the step, after what is there', () => {
    writeFileSync(at('summary.md'), 'before\n');
    const { stdout } = shell('$LINT -f github nginx.conf', {
      env: { GITHUB_STEP_SUMMARY: at('summary.md'), GITHUB_ACTIONS: 'true' },
    });
    expect(stdout).toMatch(
      /^::error file=nginx\.conf,line=3,endLine=3,col=1,endColumn=21,title=nginx-lint \(proxy-timeout-zero\)::nginx\.conf:3:1: /,
    );
    expect(read('summary.md')).toMatch(
      /^before\n## nginx-lint\n\n✖ 1 problem .*\n\n\| Level .*\n\| --- .*\n\| 🔴 error \| `nginx\.conf:3` \| /,
    );
  });

  test('a summary that cannot be written is said, and changes nothing', () => {
    const { status, stderr } = shell('$LINT -f github nginx.conf', { env: { GITHUB_STEP_SUMMARY: place.path } });
    expect([status, stderr.includes('cannot write the summary')]).toEqual([1, true]);
  });

  test('no summary for other formats, which stay as they are', () => {
    const { stdout } = shell('$LINT nginx.conf', {
      env: { GITHUB_STEP_SUMMARY: at('summary.md'), GITHUB_ACTIONS: 'true' },
    });
    expect([existsSync(at('summary.md')), stdout.includes('✖')]).toEqual([false, true]);
  });

  test('files are named from the top of the repository', () => {
    mkdirSync(at('sub'));
    writeFileSync(at('sub/nginx.conf'), ZERO);
    const below = { cwd: at('sub') };
    expect(shell('$LINT -f github', below).stdout).toContain('file=sub/nginx.conf,');
    expect(JSON.parse(shell('$LINT -f gitlab', below).stdout)[0].location.path).toBe('sub/nginx.conf');
    const env = { GITHUB_WORKSPACE: at('sub') };
    expect(shell('$LINT -f github', { ...below, env }).stdout).toContain('file=nginx.conf,');
    expect(shell('$LINT -f compact', below).stdout).toMatch(/^nginx\.conf:/);
  });

  test('nothing in a file is a command, in reports for people neither', () => {
    const name = '::add-mask::x##[error]';
    writeFileSync(at(name), FINDS('"##[group]a" 0; "##vso[task.setvariable]b" 1;'));
    for (const format of ['pretty', 'compact', 'agent', 'tap', 'markdown']) {
      const { stdout } = shell(`$LINT -f ${format} --snippets ./'${name}'`, { env: { GITHUB_ACTIONS: 'true' } });
      expect(stdout).toContain('[group]a');
      expect(stdout).not.toMatch(/^\s*::|##\[|##vso\[/m);
    }
    expect(shell(`$LINT -f compact ./'${name}'`).stdout).toContain(`${name}:3:`);
  });
});

describe('what is written', () => {
  const EVIL = '\x1b]0;x\x07\x9b31m\x85\u202e\u200b\u2028\u{e0041}##[group]a ##vso[task.setvariable]b';
  // oxlint-disable-next-line no-control-regex -- what a terminal would act on
  const ACTS = /[\0-\x09\x0b-\x1f\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]|##\[|##vso\[|^\s*::(?!(?:error|warning|notice) file=)/mu;

  beforeEach(() => {
    mkdirSync(at('evil'));
    writeFileSync(at(`evil/x${EVIL}\n::error::y.conf`), FINDS(`"${EVIL}\n::warning::z" 0;`));
    writeFileSync(at('evil/nginx.conf'), 'events {}\nhttp { include x*; }\n');
  });

  test.each([
    ...FORMATS.map((format) => `-f ${format} --severity info --snippets nginx.conf`),
    'files nginx.conf',
    'files -f json nginx.conf',
    'parse nginx.conf',
    'parse --combine nginx.conf',
    'route http://a/ nginx.conf',
    'route http://a/ -f json nginx.conf',
    '--debug --stats nginx.conf',
    'config print nginx.conf',
    `explain '${EVIL}'`,
    `--rule '${EVIL}=off' nginx.conf`,
    `--limit '${EVIL}=1' nginx.conf`,
    `'${EVIL}'`,
  ])('%s acts on no terminal and no log of a pipeline', (args) => {
    const { stdout, stderr } = shell(`$LINT ${args}`, { cwd: at('evil'), env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout + stderr).not.toBe('');
    // A line that is a command of ours is no other one.
    expect(stdout.replaceAll(/^::.*$/gm, (line) => line.replaceAll('##', ''))).not.toMatch(ACTS);
    expect(stderr).not.toMatch(ACTS);
  });

  test('data has the same values all the same', () => {
    const { stdout } = shell('$LINT -f json nginx.conf', { cwd: at('evil') });
    const paths = JSON.parse(stdout).map(({ filePath }: { filePath: string }) => filePath);
    expect(paths).toContain(at(`evil/x${EVIL}\n::error::y.conf`));
  });
});

describe('who reads it', () => {
  test('a program that reads words gets lines, unless another format is said', () => {
    const env = { CLAUDECODE: '1' };
    expect(shell('$LINT nginx.conf', { env }).stdout).toMatch(
      /^nginx\.conf:3:1: error proxy-timeout-zero: .* \[suggestion: Write .*\]\n$/,
    );
    expect(shell('$LINT -f pretty nginx.conf', { env }).stdout).toContain('✖ 1 problem');
    expect(shell('$LINT nginx.conf', { env: { CLAUDECODE: '' } }).stdout).toContain('✖ 1 problem');
    expect(shell('$LINT -o a.txt nginx.conf', { env }).stdout).toBe('');
    expect(read('a.txt')).toMatch(/^nginx\.conf:3:1: error proxy-timeout-zero: /);
  });

  test('links lead from a rule to its documentation, from a name to its file', () => {
    const linked =
      '\x1b]8;;https://github.com/nginx-lint/nginx-lint/blob/main/rules/README.md#proxy-timeout-zero\x1b\\proxy-timeout-zero\x1b]8;;\x1b\\';
    const { stdout } = shell('$LINT --hyperlinks always nginx.conf');
    expect(stdout).toContain(linked);
    expect(stdout).toContain(`\x1b]8;;file://${at('nginx.conf')}\x1b\\nginx.conf\x1b]8;;`);
    expect(stdout).not.toContain('\x1b[');
    expect(shell('$LINT --hyperlinks always --color nginx.conf').stdout).toContain(linked);
    expect(shell('$LINT nginx.conf', { env: { FORCE_HYPERLINK: '1' } }).stdout).toContain(linked);
    for (const options of ['', '--color', '--hyperlinks never', '--hyperlinks auto'])
      expect(
        shell(`$LINT ${options} nginx.conf`, { env: options.includes('never') ? { FORCE_HYPERLINK: '1' } : {} }).stdout,
      ).not.toContain('\x1b]8');
    expect(shell('$LINT nginx.conf', { env: { FORCE_HYPERLINK: '0' } }).stdout).not.toContain('\x1b]8');
  });

  test('on a terminal that is known to have links', () => {
    const script = `script -qec '$LINT nginx.conf' /dev/null`;
    const links = (env: Record<string, string>) =>
      shell(script, { env: { TERM: 'xterm-256color', ...env } }).stdout.includes('\x1b]8;;https:');
    expect(links({ VTE_VERSION: '7600' })).toBe(true);
    expect(links({})).toBe(false);
  });
});

describe('reports', () => {
  test("json is ESLint's array, with clean files", () => {
    write({ 'j/nginx.conf': ZERO });
    expect(JSON.parse(run(['j', '-f', 'json']).stdout)).toEqual([
      {
        filePath: at('j/nginx.conf'),
        messages: [
          {
            ruleId: 'proxy-timeout-zero',
            severity: 2,
            level: 'error',
            message: expect.stringContaining('"proxy_read_timeout 0" does not switch the timeout off'),
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 21,
            suggestions: [{ desc: 'Write "proxy_read_timeout 60s;"', fix: { range: expect.any(Array), text: '60s' } }],
            related: [
              {
                filePath: at('j/nginx.conf'),
                message: 'in effect here',
                line: 4,
                column: 1,
                endLine: 4,
                endColumn: 33,
              },
            ],
            docsUrl: expect.stringMatching(/#proxy-timeout-zero$/),
          },
        ],
        suppressedMessages: [],
        errorCount: 1,
        warningCount: 0,
        infoCount: 0,
        fatalErrorCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
        usedDeprecatedRules: [],
      },
    ]);
  });

  test('pretty has no color in a pipe, and what was left out in its last lines', () => {
    write({ 'r/nginx.conf': WARNS });
    const { stdout } = run(['r', '--quiet']);
    expect(stdout).toBe('✔ no errors in 1 file, 1 warning not shown\n');
    expect(run(['r']).stdout).not.toContain('\x1b');
    expect(run(['r', '--color']).stdout).toContain('\x1b[');
    expect(run(['r'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\x1b[');
    expect(run(['r'], { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }).stdout).not.toContain('\x1b');
  });

  test('nothing from a linted file acts on a terminal', () => {
    write({ 'evil.conf': location('set $b "\x1b]0;owned\x07\u202e.example.com";\nproxy_pass http://$b;') });
    for (const format of ['pretty', 'compact']) {
      const { stdout } = run(['evil.conf', '-f', format, '--snippets']);
      expect(stdout).toContain('\\x1b]0;owned\\x07\\u202e');
      expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u202e]/);
    }
  });

  test('code frames show the line, with the mark under it', () => {
    write({ 'f.conf': location('\tproxy_read_timeout 0; # here\nproxy_pass http://10.0.0.10:8080;') });
    expect(run(['f.conf', '--snippets']).stdout).toContain(
      '3 |         proxy_read_timeout 0; # here\n          |         ^~~~~~~~~~~~~~~~~~~~\n',
    );
  });

  test('a named rule is shown at the level it was given', () => {
    write({
      's/nginx.conf': CLEAN,
      's/.nginx-lint.json': '{"rules":{"worker-connections-capacity":{"level":"info","minConnections":8192}}}',
    });
    expect(run(['s', '-f', 'compact']).stdout).toContain('info: 4096 "worker_connections"');
  });

  test('go to a file when asked', () => {
    write({ 'o/nginx.conf': ZERO });
    expect(run(['o', '-f', 'compact', '-o', 'report.txt'])).toMatchObject({ status: 1, stdout: '' });
    expect(run(['o', '-o', 'new/report.txt']).status).toBe(1);
    expect(run(['o', '-o', 'o'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('a reader that leaves early is no error', () => {
    write({ 'e/nginx.conf': ZERO });
    expect(shell('$LINT e -f json | true').stderr).toBe('');
  });
});
