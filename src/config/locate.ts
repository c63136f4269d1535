import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import type { Entry } from './entry.ts';
import { glob, isPattern } from './glob.ts';
import type { Globbed } from './glob.ts';
import { compareBytes, dirname, fullName, isBelow, normalize } from './paths.ts';
import { isUnknown } from '../values/unknown.ts';

const INSTALLED = '/etc/nginx';

/** The files an `include` names, as nginx would find them from this entry's main file. */
export interface Located {
  /** Where the first lookup went: the absolute path or pattern after mapping. */
  readonly path: string;
  /** The files in nginx's order; a literal path that does not exist is listed too. */
  readonly paths: readonly string[];
  readonly pattern: boolean;
  /** The path was written for another place (`/etc/nginx`) and read from here, or cannot be here at all. */
  readonly mapped: boolean;
  /** A directory that a pattern names and that does not exist here. */
  readonly missingDirectory?: string;
  /** A pattern leads to more than may be read. */
  readonly cut?: true;
}

/** Finds what includes name: relative to the main file's directory; absolute ones moved by the path map. */
export class Locator {
  private readonly host: Host;
  private readonly most: number;
  private readonly prefix: string;
  private readonly maps: readonly { readonly from: string; readonly to: string }[];
  /** The tree's own root when the main file is `ROOT/etc/nginx/nginx.conf`. */
  private readonly root: string | undefined;
  private readonly known = new Map<string, Located>();

  /** `most`: the directories that a pattern may lead through. */
  constructor(entry: Entry, host: Host, most = Infinity) {
    this.host = host;
    this.most = most;
    this.prefix = entry.prefix ?? dirname(entry.path);
    const maps = [...(entry.pathMap ?? [])];
    const elsewhere = !entry.dump && !isBelow(this.prefix, INSTALLED);
    // A tree that does not live in /etc/nginx never reads the machine's own.
    if (elsewhere && !maps.some((map) => isBelow(INSTALLED, map.from))) maps.push({ from: INSTALLED, to: this.prefix });
    this.maps = maps.sort((a, b) => b.from.length - a.from.length);
    this.root = elsewhere && this.prefix.endsWith(INSTALLED) ? this.prefix.slice(0, -INSTALLED.length) : undefined;
  }

  /** Looks an include's argument up; the answer for one argument is the same everywhere. */
  locate(argument: string): Located {
    let located = this.known.get(argument);
    if (!located) this.known.set(argument, (located = this.find(argument)));
    return located;
  }

  private find(argument: string): Located {
    // A placeholder of a template may stand for any file.
    if (isUnknown(argument)) return { path: argument, paths: [], pattern: true, mapped: true, missingDirectory: '' };
    const full = fullName(argument, this.prefix);
    const { path, mapped } = argument.startsWith('/') ? this.map(full) : { path: full, mapped: false };
    if (!isPattern(path)) return { path, paths: [this.templateOf(path) ?? path], pattern: false, mapped };
    return { path, pattern: true, mapped, ...this.withTemplates(path, glob(path, this.host, this.most)) };
  }

  /** What nginx's container image makes a file of conf.d from when it starts: `templates/app.conf.template`, where there is no such file yet. */
  private templateOf(path: string): string | undefined {
    const directory = `${this.prefix}/conf.d`;
    if (!isBelow(path, directory) || !failed(this.host.stat(path))) return undefined;
    const template = `${this.prefix}/templates${path.slice(directory.length)}.template`;
    return failed(this.host.stat(template)) ? undefined : template;
  }

  /** The matches of a pattern, and the templates of files that it will match. */
  private withTemplates(pattern: string, found: Globbed): Globbed {
    const directory = `${this.prefix}/conf.d`;
    if (!isBelow(pattern, directory) || failed(this.host.stat(`${this.prefix}/templates`))) return found;
    const inTemplates = glob(
      `${this.prefix}/templates${pattern.slice(directory.length)}.template`,
      this.host,
      this.most,
    ).paths;
    const finished = new Map(found.paths.map((path) => [path, path]));
    for (const template of inTemplates) {
      const path = directory + template.slice(`${this.prefix}/templates`.length, -'.template'.length);
      if (!finished.has(path)) finished.set(path, template);
    }
    if (finished.size === found.paths.length) return found;
    return { paths: [...finished].sort(([a], [b]) => compareBytes(a, b)).map(([, path]) => path) };
  }

  private map(full: string): { path: string; mapped: boolean } {
    const path = normalize(full);
    const map = this.maps.find(({ from }) => isBelow(path, from));
    if (map) return { path: normalize(map.to + path.slice(map.from.replace(/\/$/, '').length)), mapped: true };
    if (this.root !== undefined) {
      const below = this.root + path;
      const fixed = isPattern(below) ? dirname(below.slice(0, below.search(/[*?[]/))) : below;
      if (!failed(this.host.stat(fixed))) return { path: below, mapped: true };
    }
    return { path: full, mapped: false };
  }
}
