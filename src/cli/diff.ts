import { isAbsolute, relative } from 'node:path';
import { formatPatch, structuredPatch } from 'diff';
import type { Change } from '../lint/fix.ts';
import { visible } from '../formatters/escape.ts';
import { realPath } from '../node.ts';
import { Text } from '../text.ts';

/**
 * The changes as a unified diff that `git apply` and `patch -p1` take in the working directory; files elsewhere are named from the root of
 * the file system. The bytes of the files are kept, whatever their encoding.
 */
export function unifiedDiff(changes: readonly Change[], cwd: string): Uint8Array {
  const patches = changes.map(({ path, before, after }) => {
    const name = diffName(path, cwd);
    const patch = structuredPatch(`a/${name}`, `b/${name}`, binary(before.encode()), binary(after.encode()), '', '', {
      context: 3,
    });
    const [head, ...hunks] = formatPatch({ ...patch, isGit: true }).split(/\n(?=@@ )/);
    const named = head!.replaceAll(/\\357\\267\\220(\d{3})/g, '\\$1');
    // As git has it: the tab tells `patch` where a name with blanks ends.
    return [named.replaceAll(/^(?:---|\+\+\+) [^"].* .*$/gm, '$&\t'), ...hunks].join('\n');
  });
  return Buffer.from(patches.join(''), 'latin1');
}

/** A diff as a terminal shows it: nothing of a file acts on that. */
export function onTerminal(diff: Uint8Array): string {
  return Text.decode(diff).source.replaceAll(/[^\t\n]+/g, visible);
}

/** A string with one code unit for each byte. */
function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** The name of the file itself: through links no patch is applied. */
function diffName(path: string, cwd: string): string {
  const target = realPath(path);
  const short = relative(realPath(cwd), target);
  const name = short.startsWith('..') || isAbsolute(short) ? target.replace(/^\//, '') : short;
  // A byte of a name that is no UTF-8: its number, behind a character that is in no name, which the library quotes.
  return name.replaceAll(/[\udc80-\udcff]/gu, (byte) => `\ufdd0${(byte.charCodeAt(0) & 0xff).toString(8)}`);
}
