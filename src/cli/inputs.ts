import { existsSync, statSync } from 'node:fs';
import { findEntries } from '../node.ts';
import type { Entries, EntryOptions } from '../node.ts';
import type { Args } from './args.ts';
import { list, text } from './environment.ts';
import { say } from './output.ts';

/** Finds what the paths and options of the command line name; reads standard input for the path "-". */
export async function inputs(args: Args): Promise<Entries | { readonly error: string }> {
  const pathMap = readPathMap(list(args, 'path-map'));
  if ('error' in pathMap) return pathMap;
  const prefix = text(args, 'prefix');
  if (prefix !== undefined && !isDirectory(prefix)) return { error: `option "--prefix": "${prefix}" is no directory` };
  const stdinFilename = text(args, 'stdin-filename');
  const named = args.paths.length === 0 && stdinFilename !== undefined ? ['-'] : args.paths;
  const stdin = named.includes('-') ? await readStdin() : undefined;
  if (typeof stdin === 'string') return { error: `cannot read standard input: ${stdin}` };
  return findEntries(named, {
    ...(stdin ? { stdin } : {}),
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(pathMap.length > 0 ? { pathMap } : {}),
  });
}

function readPathMap(texts: readonly string[]): NonNullable<EntryOptions['pathMap']> | { readonly error: string } {
  const pathMap: { from: string; to: string }[] = [];
  for (const one of texts) {
    const equals = one.indexOf('=');
    if (equals < 1 || equals === one.length - 1) return { error: `option "--path-map" takes FROM=TO, not "${one}"` };
    const to = one.slice(equals + 1);
    if (!existsSync(to)) return { error: `option "--path-map": there is no "${to}"` };
    pathMap.push({ from: one.slice(0, equals), to });
  }
  return pathMap;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** All of standard input; why it cannot be read. Asynchronous, since a pipe may have nothing yet. */
async function readStdin(): Promise<Uint8Array | string> {
  if (process.stdin.isTTY) say('reading standard input; end it with Ctrl-D');
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  } catch (error) {
    return (error as Error).message;
  }
  return Buffer.concat(chunks);
}
