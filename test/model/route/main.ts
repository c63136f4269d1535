import { KINDS } from './kinds.ts';
import { compareRoutes } from './run.ts';

/** `--count N` and `--seed S` of the command line. */
function number(args: readonly string[], name: string, byDefault: number): number {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? byDefault : Number(args[at + 1]);
}

/** Prints how far the model and nginx agree. */
export async function main(args: readonly string[]): Promise<void> {
  const { asked, unknown, kinds, wrong } = await compareRoutes(number(args, 'count', 2000), number(args, 'seed', 1));
  for (const one of wrong.slice(0, number(args, 'show', 5))) print(`${one}\n`);
  for (const [kind, count] of [...kinds].sort((a, b) => a[1] - b[1])) print(`${String(count).padStart(6)}  ${kind}`);
  const few = KINDS.filter((kind) => (kinds.get(kind) ?? 0) < asked / 40);
  if (few.length > 0) print(`too few: ${few.join(', ')}`);
  print(`${asked} requests, ${unknown} not told, ${wrong.length} told wrong`);
  if (wrong.length > 0 || few.length > 0 || unknown > asked / 50) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
