import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { askNginx } from '../differential/oracle.ts';
import type { Verdict } from '../differential/oracle.ts';
import type { Subject } from './property.ts';

const EXPERIMENTS = 'test/fixtures/experiments';
const CORPUS = process.env['NGINX_LINT_CORPUS'] ?? '../shared/corpus';

/** The configurations that were run on real nginx. */
export function experiments(): readonly Subject[] {
  return readdirSync(EXPERIMENTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.conf'))
    .sort()
    .map((name) => single(name, resolve(EXPERIMENTS, name)));
}

/** Real configurations, where they are; else none. */
export function corpus(): readonly Subject[] {
  const manifest = join(CORPUS, 'manifest.json');
  if (!existsSync(manifest)) return [];
  const files = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly file: string }[];
  return files.map(({ file }) => single(file, resolve(CORPUS, 'files', file)));
}

function single(name: string, main: string): Subject {
  return {
    name,
    main,
    files: { [main]: readFileSync(main) },
    judge: (files) => judgeFiles({ 'nginx.conf': files[main]! }),
  };
}

/** Asks nginx about a main file `nginx.conf` and the files beside it, in a directory of their own; of a part it can say nothing. */
export function judgeFiles(files: Readonly<Record<string, Uint8Array>>): Verdict {
  const main = text(files['nginx.conf']!);
  if (!/\bevents\b/.test(main) || /\{\{|<%|\{%|\$\{[A-Z]/.test(main))
    return { verdict: 'environment', message: 'not all of a configuration' };
  const directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  try {
    for (const name of ['logs', 'html']) mkdirSync(join(directory, name));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      // Where the experiments ran.
      writeFileSync(join(directory, name), text(bytes).replaceAll(/\/tmp\/r502run\/[\w.-]+/g, directory), 'latin1');
    }
    return askNginx(directory, '-g', /\bpid\s/.test(main) ? '' : `pid ${directory}/pid;`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
