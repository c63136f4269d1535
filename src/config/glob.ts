import { table } from '../collections.ts';
import { failed } from '../host.ts';
import type { DirectoryEntry, Host } from '../host.ts';
import { compareBytes } from './paths.ts';

/**
 * glob(3) as nginx calls it (ngx_open_glob in src/os/unix/ngx_files.c: flags 0, C locale): `*`, `?`, `[…]` and backslash escapes; no
 * braces, no `~`, `**` is `*`; a leading dot is matched by a dot only; results in byte order; links are listed whether their target
 * exists or not.
 */

/** Whether nginx takes an include's path for a pattern (ngx_conf_include in src/core/ngx_conf_file.c). */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}

/** What a pattern matches, in byte order; `missingDirectory` when a directory named without wildcards does not exist. */
export interface Globbed {
  readonly paths: readonly string[];
  readonly missingDirectory?: string;
  /** Set where it leads through more directories than may be, by links in circles: what is in the others is left out. */
  readonly cut?: true;
}

/** For each directory on the way so many matches are kept. */
const FACTOR = 50;

/** The paths that match an absolute pattern, through so many directories at most. */
export function glob(pattern: string, host: Host, most = Infinity): Globbed {
  const parts = pattern.split('/').slice(1);
  let found = [''];
  let missingDirectory: string | undefined;
  let cut = false;
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    const next: string[] = [];
    for (const base of found) {
      if ((cut ||= next.length > (last ? most * FACTOR : most))) break;
      if (!isPattern(part)) {
        const path = `${base}/${part.replace(/\\(.)/g, '$1')}`;
        if (!last || exists(path, host)) next.push(path);
        continue;
      }
      const entries = host.list(base === '' ? '/' : base);
      if (failed(entries)) {
        if (found.length === 1 && !isPattern(base)) missingDirectory ??= base;
        continue;
      }
      for (const path of matching(entries, part, last, base, host)) next.push(path);
    }
    found = next;
  });
  const paths = found.sort(compareBytes);
  return {
    paths,
    ...(missingDirectory === undefined ? {} : { missingDirectory }),
    ...(cut ? { cut: true as const } : {}),
  };
}

function matching(entries: readonly DirectoryEntry[], part: string, last: boolean, base: string, host: Host): string[] {
  const match = compile(part);
  const paths: string[] = [];
  for (const entry of entries) {
    if (!match(entry.name)) continue;
    const path = `${base}/${entry.name}`;
    if (!last && entry.kind === 'file') continue;
    if (!last && entry.kind === 'link' && !isDirectory(path, host)) continue;
    paths.push(path);
  }
  return paths;
}

function exists(path: string, host: Host): boolean {
  const info = host.stat(path);
  return !failed(info) || info.code !== 'ENOENT';
}

function isDirectory(path: string, host: Host): boolean {
  const info = host.stat(path);
  return !failed(info) && info.kind === 'directory';
}

type Piece = { readonly kind: 'star' } | { readonly kind: 'one'; readonly test: (char: string) => boolean };

/** Compiles one part of a pattern (between slashes) to a test of names: fnmatch(3) with FNM_PERIOD. */
export function compile(pattern: string): (name: string) => boolean {
  const pieces: Piece[] = [];
  const dotFirst = pattern.startsWith('.') || pattern.startsWith('\\.');
  for (let at = 0; at < pattern.length;) {
    const char = pattern[at]!;
    const set = char === '[' ? bracket(pattern, at) : undefined;
    if (set) {
      pieces.push({ kind: 'one', test: set.test });
      at = set.end;
      continue;
    }
    if (char === '*') pieces.push({ kind: 'star' });
    else if (char === '?') pieces.push({ kind: 'one', test: () => true });
    else {
      const literal = char === '\\' && at + 1 < pattern.length ? pattern[++at]! : char;
      pieces.push({ kind: 'one', test: (other) => other === literal });
    }
    at++;
  }
  return (name) => (dotFirst || !name.startsWith('.')) && run(pieces, [...name]);
}

/** Matches with one step of memory: after a mismatch only the last `*` takes one character more. Quadratic at worst. */
function run(pieces: readonly Piece[], name: readonly string[]): boolean {
  let piece = 0;
  let at = 0;
  let star = -1;
  let starAt = 0;
  while (at < name.length) {
    const current = pieces[piece];
    if (current?.kind === 'star') {
      star = piece++;
      starAt = at;
    } else if (current?.kind === 'one' && current.test(name[at]!)) {
      piece++;
      at++;
    } else if (star >= 0) {
      piece = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (pieces[piece]?.kind === 'star') piece++;
  return piece === pieces.length;
}

const CLASSES: Readonly<Record<string, RegExp>> = table({
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\x00-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[\x21-\x7e]/,
  lower: /[a-z]/,
  print: /[\x20-\x7e]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t\r\n\v\f]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
});

/** A `[…]` that starts at an offset; `undefined` when it is not closed: then the `[` stands for itself. */
function bracket(pattern: string, start: number): { test: (char: string) => boolean; end: number } | undefined {
  let at = start + 1;
  const negated = pattern[at] === '!' || pattern[at] === '^';
  if (negated) at++;
  const tests: ((char: string) => boolean)[] = [];
  for (let first = true; ; first = false) {
    const char = pattern[at];
    if (char === undefined) return undefined;
    if (char === ']' && !first) break;
    const named = /^\[:([a-z]+):\]/.exec(pattern.slice(at, at + 12));
    if (named) {
      const members = CLASSES[named[1]!];
      if (members) tests.push((other) => members.test(other));
      at += named[0].length;
      continue;
    }
    const [low, afterLow] = member(pattern, at);
    at = afterLow;
    if (pattern[at] === '-' && pattern[at + 1] !== undefined && pattern[at + 1] !== ']') {
      const [high, afterHigh] = member(pattern, at + 1);
      at = afterHigh;
      tests.push((other) => other >= low && other <= high);
    } else {
      tests.push((other) => other === low);
    }
  }
  return { test: (char) => tests.some((matches) => matches(char)) !== negated, end: at + 1 };
}

function member(pattern: string, at: number): [string, number] {
  if (pattern[at] === '\\' && at + 1 < pattern.length) return [pattern[at + 1]!, at + 2];
  return [pattern[at]!, at + 1];
}
