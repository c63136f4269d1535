import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exports } from 'resolve.exports';
import { readSmall } from '../node-host.ts';
import { Text } from '../text.ts';

interface Manifest {
  readonly name: string;
  readonly exports?: unknown;
  readonly main?: unknown;
}

/** The file that a package's name stands for, looked for as Node does from a directory; `undefined` when there is none. */
export function resolvePackage(name: string, from: string): string | undefined {
  const match = /^((?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(\/.*)?$/.exec(name);
  if (!match) return undefined;
  const [, id = '', inner] = match;
  for (let at = from; ; at = dirname(at)) {
    const directory = join(at, 'node_modules', id);
    if (existsSync(join(directory, 'package.json'))) return fileOf(directory, inner);
    if (dirname(at) === at) return undefined;
  }
}

function fileOf(directory: string, inner: string | undefined): string | undefined {
  try {
    const manifest = JSON.parse(Text.decode(readSmall(join(directory, 'package.json'))).source) as Manifest;
    if (manifest.exports !== undefined) {
      const [file] = exports(manifest, inner === undefined ? '.' : `.${inner}`) ?? [];
      return file === undefined ? undefined : join(directory, file);
    }
    const main = typeof manifest.main === 'string' ? manifest.main : 'index.js';
    const file = join(directory, inner ?? main);
    return [file, `${file}.js`, join(file, 'index.js')].find((path) => /\.\w+$/.test(path) && existsSync(path));
  } catch {
    // Not a package that Node could load, either.
    return undefined;
  }
}
