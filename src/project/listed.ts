import { resolve } from 'node:path';
import type { Entry } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import { few } from '../formatters/style.ts';
import { displayPath, findEntries, nodeHost } from '../node.ts';
import type { Entries } from '../node.ts';
import type { Layer } from './layers.ts';
import type { Errors } from './source.ts';

/** The main files that a configuration file lists. */
export async function entriesOf(
  { source, config, directory }: Layer,
  cwd: string,
  files: Files = new Files(nodeHost()),
): Promise<Entries | Errors> {
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  for (const [index, name] of (config.entries ?? []).entries()) {
    const path = displayPath(resolve(directory, name), cwd);
    const found = await findEntries([path], { cwd }, files);
    if ('error' in found) return { errors: [`${await source.place(['entries', index])}: ${found.error}`] };
    for (const entry of found.entries) entries.set(entry.path, entry);
    names.push(path);
  }
  if (names.length === 0)
    return { errors: [`${await source.place(['entries'])}: "entries" names no file: take the key away`] };
  return { host: files.host, files, entries: [...entries.values()], label: few(names) };
}
