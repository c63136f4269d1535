import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../src/project/lint.ts';
import { SITE, tree } from '../support/tree.ts';

/** A plugin's module with one rule that finds every `listen`. */
const rule = (
  more = '',
) => `{ id: 'no-listen', severity: 'warning', summary: 'Do not listen.', why: 'x', reference: 'https://a.example/',
  examples: [{ in: ['http', 'server'], bad: '«listen 80»;', good: 'root /x;' }],
  *check(config) { for (const at of config.all('listen')) yield { at, message: 'listens' }; }, ${more} }`;
const GOOD = `export default { name: 'acme', rules: [${rule()}] };`;
const base = { ...SITE, 'conf.d/a.conf': 'server { listen 8080; return 204; }\n' };
const config = (value: object) => ({ '.nginx-lint.json': JSON.stringify(value) });

async function run(files: Readonly<Record<string, string>>) {
  const cwd = tree({ ...base, ...files });
  const { errors, diagnostics, incomplete } = await lint({ cwd });
  const found = diagnostics.filter(({ level }) => level !== 'info');
  return { errors, incomplete, found: found.map(({ ruleId, level, message }) => `${level} ${ruleId}: ${message}`) };
}

describe('rules of plugins run', () => {
  test.each([
    ['a file', './lint/acme.mjs', { 'lint/acme.mjs': GOOD }, 'acme/no-listen'],
    ['a rule alone', './lint/own.mjs', { 'lint/own.mjs': `export default ${rule()};` }, 'own/no-listen'],
    [
      'a package without a name for its rules',
      'nginx-lint-plugin-acme',
      {
        'node_modules/nginx-lint-plugin-acme/package.json': '{"type":"module","main":"a.js"}',
        'node_modules/nginx-lint-plugin-acme/a.js': `export default { rules: [${rule()}] };`,
      },
      'acme/no-listen',
    ],
    [
      'a package with a scope',
      '@acme/nginx-lint-plugin',
      {
        'node_modules/@acme/nginx-lint-plugin/package.json': '{"exports":"./a.mjs"}',
        'node_modules/@acme/nginx-lint-plugin/a.mjs': `export default { rules: [${rule()}] };`,
      },
      '@acme/no-listen',
    ],
  ])('%s', async (_, plugin, files, id) => {
    const { errors, found, incomplete } = await run({ ...files, ...config({ plugins: [plugin] }) });
    expect({ errors, found, incomplete }).toEqual({ errors: [], found: [`warning ${id}: listens`], incomplete: false });
    const off = await run({ ...files, ...config({ plugins: [plugin], rules: { [id]: 'off' } }) });
    expect(off.found).toEqual([]);
  });

  test('the object of a class', async () => {
    const text = `class Listens { get id() { return 'no-listen'; } get severity() { return 'warning'; } word = 'listens';
      *check(config) { for (const at of config.all('listen')) yield { at, message: this.word }; } }
      export default new Listens();`;
    const { found, incomplete } = await run({ 'own.mjs': text, ...config({ plugins: ['./own.mjs'] }) });
    expect({ found, incomplete }).toEqual({ found: ['warning own/no-listen: listens'], incomplete: false });
  });

  test('with options, in overrides, and hidden by comments', async () => {
    const options = `options: { ports: { default: 0, maximum: 9 } }, *check(config, { ports }) {
      for (const at of config.all('listen')) yield { at, message: 'ports ' + ports }; }`;
    const files = { 'p.mjs': `export default { name: 'acme', rules: [${rule(options)}] };` };
    const plugins = ['./p.mjs'];
    const set = (value: object) => run({ ...files, ...config({ plugins, ...value }) });
    expect((await set({ rules: { 'acme/no-listen': ['error', { ports: 3 }] } })).found).toEqual([
      'error acme/no-listen: ports 3',
    ]);
    expect((await set({ rules: { 'acme/no-listen': { ports: 10 } } })).errors).toEqual([
      expect.stringMatching(/:1:\d+: option "ports" of rule "acme\/no-listen" must be at most 9, not 10$/),
    ]);
    const overrides = [{ files: ['conf.d'], rules: { 'acme/no-listen': 'off' } }];
    expect((await set({ overrides })).found).toEqual([]);
    const hidden = { 'conf.d/a.conf': 'server { listen 80; } # nginx-lint-disable-line acme/no-listen -- x\n' };
    expect((await run({ ...files, ...hidden, ...config({ plugins }) })).found).toEqual([]);
    // Without the plugin nothing is known of its rules.
    expect((await run({ ...files, ...hidden })).found).toEqual([]);
  });

  test('a misspelt id is said to be one', async () => {
    const files = { 'p.mjs': GOOD, ...config({ plugins: ['./p.mjs'], rules: { 'acme/no-listn': 'off' } }) };
    expect((await run(files)).errors).toEqual([expect.stringContaining('did you mean "acme/no-listen"?')]);
  });
});

/** A module with a rule that yields a finding with something odd in it. */
const yields = (odd: string) =>
  `export default ${rule(`*check(config) { for (const at of config.all('listen')) yield { at, message: 'x', ${odd} }; }`)};`;

describe('a plugin that fails is named, and the run goes on', () => {
  const second = { 'good.mjs': GOOD };
  test.each([
    ['throws while it is loaded', 'throw new Error("boom");', 'plugin "./bad.mjs" was left out: cannot load'],
    ['throws something odd', 'throw undefined;', 'plugin "./bad.mjs" was left out: cannot load'],
    ['cannot be read', 'export default {', 'plugin "./bad.mjs" was left out: cannot load'],
    ['has no default export', 'export const a = 1;', 'has no default export'],
    ['is no plugin', 'export default 1;', 'its default export must be a rule, or { name, rules: [...] }'],
    ['has what is no rule', 'export default { rules: [null] };', 'rule "bad/1" of plugin "./bad.mjs" was left out'],
    ['has a rule without an id', 'export default { rules: [{}] };', '"id" must be a name'],
    ['has an odd severity', `export default { rules: [${rule("severity: 'loud'")}] };`, '"severity" must be "error"'],
    ['has no check', `export default { rules: [${rule('check: 1')}] };`, '"check" must be a function'],
    [
      'has an option without a default',
      `export default { rules: [${rule('options: { a: {} }')}] };`,
      'option "a" needs',
    ],
    ['has an id twice', `export default { rules: [${rule()}, ${rule()}] };`, 'another rule has this id'],
    [
      'throws while it runs',
      `export default ${rule('check() { throw new Error("boom"); }')};`,
      'rule "bad/no-listen" failed and was left out: boom',
    ],
    ['yields rubbish', `export default ${rule('*check() { yield 1; }')};`, 'yields something that is no finding'],
    ['yields no place', `export default ${rule("*check() { yield { message: 'x', at: {} }; }")};`, 'without a place'],
    [
      'yields no message',
      `export default ${rule("*check(config) { yield { at: config.all('listen')[0] }; }")};`,
      'without a "message"',
    ],
    ['returns nothing', `export default ${rule('check() {}')};`, 'its "check" must yield findings'],
    ['waits', `export default ${rule('async check() { await 1; throw 1; }')};`, 'cannot be "async"'],
    ['throws nothing one can read', `export default ${rule('check() { throw Object.create(null); }')};`, 'it threw'],
    ['throws when it is looked at', 'export default { rules: [{ get id() { throw Error("seen"); } }] };', 'seen'],
    [
      'has a name that no comment can have',
      `export default { name: 'bad one', rules: [${rule()}] };`,
      '"bad one" cannot',
    ],
    ['yields a place that is not there', yields('at: { file: at.file, start: -1, end: 2 }'), 'without a place'],
    ['yields a mark that is none', yields('mark: at.node.name.value'), '"mark" that is none'],
    ['yields related places without a file', yields("related: [{ message: 'x' }]"), '"related" that is no list'],
    ['yields a fix that is none', yields('fix: 3'), '"fix" that is no list'],
    [
      'yields a fix behind the end',
      yields("fix: [{ file: at.file, start: 0, end: 1e9, text: '' }]"),
      '"fix" that is no',
    ],
    ['yields suggestions without edits', yields("suggestions: [{ title: 'x' }]"), '"suggestions" that are no list'],
  ])('it %s', async (_, text, message) => {
    const plugins = ['./bad.mjs', './good.mjs'];
    const settings = { plugins, rules: { 'bad/no-listen': 'warning' } };
    const { errors, found, incomplete } = await run({ 'bad.mjs': text, ...second, ...config(settings) });
    expect(errors).toEqual([]);
    expect(incomplete).toBe(true);
    expect(found).toEqual(
      expect.arrayContaining([expect.stringContaining(message), 'warning acme/no-listen: listens']),
    );
    expect(found.find((one) => one.includes(message))).toMatch(/^error rule-failed: .*bad/);
  });

  test('a rule that goes round in circles is ended, before anybody gives up', async () => {
    const check = "*check(config) { for (;;) for (const at of config.all('listen')) yield { at, message: 'x' }; }";
    const text = `export default ${rule(check)};`;
    const { found, incomplete } = await run({ 'p.mjs': text, ...config({ plugins: ['./p.mjs'] }) });
    expect(found.filter((one) => one === 'warning p/no-listen: x')).toHaveLength(50_000);
    expect(found.filter((one) => !one.endsWith(': x'))).toEqual([
      expect.stringContaining('too many findings of "p/no-listen"'),
    ]);
    expect(incomplete).toBe(false);
  });

  test.each([
    [
      'nginx-lint-plugin-gone',
      'there is no package "nginx-lint-plugin-gone" that can be imported; a file is written with',
    ],
    ['nginx-lint-plugin-empty', 'there is no package "nginx-lint-plugin-empty" that can be imported'],
    ['lint/own.mjs', 'there is no package "lint/own.mjs" that can be imported; a file is written with "./" before it'],
    ['./gone.mjs', 'there is no such file'],
    ['./lint', 'it is a directory; name a file in it'],
  ])('what is not there: %s', async (plugin, message) => {
    const empty = { 'node_modules/nginx-lint-plugin-empty/package.json': '{}' };
    const { found, incomplete } = await run({ 'lint/own.mjs': GOOD, ...empty, ...config({ plugins: [plugin] }) });
    expect(incomplete).toBe(true);
    expect(found).toEqual([expect.stringContaining(`error rule-failed: plugin "${plugin}" was left out: `)]);
    expect(found[0]).toContain(message);
  });

  test('code outside of the working tree', async () => {
    const away = tree({ 'evil.mjs': `globalThis.evil = true; ${GOOD}` });
    const { found } = await run(config({ plugins: [join(away, 'evil.mjs')] }));
    expect(found).toEqual([expect.stringMatching(/^error rule-failed: .*is code outside of the working tree/)]);
    expect((globalThis as { evil?: boolean }).evil).toBeUndefined();
  });
});
