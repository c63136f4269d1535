import { expect, test } from 'vitest';
import { atLeast, before, defaultTarget, parseTarget } from '../../src/values/version.ts';

test.each([
  ['1.22.1', [1, 22, 1], [1, 22, 1], undefined],
  ['1.22', [1, 22, 1], [1, 22, 1], undefined],
  ['1.24..1.30', [1, 24, 0], [1, 30, 2], undefined],
  ['R33', [1, 27, 2], [1, 27, 2], 'plus'],
  ['1.27.1.2', [1, 27, 1], [1, 27, 1], 'openresty'],
])('%s', (text, from, to, flavor) => {
  expect(parseTarget(text)).toEqual({ from, to, explicit: true, ...(flavor ? { flavor } : {}) });
});

test.each(['1', 'x', '1.30..1.24', '1.22..', 'R99', ''])('"%s" is none', (text) => {
  expect(parseTarget(text)).toHaveProperty('error');
});

test('a change is before all, some or none of the target', () => {
  expect(before(defaultTarget(), '1.29.7')).toBe('some');
  expect(atLeast(defaultTarget(), '1.29.7')).toBe('some');
  expect(before(defaultTarget(), '1.20.0')).toBe('none');
  const old = parseTarget('1.24');
  expect('from' in old && [before(old, '1.29.7'), atLeast(old, '1.23.0')]).toEqual(['all', 'all']);
});
