import fc from 'fast-check';
import { Marked } from 'marked';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { Parser } from 'tap-parser';
import type { Result } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/diagnostic.ts';
import agent from '../../src/formatters/agent.ts';
import compact from '../../src/formatters/compact.ts';
import { visible } from '../../src/formatters/escape.ts';
import markdown, { markdownWithin } from '../../src/formatters/markdown.ts';
import tap from '../../src/formatters/tap.ts';
import { context, everything, experiments, hostile, shop } from '../support/reports.ts';

const EXPERIMENTS = experiments();

describe('tap', () => {
  interface Finding {
    readonly rule: string;
    readonly message: string;
    readonly details?: readonly string[];
  }
  /** The tests of a stream; nothing in it may be no TAP. */
  function points(report: Report): readonly Result[] {
    const events = Parser.parse(tap(report, context()), { strict: true });
    const kinds = events.map(([kind]) => kind);
    expect(new Set(kinds)).toEqual(
      new Set(kinds.filter((kind) => /^(?:version|plan|assert|complete|finish|close)$/.test(kind))),
    );
    const found = events.flatMap((event) => (event[0] === 'assert' ? [event[1] as Result] : []));
    expect(found.filter(({ tapError, skip, todo }) => tapError || skip || todo)).toEqual([]);
    return found;
  }
  const messages = (found: readonly Result[]) =>
    found.flatMap(({ diag }) =>
      ((diag as { findings?: Finding[] } | null)?.findings ?? []).map(({ message }) => message),
    );

  test.each(EXPERIMENTS)('%s', (_, report) => {
    const found = points(report);
    expect(found).toHaveLength(report.files.length);
    expect(found.every(({ ok }) => ok)).toBe(report.diagnostics.every(({ level }) => level !== 'error'));
    expect(messages(found)).toEqual(report.diagnostics.map(({ message }) => message));
  });

  test('any path, message and text', () => {
    fc.assert(
      fc.property(hostile, (report) => {
        const found = points(report);
        expect(found).toHaveLength(report.files.length + 1);
        expect(messages(found).sort()).toEqual(report.diagnostics.map(({ message }) => visible(message)).sort());
      }),
    );
  });

  test('a file is a test, with what was found in it', () => {
    const [a, main, gone] = points(everything());
    expect([a!.ok, a!.name, main!.ok, main!.name, gone!.ok, gone!.name]).toEqual([
      false,
      'a.conf',
      true,
      'nginx.conf',
      false,
      'gone.conf',
    ]);
    expect(a!.diag).toEqual({
      findings: [
        {
          rule: 'proxy-timeout-zero',
          severity: 'error',
          message: '"listen 80" is wrong: say ""; write "listen 81;"',
          line: 3,
          column: 3,
          details: [
            '/elsewhere/b c#.conf:1: because of this',
            'included from nginx.conf:3, and in 1 more place',
            'fix: Write "81" in place of "80", remove "# 𝄞"',
            'suggestion: Remove "gzip" there',
            'suggestion: Write "83"',
          ],
        },
      ],
    });
  });
});

describe('compact', () => {
  /** What docs/integrations.md gives GitHub, and editors have. */
  const LINE = /^(.+?):(\d+):(\d+): (error|warning|info): (.*) \[([a-z\d-]+)\]$/;
  const expectLines = (report: Report) => {
    const lines = compact(report, context()).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => LINE.exec(line)?.[6])).toEqual(report.diagnostics.map(({ ruleId }) => ruleId));
    lines.forEach((line, index) => expect(line).toContain(`: ${visible(report.diagnostics[index]!.message)} [`));
  };

  test.each(EXPERIMENTS)('%s', (_, report) => expectLines(report));

  test('any path, message and text', () => fc.assert(fc.property(hostile, expectLines)));
});

describe('agent', () => {
  test('one line a finding, with all that is known, and nothing else', () => {
    expect(agent(everything(), context())).toBe(
      'a.conf:3:3: error proxy-timeout-zero: "listen 80" is wrong: say ""; write "listen 81;" [/elsewhere/b c#.conf:1: because of this] ' +
        '[included from nginx.conf:3, and in 1 more place] [fix: Write "81" in place of "80", remove "# 𝄞"] [suggestion: Remove "gzip" there] [suggestion: Write "83"]\n',
    );
    fc.assert(
      fc.property(hostile, (report) => {
        expect(agent(report, context()).split('\n')).toHaveLength(report.diagnostics.length + 1);
      }),
    );
  });
});

describe('markdown', () => {
  type Node = DefaultTreeAdapterTypes.ChildNode;
  const marked = new Marked({ gfm: true });
  const textOf = (node: Node): string =>
    node.nodeName === '#text'
      ? (node as DefaultTreeAdapterTypes.TextNode).value
      : 'childNodes' in node
        ? node.childNodes.map(textOf).join('')
        : '';
  const within = (node: Node, name: string): Node[] => [
    ...(node.nodeName === name ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap((one) => within(one, name)) : []),
  ];

  /** The rows of the one table that a reader sees, and the names of all elements. */
  function seen(text: string) {
    const { childNodes } = parseFragment(marked.parse(text, { async: false }));
    const find = (name: string) => childNodes.flatMap((one) => within(one, name));
    const names = new Set<string>();
    const walk = (node: Node): void => {
      names.add(node.nodeName);
      if ('childNodes' in node) node.childNodes.forEach(walk);
    };
    childNodes.forEach(walk);
    const rows = find('tr')
      .slice(1)
      .map((row) => within(row, 'td'));
    return { tables: find('table').length, rows, names, links: find('a') };
  }
  /** Quotes become code, which has none; an empty pair stays. */
  const plain = (text: string) => text.replaceAll(/["\s]/g, '');

  test.each(EXPERIMENTS)('%s', (_, report) => {
    const { tables, rows } = seen(markdown(report, context()));
    expect(tables).toBe(report.diagnostics.length > 0 ? 1 : 0);
    const cells = rows.map(([, , finding]) => plain(textOf(finding!)));
    const rank = { error: 0, warning: 1, info: 2 };
    const sorted = report.diagnostics.toSorted((a, b) => rank[a.level] - rank[b.level]);
    expect(cells).toHaveLength(sorted.length);
    sorted.forEach(({ message }, index) => expect(cells[index]!.startsWith(plain(message))).toBe(true));
  });

  test('any path, message and text: the table survives, and all in it is text', () => {
    fc.assert(
      fc.property(hostile, (report) => {
        const { rows, names, links } = seen(markdown(report, context()));
        expect(rows.map((cells) => cells.length)).toEqual(report.diagnostics.map(() => 4));
        const cells = rows.map(([, , finding]) => plain(textOf(finding!)));
        for (const { message } of report.diagnostics)
          expect(cells.some((cell) => cell.startsWith(plain(visible(message))))).toBe(true);
        const ours = ['#text', 'h2', 'p', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'br', 'a'];
        expect([...names].filter((name) => !ours.includes(name))).toEqual([]);
        // Each row has one link: to the rule.
        expect(links).toHaveLength(report.diagnostics.length);
      }),
    );
  });

  test('names, numbers and addresses become no mentions or links', () => {
    const report = everything();
    const message = 'error_page @fallback and #12 at https://a.b/c lead to $uri: "a|b" or `c`';
    const text = markdown({ ...report, diagnostics: [{ ...report.diagnostics[0]!, message }] }, context());
    expect(text).toContain(
      'error\\_page `@fallback` and `#12` at `https://a.b/c` lead to `$uri:` <code>a&#124;b</code> or \\`c\\`<br>',
    );
  });

  test('code beside code stays two', () => {
    const report = everything();
    const text = markdown(
      { ...report, diagnostics: [{ ...report.diagnostics[0]!, message: '"a"$b and "c"' }] },
      context(),
    );
    expect(text).toContain('| `a`<code>&#36;b</code> and `c`<br>');
  });

  test('as many findings as fit', () => {
    const report = shop();
    const whole = markdown(report, context());
    const size = (text: string) => new TextEncoder().encode(text).length;
    expect(markdownWithin(report, context(), size(whole) + 1000)).toBe(whole);
    const part = markdownWithin(report, context(), 4000);
    expect(size(part)).toBeLessThanOrEqual(4000);
    const { rows } = seen(part);
    expect(rows.length).toBeGreaterThan(3);
    expect(part).toMatch(new RegExp(`\\nand ${report.diagnostics.length - rows.length} more\\n$`));
  });
});
