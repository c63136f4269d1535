import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { visible } from '../formatters/escape.ts';
import type { Args } from './args.ts';
import { text } from './environment.ts';

/** Writes what a command has to say to standard output, or to the file of `--output-file`; a status when that fails. */
export function output(args: Args, content: string | Uint8Array): number | undefined {
  const file = text(args, 'output-file');
  if (file === undefined) {
    process.stdout.write(content);
    return undefined;
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return undefined;
  } catch (error) {
    return fail(`cannot write "${file}": ${(error as Error).message}`);
  }
}

/** Ends with status 2 and a line on stderr for each message: the call was wrong, or nothing could be read. */
export function fail(...messages: readonly string[]): number {
  for (const message of messages) say(message);
  return 2;
}

/** A line on stderr, beside the report. */
export function say(message: string): void {
  process.stderr.write(`nginx-lint: ${visible(message)}\n`);
}
