import type { SourceFile } from '../../grammar/nodes.ts';
import { parse } from '../../grammar/parse.ts';
import { failed } from '../host.ts';
import type { Failure, FileInfo, Host } from '../host.ts';
import { DEFAULT_LIMITS } from './entry.ts';
import type { Limit, Limits } from './entry.ts';
import { Text } from '../text.ts';
import { findRunOns } from './run-on.ts';
import { isInstalled } from './paths.ts';
import { hasTemplateMarks, isTemplatePath, maskTemplate } from './template.ts';
import { isBuiltinVariable } from '../catalog/variables.ts';
import type { Placed } from './place.ts';
import type { RunOns } from './run-on.ts';

/** A file that was read: its tree, and what makes it the same file whatever path led there. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly id: string;
  readonly runOns: RunOns;
}

/** Why a file was not read; `limit` where it is larger than that. */
export interface Unread extends Failure {
  readonly limit?: Limit;
}

/** So many directives may be in the trees that are kept. */
const MOST_KEPT = 20_000;

/** The parsed files of a run: each file is read and parsed once, however often and by whatever links it is included. */
export class Files {
  /** The files of configurations that were read to find out what belongs to them. */
  readonly closures = new Map<string, ReadonlySet<SourceFile>>();
  readonly host: Host;
  readonly limits: Limits;
  private readonly templates: boolean;
  private readonly kept = new Map<string, Placed>();
  private keptSize = 0;
  private origin: Files | undefined;
  private readonly byPath = new Map<string, ReadFile | Unread>();
  private readonly byId = new Map<string, ReadFile>();
  private readonly parsed: Map<string, ReadFile>;

  /**
   * With `templates`, every file is read as a template. `parsed` has the files of an earlier run that have the same bytes as then, by what
   * makes them the same file: they are neither read nor parsed again; those of this one are added.
   */
  constructor(host: Host, templates = false, limits: Limits = DEFAULT_LIMITS, parsed = new Map<string, ReadFile>()) {
    this.host = host;
    this.limits = limits;
    this.templates = templates;
    this.parsed = parsed;
  }

  /** The parsed file at an absolute path, or why there is none. Only regular files are read. */
  get(path: string): ReadFile | Unread {
    let known = this.byPath.get(path);
    if (!known) this.byPath.set(path, (known = this.origin ? plain(this.origin.get(path)) : this.load(path)));
    return known;
  }

  /** The same files as nginx reads them: without guesses at what was meant where a `;`, a brace or a quote is missing. */
  asRead(): Files {
    const files = new Files(this.host, this.templates, this.limits);
    files.origin = this;
    return files;
  }

  /** Keeps the tree of a configuration that is to be linted later, unless many are kept already: it is made again then. */
  keep(key: string, placed: Placed): void {
    if (this.keptSize >= MOST_KEPT || this.kept.has(key)) return;
    this.kept.set(key, placed);
    this.keptSize += placed.size;
  }

  /** Gives a tree that was kept, and keeps it no longer. */
  take(key: string): Placed | undefined {
    const placed = this.kept.get(key);
    if (placed && this.kept.delete(key)) this.keptSize -= placed.size;
    return placed;
  }

  /**
   * A file is a template by its name, or by what is in it: unless an nginx reads it where it is, since then nothing has filled it in, or
   * unless that does not help to read it.
   */
  private parse(path: string, text: Text): SourceFile {
    const { source } = text;
    const known = isVariableOf(source);
    if (this.templates || isTemplatePath(path)) {
      const masked = maskTemplate(source, known);
      return masked.source === source ? parse(path, text) : parse(path, text, masked);
    }
    const file = parse(path, text);
    if (isInstalled(path) || !hasTemplateMarks(file, known)) return file;
    const template = parse(path, text, maskTemplate(source, known));
    const { length } = template.problems;
    return length === 0 || length < file.problems.length ? template : file;
  }

  private load(path: string): ReadFile | Unread {
    const info = this.host.stat(path);
    if (failed(info)) return info;
    if (info.kind === 'directory') return { code: 'EISDIR', message: 'Is a directory' };
    if (info.kind === 'other') return { code: 'EOTHER', message: 'Not a regular file' };
    const same = this.byId.get(info.id);
    if (same) return same;
    const earlier = this.parsed.get(info.id);
    // A file has the path by which it was read first, which is another one where the order of includes has changed.
    const read = earlier?.file.path === path ? earlier : this.read(path, info);
    if (failed(read)) return read;
    this.byId.set(info.id, read);
    this.parsed.set(info.id, read);
    return read;
  }

  private read(path: string, info: FileInfo): ReadFile | Unread {
    const { fileSize, words } = this.limits;
    if (info.size > fileSize) return tooLarge('fileSize', fileSize);
    const bytes = this.host.read(path, fileSize);
    if (failed(bytes)) return bytes.code === 'EFBIG' ? tooLarge('fileSize', fileSize) : bytes;
    if (bytes.length > fileSize) return tooLarge('fileSize', fileSize);
    const text = Text.decode(bytes);
    if (bytes.length > words && hasMoreWords(text.source, words)) return tooLarge('words', words);
    const file = this.parse(path, text);
    return { file, id: info.id, runOns: findRunOns(file) };
  }
}

function tooLarge(limit: 'fileSize' | 'words', most: number): Unread {
  const what = limit === 'fileSize' ? 'bytes' : 'words';
  return { code: 'EFBIG', message: `more than ${most} ${what}; --limit ${limit}=N sets the limit`, limit };
}

/** Whether a text has more words, braces and semicolons than so many, as far as blanks tell. */
function hasMoreWords(source: string, most: number): boolean {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < source.length && words <= most; at++) {
    const code = source.charCodeAt(at);
    const blank = code === 32 || (code >= 9 && code <= 13);
    const mark = code === 59 || code === 123 || code === 125 || code === 34 || code === 39;
    if (mark || (!blank && !inWord)) words++;
    inWord = !blank && !mark;
  }
  return words > most;
}

function plain(read: ReadFile | Unread): ReadFile | Unread {
  if (failed(read)) return read;
  const { file } = read;
  return { ...read, file: { ...file, root: file.asRead ?? file.root, problems: [] }, runOns: new Map() };
}

/** Tells whether a name (lower-case) is a variable: built in, or defined somewhere in the text. */
function isVariableOf(source: string): (name: string) => boolean {
  let defined: ReadonlySet<string> | undefined;
  return (name) => isBuiltinVariable(name) || (defined ??= definedIn(source.toLowerCase())).has(name);
}

const DEFINES = /\b(?:set\w*|\w+_set|map|geo|split_clients)\s/;

/** What stands behind a word that defines variables, up to the end of the statement, and the named groups of patterns. */
function definedIn(source: string): ReadonlySet<string> {
  const names = new Set(Array.from(source.matchAll(/\(\?p?<(\w+)>/g), ([, name]) => name!));
  for (const statement of source.split(/[;{]/)) {
    const start = statement.search(DEFINES);
    if (start < 0) continue;
    for (const [, name] of statement.slice(start).matchAll(/\$(\w+)/g)) names.add(name!);
  }
  return names;
}
