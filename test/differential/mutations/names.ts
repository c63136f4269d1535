import { lookup } from '../../../src/catalog/directives.ts';
import type { Random } from '../random.ts';
import { places } from '../seeds.ts';
import { instead, linesOf } from './types.ts';
import type { Mutator, Subject } from './types.ts';

/** What is called by a name: directives, and what one directive defines and another one uses. */

export const misspell: Mutator = ({ place: { node }, random }) =>
  lookup(node.name.value).length > 0 ? instead(node.name, typo(node.name.value, random)) : undefined;

export const otherName: Mutator = ({ places: all, place: { node }, random }) =>
  instead(node.name, random.pick(all).node.name.value);

/** A word with a slip of the fingers. */
export function typo(word: string, { below, pick }: Random): string {
  const at = below(word.length);
  const rest = word.slice(at + 1);
  const head = word.slice(0, at);
  const char = word[at] ?? '';
  return pick([
    head + rest,
    head + char + char + rest,
    head + (rest[0] ?? 'x') + char + rest.slice(1),
    head + (char === 'e' ? 'a' : 'e') + rest,
    word.toUpperCase(),
    `${word}s`,
    word.includes('_') ? word.replace('_', '-') : `_${word}`,
  ]);
}

/** Directives whose argument, or a part of it, is a name that others use. */
const DEFINITIONS: Readonly<Record<string, (value: string) => string | undefined>> = Object.fromEntries([
  ...['upstream', 'log_format', 'thread_pool'].map((name) => [name, (value: string) => value]),
  ...['limit_req_zone', 'limit_conn_zone'].map((name) => [name, (value: string) => /^zone=(\w+)/.exec(value)?.[1]]),
  ...['proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => [
    `${name}_cache_path`,
    (value: string) => /^keys_zone=(\w+)/.exec(value)?.[1],
  ]),
  ...['map', 'geo', 'set', 'split_clients', 'perl_set', 'auth_request_set'].map((name) => [
    name,
    (value: string) => /^\$(\w+)$/.exec(value)?.[1],
  ]),
  ...['ssl_certificate', 'ssl_certificate_key', 'listen', 'include', 'load_module', 'events', 'server', 'types'].map(
    (name) => [name, () => undefined],
  ),
]);

/** Takes away a whole directive that others need. */
export const removeDefinition: Mutator = ({ file, places: all, random }) => {
  const found = all.filter(({ node }) => node.name.value in DEFINITIONS);
  return found.length > 0 ? instead(linesOf(file, random.pick(found).node), '') : undefined;
};

/** Renames what is defined in this file, or one use of what the seed defines. */
export const renameReference: Mutator = (subject) => {
  const { places: all, random } = subject;
  const names = definedNames(subject);
  const words = all
    .flatMap(({ node }) => node.args)
    .filter(({ value }) => [...names].some((name) => hasWord(value, name)));
  if (words.length === 0) return undefined;
  const { start, end } = random.pick(words);
  const text = subject.file.text.source.slice(start, end);
  const name = random.pick([...names].filter((one) => hasWord(text, one)));
  const at = start + text.search(new RegExp(`\\b${name}\\b`));
  return [
    {
      start: at,
      end: at + name.length,
      text: random.pick([`${name}x`, typo(name, random), 'other', random.pick([...names])]),
    },
  ];
};

function definedNames({ seed }: Subject): ReadonlySet<string> {
  const all = seed.parsed.flatMap((file) => places(file));
  return new Set(
    all
      .flatMap(({ node }) => node.args.flatMap(({ value }) => DEFINITIONS[node.name.value]?.(value) ?? []))
      .filter((name) => /^\w+$/.test(name)),
  );
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(text);
}
