import { remembered } from '../collections.ts';
import { load } from '../config/load.ts';
import type { Loaded } from '../config/load.ts';
import { Files } from '../config/files.ts';
import { planAll } from '../config/parts.ts';
import { plainJson, visible } from '../formatters/escape.ts';
import { relativePath } from '../formatters/paths.ts';
import { count, thousands } from '../formatters/style.ts';
import { failed } from '../host.ts';
import type { Args } from './args.ts';
import { wantsJson } from './environment.ts';
import { inputs } from './inputs.ts';
import { fail, output } from './output.ts';
import { harmless } from './workflow-commands.ts';

interface From {
  readonly file: string;
  readonly line: number;
}
interface Listed {
  readonly path: string;
  readonly status: 'read' | 'missing' | 'unreadable';
  /** Why it was not read, in the system's words. */
  readonly reason?: string;
  readonly includedFrom: readonly From[];
}
interface Entry {
  readonly status: Listed['status'];
  readonly reason: string | undefined;
  readonly from: Map<string, From>;
}

/** Prints the files that are read, from where each is included, and those that could not be read. */
export async function files(args: Args): Promise<number> {
  const found = await inputs(args);
  if ('errors' in found) return fail(...found.errors);
  const entries = new Map<string, Entry>();
  const [{ host }] = found;
  const templates = remembered(({ limits }: Files) => new Files(host, true, limits));
  const named = found.map(({ parts: options, template, ...project }) => ({
    entries: project.entries,
    files: template ? templates(project.files) : project.files,
    options,
  }));
  for (const [index, planned] of planAll(named, host).entries()) {
    for (const entry of planned) {
      const loaded = load(entry, named[index]!.files, host);
      if (failed(loaded)) add(entries, entry.path, 'unreadable', loaded.message);
      else addAll(entries, loaded);
    }
  }
  const all = [...entries].map(([path, { status, reason, from }]) => {
    const listed: Listed = { path, includedFrom: [...from.values()], status };
    return reason === undefined ? listed : { ...listed, reason };
  });
  const content = wantsJson(args) ? plainJson(JSON.stringify(all, null, 2)) + '\n' : harmless(asText(all));
  return output(args, content) ?? (all.some(({ status }) => status === 'unreadable') ? 2 : 0);
}

function addAll(entries: Map<string, Entry>, { main, placed }: Loaded): void {
  add(entries, main.path, 'read');
  for (const { directive, files: read, missing } of placed.includes) {
    const from = { file: directive.file.path, line: directive.file.text.position(directive.node.start).line };
    for (const file of read) add(entries, file.path, 'read', undefined, from);
    for (const item of missing) {
      if (item.kind === 'limit') add(entries, item.path, 'unreadable', `too much is included (${item.limit})`, from);
      if (item.kind !== 'failed') continue;
      const status = item.failure.code === 'ENOENT' ? 'missing' : 'unreadable';
      add(entries, item.path, status, item.failure.message, from);
    }
  }
}

function add(entries: Map<string, Entry>, path: string, status: Entry['status'], reason?: string, from?: From): void {
  let entry = entries.get(path);
  if (!entry) entries.set(path, (entry = { status, reason, from: new Map() }));
  if (from) entry.from.set(`${from.file}:${from.line}`, from);
}

function asText(all: readonly Listed[]): string {
  const cwd = process.cwd();
  const show = (path: string) => visible(relativePath(path, cwd));
  const line = ({ path, reason, includedFrom: [first, ...others] }: Listed) => {
    const more = others.length > 0 ? ` and ${count(others.length, 'other place')}` : '';
    const from = first ? `  included from ${show(first.file)}:${first.line}${more}` : '';
    return `${show(path)}${from}${reason === undefined ? '' : `  (${visible(reason)})`}`;
  };
  const read = all.filter(({ status }) => status === 'read');
  const unread = all.filter(({ status }) => status !== 'read');
  const lines = read.map(line);
  if (unread.length > 0) lines.push('', 'not read:', ...unread.map((one) => `  ${line(one)}`));
  const notRead = unread.length > 0 ? ` (${thousands(unread.length)} not read)` : '';
  return [...lines, '', `${count(read.length, 'file')}${notRead}`].join('\n') + '\n';
}
