import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/project/json.ts';
import { lint } from '../../src/project/lint.ts';
import { checkForm } from '../../src/project/schema.ts';
import { valueSource } from '../../src/project/source.ts';
import { readToml } from '../../src/project/toml.ts';
import { readYaml } from '../../src/project/yaml.ts';
import { SITE, tree } from '../support/tree.ts';

/** What a configuration file is said to have wrong, without the directory it is in. */
async function errorsOf(name: string, text: string): Promise<readonly string[]> {
  const cwd = tree({ ...SITE, [name]: text });
  const { errors, diagnostics, incomplete } = await lint({ cwd });
  if (errors.length > 0) expect({ diagnostics, incomplete }).toEqual({ diagnostics: [], incomplete: true });
  return errors.map((error) => error.replaceAll(`${cwd}/`, ''));
}

describe('what is wrong with a configuration file is said with its place', () => {
  const expectFirst = async (name: string, text: string, expected: string) => {
    const [first] = await errorsOf(name, text);
    expect(first).toContain(`${name}:`);
    expect(first).toContain(expected);
  };

  test.each([
    ['{\n  "rulez": {}\n}', '2:3: unknown key "rulez", did you mean "rules"?'],
    ['{"zz": 1}', '1:2: unknown key "zz"; "$schema", "root", "extends"'],
    ['{ "nginx": {"flavour": "x"} }', '1:13: unknown key "flavour", did you mean "flavor"?'],
    ['{ "rules": {', '1:13: no valid JSON: "}" must stand here'],
    ['', '1:1: no valid JSON: a value must stand here'],
    ['[]', '1:1: a configuration is an object of keys and values'],
    ['{"nginx": []}', '1:2: "nginx" must be an object of keys and values'],
    ['{"root": true, // no\n}', '1:16: no valid JSON: comments are for a file called ".nginx-lint.js'],
    ['{"root": true,\n"root": true}', '2:1: "root" is given twice'],
    ['{"rules": {"a\\": ": "off"}, "template": 1}', '1:29: "template" must be true or false'],
    ['\ufeff{"ignores": "a"}', '1:3: "ignores" must be a list of texts: ["a", "b"]'],
    ['{"ignores": [1]}', '1:14: item 1 of "ignores" must be a text in quotes'],
    ['{"nginx": {"version": 1.28}}', '1:12: "version" must be a text in quotes'],
    ['{"nginx": {"version": "1.x"}}', '1:12: "version": "1.x" is no nginx version'],
    ['{"nginx": {"flavor": "nginx"}}', '1:12: "flavor" must be one of "oss", "plus"'],
    ['{"nginx": {"modules": [\n"geoip", "headers-mor"]}}', '2:10: unknown module "headers-mor", did'],
    ['{"nginx": {"prefix": "gone"}}', '1:12: "prefix": "gone" is no directory'],
    ['{"include": {"pathMap": {"/a": "gone"}}}', '1:26: "pathMap": there is no "gone"'],
    ['{"include": {"pathMap": {"a": "conf.d"}}}', '1:26: "pathMap": "a" must begin with "/"'],
    ['{"rules": {"constructor": "off"}}', '1:12: unknown rule "constructor"'],
    ['{"rules": {\n"__proto__": "off"}}', '2:1: unknown rule "__proto__"'],
    ['{"overrides": [{"files": ["a"], "rules": {"__proto__": 1}}]}', '1:43: rule "__proto__": 1 is no level'],
    ['{"requireReason": 1}', '1:2: "requireReason" must be true or false'],
    ['{"reportUnusedSuppressions": "on"}', '1:2: "reportUnusedSuppressions" must be one of "off", "in'],
    ['{"rules": {"a": "loud"}}', '1:12: rule "a": "loud" is no level: write "off"'],
    ['{"rules": {"proxy-timeout-zer": "off"}}', '1:12: unknown rule "proxy-timeout-zer", did you mean'],
    ['{"rules": {"proxy-timeout-suspicious": ["info",\n{"maxRead": -1}]}}', '2:2: option "maxRead" of rule'],
    ['{"rules": {"proxy-timeout-suspicious": {\n"maxRed": 1}}}', '2:1: rule "proxy-timeout-suspicious" has no'],
    ['{"overrides": [{"rules": {}}]}', '1:16: an override needs "files" or "contexts"'],
    ['{"overrides": [{"files": ["a"]}]}', '1:16: "rules" is missing'],
    ['{"overrides": [{"contexts": ["srver"], "rules": {}}]}', '1:30: "srver" is no block'],
    ['{"overrides": [{"files": ["a"], "rules": {"x": "off"}}]}', '1:43: unknown rule "x"'],
    ['{"extends": "nginx-lint:strickt"}', '1:2: unknown preset "nginx-lint:strickt", did you mean'],
    ['{"extends": ["nginx-lint:all", "./gone.json"]}', '1:32: there is no file "./gone.json"'],
    ['{"extends": "gone"}', '1:2: there is no package "gone"'],
    ['{"extends": "./.nginx-lint.json"}', '1:2: "./.nginx-lint.json" extends this file in turn'],
    ['{"entries": ["nginx.conf", "gone.conf"]}', '1:28: cannot read "gone.conf"'],
    ['{"limits": {"files": 20000, "file": 1}}', '1:29: there is no limit "file", did you mean "files"?'],
    ['{"limits": {\n"words": 0}}', '2:1: "words" takes a whole number from 1, such as 2000000'],
    ['{"limits": {"findings": "9"}}', '1:13: "findings" takes a whole number from 1, such as 50000'],
    ['{"limits": {"files": 1.5}}', '1:13: "files" takes a whole number from 1, such as 20000'],
    ['{"limits": [1]}', '1:2: "limits" must be an object of keys and values'],
    ['{"limits": 9}', '1:2: "limits" must be an object of keys and values'],
  ])('.nginx-lint.json %j', async (text, expected) => expectFirst('.nginx-lint.json', text, expected));

  test.each([
    ['.nginx-lint.jsonc', '{"root": true, /* yes */\n"root": true,}', '2:1: "root" is given twice'],
    ['.nginx-lint.jsonc', '// nothing', '1:11: no valid JSON: a value must stand here'],
    ['.nginx-lint.yaml', 'nginx:\n  version: 1.28\n', '2:3: "version" must be a text in quotes'],
    ['.nginx-lint.yml', 'rules:\n  a: off\n  a: off\n', '3:3: "a" is given twice'],
    ['.nginx-lint.yaml', 'root: true\n---\nroot: true\n', '2:1: no valid YAML: Source contains multiple documents'],
    ['.nginx-lint.yaml', 'rules: [\n', 'no valid YAML: Flow sequence'],
    ['.nginx-lint.yaml', 'rules: &a { a: info }\noverrides:\n- files: [b]\n  rules: *a\n', '1:13: unknown rule "a"'],
    [
      '.nginx-lint.yaml',
      'rules:\n  proxy-timeout-suspicious:\n    maxRead: .inf\n',
      '3:5: option "maxRead" of rule "pr',
    ],
    ['.nginx-lint.toml', '[rules]\nproxy-timeout-zero = "loud"\n', '2:1: rule "proxy-timeout-zero": "loud" is no'],
    [
      '.nginx-lint.toml',
      'rules.proxy-timeout-suspicious = ["info", { maxRead = "x" }]',
      '1:45: option "maxRead" of rule',
    ],
    ['.nginx-lint.toml', '[[overrides]]\nfiles = ["a"]\n[overrides.rules]\nx = "off"\n', '4:1: unknown rule "x"'],
    ['.nginx-lint.toml', '[nginx]\nversion = 2024-01-01\n', '2:1: "version" must be a text in quotes'],
    ['.nginx-lint.toml', 'root = true\nroot = true\n', '2:1: no valid TOML'],
    ['.nginx-lint.toml', 'root = = true', '1:8: no valid TOML'],
    ['.nginx-lint.yaml', 'limits:\n  files: 20000\n  depth: 1\n', '3:3: there is no limit "depth", but directives'],
    ['.nginx-lint.toml', '[limits]\nfiles = -1\n', '2:1: "files" takes a whole number from 1'],
  ])('%s %j', expectFirst);

  test('each mistake of a file is one line', async () => {
    const text = '{"rules": {"a": "off",\n"b": "off"}, "overrides": [{"contexts": ["http"],\n"rules": {"c": "off"}}]}';
    const places = (await errorsOf('.nginx-lint.json', text)).map((error) => error.split(': ', 1)[0]);
    expect(places).toEqual(['.nginx-lint.json:1:12', '.nginx-lint.json:2:1', '.nginx-lint.json:3:11']);
  });

  test('two files in one directory are one too many', async () => {
    const cwd = tree({ ...SITE, '.nginx-lint.json': '{}', '.nginx-lint.yaml': '' });
    const { errors } = await lint({ cwd });
    expect(errors).toEqual([
      `"${cwd}/.nginx-lint.json" and "${cwd}/.nginx-lint.yaml" are in the same directory: keep one`,
    ]);
  });

  test('a mistake in a file that is extended is said with its own place', async () => {
    const cwd = tree({ ...SITE, '.nginx-lint.json': '{"extends": "./base.yaml"}', 'base.yaml': 'rules:\n  a: info\n' });
    expect((await lint({ cwd })).errors).toEqual([expect.stringContaining(`${cwd}/base.yaml:2:3: unknown rule "a"`)]);
  });
});

describe('no text makes reading throw', () => {
  const PIECES = [
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    "'",
    '\n',
    '  ',
    '- ',
    '#',
    '//',
    '&a ',
    '*a',
    '<<',
    '=',
    '.',
    'a',
    '1',
    'null',
    '?',
    '|',
    '%',
    '\u0000',
    '\ud800',
  ];
  const texts = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join('')),
  );
  test.each([
    ['JSON', (text: string) => readJson(text, false)],
    ['JSON with comments', (text: string) => readJson(text, true)],
    ['YAML', readYaml],
    ['TOML', readToml],
  ])('%s', (_, read) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, mistakes, offset } = read(text);
        for (const mistake of mistakes) expect(mistake.offset).toBeLessThanOrEqual(text.length);
        expect(offset(['rules', 0])).toBeGreaterThanOrEqual(0);
        if (mistakes.length === 0) checkForm(valueSource('', value));
      }),
      { numRuns: 500 },
    );
  });
});
