import { memoryHost } from '../host.ts';
import type { Host } from '../host.ts';

const HEADER = /^# configuration file (\/[^\r\n]*):\r?$/gm;

/** A configuration as `nginx -T` prints it: its files are the whole file system. */
export interface Dump {
  /** The path of the main file. */
  readonly main: string;
  readonly host: Host;
}

/** Whether a text is a dump that somebody kept: it begins with a file's header, and has those of others. Configurations may quote one. */
export function isDump(text: string): boolean {
  const [first, second] = text.matchAll(HEADER);
  if (!first || !second) return false;
  return text
    .slice(0, first.index)
    .split('\n')
    .every((line) => line.trim() === '' || line.startsWith('nginx: '));
}

/**
 * Takes the output of `nginx -T` apart (src/core/nginx.c prints `# configuration file PATH:`, the file and
 * one line feed more, in the order of reading). `undefined` when the text has no such header.
 */
export function splitDump(text: string): Dump | undefined {
  const headers = [...text.matchAll(HEADER)];
  const main = headers[0]?.[1];
  if (main === undefined) return undefined;
  const files: Record<string, string> = {};
  headers.forEach((header, index) => {
    const start = header.index + header[0].length + 1;
    const end = headers[index + 1]?.index ?? text.length;
    files[header[1]!] ??= text.slice(start, end).replace(/\n$/, '');
  });
  return { main, host: memoryHost(files) };
}
