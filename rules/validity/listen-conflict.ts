import { defineRule } from '../../src/lint/rule.ts';
import { consequence } from '../../src/model/listen-conflicts.ts';
import { relatedFirst } from '../../src/model/related.ts';

export default defineRule({
  id: 'listen-conflict',
  severity: 'error',
  summary: 'Servers on one address must agree about it: one default server, socket options in one place.',
  why: `All servers on an address share its socket. nginx refuses the same address twice in one server (\`a duplicate listen 0.0.0.0:80\`), two that are the default there
(\`a duplicate default server for 0.0.0.0:80\`), and options of the socket (\`reuseport\`, \`backlog=\`, \`ipv6only=\` …) in more than one of them
(\`duplicate listen options for 0.0.0.0:80\`). In \`mail\`, and before nginx 1.25.5 in \`stream\`, an address is one server's alone.

What the system does not open is a warning, because \`nginx -t\` does not find it: one address in \`http\` and \`stream\`, \`[::]\` with \`ipv6only=off\` beside an
IPv4 address, a bound address beside \`*\`. nginx tries five times and exits then: \`[emerg] bind() to [::]:80 failed (98: Address already in use)\`.`,
  not: `Addresses that only DNS tells to be the same; templates with branches.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#listen',
  examples: [
    {
      in: ['http'],
      bad: 'server { listen 8080 default_server; server_name a.example.com; }\nserver { «listen *:8080 default_server»; server_name b.example.com; }',
      good: 'server { listen 8080 default_server; server_name a.example.com; }\nserver { listen *:8080; server_name b.example.com; }',
      refused: 'a duplicate default server for 0.0.0.0:8080',
    },
    {
      in: ['http', 'server'],
      bad: 'listen 8080;\n«listen 0.0.0.0:8080»;',
      good: 'listen 8080;\nlisten [::]:8080;',
      refused: 'a duplicate listen 0.0.0.0:8080',
    },
    {
      in: ['http'],
      bad: 'server { listen 8080 reuseport; server_name a.example.com; }\nserver { «listen 8080 reuseport»; server_name b.example.com; }',
      good: 'server { listen 8080 reuseport; server_name a.example.com; }\nserver { listen 8080; server_name b.example.com; }',
      refused: 'duplicate listen options for 0.0.0.0:8080',
    },
    {
      in: ['http', 'server'],
      bad: 'listen 8080;\n«listen [::]:8080 ipv6only=off»;',
      good: 'listen 8080;\nlisten [::]:8080;',
      level: 'warning',
    },
  ],
  *check(config) {
    for (const conflict of config.listenerTable.conflicts) {
      const { server, earlier, message, versions, warning } = conflict;
      const at = server.listen ?? server.server.block;
      const first = earlier.listen ?? earlier.server.block;
      if (!at) continue;
      yield {
        at,
        message: `${message}: ${consequence(conflict)}`,
        ...(versions !== undefined || warning ? { level: 'warning' as const } : {}),
        related: first ? [relatedFirst(first, at)] : [],
      };
    }
  },
});
