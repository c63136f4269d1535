import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { installPackage, sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

interface Step {
  id: string;
  shell: string;
  run: string;
  env: Record<string, string>;
  'working-directory'?: string;
}
interface Action {
  inputs: Record<string, { default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

const ACTION = parse(readFileSync('action.yml', 'utf8')) as Action;
const EVENTS = 'worker_processes auto; worker_rlimit_nofile 8192; events { worker_connections 4096; }\n';
const conf = (lines: string) =>
  `${EVENTS}http { server { listen 8080; location / { ${lines} proxy_pass http://10.0.0.10:8080; } } }\n`;
const ZERO = conf('proxy_read_timeout 0;');

let box: Sandbox;
beforeAll(() => {
  box = sandbox();
  const installed = installPackage(box);
  // The registry's place is taken by the package as it is here.
  box.write({
    'bin/npm': `#!/bin/sh\nprintf '%s\\n' "$@" >"$HOME/npm-arguments"\nmkdir -p "$3" && cp -R '${installed}/node_modules' "$3/"\n`,
  });
});
afterAll(() => box.remove());
beforeEach(() => {
  box.run(['rm', '-rf', 'work', 'temp']);
  for (const name of ['work', 'temp']) mkdirSync(join(box.path, name));
});

/** Runs the action's steps as a runner does: in files, inputs put in where expressions stand; the outputs, and what was written. */
function act(inputs: Readonly<Record<string, string>>) {
  const all = {
    ...Object.fromEntries(Object.entries(ACTION.inputs).map(([name, { default: value }]) => [name, value])),
    ...inputs,
  };
  const fill = (text: string) => text.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, name: string) => all[name]!);
  const steps: Record<string, Record<string, string>> = {};
  let last = { status: 0 as number | null, stdout: '', stderr: '' };
  for (const { id, run, env, 'working-directory': cwd = '.' } of ACTION.runs.steps) {
    const file = join(box.path, 'temp', `${id}.sh`);
    const output = join(box.path, 'temp', `${id}.output`);
    writeFileSync(file, run);
    writeFileSync(output, '');
    last = box.run(['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', file], {
      cwd: join('work', fill(cwd)),
      env: {
        ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)])),
        GITHUB_ACTION_PATH: process.cwd(),
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: join(box.path, 'temp/summary.md'),
        GITHUB_WORKSPACE: join(box.path, 'work'),
        RUNNER_TEMP: join(box.path, 'temp'),
        GITHUB_ACTIONS: 'true',
        CI: 'true',
      },
    });
    const lines = readFileSync(output, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    steps[id] = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    if (last.status !== 0) break;
  }
  const outputs = Object.entries(ACTION.outputs).map(([name, { value }]) => {
    const [, step = '', key = ''] = /^\$\{\{ steps\.(\w+)\.outputs\.([\w-]+) \}\}$/.exec(value)!;
    return [name, steps[step]?.[key] ?? ''];
  });
  return { ...last, outputs: Object.fromEntries(outputs) as Record<string, string> };
}

describe('the action', () => {
  test('puts no expression into a line of the shell', () => {
    expect(ACTION.runs.using).toBe('composite');
    for (const { run, shell } of ACTION.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });

  test('annotates, counts, writes SARIF, and fails for errors', () => {
    box.write({ 'work/nginx/nginx.conf': ZERO });
    const { status, stdout, outputs } = act({ paths: 'nginx', 'sarif-file': 'out/lint.sarif' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=nginx\/nginx\.conf,line=2,/);
    expect(outputs).toEqual({ errors: '1', warnings: '0', 'sarif-file': 'out/lint.sarif' });
    const sarif = JSON.parse(readFileSync(join(box.path, 'work/out/lint.sarif'), 'utf8')) as {
      runs: { results: unknown[] }[];
    };
    expect(sarif.runs[0]!.results.length).toBeGreaterThan(0);
    expect(readFileSync(join(box.path, 'temp/summary.md'), 'utf8')).toContain('proxy-timeout-zero');
  });

  test('passes what is clean, in the directory said, with the arguments said', () => {
    box.write({ 'work/a b/nginx.conf': ZERO });
    const input = { 'working-directory': 'a b', arguments: '--skip\nproxy-timeout-zero' };
    expect(act(input)).toMatchObject({ status: 0, outputs: { errors: '0', warnings: '0' } });
    expect(act({ ...input, arguments: '', 'fail-on': 'error' }).status).toBe(1);
  });

  test('names the SARIF file as the steps that follow see it', () => {
    box.write({ 'work/a b/nginx.conf': conf('') });
    const { status, outputs } = act({ 'working-directory': 'a b', 'sarif-file': 'out/lint.sarif' });
    expect([status, outputs['sarif-file']]).toEqual([0, 'a b/out/lint.sarif']);
    expect(existsSync(join(box.path, 'work', outputs['sarif-file']!))).toBe(true);
    const absolute = join(box.path, 'temp/lint.sarif');
    expect(act({ 'working-directory': 'a b', 'sarif-file': absolute }).outputs['sarif-file']).toBe(absolute);
  });

  test('installs the version of the action, or the one said', () => {
    box.write({ 'work/nginx.conf': conf('') });
    const installed = () => readFileSync(join(box.path, 'npm-arguments'), 'utf8').trim().split('\n').at(-1);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect([act({}).status, installed()]).toEqual([0, `nginx-lint@${version}`]);
    expect([act({ version: '^1.2.3-rc.1' }).status, installed()]).toEqual([0, 'nginx-lint@^1.2.3-rc.1']);
    expect(act({ version: 'npm:other' }).status).toBe(2);
    expect(installed()).toBe('nginx-lint@^1.2.3-rc.1');
  });

  const HOSTILE = [
    '$(touch pwned)',
    '`touch pwned`',
    '"; touch pwned; "',
    "'; touch pwned; '",
    '&& touch pwned',
    '| touch pwned',
    '* [a-z] ?',
    '-o pwned',
    '${{ github.token }}',
    '\u001b]0;pwned\u0007',
  ];

  test.each(HOSTILE)('a file of the name %j is a file, and nothing else', (name) => {
    box.write({ [`work/conf/${name}.conf`]: ZERO });
    const { status, outputs } = act({ paths: `conf/${name}.conf\n`, 'sarif-file': `${name}.sarif` });
    expect([status, outputs]).toEqual([1, { errors: '1', warnings: '0', 'sarif-file': `${name}.sarif` }]);
    expect(existsSync(join(box.path, 'work', `${name}.sarif`))).toBe(true);
    expect(existsSync(join(box.path, 'work/pwned'))).toBe(false);
  });

  test.each(['config', 'nginx-version', 'fail-on', 'arguments', 'version'])(
    'in the input %s nothing is run, nor said to the runner',
    (input) => {
      box.write({ 'work/nginx.conf': conf('') });
      for (const text of [
        ...HOSTILE.filter((one) => !one.startsWith('-')),
        'x\n::set-output name=errors::0',
        'x\nerrors=7',
      ]) {
        const { status, stdout, stderr, outputs } = act({ [input]: text });
        expect([text, status]).toEqual([text, 2]);
        expect(existsSync(join(box.path, 'work/pwned'))).toBe(false);
        expect(outputs['errors']).toBe('');
        expect(stdout + stderr).not.toMatch(/^::(?!error::)/m);
      }
    },
    120_000,
  );

  test('a name for the SARIF file that would add an output is refused', () => {
    const { status, outputs } = act({ 'sarif-file': 'a.sarif\nerrors=0' });
    expect([status, outputs]).toEqual([2, { errors: '', warnings: '', 'sarif-file': '' }]);
  });
});

test('the problem matcher finds each line of the compact format', () => {
  const { problemMatcher } = JSON.parse(readFileSync('.github/nginx-lint-matcher.json', 'utf8')) as {
    problemMatcher: [
      {
        pattern: [
          {
            regexp: string;
            file: number;
            line: number;
            column: number;
            severity: number;
            message: number;
            code: number;
          },
        ];
      },
    ];
  };
  const [pattern] = problemMatcher[0].pattern;
  box.write({ 'work/a: b/nginx.conf': `${ZERO}# nginx-lint-disable-next-line nope\n` });
  const run = (format: string) =>
    box.run(['nginx-lint', '-f', format, '--severity', 'info', 'a: b/nginx.conf'], { cwd: 'work' }).stdout;
  const found = run('compact')
    .trim()
    .split('\n')
    .map((line) => {
      const match = new RegExp(pattern.regexp).exec(line)!;
      return [pattern.file, pattern.line, pattern.column, pattern.severity, pattern.message, pattern.code].map(
        (group) => match[group],
      );
    });
  const [{ filePath, messages }] = JSON.parse(run('json')) as [
    { filePath: string; messages: { line: number; column: number; level: string; message: string; ruleId: string }[] },
  ];
  expect(found.length).toBeGreaterThan(1);
  expect(found).toEqual(
    messages.map(({ line, column, level, message, ruleId }) => [
      filePath.slice(box.path.length + 6),
      String(line),
      String(column),
      level,
      message,
      ruleId,
    ]),
  );
});
