import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/formatters/escape.ts';
import type { Formatter } from '../../src/formatters/context.ts';
import { FORMATS, loadFormatter, READ_BY_PEOPLE } from '../../src/formatters/index.ts';
import github from '../../src/formatters/github.ts';
import { splitMessage } from '../../src/formatters/text.ts';
import type { Report } from '../../src/diagnostic.ts';
import { context, everything, experiments, hostile, shop } from '../support/reports.ts';

/** What acts on a terminal or turns text around; a line feed of our own aside, and the tabs that indent a line of HTML. */
const ACTS = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('nothing from a linted file acts on a terminal', () => {
  test.each(FORMATS.filter((one) => READ_BY_PEOPLE.has(one) || one === 'html'))('%s', async (format) => {
    const formatter: Formatter = await loadFormatter(format);
    await fc.assert(
      fc.asyncProperty(hostile, async (report) => {
        const output = await formatter(report, context({ label: '\x1b[2J', paths: ['\x1b[2J'] }));
        expect(format === 'html' ? output.replaceAll('\t', '') : output).not.toMatch(ACTS);
      }),
    );
  });

  test.each(['pretty', 'agent'] as const)(
    '%s, of what was run on real nginx: every message is there',
    async (format) => {
      const formatter: Formatter = await loadFormatter(format);
      for (const [, report] of experiments()) {
        const output = await formatter(report, context());
        expect(output).not.toMatch(ACTS);
        const words = output.replaceAll(/\s+/g, ' ');
        for (const { ruleId, message } of report.diagnostics) {
          expect(words).toContain(ruleId);
          const [, , advice] = splitMessage(message);
          expect(words).toContain(advice.replaceAll(/\s+/g, ' '));
        }
      }
    },
  );

  test('the pattern is one that finds', () => {
    for (const char of ['\x1b', '\x07', '\r', '\t', '\x9b', '\u202e', '\u2028', '\ud800']) expect(char).toMatch(ACTS);
    expect('é𝄞✖ \n').not.toMatch(ACTS);
  });
});

test.each([80, 99])(
  'on a terminal of %i columns what is found is beside its rule, and no word is left out',
  async (columns) => {
    const pretty = await loadFormatter('pretty');
    const output = await pretty(shop(), context({ columns, snippets: false, cwd: `${process.cwd()}/examples/shop` }));
    const [list = ''] = output.split(/\n(?=✖ \d)/);
    const found = list.split('\n').filter((line) => /^ {2}[✖⚠ℹ]/.test(line));
    expect(found).toHaveLength(shop().diagnostics.length);
    expect(found.filter((line) => stringWidth(line) > columns)).toEqual([]);
    const words = list.replaceAll(/\s+/g, ' ');
    for (const { message, ruleId } of shop().diagnostics) {
      const said = words.replaceAll(` ${ruleId} `, ' ');
      for (const part of splitMessage(message).filter((_, i) => i !== 1)) expect(said).toContain(part);
    }
  },
);

/** A line as GitHub's runner reads a command: after blanks at its start, or in the old form anywhere. */
const COMMAND = /^\s*::([a-z-]+)(?: ([^\n]*?))?::([^\n]*)$|##\[/;

function decode(text: string): string {
  const chars: Readonly<Record<string, string>> = { '%25': '%', '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' };
  return text.replaceAll(/%(?:25|0D|0A|3A|2C)/g, (code) => chars[code]!);
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

function commands(output: string): readonly Command[] {
  return output.split('\n').flatMap((line): Command[] => {
    const match = COMMAND.exec(line);
    if (!match) return [];
    const properties = (match[2] ?? '').split(',').map((one) => {
      const [key = '', ...value] = one.split('=');
      return [key, decode(value.join('='))] as const;
    });
    return [{ name: match[1]!, properties: Object.fromEntries(properties), data: decode(match[3]!) }];
  });
}

describe('github', () => {
  const expectCommands = (report: Report) => {
    const output = github(report, context());
    const found = commands(output);
    expect(output.split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(report.diagnostics.length + 1);
    expect(found).toHaveLength(report.diagnostics.length);
    const messages = report.diagnostics.map(({ message }) => visible(message));
    for (const { name, properties, data } of found) {
      expect(['error', 'warning', 'notice']).toContain(name);
      expect(Object.keys(properties).filter((key) => !['col', 'endColumn'].includes(key))).toEqual([
        'file',
        'line',
        'endLine',
        'title',
      ]);
      const message = messages.find(
        (one) => data.startsWith(`${properties['file']}:`) && `${data}\n`.includes(`: ${one}\n`),
      );
      expect(message).toBeDefined();
    }
  };

  test('one command a finding, and no path or message makes a second', () => {
    fc.assert(fc.property(hostile, expectCommands));
  });

  test.each(experiments())('%s', (_, report) => expectCommands(report));

  test('the gravest come first, with all that is known', () => {
    const found = commands(github(shop(), context({ root: process.cwd() })));
    const names = found.map(({ name }) => name);
    expect(names).toEqual(
      [...names].sort((a, b) => ['error', 'warning', 'notice'].indexOf(a) - ['error', 'warning', 'notice'].indexOf(b)),
    );
    expect(new Set(names).size).toBe(3);
    expect(commands(github(everything(), context()))).toEqual([
      {
        name: 'error',
        properties: {
          file: 'a.conf',
          line: '3',
          endLine: '3',
          col: '3',
          endColumn: '12',
          title: 'nginx-lint (proxy-timeout-zero)',
        },
        data: [
          'a.conf:3:3: "listen 80" is wrong: say ""; write "listen 81;"',
          '/elsewhere/b c#.conf:1: because of this',
          'included from nginx.conf:3, and in 1 more place',
          'fix: Write "81" in place of "80", remove "# 𝄞"',
          'suggestion: Remove "gzip" there',
          'suggestion: Write "83"',
        ].join('\n'),
      },
    ]);
  });
});
