import { expect, test } from 'vitest';
import { upgradeHazards } from '../../src/model/upgrade-hazards.ts';
import { modelOf } from '../support/model.ts';

const H1 = 'proxy_http_version 1.1; proxy_set_header Connection "";';

/** What stands in `http`, a range of versions, and the first versions of what changes, each with the number of places. */
const TABLE: readonly (readonly [http: string, range: string, changes: readonly string[]])[] = [
  ['server { listen 80; return 204; }', '1.22..1.31', []],
  ['server { location / { proxy_pass http://10.0.0.1; } location /b { proxy_pass http://10.0.0.2; } }', '1.22..1.31', ['1.23.0 1', '1.29.7 1']],
  ['server { location / { proxy_pass http://10.0.0.1; } }', '1.24..1.28', []],
  ['server { location / { proxy_pass http://10.0.0.1; } }', '1.24..1.30', ['1.29.7 1']],
  [`upstream a { server 10.0.0.1; } server { location / { ${H1} proxy_pass http://a; } }`, '1.24..1.30', ['1.29.7 1']],
  [`upstream a { server 10.0.0.1; keepalive 4; } server { location / { ${H1} proxy_pass http://a; } }`, '1.24..1.30', []],
  ['upstream a { server 10.0.0.1; } server { location / { proxy_http_version 1.0; proxy_pass http://a; } }', '1.24..1.30', []],
  [`server { location / { ${H1} proxy_pass https://10.0.0.1; } }`, '1.22..1.31', ['1.23.0 1', '1.23.4 1', '1.27.3 1', '1.29.5 1']],
  [`proxy_ssl_protocols TLSv1.2; server { location / { ${H1} proxy_pass https://10.0.0.1; } }`, '1.24..1.28', []],
  ['server { listen 443 ssl; } server { listen 444 ssl; }', '1.24..1.28', ['1.27.3 1']],
  ['ssl_protocols TLSv1.2; server { listen 443 ssl; }', '1.24..1.28', []],
  ['server { listen 443 http2; listen 444 http2; }', '1.24..1.26', ['1.25.1 2']],
  ['server { listen 443 http2; }', '1.26..1.28', []],
  ['server { ssl off; http2_push /a; }', '1.24..1.26', ['1.25.1 1', '1.25.1 1']],
  ['server { http2_max_requests 10; }', '1.24..1.26', []],
  [`server { location / { ${H1} proxy_set_header Host ""; proxy_pass http://10.0.0.1; } }`, '1.31.0..1.31.5', ['1.31.4 1']],
  [`server { listen 80 http2; location / { ${H1} proxy_set_header Upgrade $http_upgrade; proxy_pass http://10.0.0.1; } }`, '1.31.0..1.31.5', ['1.31.3 1']],
  [`server { location / { ${H1} proxy_set_header Upgrade $http_upgrade; proxy_pass http://10.0.0.1; } }`, '1.31.0..1.31.5', []],
]; // prettier-ignore

test.each(TABLE)('%s, %s', (http, range, changes) => {
  const found = upgradeHazards(modelOf(`events {} http { ${http} }`, range));
  expect(found.map(({ version, places }) => `${version} ${places.length}`)).toEqual(changes);
});
