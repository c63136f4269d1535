import { remove } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { workersOf } from '../../src/model/workers.ts';

export default defineRule({
  id: 'quic-bpf-reuseport-reload',
  severity: 'warning',
  summary: '"quic_bpf" with "reuseport" and several workers should not be reloaded.',
  why: `With \`reuseport\` each worker has a socket of its own, and \`quic_bpf on\` makes the kernel choose it. After a reload the sockets of the old workers stay open
until the last of them has ended: new connections that arrive there are taken by nobody (nginx issue 425, open). HTTP/3 clients hang until they give up and use HTTP/2; there is
no **502** and no line in the error log.`,
  not: 'One worker, QUIC without `reuseport`, and `quic_bpf off`, the default.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_v3_module.html#quic_bpf',
  examples: [
    {
      bad: 'worker_processes 4;\nquic_bpf «on»;\nevents { worker_connections 1024; }\nhttp { server { listen 8443 quic reuseport; ssl_reject_handshake on; } }',
      good: 'worker_processes 4;\nevents { worker_connections 1024; }\nhttp { server { listen 8443 quic reuseport; ssl_reject_handshake on; } }',
      since: '1.25.0',
      untested: 'needs a kernel with BPF, and the right to use it',
    },
  ],
  *check(config) {
    const at = config.top.find(({ name }) => name === 'quic_bpf');
    if (at?.value()?.toLowerCase() !== 'on' || workersOf(config) === 1) return;
    const listens = config
      .all('listen')
      .filter(({ values }) => values.includes('quic') && values.includes('reuseport'));
    if (listens.length === 0) return;
    yield {
      at,
      mark: at.args[0]!,
      message:
        '"quic_bpf on" with "reuseport" and several workers: after a reload new HTTP/3 connections reach sockets of old workers and hang (nginx issue 425); restart instead of reloading, or remove "quic_bpf"',
      suggestions: [{ title: 'Remove "quic_bpf"', edits: [remove(at)] }],
      related: listens.slice(0, 5).map((listen) => relatedTo(listen, 'listens for QUIC here')),
    };
  },
});
