import type { Context } from '../catalog/types.ts';
import { parseContexts } from '../config/contexts.ts';
import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Entry } from '../config/entry.ts';
import { nodeHost } from '../node.ts';
import type { EntryOptions } from '../node.ts';
import { notThere } from '../project/not-there.ts';
import { openProjects } from '../project/project.ts';
import type { Project } from '../project/project.ts';
import type { Args } from './args.ts';
import { configOf, list, text } from './environment.ts';
import { readLimits } from './limits.ts';
import { say } from './output.ts';
import { savingMemory } from './saving-memory.ts';

/** Whether what is to be linted comes on standard input. */
export function readsStdin(args: Args): boolean {
  return args.paths.includes('-') || (args.paths.length === 0 && text(args, 'stdin-filename') !== undefined);
}

/** What of it is no file of this machine, so that it cannot be written: a dump of another one's, or standard input. */
export function notOnDisk(args: Args, entries: readonly Entry[]): 'dump' | 'stdin' | undefined {
  if (entries.some(({ dump }) => dump)) return 'dump';
  return readsStdin(args) ? 'stdin' : undefined;
}

/** Finds what the paths and options of the command line name, by the configuration file for it; reads standard input for the path "-". */
export async function inputs(
  args: Args,
): Promise<readonly [Project, ...Project[]] | { readonly errors: readonly string[] }> {
  const pathMap = readPathMap(list(args, 'path-map'));
  if ('error' in pathMap) return { errors: [pathMap.error] };
  const prefix = text(args, 'prefix');
  const limits = readLimits(list(args, 'limit'));
  if ('error' in limits) return { errors: [limits.error] };
  const roots = readRoots(args);
  const gone = notThere(
    { cwd: process.cwd(), ...roots, pathMap, ...(prefix === undefined ? {} : { prefix }) },
    optionOf,
  );
  if (gone.length > 0) return { errors: gone };
  const context = readContext(args);
  if ('error' in context) return { errors: [`option "--context": ${context.error}`] };
  const stdinFilename = text(args, 'stdin-filename');
  const paths = args.paths.length === 0 && readsStdin(args) ? ['-'] : args.paths;
  const stdin = paths.includes('-') ? await readStdin(limits.fileSize ?? DEFAULT_LIMITS.fileSize) : undefined;
  if (typeof stdin === 'string') return { errors: [`cannot read standard input: ${stdin}`] };
  return openProjects({
    cwd: process.cwd(),
    paths,
    ...configOf(args),
    ...roots,
    ...context,
    limits,
    host: savingMemory(nodeHost(), paths.length > 1),
    ...(stdin ? { stdin } : {}),
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(pathMap.length > 0 ? { pathMap } : {}),
    ...(args.values.get('template') === true ? { template: true } : {}),
  });
}

function readRoots(args: Args): { readonly roots?: readonly string[] | false } {
  if (args.values.get('root') === false) return { roots: false };
  const roots = list(args, 'root');
  return roots.length > 0 ? { roots } : {};
}

function optionOf(key: 'prefix' | 'roots' | 'pathMap'): string {
  return `option "--${{ prefix: 'prefix', roots: 'root', pathMap: 'path-map' }[key]}"`;
}

function readContext(args: Args): { readonly contexts?: readonly Context[] } | { readonly error: string } {
  const said = text(args, 'context');
  if (said === undefined) return {};
  const contexts = parseContexts(said);
  return 'error' in contexts ? contexts : { contexts };
}

function readPathMap(texts: readonly string[]): NonNullable<EntryOptions['pathMap']> | { readonly error: string } {
  const pathMap: { from: string; to: string }[] = [];
  for (const one of texts) {
    const equals = one.indexOf('=');
    if (equals < 1 || equals === one.length - 1) return { error: `option "--path-map" takes FROM=TO, not "${one}"` };
    pathMap.push({ from: one.slice(0, equals), to: one.slice(equals + 1) });
  }
  return pathMap;
}

/** All of standard input; why it cannot be read. Asynchronous, since a pipe may have nothing yet. */
async function readStdin(most: number): Promise<Uint8Array | string> {
  if (process.stdin.isTTY) say('reading standard input; end it with Ctrl-D');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > most) return `more than ${most} bytes; --limit fileSize=N sets the limit`;
    }
  } catch (error) {
    return (error as Error).message;
  }
  return Buffer.concat(chunks);
}
