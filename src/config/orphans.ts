import type { SourceFile } from '../../grammar/nodes.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import type { Entry } from './entry.ts';
import type { Files } from './files.ts';
import { isWhole, looksLikeNginx } from './kind.ts';
import { compareBytes, join } from './paths.ts';

/** Names of directories whose files are configuration whatever their names end in. */
const SITES = /(?:^|\/)(?:sites|streams?)-(?:available|enabled)$/;
const DEEPEST = 4;

/** Names of configuration, and of templates that it is made from. */
const NAMES = /\.conf(?:\.(?:template|tmpl|tpl|j2|jinja2?|erb|epp|mustache))?$/;

/** Whether a name in a directory is one that configuration has: it ends in `.conf`, `.conf.template` …, or is any in `sites-available`. */
export function isConfigurationName(directory: string, name: string): boolean {
  return !name.startsWith('.') && (NAMES.test(name) || SITES.test(directory));
}

/**
 * The files in and below a directory that look like parts of a configuration, sites and snippets, and are not among those that were read
 * already. Main files are left out.
 */
export function orphans(directory: string, known: ReadonlySet<SourceFile>, files: Files, host: Host): readonly Entry[] {
  const found: Entry[] = [];
  const visit = (at: string, depth: number): void => {
    const entries = host.list(at);
    if (failed(entries)) return;
    for (const { name, kind } of entries) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = join(at, name);
      if (kind === 'directory' && depth < DEEPEST) visit(path, depth + 1);
      if (kind !== 'file' || !isConfigurationName(at, name)) continue;
      const read = files.get(path);
      if (failed(read) || known.has(read.file) || isWhole(read.file)) continue;
      if (looksLikeNginx(read.file)) found.push({ path, orphan: true });
    }
  };
  visit(directory, 0);
  return found.sort((a, b) => compareBytes(a.path, b.path));
}
