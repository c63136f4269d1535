import { expect, test } from 'vitest';
import { modelOf } from '../support/model.ts';
import { describeWithNginx, nginxTest } from '../support/nginx.ts';
import { bindError, freePorts } from '../support/running-nginx.ts';

const STREAM = 'load_module /usr/lib/nginx/modules/ngx_stream_module.so;';
/** Servers that listen on one port, for which `P` stands; `nginx -t` takes them all. */
const ROWS = [
  'http { server { listen P; listen [::]:P; listen 127.0.0.1:P; } }',
  'http { server { listen P; listen [::]:P ipv6only=off; } }',
  'http { server { listen [::]:P ipv6only=off; listen [::1]:P; } }',
  'http { server { listen 127.0.0.1:P; listen [::]:P ipv6only=off; } }',
  'http { server { listen 127.0.0.1:P; listen [::1]:P ipv6only=off; } }',
  'http { server { listen P; listen 127.0.0.1:P bind; } }',
  'http { server { listen P; } } stream { server { listen P; return x; } }',
  'http { server { listen P; } } stream { server { listen P udp; return x; } }',
  'http { server { listen P; } } stream { server { listen 127.0.0.1:P; return x; } }',
  'http { server { listen 127.0.0.2:P; } } stream { server { listen 127.0.0.1:P; return x; } }',
  'http { server { listen P reuseport; } } stream { server { listen P reuseport; return x; } }',
  'stream { server { listen 127.0.0.1:P udp; return x; } server { listen P udp bind; return x; } }',
];

describeWithNginx('servers on one port', () => {
  test('are opened by Linux or not', { skip: process.platform !== 'linux' }, async () => {
    const ports = await freePorts(ROWS.length);
    const texts = ROWS.map((row, i) => `${STREAM} events { } ${row.replaceAll('P', String(ports[i]))}`);
    for (const text of texts) expect(nginxTest(text).message, text).toMatch(/successful/);
    const errors = await Promise.all(texts.map(bindError));
    for (const [i, text] of texts.entries()) {
      const ours = modelOf(text).listenerTable.conflicts.map(({ kind }) => kind);
      expect(ours, `${text}: ${errors[i]}`).toEqual(errors[i] === '' ? [] : ['bind']);
    }
  });
});
