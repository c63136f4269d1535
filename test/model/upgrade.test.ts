import { expect, test } from 'vitest';
import incomplete from '../../rules/availability/websocket-proxy-incomplete.ts';
import { modelOf } from '../support/model.ts';

const said = (location: string, map = '') => {
  const upgrade = 'proxy_set_header Upgrade $http_upgrade; proxy_pass http://10.0.0.1;';
  const text = `events {} http { ${map} server { location / { ${location} ${upgrade} } } }`;
  return [...incomplete.check(modelOf(text, '1.31'), {})].map(({ message }) => message);
};

test('a map that does not give "upgrade" is not offered', () => {
  const good = 'map $http_upgrade $up { default upgrade; "" ""; }';
  const bad = 'map $http_upgrade $closing { default close; }';
  const line = 'proxy_http_version 1.1; proxy_set_header Connection $closing;';
  expect(said(line, bad)).toEqual([expect.stringContaining('"proxy_set_header Connection upgrade;"')]);
  expect(said(line, bad + good)).toEqual([expect.stringContaining('"proxy_set_header Connection $up;"')]);
});

test('a handshake is made with HTTP/1.1 alone', () => {
  const connection = 'proxy_set_header Connection upgrade;';
  expect(said(`${connection} proxy_http_version 2;`)).toEqual([expect.stringContaining('but HTTP/2 is sent with it')]);
  expect(said(`${connection} proxy_http_version 1.0;`)).toEqual([expect.stringContaining('but HTTP/1.0 is sent')]);
  expect(said(`${connection} proxy_http_version 1.1;`)).toEqual([]);
});
