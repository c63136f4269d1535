import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TSC = join(process.cwd(), 'node_modules/.bin/tsc');
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};
let directory = '';

/** A program that uses what is exported, with its types. */
const PROGRAM = `
import { builtinRules, defineRule, parse, Text, verifyRule } from 'nginx-lint';
import type { AnyRule, Diagnostic, Level, RuleProblem } from 'nginx-lint';
import { lint, parse as parseToo, writeFixes } from 'nginx-lint/node';
import type { Config, LintResult, Plugin } from 'nginx-lint/node';

const rule = defineRule({
  id: 'no-listen', severity: 'info', summary: 'No.', why: 'x', reference: 'https://a.example/',
  options: { ports: { default: [] as readonly string[], description: 'x' }, most: { default: 1, description: 'x' } },
  examples: [{ in: ['http', 'server'], bad: '«listen 80»;', good: 'root /x;' }],
  *check(config, { ports, most }) {
    const found: number = most + ports.length;
    for (const at of config.all('listen')) if (found > 0) yield { at, message: \`"\${at.value() ?? ''}" is listened on\` };
  },
});
const rules: readonly AnyRule[] = [...builtinRules, rule];
const plugin: Plugin = { name: 'own', rules: [rule] };
const config: Config = {
  extends: 'nginx-lint:strict', plugins: [plugin],
  rules: { 'own/no-listen': ['warning', { most: 2 }], 'unknown-directive': 'off' },
  overrides: [{ files: ['a'], contexts: ['http'], rules: { 'own/no-listen': { level: 'off', most: 1 } } }],
};
const result: LintResult = await lint({ sources: { 'nginx.conf': 'events { }\\nhttp { server { listen 80; } }\\n' }, config });
const fixed = await lint({ sources: { 'a.conf': 'events {}\\nuser a' }, only: ['missing-semicolon'], fix: true });
const written: string | undefined = writeFixes([]);
const level = (one: Diagnostic): Level => one.level;
const problems: readonly RuleProblem[] = verifyRule(rule);
const { root } = parse('/a.conf', new Text('worker_processes 1;'));
export const printed = JSON.stringify({
  errors: result.errors,
  found: result.diagnostics.filter(({ ruleId }) => ruleId.startsWith('own/')).map((one) => [one.message, level(one)]),
  problems: problems.length > 0, names: root.directives.map(({ name }) => name.value), same: parse === parseToo, many: rules.length > 50,
  fixed: fixed.changes.map(({ after }) => after.source), written: written ?? 'written',
});
declare const console: { log(text: string): void };
console.log(printed);
`;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'nginx-lint-package-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', directory]);
  const [{ filename }] = JSON.parse(String(packed)) as [{ filename: string }];
  writeFileSync(join(directory, 'package.json'), '{"name":"user","private":true,"type":"module"}');
  const flags = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', ['install', ...flags, `./${filename}`], { cwd: directory });
}, 120_000);
afterAll(() => rmSync(directory, { recursive: true }));

const inPackage = (name: string) => join(directory, 'node_modules/nginx-lint', name);

describe('the package that is published', () => {
  test('brings no other package along', () => {
    expect(readdirSync(join(directory, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'nginx-lint',
    ]);
  });

  test.each(['nodenext', 'bundler'])('has types that hold by themselves, for %s', (resolution) => {
    writeFileSync(join(directory, 'program.ts'), PROGRAM);
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    const options = ['--moduleResolution', resolution, '--module', module, '--target', 'es2022', '--lib', 'es2023'];
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--types', ''];
    const out = ['--outDir', join(directory, 'out'), 'program.ts'];
    const { status, stdout } = spawnSync(TSC, [...options, ...strict, ...out], { cwd: directory, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
    const printed = execFileSync('node', ['out/program.js'], { cwd: directory, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({
      errors: [],
      found: [['"80" is listened on', 'warning']],
      problems: false,
      names: ['worker_processes'],
      same: true,
      many: true,
      fixed: ['events {}\nuser a;'],
      written: 'written',
    });
  });

  test('names no library of the bundle in its types', () => {
    const files = readdirSync(inPackage('dist/types'), { recursive: true, encoding: 'utf8' });
    const texts = files
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => readFileSync(inPackage(`dist/types/${name}`), 'utf8'));
    expect(texts.length).toBeGreaterThan(20);
    const named = texts.flatMap((text) =>
      [...text.matchAll(/(?:from |import\()['"]([^.'"][^'"]*)['"]/g)].map(([, name]) => name),
    );
    expect(named).toEqual([]);
    expect(Object.keys(devDependencies).length).toBeGreaterThan(0);
  });

  test('lints from its command', () => {
    mkdirSync(join(directory, 'site'));
    writeFileSync(join(directory, 'site/nginx.conf'), 'events { }\nno_such_thing on;\n');
    const { status, stdout } = spawnSync('node_modules/.bin/nginx-lint', ['site', '-f', 'compact'], {
      cwd: directory,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, expect.stringContaining('site/nginx.conf:2:1: error: unknown directive')]);
  });

  test('does what docs/api.md shows', () => {
    const shown = [...readFileSync('docs/api.md', 'utf8').matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code!);
    expect(shown.length).toBeGreaterThan(4);
    // What a piece leaves to the pieces around it.
    const around = `import { builtinRules, lint } from 'nginx-lint/node';
      import { test } from 'node:test';
      import assert from 'node:assert/strict';
      Object.assign(globalThis, { lint, test, assert, rule: builtinRules[0] });`;
    writeFileSync(join(directory, 'around.mjs'), around);
    writeFileSync(join(directory, 'nginx.conf'), 'events { }\nuser a');
    for (const [index, code] of shown.entries()) {
      writeFileSync(join(directory, `shown${index}.mjs`), code);
      const args = ['--import', './around.mjs', `shown${index}.mjs`];
      const { status, stderr } = spawnSync('node', args, { cwd: directory, encoding: 'utf8' });
      expect([code, status, stderr]).toEqual([code, 0, '']);
    }
    expect(readFileSync(join(directory, 'nginx.conf'), 'utf8')).toBe('events { }\nuser a;');
  });

  test('has a library for browsers, with nothing of Node in it', async () => {
    const text = readFileSync(inPackage('dist/browser.js'), 'utf8');
    expect(text.match(/(?:from|import)\s*\(?['"]node:|(?<![.\w])require\(['"]/g)).toBeNull();
    const program = `
      delete globalThis.process; delete globalThis.Buffer;
      const { check, builtinRules, fixAll, resolveSettings, memoryHost } = await import('./node_modules/nginx-lint/dist/browser.js');
      const host = memoryHost({ '/nginx.conf': 'events { } no_such_thing on;' });
      const settings = resolveSettings(builtinRules, { only: ['unknown-directive', 'missing-semicolon'] });
      const run = (one) => check(one, [{ path: '/nginx.conf' }], settings);
      const { changes } = fixAll({ host: memoryHost({ '/nginx.conf': 'events { }\\nuser a' }), check: run });
      console.log(run(host).diagnostics.length, changes[0].after.source);`;
    writeFileSync(join(directory, 'browser.mjs'), program);
    expect(execFileSync('node', ['browser.mjs'], { cwd: directory, encoding: 'utf8' })).toBe('1 events { }\nuser a;\n');
  });
});
