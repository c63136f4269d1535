import { expect, test } from 'vitest';
import mismatch from '../../rules/availability/proxy-slash-mismatch.ts';
import { modelOf } from '../support/model.ts';

const found = (location: string, uri: string) => {
  const text = `events {} http { server { location ${location} { proxy_pass http://10.0.0.1${uri}; } } }`;
  return [...mismatch.check(modelOf(text), {})];
};

test('the path of a file is sent as what the pass says', () => {
  const [one] = found('/robots.txt', '/');
  expect(one?.message).toMatch(/^"\/robots\.txt" is sent to the backend as "\/"/);
  expect(one?.suggestions?.map(({ title }) => title)).toEqual(['Remove "/": "/robots.txt" is sent unchanged']);
  expect(found('/favicon.ico', '/static/favicon.ico')).toEqual([]);
  expect(found('/v1.2', '/')[0]?.message).toMatch(/^"\/v1\.2\/user" is sent/);
});

test.each(['/img_', '/get-', '/v1.', '/q='])('"%s" ends within a name', (prefix) => {
  expect(found(prefix, '/images/')).toEqual([]);
});
