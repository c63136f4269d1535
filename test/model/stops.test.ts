import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';
import { describeWithNginx, nginxTest } from '../support/nginx.ts';

const inHttp = (lines: string) => `events {}\nhttp {\n${lines}\n}\n`;

/** A text with one mistake in it; the rule and the line of the mistake; the words of nginx and the line where it stops. */
const MISTAKES: readonly (readonly [text: string, rule: string, line: number, words: string, stops: number])[] = [
  [
    inHttp('  server {\n    listen 8080;\n\n  server {\n    listen 8081;\n  }'),
    'unclosed-block',
    3,
    '"server" directive is not allowed here',
    6,
  ],
  [
    inHttp('  server {\n    location /a/ {\n      return 204;\n\n    location /b/ {\n      return 204;\n    }\n  }'),
    'unclosed-block',
    4,
    'location "/b/" is outside location "/a/"',
    7,
  ],
  [
    inHttp('  map $uri $x {\n    default 1;\n\n  server {\n    listen 8080;\n  }'),
    'unclosed-block',
    3,
    'unexpected "{"',
    6,
  ],
  [
    inHttp('  server {\n    listen 8080; }\n    root /srv;\n    location / {\n    }\n  }'),
    'unexpected-token',
    4,
    '"location" directive is not allowed here',
    6,
  ],
  [
    inHttp('  server\n    listen 8080;\n    root /srv;\n  }'),
    'directive-block',
    3,
    'directive "server" has no opening "{"',
    4,
  ],
  [
    inHttp('  server {\n    error_log logs/e.log\n    listen 8080;\n  }'),
    'missing-semicolon',
    4,
    'invalid log level "listen"',
    5,
  ],
  [
    inHttp('  upstream a {\n    server 127.0.0.1:80\n    server 127.0.0.1:81;\n  }'),
    'missing-semicolon',
    4,
    'invalid parameter "server"',
    5,
  ],
  [
    inHttp('  log_format a "x;\n  server {\n    listen 8080;\n    return 200 "y";\n  }'),
    'unclosed-quote',
    3,
    'unexpected "y"',
    6,
  ],
];

test.each(MISTAKES)('%j: one error, with the words of nginx and its place', (text, rule, line, words, stops) => {
  const errors = lintText(text, builtinRules).diagnostics.filter(({ level }) => level === 'error');
  expect(errors.map(({ ruleId, file, start }) => [ruleId, file.text.position(start).line])).toEqual([[rule, line]]);
  expect(errors[0]!.message.slice(0, words.length)).toBe(words);
  const [one] = errors;
  const around = one!.related.filter(({ message }) => message === 'nginx stops here');
  // A directive that runs into the next line ends where nginx stops.
  if (rule !== 'missing-semicolon')
    expect(around.map(({ file, start }) => file.text.position(start).line)).toEqual([stops]);
});

test('a directive that takes any words is a warning when it runs into the next line', () => {
  const { diagnostics } = lintText(
    inHttp('  server {\n    listen 8080;\n    index a.html\n    root /srv;\n  }'),
    builtinRules,
  );
  expect(diagnostics.filter(({ ruleId }) => ruleId === 'missing-semicolon').map(({ level }) => level)).toEqual([
    'warning',
  ]);
});

describeWithNginx('real nginx', () => {
  test.each(MISTAKES)('%j', (text, _rule, _line, words, stops) => {
    expect(nginxTest(text)).toEqual({ ok: false, message: words, line: stops });
  });
});
