import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtinRules } from '../rules/index.ts';
import { Files } from '../src/config/files.ts';
import { plan } from '../src/config/parts.ts';
import { check } from '../src/lint/check.ts';
import { nodeHost } from '../src/node-host.ts';
import { isAbout } from './differential/compare.ts';
import { settingsFor } from './support/examples.ts';

interface Case {
  readonly name: string;
  readonly file: string;
  readonly verdict: 'accept' | 'reject';
  /** nginx's words and the place it names; none where nginx says nothing, or nothing of its own. */
  readonly message: string | null;
  readonly line: number | null;
  readonly in_file: string | null;
  /** What each version said: of files that include each other it depends on how many may be open. */
  readonly nginx: Readonly<Record<string, { readonly message: string | null }>>;
  readonly symlinks?: Readonly<Record<string, string>>;
}

const BASE = 'test/fixtures/conformance';
const { cases } = JSON.parse(readFileSync(`${BASE}/manifest.json`, 'utf8')) as { cases: readonly Case[] };
const settings = settingsFor(builtinRules);

describe('what real nginx said of each case', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
    cpSync(`${BASE}/cases`, root, { recursive: true });
    for (const { file, symlinks = {} } of cases) {
      for (const [name, to] of Object.entries(symlinks)) {
        const link = join(root, dirname(file), name);
        rmSync(link, { recursive: true, force: true });
        mkdirSync(dirname(link), { recursive: true });
        symlinkSync(to, link);
      }
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_, { file, verdict, message, line, in_file, nginx }) => {
      const directory = join(root, dirname(file));
      const host = nodeHost();
      const files = new Files(host);
      const entries = plan([{ path: join(root, file) }], files, host);
      const { diagnostics } = check(host, entries, settings, undefined, files);
      const errors = diagnostics.filter(({ level }) => level === 'error');
      const words = errors.map((one) => one.message.replaceAll(`${directory}/`, ''));
      if (verdict === 'accept') expect(words).toEqual([]);
      else expect(words).not.toEqual([]);
      if (message === null) return;
      const said = [message, ...Object.values(nginx).flatMap((one) => one.message ?? [])];
      const same = errors.filter((__, index) => said.some((one) => words[index]!.startsWith(one)));
      expect(same.length > 0 ? message : words.join('\n')).toBe(message);
      if (line === null) return;
      const at = { file: in_file!, line };
      const places = same.flatMap((one) => [
        one,
        ...one.related.map((related) => ({ ...one, ...related, related: [] })),
      ]);
      expect(places.map((one) => isAbout(one, directory, at))).toContain(true);
    },
  );
});
