import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPTIONS } from '../../src/cli/options.ts';
import { manPage } from '../support/man-page.ts';
import { isInstalled } from '../support/sandbox.ts';

const FILE = 'man/nginx-lint.1';

test('the manual page is made from the option table', async () => {
  await expect(manPage()).toMatchFileSnapshot(`../../${FILE}`);
});

test('the package brings it along', () => {
  const { files, man } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[]; man: unknown };
  expect(files).toContain('man');
  // npm installs what a list has: a text alone is left out.
  expect(man).toEqual([`./${FILE}`]);
});

test.skipIf(!isInstalled('groff'))('groff sets it without a warning (skipped where it is not installed)', () => {
  const { status, stdout, stderr } = spawnSync('groff', ['-ww', '-man', '-Tutf8', '-P-c'], {
    encoding: 'utf8',
    input: manPage(),
  });
  expect([status, stderr]).toEqual([0, '']);
  for (const { name } of OPTIONS) expect(stdout.replaceAll(/.\u0008/g, '')).toContain(`--${name}`);
  expect(stdout).toContain(`'RULE={"level":"warning"`);
  expect(stdout).not.toContain('\\');
});
