import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import type { SourceFile } from '../../grammar/nodes.ts';
import { parse } from '../../grammar/parse.ts';
import { builtinRules, categoryOf } from '../../rules/index.ts';
import type { Diagnostic, Edit, Level, Related, Report } from '../../src/diagnostic.ts';
import { docsUrl } from '../../src/docs.ts';
import type { FormatContext } from '../../src/formatters/context.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { nodeHost } from '../../src/node-host.ts';
import { Text } from '../../src/text.ts';
import { settingsFor } from './examples.ts';

const EXPERIMENTS = 'test/fixtures/experiments';

/** A context as the command line makes it for a pipe, with the repository at `/repo`. */
export function context(over: Partial<FormatContext> = {}): FormatContext {
  return {
    cwd: '/repo',
    root: '/repo',
    color: false,
    hyperlinks: false,
    columns: 100,
    snippets: true,
    hidden: { error: 0, warning: 0, info: 0 },
    paths: ['nginx.conf'],
    version: '1.2.3',
    docsUrl,
    rule: (id) => {
      const rule = builtinRules.find((one) => one.id === id);
      return rule && { ...rule, category: categoryOf(id) };
    },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    ...over,
  };
}

/** The reports of all configurations that were run on real nginx, by their paths. */
export function experiments(): readonly (readonly [path: string, Report])[] {
  const settings = settingsFor(builtinRules);
  const files = readdirSync(EXPERIMENTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.conf'),
  );
  return files.sort().map((name) => {
    const path = resolve(EXPERIMENTS, name);
    return [name, check(nodeHost(), [{ path }], settings)];
  });
}

/** The report of the shop in examples/, which has findings of many kinds, in several files. */
export function shop(): Report {
  return check(nodeHost(), [{ path: resolve('examples/shop/nginx.conf') }], settingsFor(builtinRules));
}

/** One finding with everything a finding can have: two places, related ones in another file, a fix and suggestions, one of them in two files. */
export function everything(): Report {
  const host = memoryHost({
    '/repo/nginx.conf': 'events { }\nhttp {\n  include a.conf;\n  include a.conf;\n}\n',
    '/repo/a.conf': '# é€𝄞\nserver {\n  listen 80; # 𝄞\n}\n',
    '/elsewhere/b c#.conf': 'gzip on;\n',
  });
  const report = check(host, [{ path: '/repo/nginx.conf' }], settingsFor([]));
  const [a, main] = report.files as [SourceFile, SourceFile];
  const other = parse('/elsewhere/b c#.conf', new Text('gzip on;\n'));
  const at = (file: SourceFile, word: string) => {
    const start = file.text.source.indexOf(word);
    return { file, start, end: start + word.length };
  };
  const include = (n: number) => {
    const start = main.text.source.indexOf('include', n);
    return { includedFrom: [{ file: main, start, end: start + 'include a.conf;'.length }] };
  };
  const places = [include(0), include(30)];
  const diagnostic: Diagnostic = {
    ruleId: 'proxy-timeout-zero',
    level: 'error',
    message: '"listen 80" is wrong: say ""; write "listen 81;"',
    ...at(a, 'listen 80'),
    related: [{ ...at(other, 'gzip'), message: 'because of this' }],
    fix: [
      { ...at(a, '80'), text: '81' },
      { ...at(a, '# 𝄞'), text: '' },
    ],
    suggestions: [
      {
        title: 'Remove "gzip" there',
        edits: [
          { ...at(other, 'gzip on;'), text: '' },
          { ...at(a, '80'), text: '82' },
        ],
      },
      { title: 'Write "83"', edits: [{ ...at(a, '80'), text: '83' }] },
    ],
    includedFrom: places[0]!.includedFrom,
    places: { first: places, count: 2 },
  };
  const { fix: _, ...hidden } = diagnostic;
  return {
    ...report,
    diagnostics: [diagnostic],
    suppressed: [
      { diagnostic: { ...hidden, level: 'warning' }, kind: 'inSource', reason: 'the -- reason' },
      { diagnostic: { ...hidden, level: 'warning' }, kind: 'external', reason: undefined },
    ],
    notRead: [
      { path: '/repo/gone.conf', reason: 'Permission denied', incomplete: true, includedFrom: places[0]!.includedFrom },
    ],
    incomplete: true,
  };
}

/** What some format, terminal or service takes for more than text. */
const CHARS =
  ' <>&"\'`|\\#%:,;=[](){}*_~!$@^-/aé𝄞\t\r\n\0\x07\x1b\x7f\u0085\u009b\u2028\u202e\u2066\u200b\ufeff\udfff\ud800\ufffe\uffff\ufdd0';
const WORDS =
  ']]> <![CDATA[ <!-- --> </script> <script>alert(1)</script> </title> </style> &lt; &#0; %0A %3A%3A ##[error] ##vso[a] 1..0 @named #1 ' +
  '[a](javascript:b) ![a](b) http://a.b www.a.b \\| \\\\| `` "" """ .. proxy_pass \x1b]8;;http://x\x07 \x1b[2J';
const LINES =
  '\r\n::error::x|\n::add-mask::x|::set-output name=a::| # TODO| # SKIP| # time=1| {|\nBail out!|\n  ---\n|\n  ...\n|\nok 2|: |; ';
const NASTY = [...CHARS, ...WORDS.split(' '), ...LINES.split('|')];
const text = fc.oneof(
  fc.array(fc.constantFrom(...NASTY), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)),
);
const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

/** Reports in which paths, messages and the text of files are any strings. */
export const hostile: fc.Arbitrary<Report> = fc
  .tuple(
    fc.array(fc.tuple(text, fc.oneof(text, fc.uint8Array({ maxLength: 60 }))), { minLength: 1, maxLength: 3 }),
    fc.array(
      fc.record({
        message: text,
        at: fc.nat(),
        length: fc.nat(9),
        level: fc.constantFrom(...LEVELS),
        title: text,
        put: text,
      }),
      {
        maxLength: 4,
      },
    ),
    fc.record({ reason: text, unread: text }),
  )
  .map(([sources, findings, { reason, unread }]) => {
    const files = sources.map(([name, content], index) => {
      const source = typeof content === 'string' ? new Text(content) : Text.decode(content);
      return parse(`${index === 2 ? '/else' : '/repo'}/${index}${name}`, source);
    });
    const spot = (seed: number, length: number) => {
      const file = files[seed % files.length]!;
      const { source } = file.text;
      // No rule marks half a character.
      const whole = (at: number) =>
        /^[\ud800-\udbff][\udc00-\udfff]/.test(source.slice(at - 1, at + 1)) ? at - 1 : at;
      const start = seed % (source.length + 1);
      return { file, start: whole(start), end: whole(Math.min(start + length, source.length)) };
    };
    const diagnostics = findings.map(({ message, at, length, level, title, put }, index): Diagnostic => {
      const edits: Edit[] = [{ ...spot(at + index, length), text: put }];
      const related: Related[] = [{ ...spot(at + 1, length), message: title }];
      const ruleId = builtinRules[at % builtinRules.length]!.id;
      const includedFrom = index > 1 ? [spot(at + 2, length)] : [];
      const common = { ruleId, level, message, ...spot(at, length), related, includedFrom };
      return { ...common, suggestions: [{ title, edits }], ...(index % 2 > 0 ? { fix: edits } : {}) };
    });
    const [first, ...rest] = diagnostics;
    return {
      files,
      diagnostics: rest,
      asked: new Set(files),
      suppressed: first ? [{ diagnostic: first, kind: 'inSource' as const, reason }] : [],
      notRead: [{ path: `/repo/${unread}`, reason, incomplete: true, includedFrom: [spot(1, 1)] }],
      incomplete: true,
    };
  });

/** The full text of a fixture. */
export function fixture(name: string): string {
  return readFileSync(join('test/fixtures', name), 'utf8');
}
