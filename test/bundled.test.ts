import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const bill = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8')) as {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
};
const licences = readFileSync('dist/licenses.txt', 'utf8');
/** Libraries that are in the bundles for sure: the command line cannot do without them. */
const USED = [
  'chevrotain',
  'eslint-formatter-pretty',
  'fast-glob',
  'yargs',
  'yargs-parser',
  'fastest-levenshtein',
  'diff',
];

describe('what of others the package has in it', () => {
  test.each(USED)('%s is in the bill of materials in the version that is installed, with its licence', (name) => {
    const found = bill.components.find((one) => one.name === name);
    expect(found?.version).toBe(manifest['devDependencies']![name]);
    expect(found?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    expect(licences).toContain(`${name} ${found!.version} (${found!.licenses[0]!.license.id})\n`);
  });

  test('each package is listed once, under a licence that allows it, with its text', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const names = bill.components.map(({ purl }) => purl);
    expect(new Set(names).size).toBe(names.length);
    const texts = licences.split(`\n${'-'.repeat(80)}\n\n`);
    expect(texts).toHaveLength(names.length);
    for (const text of texts)
      expect(text).toMatch(/\((?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)\)\n\n[^]*(?:Permission|Licensed|License)/i);
  });

  test('the tests and the build tools are not in it', () => {
    for (const name of ['vitest', 'esbuild', 'typescript', 'fast-check', 'prettier'])
      expect(bill.components.some((one) => one.name === name)).toBe(false);
  });

  test('nothing runs when the package is installed', () => {
    const scripts = Object.keys(manifest['scripts']!);
    expect(scripts.filter((name) => /^(?:pre|post)?(?:install|publish|pack|uninstall)$/.test(name))).toEqual([]);
    expect(manifest['dependencies']).toBeUndefined();
  });

  test('what is published is what users need', () => {
    const packed = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
    ) as [{ readonly files: readonly { readonly path: string }[] }];
    const paths = packed[0].files.map(({ path }) => path);
    for (const path of [
      'dist/cli.cjs',
      'dist/index.js',
      'dist/licenses.txt',
      'dist/sbom.cdx.json',
      'LICENSE',
      'README.md',
    ])
      expect(paths).toContain(path);
    expect(paths.filter((path) => /^(?:src|test|grammar|bench|scripts|node_modules)\//.test(path))).toEqual([]);
  });
});
