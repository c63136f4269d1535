import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Report } from '../diagnostic.ts';
import { memoryHost } from '../host.ts';
import type { Host } from '../host.ts';
import type { Span } from '../text.ts';
import { parseTarget } from '../values/version.ts';
import { check } from './check.ts';
import type { AnyRule, Example } from './rule.ts';
import { isErrors, resolveSettings } from './settings.ts';
import type { Settings, SettingsInput } from './settings.ts';

const DIRECTORY = '/etc/nginx';

/** The main file that an example is linted as. */
export const MAIN = `${DIRECTORY}/nginx.conf`;

/** A whole configuration made of an example's text, without its marks, and where the marks were. */
export interface Whole {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Puts the blocks of `in` around a text, and what nginx wants besides: `events`, and a port that tests may listen on. */
export function wrap(example: Example, text: string): Whole {
  const blocks = example.in ?? [];
  let inner = text;
  [...blocks].reverse().forEach((block) => {
    if (block === 'server' && !/\blisten\b/.test(inner)) inner = `listen 8088;\n${inner}`;
    if (block === blocks[0]) inner = `${example.around ?? ''}\n${inner}`;
    inner = `${block} {\n${inner}\n}`;
  });
  const marked = /\bevents\b/.test(inner) ? inner : `events { worker_connections 1024; }\n${inner}\n`;
  const marks: { start: number; end: number }[] = [];
  let plain = '';
  for (const piece of marked.split(/(«|»)/)) {
    if (piece === '«') marks.push({ start: plain.length, end: 0 });
    else if (piece === '»' && marks.length > 0) marks.at(-1)!.end = plain.length;
    else plain += piece;
  }
  return { text: plain, marks };
}

/** The settings of a run over all of these rules; throws where they do not fit together. */
export function settingsFor(rules: readonly AnyRule[], input: SettingsInput = {}): Settings {
  const settings = resolveSettings(rules, input);
  if (isErrors(settings)) throw new Error(settings.map(({ message }) => message).join('\n'));
  return settings;
}

/** What an example is linted with: the rule's options, and the versions that it is for. */
export function inputOf(rule: AnyRule, { options, since }: Example): SettingsInput {
  const setting = { ...(rule.optIn ? { level: rule.severity } : {}), ...(options ? { options } : {}) };
  const target = since === undefined ? undefined : parseTarget(`${since}..1.31`);
  return { rules: { [rule.id]: setting }, ...(target && !('error' in target) ? { target } : {}) };
}

/** Lints one text as the main file in /etc/nginx, with the files and limits of the example. */
export function lintText(
  text: string,
  rules: readonly AnyRule[],
  example: Partial<Example> = {},
  input: SettingsInput = {},
): Report {
  const files: Record<string, string> = {};
  for (const [name, content] of Object.entries(example.files ?? {})) files[`${DIRECTORY}/${name}`] = content;
  for (const name of example.unreadable ?? []) files[`${DIRECTORY}/${name}`] = '';
  const host = memoryHost({ ...files, [MAIN]: text });
  const read: Host['read'] = (path) =>
    example.unreadable?.some((name) => path.endsWith(name))
      ? { code: 'EACCES', message: 'Permission denied' }
      : host.read(path);
  const limits = { ...DEFAULT_LIMITS, ...example.limits };
  return check({ ...host, read }, [{ path: MAIN }], settingsFor(rules, input), limits);
}
