import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** From the lowest: a file imports from its own line, or from above it. */
const LAYERS = [
  /^src\/(collections|text|host|thrown|diagnostic|docs)\.ts$/,
  /^grammar\//,
  /^src\/(catalog|values)\//,
  /^src\/config\//,
  /^src\/model\//,
  /^src\/lint\/(rule|edits|header-edits|refusal)\.ts$/,
  /^rules\//,
  /^src\/lint\//,
  /^src\/formatters\//,
  /^src\/(index|verify)\.ts$/,
  /^src\/node(-host|-names|-signals|-writable|-write)?\.ts$/,
  /^src\/project\//,
  /^src\/api\.ts$/,
  /^src\/cli\//,
];
/** Rules are passed to the run, never imported by it; these types are shared downwards. */
const TYPES_ONLY = new Set(['src/text.ts', 'grammar/nodes.ts', 'src/diagnostic.ts']);
const ONE_PLACE: Readonly<Record<string, RegExp>> = {
  chevrotain: /^grammar\//,
  yargs: /^src\/cli\/help\.ts$/,
  'yargs-parser': /^src\/cli\/args\.ts$/,
  'fast-glob': /^src\/node(-host)?\.ts$/,
  diff: /^src\/cli\/diff\.ts$/,
  'eslint-formatter-pretty': /^src\/formatters\/pretty\.ts$/,
  'jsonc-parser': /^src\/project\/json\.ts$/,
  yaml: /^src\/project\/yaml\.ts$/,
  'toml-eslint-parser': /^src\/project\/toml\.ts$/,
  valibot: /^src\/project\/schema\.ts$/,
  picomatch: /^src\/project\/globs\.ts$/,
  'resolve.exports': /^src\/project\/packages\.ts$/,
  'supports-hyperlinks': /^src\/cli\/hyperlinks\.ts$/,
  sarif: /^src\/formatters\/sarif(-rule)?\.ts$/,
};
const NODE = /^src\/(node(-host|-names|-signals|-writable|-write)?\.ts|project\/|api\.ts|cli\/|formatters\/pretty\.ts)/;

const level = (file: string) => LAYERS.findIndex((layer) => layer.test(file));

/** What is wrong with the imports of one file. */
function violations(file: string, source: string): string[] {
  const wrong: string[] = [];
  for (const match of source.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm)) {
    const target = match[1] ?? match[2]!;
    if (target.startsWith('node:')) {
      if (!NODE.test(file)) wrong.push(`${file} imports ${target}`);
    } else if (target.startsWith('.')) {
      const to = relative('.', resolve(dirname(file), target));
      if (level(to) > level(file) && !TYPES_ONLY.has(to)) wrong.push(`${file} imports ${to}`);
    } else if (!(ONE_PLACE[target]?.test(file) ?? true)) wrong.push(`${file} imports ${target}`);
  }
  return wrong;
}

function filesIn(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

describe('layers', () => {
  test.each(['grammar', 'src', 'rules'].flatMap(filesIn))('%s', (file) => {
    expect(level(file), 'a layer for the file').toBeGreaterThanOrEqual(0);
    expect(violations(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  test.each([
    ['src/model/a.ts', "import { x } from '../lint/check.ts';", 'src/model/a.ts imports src/lint/check.ts'],
    ['src/lint/check.ts', "import fs from 'node:fs';", 'src/lint/check.ts imports node:fs'],
    ['src/config/a.ts', "import { Lexer } from 'chevrotain';", 'src/config/a.ts imports chevrotain'],
    ['src/index.ts', "const x = await import('./node.ts');", 'src/index.ts imports src/node.ts'],
  ])('%s must not have: %s', (file, source, expected) => {
    expect(violations(file, source)).toEqual([expected]);
  });
});
