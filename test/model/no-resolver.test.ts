import { expect, test } from 'vitest';
import noResolver from '../../rules/availability/proxy-pass-variable-no-resolver.ts';
import { modelOf } from '../support/model.ts';

/** The levels of what is said of passes in a server. */
function levels(target: string, http = ''): readonly string[] {
  const config = modelOf(`events {} http { ${http} server { listen 80; location / { proxy_pass ${target}; } } }`);
  return [...noResolver.check(config, {})].map(({ level }) => level ?? 'error');
}

test.each([
  ['an address with a port that is decided later', 'http://127.0.0.1:$server_port/x?$query_string'],
  ['the same for IPv6', 'http://[::1]:$server_port'],
  ['a variable that holds an address', 'http://$server_addr:8080'],
])('%s needs no resolver', (_, target) => {
  expect(levels(target)).toEqual([]);
});

test.each([
  ['a name with a port that is decided later', 'http://app.test:$server_port', 'error'],
  ['a name of which a variable is a part', 'http://$arg_app.internal:8080', 'error'],
  ['what a client calls the server', 'http://$host:8080', 'error'],
  ['what may be an address', 'http://$arg_app:8080', 'warning'],
])('%s needs one', (_, target, level) => {
  expect(levels(target)).toEqual([level]);
  expect(levels(target, 'resolver 10.0.0.2;')).toEqual([]);
});
