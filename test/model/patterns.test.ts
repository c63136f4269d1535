import { describe, expect, test } from 'vitest';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { lintText } from '../support/examples.ts';
import { describeWithNginx, nginxTest } from '../support/nginx.ts';

/** What a question about a configuration gives. */
function ask<T>(source: string, question: (config: Model) => T, files: Readonly<Record<string, string>> = {}): T {
  let answer: T | undefined;
  const rule = defineRule({
    id: 'ask',
    severity: 'info',
    summary: 'Asks.',
    why: '',
    reference: '',
    examples: [{ bad: '', good: '' }],
    *check(config) {
      answer = question(config);
      yield* [];
    },
  });
  lintText(source, [rule], { files });
  return answer!;
}

const server = (text: string) => `events { }\nhttp { server { ${text} } }`;
const http = (text: string) => `events { }\nhttp { ${text} }`;

/** A configuration with the pattern that nginx compiles there, marked "X"; whether names become variables. */
const PLACES: readonly [config: string, variables: boolean][] = [
  [server('location ~ X { }'), true],
  [server('location ~* X { }'), true],
  [server('location ~*X { }'), true],
  [server('location ~X { }'), true],
  [server('server_name a.example ~X;'), true],
  [server('if ($uri ~ X) { return 204; }'), true],
  [server('if ( $uri !~* X ) { return 204; }'), true],
  [server('rewrite X /b last;'), true],
  [http('map $uri $x { ~X 1; }'), true],
  [http('map $uri $x { "~*X" 1; }'), true],
  [server('location / { valid_referers none ~X; }'), false],
  [server('location / { proxy_redirect ~X /; }'), true],
  [server('location / { proxy_redirect ~*X /; }'), true],
  [server('location / { proxy_cookie_domain ~X /; }'), true],
  [server('location / { proxy_cookie_path ~*X /; }'), true],
  [server('location / { proxy_cookie_flags ~X secure; }'), true],
  [server('location / { fastcgi_split_path_info X; }'), false],
  [server('location / { gzip_disable msie6 X; }'), false],
];

/** The variables that named captures define. */
const namesOf = ({ patterns }: Model) => patterns.flatMap(({ variables, info }) => (variables ? info.names : []));
const patternsOf = (source: string) => ask(source, (config) => config.patterns.map(({ text }) => text));

describeWithNginx('nginx compiles the patterns that are found', () => {
  test.each(PLACES)('%s', (config, variables) => {
    const broken = config.replace('X', 'a[z');
    expect(patternsOf(broken)).toEqual(['a[z']);
    expect(nginxTest(broken).message).toContain('in "a[z"');
    const named = config.replace('X', '(?<own>a)(b)');
    const names = ask(named, namesOf);
    expect(names).toEqual(variables ? ['own'] : []);
    expect(nginxTest(named.replace(/\}$/, 'log_format x $own; }')).ok).toBe(variables);
  });

  test.each([
    server('location = X { }'),
    server('location ^~ X { }'),
    server('server_name X;'),
    server('if ($uri = X) { return 204; }'),
    http('map $uri $x { X 1; "\\~X" 2; }'),
    server('location / { valid_referers X; }'),
    server('location / { proxy_redirect X /; }'),
    server('location / { proxy_cookie_path X /; }'),
  ])('and no others: %s', (config) => {
    const text = config.replaceAll('X', '/a(');
    expect(patternsOf(text)).toEqual([]);
    expect(nginxTest(text).message).not.toContain('pcre');
  });

  test('and gives the names without case', () => {
    const config = server('location ~ (?<Own>a) { return 200 $oWN; }');
    expect(nginxTest(config).ok).toBe(true);
    expect(ask(config, namesOf)).toEqual(['Own']);
  });
});

describe('patterns', () => {
  test('know where they stand in the text', () => {
    const source = server('location "~*^/b" { }');
    const places = ask(source, (config) =>
      config.patterns.map(({ argument, offset, text, caseless }) => [argument.value.slice(offset), text, caseless]),
    );
    expect(places).toEqual([['^/b', '^/b', true]]);
  });
  test('that a template fills in are not known', () => {
    const files = { 'a.conf.j2': 'location ~ ^/{{ prefix }}/( { }\nlocation ~ ^/${PREFIX}( { }\nlocation ~ ^/a( { }' };
    const texts = ask(server('include a.conf.j2;'), (config) => config.patterns.map(({ text }) => text), files);
    expect(texts).toEqual(['^/a(']);
  });
});
