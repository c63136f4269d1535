import { insertBefore, replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';

/** nginx's default of connections, and the usual soft limit of open files. */
const DEFAULT = 512;
const USUAL = 1024;

export default defineRule({
  id: 'worker-rlimit-nofile',
  severity: 'info',
  summary: 'A worker should be allowed two open files for each connection.',
  why: `A proxied request has a connection to the client and one to the backend, and often a temporary file. The soft limit of open files is 1024 on most
systems (limits.conf does not apply to services of systemd, \`LimitNOFILE=\` does). Beyond it requests get **500**:
\`[alert] socket() failed (24: Too many open files) while connecting to upstream\`, or clients are reset.`,
  not: 'Parts of a configuration, and few connections. A limit below `worker_connections` is for worker-connections-capacity.',
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#worker_rlimit_nofile',
  examples: [
    {
      bad: 'events { «worker_connections 4096»; }\nhttp { server { listen 8080; } }',
      good: 'worker_rlimit_nofile 8192;\nevents { worker_connections 4096; }\nhttp { server { listen 8080; } }',
    },
  ],
  *check(config) {
    const events = config.top.find(({ name, block }) => name === 'events' && block);
    if (!events || !config.complete(undefined)) return;
    const directive = events.childrenNamed('worker_connections').at(-1);
    const connections = directive ? Number(directive.value()) : DEFAULT;
    const limit = config.top.find(({ name }) => name === 'worker_rlimit_nofile');
    const files = limit ? Number(limit.value()) : USUAL;
    if (!(connections * 2 > files) || (limit && files < connections)) return;
    const line = `worker_rlimit_nofile ${2 * connections};`;
    const edit = limit ? replace(limit, limit.args[0]!, String(2 * connections)) : insertBefore(events, line);
    const missing = `"worker_rlimit_nofile" is not set, and 1024 open files are the usual limit for ${connections} connections`;
    const low = `${files} open files for ${connections} connections of a worker`;
    yield {
      at: limit ?? directive ?? events,
      message: `${limit ? low : missing}: a proxied request needs two, and without them it gets 500 (Too many open files); write "${line}"`,
      suggestions: [{ title: `Write "${line}"`, edits: [edit] }],
    };
  },
});
