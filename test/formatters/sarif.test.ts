import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Region } from 'sarif';
import { expect, test } from 'vitest';
import type { Report } from '../../src/diagnostic.ts';
import sarif from '../../src/formatters/sarif.ts';
import { wellFormed } from '../../src/formatters/text.ts';
import { edited } from '../../src/text.ts';
import { context, everything, experiments, fixture, hostile, shop } from '../support/reports.ts';

const EXPERIMENTS = experiments();
const ajv = new AjvDraft04.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(fixture('schemas/sarif-schema-2.1.0.json')));

function logOf(report: Report, root = '/repo'): Log {
  const log = JSON.parse(sarif(report, context({ root, cwd: root }))) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

test('the schema is one that refuses', () => {
  const { runs } = logOf(everything());
  expect(
    validate({ version: '2.1.0', runs: [{ ...runs[0], results: [{ message: { text: 'a' }, level: 'info' }] }] }),
  ).toBe(false);
  expect(validate({ version: '2.1.0', runs: [{ ...runs[0], originalUriBaseIds: { A: { uri: 'a b' } } }] })).toBe(false);
});

test.each(EXPERIMENTS)('%s', (_, report) => {
  const [run] = logOf(report, process.cwd()).runs;
  expect(run!.results!.length).toBe(report.diagnostics.length + report.suppressed.length);
  for (const { ruleId, ruleIndex } of run!.results!) expect(run!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
});

test('any path, message and text', () => {
  fc.assert(
    fc.property(hostile, (report) => {
      const { results = [], artifacts = [] } = logOf(report).runs[0]!;
      const messages = report.diagnostics.map(({ message }) => wellFormed(message));
      expect(results.slice(0, messages.length).map(({ message }) => message.text)).toEqual(messages);
      for (const { location } of artifacts) expect(location!.uri).toMatch(/^(?:file:\/\/)?[\w\-.~!*'()%/]*$/);
    }),
  );
});

test('a name that is no UTF-8 keeps its bytes', () => {
  const { files, ...report } = everything();
  const [one] = files;
  const [run] = logOf({ ...report, files: [{ ...one!, path: '/repo/ö/a \udcf6\udcff𝄞.conf' }] }).runs;
  expect(run!.artifacts!.map(({ location }) => location!.uri)).toEqual(['%C3%B6/a%20%F6%FF%F0%9D%84%9E.conf']);
});

/** What a reader of SARIF does: line and column to an offset, in UTF-16 code units. */
function offset(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  return lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

test('a fix can be applied by its regions alone', () => {
  const report = shop();
  const root = `${process.cwd()}/examples`;
  const { results = [] } = logOf(report, root).runs[0]!;
  let applied = 0;
  report.diagnostics.forEach(({ fix = [], suggestions }, index) => {
    const offers = [...(fix.length > 0 ? [fix] : []), ...suggestions.map(({ edits }) => edits)];
    expect(results[index]!.fixes?.length ?? 0).toBe(offers.length);
    offers.forEach((edits, nth) => {
      for (const { artifactLocation, replacements } of results[index]!.fixes![nth]!.artifactChanges) {
        const { path, text } = report.files.find((one) => one.path === `${root}/${artifactLocation.uri}`)!;
        const at = ({ startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }: Region) => ({
          start: offset(text.source, startLine, startColumn),
          end: offset(text.source, endLine, endColumn),
        });
        const read = replacements.map(({ deletedRegion, insertedContent }) => ({
          ...at(deletedRegion),
          text: insertedContent!.text!,
        }));
        expect(edited(text.source, read)).toBe(
          edited(
            text.source,
            edits.filter(({ file }) => file.path === path),
          ),
        );
        applied++;
      }
    });
  });
  expect(applied).toBeGreaterThan(15);
});

test('everything a finding has is there', () => {
  const [run] = logOf(everything()).runs;
  const [result, suppressed] = run!.results!;
  expect(result).toMatchObject({
    ruleId: 'proxy-timeout-zero',
    level: 'error',
    message: { text: '"listen 80" is wrong: say ""; write "listen 81;"' },
    occurrenceCount: 2,
    suppressions: [],
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a.conf', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 12 },
        },
      },
    ],
    relatedLocations: [
      {
        message: { text: 'because of this' },
        physicalLocation: { artifactLocation: { uri: 'file:///elsewhere/b%20c%23.conf' } },
      },
      { message: { text: 'included from here' }, physicalLocation: { region: { startLine: 3 } } },
      { message: { text: 'included from here' }, physicalLocation: { region: { startLine: 4 } } },
    ],
    fixes: [
      {
        description: { text: 'Write "81" in place of "80", remove "# 𝄞"' },
        artifactChanges: [
          {
            replacements: [
              { deletedRegion: { startColumn: 10, endColumn: 12 } },
              { deletedRegion: { startColumn: 14, endColumn: 18 } },
            ],
          },
        ],
        properties: { applicability: 'safe' },
      },
      {
        description: { text: 'Remove "gzip" there' },
        artifactChanges: [
          { artifactLocation: { uri: 'file:///elsewhere/b%20c%23.conf' } },
          { artifactLocation: { uri: 'a.conf' } },
        ],
        properties: { applicability: 'suggestion' },
      },
      { description: { text: 'Write "83"' } },
    ],
  });
  expect(suppressed!.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'the -- reason' }]);
  expect(run!.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///repo/' } });
  expect(run!.invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', message: { text: '"/repo/gone.conf" was not read: Permission denied' } },
      ],
    },
  ]);
  expect(run!.tool.driver).toMatchObject({ name: 'nginx-lint', version: '1.2.3' });
  expect(run!.tool.driver.rules).toMatchObject([
    { id: 'proxy-timeout-zero', properties: { tags: ['nginx', 'availability'] } },
  ]);
});

test('a fingerprint stays when lines are added above, and no two are the same', () => {
  const of = (text: string) => {
    const report = everything();
    const [diagnostic] = report.diagnostics;
    const shifted = {
      ...diagnostic!.file,
      text: new (diagnostic!.file.text.constructor as new (source: string) => never)(text),
    };
    const start = text.indexOf('listen 80');
    const moved = { ...diagnostic!, file: shifted, start, end: start + 9, fix: [], suggestions: [] };
    const { results = [] } = logOf({ ...report, suppressed: [], diagnostics: [moved, { ...moved, start: start + 1 }] })
      .runs[0]!;
    return results.map(({ partialFingerprints }) => partialFingerprints!['nginxLint/v1']);
  };
  const before = of('server {\n  listen 80;\n}\n');
  expect(new Set(before).size).toBe(2);
  expect(of('# a\n\nserver {\n\tlisten 80;\n}\n')).toEqual(before);
  expect(of('server {\n  listen 80 ssl;\n}\n')).not.toEqual(before);
});
