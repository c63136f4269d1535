import type { SourceFile } from '../../grammar/nodes.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import type { Files } from './files.ts';
import { join } from './paths.ts';

/** How far down a directory is searched for configurations. */
export const DEEPEST = 4;

/** Names of directories whose files are configuration whatever their names end in. */
const SITES = /(?:^|\/)(?:sites|streams?)-(?:available|enabled)$/;

/** Names of configuration, and of templates that it is made from. */
const NAMES = /\.conf(?:\.(?:template|tmpl|tpl|tftpl|j2|jinja2?|erb|epp|mustache))?$/;

/** Whether a name in a directory is one that configuration has: it ends in `.conf`, `.conf.template` …, or is any in `sites-available`. */
export function isConfigurationName(directory: string, name: string): boolean {
  return !isPassedOver(name) && (NAMES.test(name) || SITES.test(directory));
}

/** Whether a name is not looked at: hidden ones, and what package managers fill. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** The files in and below a directory that have a name of configuration and can be read; links are not followed. */
export function* namedBelow(
  directory: string,
  files: Files,
  host: Host,
  depth = 0,
): Iterable<{ readonly path: string; readonly file: SourceFile }> {
  const entries = host.list(directory);
  if (failed(entries)) return;
  for (const { name, kind } of entries) {
    const path = join(directory, name);
    if (kind === 'directory' && depth < DEEPEST && !isPassedOver(name)) yield* namedBelow(path, files, host, depth + 1);
    if (kind !== 'file' || !isConfigurationName(directory, name)) continue;
    const read = files.get(path);
    if (!failed(read)) yield { path, file: read.file };
  }
}
