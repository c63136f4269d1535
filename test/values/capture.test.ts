import { expect, test } from 'vitest';
import { literalPrefix, readCapture } from '../../src/values/capture.ts';

test.each([
  ['^/api/(.*)$', '/api/'],
  ['^/api\\.v1', '/api.v1'],
  ['^/apis?/', '/api'],
  ['^/a+', '/a'],
  ['^/x{2}', '/'],
  ['^/(a|b)', '/'],
  ['^\\d+', ''],
  ['/api', undefined],
])('%s begins with %s', (pattern, text) => {
  expect(literalPrefix(pattern)).toBe(text);
});

test.each([
  ['^/api(.*)$', 1, { before: '/api', afterSlash: false, startsWithSlash: false, optional: false }],
  ['/api(.*)', 1, { before: '/api', afterSlash: false, startsWithSlash: false, optional: false }],
  ['^/api/(.*)$', 1, { before: '/api/', afterSlash: true, startsWithSlash: false, optional: false }],
  ['^/api(/.*)$', 1, { before: '/api', afterSlash: false, startsWithSlash: true, optional: false }],
  ['^/api(/.*)?$', 1, { before: '/api', afterSlash: false, startsWithSlash: true, optional: true }],
  ['^/api(?:x)(\\/a|/b)$', 1, { before: undefined, afterSlash: false, startsWithSlash: true, optional: false }],
  ['^/api(/a|b)$', 1, { before: '/api', afterSlash: false, startsWithSlash: false, optional: false }],
  ['^/api(/?)x', 1, { before: '/api', afterSlash: false, startsWithSlash: false, optional: false }],
  ['^(.*)$', 1, { before: '', afterSlash: false, startsWithSlash: false, optional: false }],
  ['^/([a-z(]+)/(\\(.*)$', 2, { before: undefined, afterSlash: true, startsWithSlash: false, optional: false }],
  ['^/x(?<rest>/.*)$', 1, { before: '/x', afterSlash: false, startsWithSlash: true, optional: false }],
  ['^/[]/]x(.*)', 1, { before: undefined, afterSlash: false, startsWithSlash: false, optional: false }],
])('%s: group %i', (pattern, n, expected) => {
  expect(readCapture(pattern, n)).toMatchObject(expected);
});

test('a group that is not there', () => {
  expect(readCapture('^/api/(.*)$', 2)).toBeUndefined();
  expect(readCapture('^/api/(?:.*)$', 1)).toBeUndefined();
  expect(readCapture('^/api/(.*', 1)).toBeUndefined();
});

test.each([
  ['^/a(.*)$', true],
  ['^/a(.+)$', false],
  ['^/a([^\\/]+)$', false],
  ['^/a([\\]x]?)$', true],
  ['^/a(\\d{2})$', true],
  ['^/a(\\w)$', false],
  ['^/a(b|)$', true],
  ['^/a(b|c.*)$', false],
  ['^/a(b)?$', true],
  ['^/a(\\b)$', true],
])('whether the group of %s may be empty', (pattern, mayBeEmpty) => {
  expect(readCapture(pattern, 1)).toMatchObject({ mayBeEmpty });
});

test('a group by its name', () => {
  expect(readCapture('^/(a)/(?<rest>.*)$', 'rest')).toEqual(readCapture('^/(a)/(.*)$', 2));
  expect(readCapture('^/(a)/(?<rest>.*)$', 'other')).toBeUndefined();
});
