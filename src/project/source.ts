import { readSmall } from '../node-host.ts';
import { Text } from '../text.ts';
import type { Keys, Located } from './located.ts';

/** A configuration file that was read, or a value given instead of one. */
export interface Source {
  /** The file as it is named in messages. */
  readonly name: string;
  readonly value: unknown;
  /** Where the keys lead to, for messages: "file:line:column", or in code "file: key.key". */
  place(keys: Keys): Promise<string>;
}

/** A mistake in a configuration file. */
export interface Problem {
  readonly source: Source;
  readonly keys: Keys;
  readonly message: string;
}

/** Lines for the user, each with its place. */
export interface Errors {
  readonly errors: readonly string[];
}

/** The lines that say what is wrong, each with its place in the file. */
export async function lines(problems: readonly Problem[]): Promise<Errors> {
  const errors: string[] = [];
  for (const { source, keys, message } of problems) errors.push(`${await source.place(keys)}: ${message}`);
  return { errors };
}

/** A value that stands for a configuration file: one that code or, without a name, a caller made. */
export function valueSource(name: string, value: unknown): Source {
  return {
    name,
    value,
    place: async (keys) => [name, keys.join('.')].filter((one) => one !== '').join(': ') || '"config"',
  };
}

/** Reads a configuration file by the ending of its name. `tree` is the directory that code may be run from. */
export async function readSource(path: string, tree: string, name = path): Promise<Source | Errors> {
  if (/\.[cm]?[jt]s$/.test(path)) {
    const { importCode } = await import('./code.ts');
    const code = await importCode(path, tree);
    return 'error' in code ? { errors: [code.error] } : valueSource(name, code.value);
  }
  let text: Text;
  try {
    text = Text.decode(readSmall(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : message;
    return { errors: [`cannot read the configuration file "${name}": ${reason}`] };
  }
  const place = (located: Located, keys: Keys) => placeIn(name, text, located.offset(keys));
  const plain = path.endsWith('.json') ? plainJson(text.source) : undefined;
  if (plain) {
    let located: Promise<Located> | undefined;
    return {
      name,
      value: plain.value,
      place: async (keys) => place(await (located ??= locate(path, text.source)), keys),
    };
  }
  const located = await locate(path, text.source);
  if (located.mistakes.length > 0)
    return { errors: located.mistakes.map(({ message, offset }) => `${placeIn(name, text, offset)}: ${message}`) };
  return { name, value: located.value, place: async (keys) => place(located, keys) };
}

/** A place in a file for people: "file:line:column". */
export function placeIn(name: string, text: Text, offset: number): string {
  const { line, column } = text.position(offset);
  return `${name}:${line}:${column}`;
}

async function locate(path: string, text: string): Promise<Located> {
  if (/\.ya?ml$/.test(path)) return (await import('./yaml.ts')).readYaml(text);
  if (path.endsWith('.toml')) return (await import('./toml.ts')).readToml(text);
  return (await import('./json.ts')).readJson(text, path.endsWith('.jsonc'));
}

/** JSON without mistakes, read at no cost; `undefined` where the text has some, and to be read again for their places. */
function plainJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"?(\s*:)?/gs)].filter(([, colon]) => colon).length;
    return written === countKeys(value) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** How many keys a value has in all its objects: fewer than were written when some were written twice. */
function countKeys(value: unknown): number {
  let count = 0;
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const one of inner) open.push(one);
  }
  return count;
}
