import { SaxesParser } from 'saxes';
import { builtinRules } from '../../rules/index.ts';
import { printer } from '../../src/cli/crossplane.ts';
import { splitDump } from '../../src/config/dump.ts';
import { load } from '../../src/config/load.ts';
import type { Entry } from '../../src/config/entry.ts';
import { Files } from '../../src/config/files.ts';
import { plan } from '../../src/config/parts.ts';
import type { Diagnostic, Edit, Report } from '../../src/diagnostic.ts';
import { FORMATS, loadFormatter } from '../../src/formatters/index.ts';
import type { Format } from '../../src/formatters/index.ts';
import type { Formatter } from '../../src/formatters/context.ts';
import { failed, memoryHost } from '../../src/host.ts';
import type { Host } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import type { Settings } from '../../src/lint/settings.ts';
import { Model } from '../../src/model/model.ts';
import { routeOf } from '../../src/model/route/route.ts';
import type { RouteRequest } from '../../src/model/route/types.ts';
import type { Span } from '../../src/text.ts';
import { Text } from '../../src/text.ts';
import { parseTarget } from '../../src/values/version.ts';
import type { Target } from '../../src/values/version.ts';
import { settingsFor } from '../support/examples.ts';
import { context } from '../support/reports.ts';
import { misplaced } from '../support/lossless.ts';
import { fixed } from './fix.ts';
import type { Input } from './inputs.ts';

/** Fixes that have not come to an end after so many rounds never do. */
const ROUNDS = 10;
/** The turns that have their reports written, in every format: it takes longer than all the rest. */
const FORMATTED = 4;
const REQUEST: RouteRequest = {
  scheme: 'http',
  address: '127.0.0.1',
  port: 80,
  method: 'GET',
  host: 'example.com',
  target: '/a/b.php?c=d',
  headers: [],
  files: [],
};
const CONTEXT = context({ cwd: '/srv/app', root: '/srv' });

/** What must hold for every input; the answer is what does not, `undefined` when all does. */
export type Property = (input: Input) => string | undefined;

/** The properties, ready to be tried: formatters and settings are made once. */
export async function properties(): Promise<Property> {
  const formatters = await Promise.all(FORMATS.map(async (name) => [name, await loadFormatter(name)] as const));
  const targets = ['1.22.1', '1.28', '1.22.0..1.30', 'R33', '1.27.1.2'];
  const every = settingsFor(builtinRules, { only: builtinRules.map(({ id }) => id) });
  const settings = [
    ...targets.map((version) => settingsFor(builtinRules, target(version))),
    every,
    { ...every, ignoreComments: true as const },
    settingsFor(builtinRules, { rules: Object.fromEntries(builtinRules.map(({ id }) => [id, { level: 'info' }])) }),
  ];
  return (input) => {
    try {
      return (
        textsFail(input) ??
        runFails(input, settings[input.turn % settings.length]!, input.turn < FORMATTED ? formatters : [])
      );
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  };
}

function target(version: string): { target: Target } {
  const read = parseTarget(version);
  if ('error' in read) throw new Error(read.error);
  return { target: read };
}

/** Bytes come back as they were, and each is in the tree or between its words. */
function textsFail({ files }: Input): string | undefined {
  for (const content of Object.values(files)) {
    if (typeof content !== 'string' && Buffer.compare(Text.decode(content).encode(), content) !== 0)
      return 'the bytes of a file do not come back';
  }
  return undefined;
}

type Formatters = readonly (readonly [Format, Formatter])[];

/** A main file and what is around it; or what a dump of `nginx -T` in its place holds. */
function inputsOf({ main, files }: Input): readonly (readonly [Host, Entry])[] {
  const content = files[main]!;
  const dump = splitDump(typeof content === 'string' ? content : Text.decode(content).source);
  const plain = [memoryHost(files), { path: main }] as const;
  return dump ? [plain, [dump.host, { path: dump.main, dump: true }]] : [plain];
}

function runFails(input: Input, settings: Settings, formatters: Formatters): string | undefined {
  for (const [host, entry] of inputsOf(input)) {
    const files = new Files(host);
    const entries = plan([entry], files, host);
    const report = check(host, entries, settings, undefined, files);
    const wrong = reportFails(report, formatters) ?? commandsFail(entries, files, host, settings);
    if (wrong !== undefined) return wrong;
    if (!entry.dump) {
      const endless = fixesFail(input, report, settings);
      if (endless !== undefined) return endless;
    }
  }
  return undefined;
}

function reportFails(report: Report, formatters: Formatters): string | undefined {
  for (const file of report.files) {
    const lost = misplaced(file);
    if (lost !== undefined && !file.template) return `${file.path}: ${lost}`;
  }
  const wrong = report.diagnostics.map(diagnosticFails).find((one) => one !== undefined);
  return wrong ?? formatsFail(report, formatters);
}

/** What `route` and `parse` do. */
function commandsFail(entries: readonly Entry[], files: Files, host: Host, settings: Settings): string | undefined {
  for (const entry of entries) {
    const loaded = load(entry, files, host);
    if (failed(loaded)) return `the main file was not read: ${loaded.message}`;
    routeOf(new Model(loaded, settings.target), REQUEST);
    const { main, placed } = loaded;
    JSON.stringify(printer([main], placed.includes, { comments: true, combine: true })(main));
  }
  return undefined;
}

function diagnosticFails({
  ruleId,
  message,
  file,
  start,
  end,
  related,
  fix = [],
  suggestions,
}: Diagnostic): string | undefined {
  if (ruleId === 'rule-failed') return message;
  const inFile = (one: Span, { text: { source } }: typeof file) =>
    Number.isInteger(one.start) && 0 <= one.start && one.start <= one.end && one.end <= source.length;
  const edits = [fix, ...suggestions.map((one) => one.edits)];
  if (!inFile({ start, end }, file)) return `${ruleId}: ${start} to ${end} is not in its file: ${message}`;
  if (message === '' || /\bundefined\b|\[object|\bNaN\b/.test(message.replace(/"[^"]*"/g, '')))
    return `${ruleId}: a message with a hole: ${message}`;
  if (!related.every((one) => inFile(one, one.file))) return `${ruleId}: a related place is not in its file`;
  if (!edits.flat().every((one) => inFile(one, one.file))) return `${ruleId}: an edit is not in its file`;
  if (edits.some(overlap)) return `${ruleId}: edits that overlap: ${message}`;
  return undefined;
}

function overlap(edits: readonly Edit[]): boolean {
  return edits.some((a, i) => edits.some((b, j) => i < j && a.file === b.file && a.start < b.end && b.start < a.end));
}

function formatsFail(report: Report, formatters: Formatters): string | undefined {
  for (const [name, formatter] of formatters) {
    const text = formatter(report, CONTEXT);
    if (typeof text !== 'string') continue;
    const wrong = WELL_FORMED[name]?.(text, report);
    if (wrong === false) return `${name} is not well-formed:\n${text}`;
  }
  return undefined;
}

const isJson = (text: string) => JSON.parse(text) !== undefined;
const lines = (text: string) => text.split('\n').slice(0, -1);

/** What holds of a report in a format; those who read it throw where it is none at all. */
const WELL_FORMED: Partial<Record<Format, (text: string, report: Report) => boolean>> = {
  json: (text, { files }) => (JSON.parse(text) as unknown[]).length === files.length,
  sarif: isJson,
  gitlab: isJson,
  rdjson: isJson,
  jsonl: (text) => lines(text).every(isJson),
  compact: (text, { diagnostics }) => lines(text).length === diagnostics.length,
  github: (text) => lines(text).every((line) => line.startsWith('::')),
  junit: isXml,
  checkstyle: isXml,
};

function isXml(text: string): boolean {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return true;
}

/** Fixes come to an end: none is left, or what is there was there before. */
function fixesFail(input: Input, report: Report, settings: Settings): string | undefined {
  let files = fixed(input.files, report);
  const seen = new Set([JSON.stringify(input.files)]);
  const said: string[] = [];
  for (let round = 0; files; round++) {
    const text = JSON.stringify(files);
    said.push(text);
    if (seen.has(text)) return `fixes lead back to what was there:\n${said.join('\n')}`;
    if (round === ROUNDS) return `fixes do not come to an end:\n${said.join('\n')}`;
    seen.add(text);
    const host = memoryHost(files);
    const again = new Files(host);
    const next = check(host, plan([{ path: input.main }], again, host), settings, undefined, again);
    const wrong = next.diagnostics.map(diagnosticFails).find((one) => one !== undefined);
    if (wrong !== undefined) return `after a fix: ${wrong}`;
    files = fixed(files, next);
  }
  return undefined;
}
