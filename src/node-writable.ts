import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isBelow } from './config/paths.ts';
import { onDisk, withoutLinks } from './node-names.ts';
import { systemWords } from './node-write.ts';

/** Why a file does not belong to what may be changed: links lead out of the directories; `undefined` when it does. */
export function whyOutside(path: string, directories: readonly string[]): string | undefined {
  try {
    const target = withoutLinks(path);
    if (directories.some((directory) => isBelow(target, withoutLinks(directory)))) return undefined;
    return `"${path}" is "${target}", which is outside of what was linted`;
  } catch (error) {
    return `cannot read "${path}": ${systemWords(error)}`;
  }
}

/** Why a file must not be replaced by another one of its name; `undefined` when it may. */
export function whyNotWritable(path: string): string | undefined {
  try {
    const target = withoutLinks(path);
    const { nlink, uid } = statSync(onDisk(target));
    if (nlink > 1) return `"${path}" has ${nlink} names (hard links), and only one of them would change`;
    const self = process.geteuid?.() ?? uid;
    if (self !== 0 && self !== uid) return `"${path}" belongs to another user`;
    accessSync(onDisk(target), constants.W_OK);
    accessSync(onDisk(dirname(target)), constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return `cannot write "${path}": ${systemWords(error)}`;
  }
}
