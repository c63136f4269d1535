import { expect, test } from 'vitest';
import { parseServer } from '../../src/values/upstream-server.ts';

test('what was read for one server is not said of another', () => {
  const messages = (...words: readonly string[]) => parseServer(words).parameters.errors.map(({ message }) => message);
  expect(messages('10.0.0.1', '')).toEqual(['invalid parameter ""']);
  expect(messages('10.0.0.2')).toEqual([]);
  expect(messages('10.0.0.3', 'down', 'backup')).toEqual([]);
  expect(messages('10.0.0.4', 'down\0backup')).toEqual(['invalid parameter "down\0backup"']);
});
