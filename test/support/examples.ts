import { builtinRules, categoryOf } from '../../rules/index.ts';
import { memoryHost } from '../../src/host.ts';
import type { Host } from '../../src/host.ts';
import type { Report } from '../../src/diagnostic.ts';
import { DEFAULT_LIMITS } from '../../src/config/entry.ts';
import { check } from '../../src/lint/check.ts';
import type { AnyRule, Example } from '../../src/lint/rule.ts';
import { resolveSettings } from '../../src/lint/settings.ts';
import type { Settings, SettingsInput } from '../../src/lint/settings.ts';

export const MAIN = '/etc/nginx/nginx.conf';

/** A whole configuration made of an example's text, without its marks, and where the marks were. */
export interface Whole {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Puts the blocks of `in` around a text, and what nginx wants besides: \`events\`, and a port that tests may listen on. */
export function wrap(example: Example, text: string): Whole {
  const blocks = example.in ?? [];
  let inner = text;
  blocks.toReversed().forEach((block) => {
    if (block === 'server' && !/\blisten\b/.test(inner)) inner = `listen 8088;\n${inner}`;
    if (block === blocks[0]) inner = `${example.around ?? ''}\n${inner}`;
    inner = `${block} {\n${inner}\n}`;
  });
  const marked = /\bevents\b/.test(inner) ? inner : `events { worker_connections 1024; }\n${inner}\n`;
  const marks: { start: number; end: number }[] = [];
  let plain = '';
  for (const piece of marked.split(/(«|»)/)) {
    if (piece === '«') marks.push({ start: plain.length, end: 0 });
    else if (piece === '»') marks.at(-1)!.end = plain.length;
    else plain += piece;
  }
  return { text: plain, marks };
}

/** The rules of validity and notes, and those of availability that are named: what a test about something else wants to see. */
export function rulesWith(...availability: readonly string[]): readonly AnyRule[] {
  return builtinRules.filter(({ id }) => categoryOf(id) !== 'availability' || availability.includes(id));
}

/** The settings of a run over all of these rules. */
export function settingsFor(rules: readonly AnyRule[], input: SettingsInput = {}): Settings {
  const settings = resolveSettings(rules, input);
  if (Array.isArray(settings)) throw new Error(settings.map(({ message }) => message).join('\n'));
  return settings as Settings;
}

/** Lints one text as the main file in /etc/nginx, with the files and limits of the example. */
export function lintText(
  text: string,
  rules: readonly AnyRule[],
  example: Partial<Example> = {},
  input: SettingsInput = {},
): Report {
  const files = Object.fromEntries(
    Object.entries(example.files ?? {}).map(([name, content]) => [`/etc/nginx/${name}`, content]),
  );
  for (const name of example.unreadable ?? []) files[`/etc/nginx/${name}`] = '';
  const host = memoryHost({ ...files, [MAIN]: text });
  const read: Host['read'] = (path) =>
    example.unreadable?.some((name) => path.endsWith(name))
      ? { code: 'EACCES', message: 'Permission denied' }
      : host.read(path);
  return check({ ...host, read }, [{ path: MAIN }], settingsFor(rules, input), {
    ...DEFAULT_LIMITS,
    ...example.limits,
  });
}

/** A text with edits made to it, from the last to the first. */
export function apply(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((out, edit) => out.slice(0, edit.start) + edit.text + out.slice(edit.end), text);
}
