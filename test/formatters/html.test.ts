import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import type { Report } from '../../src/diagnostic.ts';
import { visible } from '../../src/formatters/escape.ts';
import html from '../../src/formatters/html.ts';
import { STYLE } from '../../src/formatters/html/style.ts';
import { context, everything, experiments, hostile, shop } from '../support/reports.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const textOf = (node: Node): string =>
  node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : childrenOf(node).map(textOf).join('');
const attribute = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value;

function elementsIn(node: Node): readonly Element[] {
  return childrenOf(node).flatMap((one) => ('attrs' in one ? [one, ...elementsIn(one)] : []));
}

/** The page as a browser reads it, which must not have had to guess. */
function pageOf(report: Report) {
  const errors: string[] = [];
  const source = html(report, context());
  const document = parse(source, { onParseError: ({ code }) => void errors.push(code) });
  expect(errors).toEqual([]);
  const elements = elementsIn(document);
  return {
    source,
    elements,
    with: (name: string, className: string, within: readonly Element[] = elements) =>
      within.filter((one) => one.tagName === name && (attribute(one, 'class') ?? '').split(' ').includes(className)),
  };
}

/** Nothing in the page but our own: no element, attribute or address that a report could have brought in. */
function expectOwn(elements: readonly Element[]): void {
  const known =
    'html head meta title style body div h1 ul li b p nav h2 a span bdi main section small article header pre mark code details summary figure figcaption input select option label button script footer h3';
  expect(elements.map(({ tagName }) => tagName).filter((name) => !known.split(' ').includes(name))).toEqual([]);
  const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
  expect([...attributes].filter((name) => /^on|^style$|^src|^action/.test(name))).toEqual([]);
  const addresses = elements.flatMap((one) =>
    one.attrs.some(({ name }) => name === 'href') ? [`${one.tagName} ${attribute(one, 'href')}`] : [],
  );
  expect(addresses.filter((one) => !/^a (?:#[\w-]+|https:\/\/[\w./#-]+)$/.test(one))).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'script').length).toBeLessThan(2);
}

function expectFindings(report: Report): void {
  const { elements, with: find } = pageOf(report);
  expectOwn(elements);
  const articles = find('article', 'finding');
  expect(articles).toHaveLength(report.diagnostics.length);
  const messages = articles.map((one) => textOf(find('p', 'message', elementsIn(one))[0]!));
  expect(messages.sort()).toEqual(report.diagnostics.map(({ message }) => visible(message)).sort());
}

test.each(experiments())('%s', (_, report) => expectFindings(report));

test('any path, message and text is text', () => {
  fc.assert(fc.property(hostile, expectFindings));
});

/** A line as it is shown: its tabs indent it. */
const shown = (line: string) => line.split('\t').map(visible).join('\t');

test('code frames are the lines of the file, the mark is what is marked', () => {
  fc.assert(
    fc.property(hostile, (report) => {
      const { elements, with: find } = pageOf(report);
      for (const frame of elements.filter((one) => one.tagName === 'pre' && attribute(one, 'class') === 'code')) {
        for (const line of find('span', 'line', elementsIn(frame))) {
          const number = Number(attribute(line, 'data-n'));
          expect(report.files.some(({ text }) => textOf(line) === `${shown(text.line(number) ?? '')}\n`)).toBe(true);
        }
      }
    }),
  );
  const { elements, with: find } = pageOf(everything());
  const [article] = find('article', 'finding');
  const mark = elementsIn(article!).find(({ tagName }) => tagName === 'mark');
  expect(textOf(mark!)).toBe('listen 80');
  expect(elements.filter(({ tagName }) => tagName === 'mark').map(textOf)).toContain('gzip');
});

test('everything a finding has is there', () => {
  const { elements, with: find } = pageOf(everything());
  const inside = elementsIn(find('article', 'finding')[0]!);
  const texts = (name: string, className: string) => find(name, className, inside).map(textOf);
  expect(texts('ul', 'related')).toEqual([
    '/elsewhere/b c#.conf:1 because of thisgzip on;\n',
    'included from nginx.conf:4',
  ]);
  expect(texts('p', 'from')).toEqual(['included from nginx.conf:3, and in 1 more place']);
  expect(texts('details', 'offer')).toEqual([
    'Safe fix Write "81" in place of "80", remove "# 𝄞"  listen 80; # 𝄞\n  listen 81; \n',
    'Suggestion Remove "gzip" there/elsewhere/b c#.confgzip on;\n\n  listen 80; # 𝄞\n  listen 82; # 𝄞\n',
    'Suggestion Write "83"  listen 80; # 𝄞\n  listen 83; # 𝄞\n',
  ]);
  expect(find('div', 'notice').map(textOf)).toEqual([
    'This report is incomplete: not everything could be read or checked.gone.conf: Permission denied, included from nginx.conf:3',
  ]);
  const parts = find('details', 'more-parts').map(textOf);
  expect(parts[0]).toContain(
    'a.conf:3 proxy-timeout-zero: "listen 80" is wrong: say ""; write "listen 81;" – the -- reason',
  );
  expect(parts[1]).toContain(
    'A timeout of 0 does not switch the timeout off.0 means at once: with proxy_connect_timeout 0 or',
  );
  expect(parts[2]).toBe('1 file without findingsnginx.conf');
  expect(elements.filter((one) => attribute(one, 'id') === 'rule-proxy-timeout-zero')).toHaveLength(1);
});

test('the browser runs our script and no other, and asks nobody for anything', () => {
  const { elements, source } = pageOf(shop());
  const script = textOf(elements.find(({ tagName }) => tagName === 'script')!);
  const policy = attribute(
    elements.find((one) => attribute(one, 'http-equiv') !== undefined)!,
    'content',
  );
  expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  expect(policy).toContain("default-src 'none'");
  expect(STYLE).not.toMatch(/url\(|@import/);
  expect(source).not.toMatch(/<(?:link|img|iframe|object|embed|form)\b/);
});

test('its title is what was linted', () => {
  const title = (...paths: string[]) =>
    /<title>(.*) – nginx-lint<\/title>/.exec(html(everything(), context({ paths })))![1];
  expect([title('.'), title('-'), title('a b.conf', '<c>')]).toEqual(['/repo', 'standard input', 'a b.conf &lt;c&gt;']);
  expect(title('a', 'b', 'c', 'd', 'e', 'f')).toBe('a b c and 3 more');
});

test('without findings it says so', () => {
  const report = { ...everything(), diagnostics: [], suppressed: [], notRead: [], incomplete: false };
  expect(pageOf(report).with('p', 'fine').map(textOf)).toEqual(['No problems2 files read']);
});
