import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

function said(server: string): readonly string[] {
  const text = `events { }\nhttp { server { listen 8080; ${server} } }`;
  const { diagnostics } = lintText(text, builtinRules, {}, { only: ['auth-request-fragile'] });
  return diagnostics.filter(({ level }) => level !== 'info').map(({ level, message }) => `${level}: ${message}`);
}

const app = 'location / { auth_request /auth; proxy_pass http://10.0.0.1; }';

test.each([
  ['return 302 /login;', 'error', 302],
  ['return https://login.example.com/;', 'error', 302],
  ['return 404;', 'error', 404],
  // An error page without "=" keeps the status: seen on nginx 1.22.1 and 1.31.5.
  ['error_page 302 /ok; return 302 /login;', 'error', 302],
  ['if ($cookie_session) { return 204; } return 302 /login;', 'warning', 302],
])('an answer that auth_request does not take is 500: %s', (answer, level, code) => {
  expect(said(`${app} location = /auth { internal; ${answer} }`)).toEqual([
    expect.stringContaining(`${level}: auth request unexpected status: ${code}: `),
  ]);
});

test.each([
  'return 204;',
  'return 401;',
  'return 403;',
  'return 200 ok;',
  'return 444;',
  'error_page 302 =401 /no; return 302 /x;',
  'error_page 302 = /ok; return 302 /x;',
])('an answer that it takes, or that becomes another, is not judged: %s', (answer) => {
  expect(said(`${app} location = /auth { internal; ${answer} }`)).toEqual([]);
});

test('a target that the protected location takes is asked of the protected backend', () => {
  const login = 'location = /login { proxy_pass http://10.0.0.2; }';
  expect(said(`${login} location / { auth_request /atuh; proxy_pass http://10.0.0.1; }`)).toEqual([
    expect.stringMatching(
      /^warning: .*"\/atuh" has no location of its own, "location \/" that it is to protect takes it/,
    ),
  ]);
});
