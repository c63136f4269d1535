import type { SourceFile } from '../../grammar/nodes.ts';
import { parse } from '../../grammar/parse.ts';
import { failed } from '../host.ts';
import type { Failure, Host } from '../host.ts';
import { Text } from '../text.ts';
import { findRunOns } from './run-on.ts';
import { isInstalled } from './paths.ts';
import { hasTemplateMarks, isTemplatePath, maskTemplate } from './template.ts';
import { isBuiltinVariable } from '../catalog/variables.ts';
import type { RunOns } from './run-on.ts';

/** A file that was read: its tree, and what makes it the same file whatever path led there. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly id: string;
  readonly runOns: RunOns;
}

/** The parsed files of a run: each file is read and parsed once, however often and by whatever links it is included. */
export class Files {
  private readonly host: Host;
  private readonly templates: boolean;
  private origin: Files | undefined;
  private readonly byPath = new Map<string, ReadFile | Failure>();
  private readonly byId = new Map<string, ReadFile>();

  /** With `templates`, every file is read as a template. */
  constructor(host: Host, templates = false) {
    this.host = host;
    this.templates = templates;
  }

  /** The parsed file at an absolute path, or why there is none. Only regular files are read. */
  get(path: string): ReadFile | Failure {
    let known = this.byPath.get(path);
    if (!known) this.byPath.set(path, (known = this.origin ? plain(this.origin.get(path)) : this.load(path)));
    return known;
  }

  /** The same files as nginx reads them: without guesses at what was meant where a `;`, a brace or a quote is missing. */
  asRead(): Files {
    const files = new Files(this.host, this.templates);
    files.origin = this;
    return files;
  }

  /** Every file read so far, in the order of reading. */
  get all(): readonly SourceFile[] {
    return [...this.byId.values()].map(({ file }) => file);
  }

  get count(): number {
    return this.byId.size;
  }

  /** A variable is built in, or defined somewhere in the text. */
  private isVariable(source: string): (name: string) => boolean {
    const lower = source.toLowerCase();
    return (name) =>
      isBuiltinVariable(name) || new RegExp(`(?:set|map|geo|split_clients)\\s[^;{]*\\$${name}\\b`).test(lower);
  }

  /**
   * A file is a template by its name. Another one that cannot be read as it is, and can be as a template, is one too: unless an nginx
   * reads it where it is, since then nothing has filled it in.
   */
  private parse(path: string, text: Text): SourceFile {
    const asTemplate = () => parse(path, text, maskTemplate(text.source, this.isVariable(text.source)));
    if (this.templates || isTemplatePath(path)) return asTemplate();
    const file = parse(path, text);
    if (file.problems.length === 0 && !/^[ \t]*\$\{/m.test(text.source)) return file;
    if (isInstalled(path) || !hasTemplateMarks(text.source)) return file;
    const template = asTemplate();
    return template.problems.length < file.problems.length ? template : file;
  }

  private load(path: string): ReadFile | Failure {
    const info = this.host.stat(path);
    if (failed(info)) return info;
    if (info.kind === 'directory') return { code: 'EISDIR', message: 'Is a directory' };
    if (info.kind === 'other') return { code: 'EOTHER', message: 'Not a regular file' };
    const same = this.byId.get(info.id);
    if (same) return same;
    const bytes = this.host.read(path);
    if (failed(bytes)) return bytes;
    const text = Text.decode(bytes);
    const file = this.parse(path, text);
    const read: ReadFile = { file, id: info.id, runOns: findRunOns(file) };
    this.byId.set(info.id, read);
    return read;
  }
}

function plain(read: ReadFile | Failure): ReadFile | Failure {
  if (failed(read)) return read;
  const { file } = read;
  return { ...read, file: { ...file, root: file.asRead ?? file.root, problems: [] }, runOns: new Map() };
}
