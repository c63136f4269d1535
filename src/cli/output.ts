import { table } from '../collections.ts';
import { visible } from '../formatters/escape.ts';
import { writeFileWhole } from '../node-write.ts';
import type { Args } from './args.ts';
import { text } from './environment.ts';
import { harmless } from './workflow-commands.ts';

/** Opening these anew would cut off what others wrote to them. */
const STREAMS: Readonly<Record<string, NodeJS.WriteStream | undefined>> = table({
  '/dev/stdout': process.stdout,
  '/dev/stderr': process.stderr,
});

/** Writes what a command has to say to standard output, or to the file of `--output-file`; a status when that fails. */
export function output(args: Args, content: string | Uint8Array): number | undefined {
  return write(text(args, 'output-file'), content);
}

/** Writes to a file, or to standard output where none is named; a status when that fails. */
export function write(file: string | undefined, content: string | Uint8Array): number | undefined {
  const stream = file === undefined ? process.stdout : STREAMS[file];
  if (stream) {
    stream.write(content);
    return undefined;
  }
  const reason = writeFileWhole(file!, content);
  return reason === undefined ? undefined : fail(`cannot write "${file}": ${reason}`);
}

/** Ends with status 2 and a line on stderr for each message: the call was wrong, or nothing could be read. */
export function fail(...messages: readonly string[]): number {
  for (const message of messages) say(message);
  return 2;
}

/** A line on stderr, beside the report. */
export function say(message: string): void {
  process.stderr.write(`nginx-lint: ${harmless(visible(message))}\n`);
}
