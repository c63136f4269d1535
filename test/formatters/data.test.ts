import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/diagnostic.ts';
import gitlab from '../../src/formatters/gitlab.ts';
import json from '../../src/formatters/json.ts';
import jsonl from '../../src/formatters/jsonl.ts';
import rdjson from '../../src/formatters/rdjson.ts';
import { wellFormed } from '../../src/formatters/text.ts';
import { context, everything, experiments, fixture, hostile, shop } from '../support/reports.ts';

const EXPERIMENTS = experiments();
const ajv = new Ajv({ unicodeRegExp: false });

/** The value of JSON text that keeps to a schema. */
function checked<T>(text: string, validate: ReturnType<typeof ajv.compile>): T {
  // No escape of half a pair: there are readers that refuse it.
  expect(text).not.toMatch(/(?<!\\)(?:\\\\)*\\ud[89a-f]/i);
  const value: unknown = JSON.parse(text);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value as T;
}

describe('gitlab', () => {
  interface Issue {
    readonly description: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string };
  }
  const validate = ajv.compile(JSON.parse(fixture('schemas/gitlab-code-quality.schema.json')));
  const issues = (report: Report) => checked<Issue[]>(gitlab(report, context()), validate);

  test.each(EXPERIMENTS)('%s', (_, report) => {
    const found = issues(report);
    expect(found.map(({ description }) => description)).toEqual(report.diagnostics.map(({ message }) => message));
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
  });

  test('any path, message and text', () => {
    fc.assert(
      fc.property(hostile, (report) => {
        const found = issues(report);
        expect(found.map(({ description }) => description)).toEqual(
          report.diagnostics.map(({ message }) => wellFormed(message)),
        );
        expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
      }),
    );
  });

  test('paths are those of the repository, severities those of GitLab', () => {
    const report = everything();
    const all = (['error', 'warning', 'info'] as const).map((level) => ({ ...report.diagnostics[0]!, level }));
    const broken = { ...report.diagnostics[0]!, ruleId: 'unclosed-block' };
    const found = issues({ ...report, diagnostics: [...all, broken] });
    expect(found.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info', 'blocker']);
    expect(found[0]).toMatchObject({
      check_name: 'proxy-timeout-zero',
      location: { path: 'a.conf', lines: { begin: 3, end: 3 } },
      other_locations: [
        { path: '/elsewhere/b c#.conf' },
        { path: 'nginx.conf', lines: { begin: 3 } },
        { path: 'nginx.conf', lines: { begin: 4 } },
      ],
    });
    expect(issues({ ...report, diagnostics: [] })).toEqual([]);
    expect(JSON.parse(gitlab(report, context({ cwd: '/repo/x', root: '/' })))[0].location.path).toBe('repo/a.conf');
  });
});

describe('rdjson', () => {
  interface Result {
    readonly diagnostics: readonly { readonly message: string; readonly suggestions?: readonly object[] }[];
  }
  const validate = ajv.compile(JSON.parse(fixture('schemas/rdjson.schema.json')));
  const diagnostics = (report: Report) => checked<Result>(rdjson(report, context()), validate).diagnostics;

  test.each(EXPERIMENTS)('%s', (_, report) => {
    expect(diagnostics(report).map(({ message }) => message)).toEqual(report.diagnostics.map(({ message }) => message));
  });

  test('any path, message and text', () => {
    fc.assert(
      fc.property(hostile, (report) => {
        expect(diagnostics(report).map(({ message }) => message)).toEqual(
          report.diagnostics.map(({ message }) => wellFormed(message)),
        );
      }),
    );
  });

  test('columns are bytes, and a suggestion is one range of the file', () => {
    const report = everything();
    const [first] = report.diagnostics;
    const tail = first!.file.text.source.indexOf('𝄞', 10);
    const [one] = diagnostics({ ...report, diagnostics: [{ ...first!, start: tail, end: tail + 2 }] });
    // "  listen 80; # " are 15 bytes, the character four.
    expect(one).toMatchObject({
      location: { path: 'a.conf', range: { start: { line: 3, column: 16 }, end: { line: 3, column: 20 } } },
      severity: 'ERROR',
      code: { value: 'proxy-timeout-zero', url: expect.stringContaining('#proxy-timeout-zero') },
      related_locations: [
        { message: 'because of this' },
        { message: 'included from here' },
        { message: 'included from here' },
      ],
    });
    // The suggestion for two files has no place.
    expect(one!.suggestions).toEqual([
      { range: { start: { line: 3, column: 10 }, end: { line: 3, column: 20 } }, text: '81; ' },
      { range: { start: { line: 3, column: 10 }, end: { line: 3, column: 12 } }, text: '83' },
    ]);
  });
});

describe('json and jsonl', () => {
  const { definitions, ...schema } = JSON.parse(fixture('schemas/json.schema.json')) as { definitions: object };
  const validate = ajv.compile({ ...schema, definitions });
  const validateLine = ajv.compile({ definitions, $ref: '#/definitions/message' });
  const expectForms = (report: Report) => {
    const files = checked<{ filePath: string; messages: { message: string }[] }[]>(json(report, context()), validate);
    expect(files.map(({ filePath }) => filePath)).toEqual(report.files.map(({ path }) => wellFormed(path)));
    const lines = jsonl(report, context()).split('\n');
    expect(lines.pop()).toBe('');
    const messages = lines.map((line) => checked<{ message: string }>(line, validateLine).message);
    expect(messages).toEqual(report.diagnostics.map(({ message }) => wellFormed(message)));
    expect(files.flatMap((one) => one.messages.map(({ message }) => message)).sort()).toEqual(messages.sort());
  };

  test.each(EXPERIMENTS)('%s', (_, report) => expectForms(report));

  test('the same messages, a line each in jsonl', () => {
    for (const report of [shop(), everything()]) {
      expectForms(report);
      const files = JSON.parse(json(report, context())) as { filePath: string; messages: object[] }[];
      const lines = jsonl(report, context()).trimEnd().split('\n');
      const expected = files.flatMap(({ filePath, messages }) => messages.map((one) => ({ filePath, ...one })));
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(expected);
    }
  });

  test('any path, message and text', () => {
    fc.assert(fc.property(hostile, expectForms));
  });

  test('everything a finding has is there', () => {
    expect(JSON.parse(jsonl(everything(), context()))).toEqual({
      filePath: '/repo/a.conf',
      ruleId: 'proxy-timeout-zero',
      severity: 2,
      level: 'error',
      message: '"listen 80" is wrong: say ""; write "listen 81;"',
      line: 3,
      column: 3,
      endLine: 3,
      endColumn: 12,
      fix: { range: [25, 33], text: '81; ' },
      suggestions: [
        {
          desc: 'Remove "gzip" there',
          fixes: [
            { filePath: '/elsewhere/b c#.conf', range: [0, 8], text: '' },
            { filePath: '/repo/a.conf', range: [25, 27], text: '82' },
          ],
        },
        { desc: 'Write "83"', fix: { range: [25, 27], text: '83' } },
      ],
      related: [
        { filePath: '/elsewhere/b c#.conf', message: 'because of this', line: 1, column: 1, endLine: 1, endColumn: 5 },
      ],
      includedFrom: [{ filePath: '/repo/nginx.conf', line: 3 }],
      places: {
        count: 2,
        first: [[{ filePath: '/repo/nginx.conf', line: 3 }], [{ filePath: '/repo/nginx.conf', line: 4 }]],
      },
      docsUrl: 'https://github.com/nginx-lint/nginx-lint/blob/main/rules/README.md#proxy-timeout-zero',
    });
  });
});
