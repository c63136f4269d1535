import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseContexts } from '../config/contexts.ts';
import type { Entry, Limits } from '../config/entry.ts';
import type { PartOptions } from '../config/parts.ts';
import { findEntries, withOptions } from '../node.ts';
import type { Entries, EntryOptions } from '../node.ts';
import type { Args } from './args.ts';
import { list, text } from './environment.ts';
import { readLimits } from './limits.ts';
import { say } from './output.ts';

/** What the command line names, and how parts among it are to be taken. */
export interface Inputs extends Entries {
  readonly parts: PartOptions;
  readonly limits: Limits;
}

/** Finds what the paths and options of the command line name; reads standard input for the path "-". */
export async function inputs(args: Args): Promise<Inputs | { readonly error: string }> {
  const pathMap = readPathMap(list(args, 'path-map'));
  if ('error' in pathMap) return pathMap;
  const prefix = text(args, 'prefix');
  if (prefix !== undefined && !isDirectory(prefix)) return { error: `option "--prefix": "${prefix}" is no directory` };
  const limits = readLimits(list(args, 'limit'));
  if ('error' in limits) return limits;
  const stdinFilename = text(args, 'stdin-filename');
  const named = args.paths.length === 0 && stdinFilename !== undefined ? ['-'] : args.paths;
  const stdin = named.includes('-') ? await readStdin(limits.fileSize) : undefined;
  if (typeof stdin === 'string') return { error: `cannot read standard input: ${stdin}` };
  const context = text(args, 'context');
  const contexts = context === undefined ? undefined : parseContexts(context);
  if (contexts && 'error' in contexts) return { error: `option "--context": ${contexts.error}` };
  const options: EntryOptions = {
    limits,
    ...(stdin ? { stdin } : {}),
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(pathMap.length > 0 ? { pathMap } : {}),
    ...(contexts ? { contexts } : {}),
  };
  const found = await findEntries(named, options);
  if ('error' in found) return found;
  const parts = readRoots(args, (root) => withOptions(root, options));
  return 'error' in parts ? parts : { ...found, parts, limits };
}

function readRoots(args: Args, like: (root: Entry) => Entry): PartOptions | { readonly error: string } {
  if (args.values.get('root') === false) return { alone: true };
  const roots = list(args, 'root');
  const gone = roots.find((root) => !statSync(root, { throwIfNoEntry: false })?.isFile());
  if (gone !== undefined) return { error: `option "--root": there is no file "${gone}"` };
  return roots.length > 0 ? { like, roots: roots.map((root) => ({ path: resolve(root) })) } : { like };
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
async function readStdin(most: number): Promise<Uint8Array | string> {
  if (process.stdin.isTTY) say('reading standard input; end it with Ctrl-D');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Uint8Array);
      length += (chunk as Uint8Array).length;
      if (length > most) return `more than ${most} bytes; --limit fileSize=N sets the limit`;
    }
  } catch (error) {
    return (error as Error).message;
  }
  return Buffer.concat(chunks);
}
