import type { Formatter } from './context.ts';

const FORMATTERS = {
  pretty: () => import('./pretty.ts'),
  compact: () => import('./compact.ts'),
  agent: () => import('./agent.ts'),
  json: () => import('./json.ts'),
  jsonl: () => import('./jsonl.ts'),
  sarif: () => import('./sarif.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  junit: () => import('./junit.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  rdjson: () => import('./rdjson.ts'),
  tap: () => import('./tap.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
} as const;

export type Format = keyof typeof FORMATTERS;

/** The names of the formats. */
export const FORMATS = Object.keys(FORMATTERS) as readonly Format[];

/** Formats that people read: they leave out `info` unless asked. */
export const READ_BY_PEOPLE: ReadonlySet<Format> = new Set<Format>([
  'pretty',
  'compact',
  'agent',
  'github',
  'tap',
  'markdown',
]);

/** Loads a formatter: only the one that is used. */
export async function loadFormatter(format: Format): Promise<Formatter> {
  return (await FORMATTERS[format]()).default;
}
