import type { SourceFile } from '../../grammar/nodes.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import { Config, load } from './config.ts';
import type { Entry } from './entry.ts';
import type { Files } from './files.ts';
import { compareBytes, dirname, join } from './paths.ts';

const MAIN_BLOCKS: ReadonlySet<string> = new Set(['http', 'events', 'stream', 'mail']);

/** How the files that a user names are to be taken. */
export interface PartOptions {
  /** Main files to look for the parts in, instead of those beside and above them. */
  readonly roots?: readonly Entry[];
  /** Take every part by itself. */
  readonly alone?: boolean;
  /** What a root is read with: `prefix`, `pathMap`. */
  readonly like?: (root: Entry) => Entry;
}

/**
 * Replaces parts of a configuration by the configurations that include them, each once for all its parts; a part that none includes
 * stays as it is. A part is a file without `http`, `events`, `stream` or `mail` of its own that is not called nginx.conf.
 */
export function resolveParts(
  entries: readonly Entry[],
  files: Files,
  host: Host,
  { roots, alone = false, like = (root) => root }: PartOptions = {},
): readonly Entry[] {
  if (alone) return entries;
  const closures = new Map<string, ReadonlySet<SourceFile>>();
  const closure = (root: Entry): ReadonlySet<SourceFile> => {
    let known = closures.get(root.path);
    if (!known) closures.set(root.path, (known = closureOf(like(root), files, host)));
    return known;
  };
  const whole = entries.filter((entry) => !isPart(entry, files));
  const found = new Map<string, Entry & { parts: string[] }>();
  const rest: Entry[] = [];
  for (const entry of entries) {
    const part = whole.includes(entry) ? undefined : files.get(entry.path);
    if (!part || failed(part)) continue;
    const holds = (root: Entry) => closure(root).has(part.file);
    if (whole.some(holds)) continue;
    const holding = (roots ?? candidates(entry.path, files, host)).filter(holds);
    for (const root of holding) {
      const known = found.get(root.path);
      if (known) known.parts.push(entry.path);
      else found.set(root.path, { ...like(root), parts: [entry.path] });
    }
    if (holding.length === 0) rest.push(entry);
  }
  return [...whole, ...found.values(), ...rest];
}

/** Names of directories whose files are configuration whatever their names end in. */
const SITES = /(?:^|\/)(?:sites|streams?)-(?:available|enabled)$/;
const DEEPEST = 4;

/**
 * The files in a directory that look like configuration and that no main file in it includes: sites that are not enabled, snippets
 * that nobody uses. Each is a part by itself; other main files are left out.
 */
export function orphans(
  directory: string,
  closure: ReadonlySet<SourceFile>,
  files: Files,
  host: Host,
): readonly Entry[] {
  const found: Entry[] = [];
  const visit = (at: string, depth: number): void => {
    const entries = host.list(at);
    if (failed(entries)) return;
    for (const { name, kind } of entries) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = join(at, name);
      if (kind === 'directory' && depth < DEEPEST) visit(path, depth + 1);
      if (kind !== 'file' || !(name.endsWith('.conf') || SITES.test(at))) continue;
      const read = files.get(path);
      if (!failed(read) && !closure.has(read.file) && !isMain(read.file)) found.push({ path, orphan: true });
    }
  };
  visit(directory, 0);
  return found.sort((a, b) => compareBytes(a.path, b.path));
}

function isPart({ path, dump, contexts }: Entry, files: Files): boolean {
  if (dump || contexts || path.endsWith('/nginx.conf')) return false;
  const read = files.get(path);
  return !failed(read) && !isMain(read.file);
}

function isMain({ root }: SourceFile): boolean {
  return root.directives.some(({ name, block }) => block && MAIN_BLOCKS.has(name.value));
}

function closureOf(root: Entry, files: Files, host: Host): ReadonlySet<SourceFile> {
  const loaded = load(root, files, host);
  return new Set(failed(loaded) ? [] : new Config(loaded).files);
}

/** The main files beside and above a part, the nearest first, up to the top of its repository: nginx.conf, then others that look like one. */
function candidates(part: string, files: Files, host: Host): Entry[] {
  const found: Entry[] = [];
  for (let directory = dirname(part); ; directory = dirname(directory)) {
    const entries = host.list(directory);
    const names = failed(entries) ? [] : entries.filter(({ kind }) => kind !== 'directory').map(({ name }) => name);
    const mains = names
      .filter((name) => name.endsWith('.conf') && !name.startsWith('.') && name !== 'nginx.conf')
      .sort();
    for (const name of names.includes('nginx.conf') ? ['nginx.conf', ...mains] : mains) {
      const path = join(directory, name);
      const read = path === part ? undefined : files.get(path);
      if (read && !failed(read) && isMain(read.file)) found.push({ path });
    }
    const top = !failed(entries) && entries.some(({ name }) => name === '.git' || name === '.nginx-lint.json');
    if (top || dirname(directory) === directory) return found;
  }
}
