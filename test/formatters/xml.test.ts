import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/diagnostic.ts';
import checkstyle from '../../src/formatters/checkstyle.ts';
import junit from '../../src/formatters/junit.ts';
import { context, everything, experiments, hostile } from '../support/reports.ts';

const EXPERIMENTS = experiments();

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a document in order; throws where it is not well-formed. */
function read(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: { ...attributes }, text: '' });
    elements.push(open.at(-1)!);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  // What a reader gets are bytes.
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(xml))).close();
  return elements;
}

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** What libxml2 says of many documents. */
function xmllint(documents: readonly string[], ...options: readonly string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'nginx-lint-xml-'));
  const files = documents.map((_, index) => join(directory, `${index}.xml`));
  files.forEach((file, index) => writeFileSync(file, documents[index]!));
  const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...options, ...files], { encoding: 'utf8' });
  rmSync(directory, { recursive: true });
  return stderr.replaceAll(/^.* validates\n/gm, '');
}

const samples = (): Report[] => fc.sample(hostile, 200);
const legal = (text: string) => text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
/** An escape stands where a character was that XML has none for. */
const escapes = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4})/g;

describe('checkstyle', () => {
  const render = (report: Report) => checkstyle(report, context());

  test.each(EXPERIMENTS)('%s', (_, report) => {
    const errors = read(render(report)).filter(({ name }) => name === 'error');
    expect(errors.map(({ attributes }) => attributes['message'])).toEqual(
      report.diagnostics.map(({ message }) => message),
    );
  });

  test('any path, message and text', () => {
    fc.assert(
      fc.property(hostile, (report) => {
        const errors = read(render(report)).filter(
          ({ name, attributes }) => name === 'error' && attributes['source'] !== 'nginx-lint',
        );
        const shown = errors.map(({ attributes }) => attributes['message']!.replaceAll(escapes, '')).sort();
        expect(shown).toEqual(report.diagnostics.map(({ message }) => legal(message).replaceAll(escapes, '')).sort());
      }),
    );
  });

  test.skipIf(!hasXmllint)('libxml2 agrees', () => {
    expect(xmllint([...EXPERIMENTS.map(([, report]) => report), ...samples()].map(render))).toBe('');
  });

  test('what a finding is', () => {
    expect(read(render(everything()))).toMatchObject([
      { name: 'checkstyle', attributes: { version: '4.3' } },
      { name: 'file', attributes: { name: 'a.conf' } },
      {
        name: 'error',
        attributes: {
          line: '3',
          column: '3',
          severity: 'error',
          message: '"listen 80" is wrong: say ""; write "listen 81;"',
          source: 'nginx-lint.proxy-timeout-zero',
        },
      },
      { name: 'file', attributes: { name: 'gone.conf' } },
      { name: 'error', attributes: { message: 'cannot be read: Permission denied', severity: 'error' } },
    ]);
  });
});

describe('junit', () => {
  const render = (report: Report) => junit(report, context());

  test.each(EXPERIMENTS)('%s', (_, report) => {
    const elements = read(render(report));
    const named = (name: string) => elements.filter((one) => one.name === name);
    const advice = report.diagnostics.filter(({ level }) => level === 'info').length;
    expect([named('failure').length, named('skipped').length]).toEqual([report.diagnostics.length - advice, advice]);
    expect(elements[0]!.attributes).toMatchObject({
      tests: String(named('testcase').length),
      failures: String(named('failure').length),
      skipped: String(named('skipped').length),
    });
    const names = named('testcase').map(({ attributes }) => `${attributes['classname']} ${attributes['name']}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('any path, message and text', () => {
    fc.assert(
      fc.property(hostile, (report) => {
        const outcomes = read(render(report)).filter(({ name }) => name === 'failure' || name === 'skipped');
        const shown = outcomes.map(({ attributes }) => attributes['message']!.replaceAll(escapes, '')).sort();
        expect(shown).toEqual(report.diagnostics.map(({ message }) => legal(message).replaceAll(escapes, '')).sort());
      }),
    );
  });

  test.skipIf(!hasXmllint)('libxml2 agrees, and the schema', () => {
    const documents = [...EXPERIMENTS.map(([, report]) => report), ...samples(), everything()].map(render);
    expect(xmllint(documents, '--schema', 'test/fixtures/schemas/junit.xsd')).toBe('');
    expect(xmllint(['<testsuites name="a"/>'], '--schema', 'test/fixtures/schemas/junit.xsd')).toContain(
      'fails to validate',
    );
  });

  test('a finding is a test that fails, a clean file one that passes, a file that cannot be read an error', () => {
    const elements = read(render(everything())).filter(({ name }) => name !== 'testsuite');
    expect(elements).toMatchObject([
      { name: 'testsuites', attributes: { tests: '3', failures: '1', errors: '1', skipped: '0' } },
      { name: 'testcase', attributes: { name: 'proxy-timeout-zero', classname: 'a', file: 'a.conf', line: '3' } },
      { name: 'failure', attributes: { type: 'error' } },
      { name: 'testcase', attributes: { name: 'no findings', classname: 'nginx' } },
      { name: 'testcase', attributes: { name: 'can be read', file: 'gone.conf' } },
      { name: 'error', attributes: { message: 'cannot be read: Permission denied' } },
    ]);
    expect(elements[2]!.text).toBe(
      [
        'a.conf:3:3: error: "listen 80" is wrong: say ""; write "listen 81;"',
        '/elsewhere/b c#.conf:1: because of this',
        'included from nginx.conf:3, and in 1 more place',
        'fix: Write "81" in place of "80", remove "# 𝄞"',
        'suggestion: Remove "gzip" there',
        'suggestion: Write "83"',
        '',
      ].join('\n'),
    );
  });
});
