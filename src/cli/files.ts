import { load } from '../config/config.ts';
import { Files } from '../config/files.ts';
import { failed } from '../host.ts';
import { visible } from '../formatters/escape.ts';
import { relativePath } from '../formatters/paths.ts';
import type { Args } from './args.ts';
import { fail, text } from './environment.ts';
import { inputs } from './inputs.ts';

interface Listed {
  readonly path: string;
  readonly status: 'read' | 'missing' | 'unreadable';
  readonly reason?: string;
  readonly includedFrom: { readonly file: string; readonly line: number }[];
}

/** Prints the files that are read, from where each is included, and those that could not be read. */
export async function files(args: Args): Promise<number> {
  const found = await inputs(args);
  if ('error' in found) return fail(found.error);
  const cache = new Files(found.host);
  const listed = new Map<string, Listed>();
  const add = (path: string, status: Listed['status'], from?: Listed['includedFrom'][number], reason?: string) => {
    const known = listed.get(path);
    if (known && from) known.includedFrom.push(from);
    else if (!known) listed.set(path, { path, status, ...(reason === undefined ? {} : { reason }), includedFrom: from ? [from] : [] });
  };
  for (const entry of found.entries) {
    const loaded = load(entry, cache, found.host);
    if (failed(loaded)) {
      add(entry.path, 'unreadable', undefined, loaded.message);
      continue;
    }
    add(loaded.main.path, 'read');
    for (const { directive, files: read, missing } of loaded.placed.includes) {
      const from = { file: directive.file.path, line: directive.file.text.position(directive.node.start).line };
      for (const file of read) add(file.path, 'read', from);
      for (const item of missing) {
        if (item.kind !== 'failed') continue;
        const gone = item.failure.code === 'ENOENT';
        add(item.path, gone ? 'missing' : 'unreadable', from, item.failure.message);
      }
    }
  }
  const all = [...listed.values()];
  process.stdout.write(text(args, 'format') === 'json' ? JSON.stringify(all, null, 2) + '\n' : asText(all));
  return all.some(({ status }) => status === 'unreadable') ? 2 : 0;
}

function asText(all: readonly Listed[]): string {
  const cwd = process.cwd();
  const show = (path: string) => visible(relativePath(path, cwd));
  const lines = all.map(({ path, status, reason, includedFrom }) => {
    const [first] = includedFrom;
    const more = includedFrom.length > 1 ? ` and ${includedFrom.length - 1} more` : '';
    const from = first ? `  (included from ${show(first.file)}:${first.line}${more})` : '';
    return `${show(path)}${status === 'read' ? '' : `  NOT READ: ${reason}`}${from}`;
  });
  const unread = all.filter(({ status }) => status !== 'read').length;
  lines.push('', `${(all.length - unread).toLocaleString('en')} files${unread > 0 ? ` (${unread} not read)` : ''}`);
  return lines.join('\n') + '\n';
}
