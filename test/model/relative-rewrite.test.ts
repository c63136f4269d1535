import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

function said(location: string): readonly string[] {
  const text = `events { }\nhttp { server { listen 8080; location /c/ { ${location} } } }`;
  const { diagnostics } = lintText(text, builtinRules, {}, { only: ['rewrite-empty-uri'] });
  return diagnostics.map(({ level, message }) => `${level}: ${message}`);
}

const pass = 'proxy_pass http://10.0.0.1;';

test.each([
  [`rewrite ^/c/(.*)$ bar/$1 break; ${pass}`, '"bar/$1" has no slash at its start, which backends answer with 400'],
  [
    `rewrite ^/c/(.*)$ index.php?q=$1 last; ${pass}`,
    'info: the rewritten URI "index.php?q=$1" has no slash at its start, so no prefix location or file is found: 404',
  ],
  ['rewrite ^/c/(.*)$ bar/$1 break;', 'so no prefix location or file is found: 404'],
])('nginx puts no slash before a word: %s', (location, words) => {
  expect(said(location)).toEqual([expect.stringContaining(words)]);
});

test.each([
  `rewrite ^/c/(.*)$ /bar/$1 break; ${pass}`,
  'rewrite ^/c/(.*)$ bar/$1 break; proxy_pass http://10.0.0.1/;',
  'rewrite ^/c/(.*)$ http://a.example.com/$1;',
  'rewrite ^/c/(.*)$ bar/$1 permanent;',
])('a slash, a pass that has one, and redirects are right: %s', (location) => {
  expect(said(location)).toEqual([]);
});
