import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { listeningSockets } from '../../src/model/listeners.ts';
import type { Model } from '../../src/model/model.ts';
import { outcome } from '../../src/model/outcome.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { relatedTo } from '../../src/model/related.ts';

/** nginx's default (ngx_event_core_module). */
const DEFAULT = 512;

export default defineRule({
  id: 'worker-connections-capacity',
  severity: 'error',
  summary: 'A worker needs connections, and open files, for clients and upstreams alike.',
  why: `The default is 512 connections a worker; a proxied request takes two, and listeners, idle clients and idle upstream connections take
theirs. When they run out, requests get **500** (\`[alert] 512 worker_connections are not enough while connecting to upstream\`) or clients are
reset without a line in the access log; it is never a 502. When open files run out first: **500**
(\`socket() failed (24: Too many open files)\`). With fewer connections than listening sockets nginx does not start.`,
  not: 'Configurations that pass nothing on, and parts of a configuration.',
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#worker_connections',
  options: {
    minConnections: {
      default: 1024,
      description: 'Fewer connections than this are reported as info, 512 and fewer as a warning.',
    },
  },
  examples: [
    {
      bad: 'events { «worker_connections 256»; }\nhttp { server { listen 8080; location / { proxy_pass http://10.0.0.10:8080; } } }',
      good: 'events { worker_connections 4096; }\nhttp { server { listen 8080; location / { proxy_pass http://10.0.0.10:8080; } } }',
      level: 'warning',
    },
    {
      bad: 'worker_rlimit_nofile 1024;\nevents { «worker_connections 4096»; }',
      good: 'worker_rlimit_nofile 8192;\nevents { worker_connections 4096; }',
      level: 'warning',
    },
  ],
  *check(config, { minConnections }) {
    const events = config.top.find(({ name, block }) => name === 'events' && block);
    if (!events || config.fragment) return;
    const directive = events.childrenNamed('worker_connections').at(-1);
    const connections = directive ? Number(directive.value()) : DEFAULT;
    if (directive && !/^\d+$/.test(directive.value() ?? '')) return;
    const at = directive ?? events;
    const sockets = listeningSockets(config);
    const limit = config.top.find(({ name }) => name === 'worker_rlimit_nofile');
    const kept = config.upstreams.reduce(
      (sum, { directive }) => sum + (Number(directive.lastNamed('keepalive')?.value()) || 0),
      0,
    );
    if (sockets !== undefined && connections < sockets + 1) {
      const message = `${connections} worker_connections are not enough for ${sockets} listening sockets: nginx refuses to start; write "worker_connections 1024;" or more`;
      yield { at, message };
    } else if (config.passes.length > 0 && connections < minConnections) {
      const said = directive
        ? `${connections} "worker_connections"`
        : `without "worker_connections" there are ${DEFAULT}: they`;
      const { all, what } = failing(config);
      const message = `${said} carry ${Math.floor(connections / 2)} proxied ${what}s a worker at most: beyond that ${all} or are reset; write "worker_connections 4096;"`;
      const title = 'Write "worker_connections 4096;"';
      const edits = directive?.args[0] ? [replace(directive, directive.args[0], '4096')] : [];
      yield {
        at,
        message,
        level: connections <= DEFAULT ? 'warning' : 'info',
        suggestions: edits.length > 0 ? [{ title, edits }] : [],
      };
    } else if (limit && Number(limit.value()) < connections) {
      const message = `${connections} "worker_connections" but only ${limit.value()} open files: beyond that ${failing(config).all} (Too many open files); set "worker_rlimit_nofile" to ${2 * connections}`;
      const edits = limit.args[0] ? [replace(limit, limit.args[0], String(2 * connections))] : [];
      const suggestions = [{ title: `Write "worker_rlimit_nofile ${2 * connections};"`, edits }];
      yield { at, message, level: 'warning', related: [relatedTo(limit, 'the limit is set here')], suggestions };
    } else if (kept > connections / 2) {
      const message = `"keepalive" of the upstreams may hold ${kept} idle connections a worker, of ${connections} "worker_connections": little is left for others, and then ${failing(config).all}; raise "worker_connections" or lower "keepalive"`;
      yield {
        at,
        message,
        level: 'warning',
        related: config
          .all('keepalive')
          .slice(0, 5)
          .map((line) => relatedTo(line, 'kept here')),
      };
    }
  },
});

/** What comes of too few connections: where all passes are of `stream` there are no requests. */
function failing({ passes }: Model): Outcome {
  return outcome({ family: passes.some(({ family }) => family === 'http') ? 'http' : 'stream' }, 500);
}
