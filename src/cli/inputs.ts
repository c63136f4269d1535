import { readFileSync } from 'node:fs';
import { findEntries } from '../node.ts';
import type { Entries } from '../node.ts';
import type { Args } from './args.ts';
import { list, text } from './environment.ts';

/** Finds what the paths and options of the command line name; reads standard input for the path "-". */
export async function inputs(args: Args): Promise<Entries | { readonly error: string }> {
  const pathMap: { from: string; to: string }[] = [];
  for (const one of list(args, 'path-map')) {
    const equals = one.indexOf('=');
    if (equals < 1 || equals === one.length - 1) return { error: `"--path-map ${one}": write --path-map FROM=TO` };
    pathMap.push({ from: one.slice(0, equals), to: one.slice(equals + 1) });
  }
  const stdinFilename = text(args, 'stdin-filename');
  const prefix = text(args, 'prefix');
  const named = args.paths.length === 0 && stdinFilename !== undefined ? ['-'] : args.paths;
  return findEntries(named, {
    ...(named.includes('-') ? { stdin: readStdin() } : {}),
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(pathMap.length > 0 ? { pathMap } : {}),
  });
}

function readStdin(): Uint8Array {
  try {
    return readFileSync(0);
  } catch {
    return new Uint8Array();
  }
}
