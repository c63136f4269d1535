import { expect, test } from 'vitest';
import { nearest } from '../../src/values/nearest.ts';

const NAMES = ['root', 'gzip', 'etag', 'proxy_pass'];

test.each([
  ['rooot', 'root'],
  ['gizp', 'gzip'],
  ['rot', 'root'],
  ['prxoy_pass', 'proxy_pass'],
])('"%s" is meant to be "%s"', (name, meant) => {
  expect(nearest(name, NAMES)).toBe(meant);
});

test.each(['eval', 'pass', 'ab'])('"%s" is another word', (name) => {
  expect(nearest(name, NAMES)).toBeUndefined();
});
