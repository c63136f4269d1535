import { findingOf } from '../../src/lint/refusal.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { undefinedLogFormats } from '../../src/model/log-formats.ts';
import { undefinedNamedLocations } from '../../src/model/named-locations.ts';
import { undefinedThreadPools } from '../../src/model/thread-pools.ts';
import { undefinedZones } from '../../src/model/zones.ts';

export default defineRule({
  id: 'name-undefined',
  severity: 'error',
  summary: 'Zones, log formats, thread pools and named locations must be defined where they are used.',
  why: `nginx refuses a zone that is used and never given a size (\`[emerg] zero size shared memory zone "one"\`), a cache without its \`proxy_cache_path\`
(\`"proxy_cache" zone "one" is unknown\`), a \`log_format\` that no line above defines, an \`aio threads=\` without its \`thread_pool\`. What \`stream\` defines does not exist for
\`http\`. A named location in \`try_files\` that the server does not have loads, and every request that gets there is answered with 500.`,
  not: `Names with variables. In a part of a configuration, or where an \`include\` could not be read, it is info: the definition may be there.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req',
  examples: [
    {
      in: ['http', 'server'],
      around: 'limit_req_zone $binary_remote_addr zone=login:10m rate=1r/s;',
      bad: 'limit_req «zone=logins»;',
      good: 'limit_req zone=login;',
      refused: 'zero size shared memory zone "logins"',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_cache «pages»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_cache off;\nproxy_pass http://10.0.0.10:8080;',
      refused: '"proxy_cache" zone "pages" is unknown',
    },
    {
      in: ['http'],
      bad: 'access_log /tmp/access.log «main»;\nlog_format main "$remote_addr";',
      good: 'log_format main "$remote_addr";\naccess_log /tmp/access.log main;',
      refused: 'unknown log format "main"',
    },
    {
      in: ['http', 'server'],
      bad: 'location / { try_files $uri «@backend»; }',
      good: 'location / { try_files $uri @backend; }\nlocation @backend { proxy_pass http://10.0.0.10:8080; }',
      level: 'warning',
    },
  ],
  *check(config) {
    // Of a line that nginx refuses when it reads it, the names are never looked up.
    const refused = new Set(config.argumentProblems.flatMap(({ directive, warning }) => (warning ? [] : [directive])));
    for (const refusals of [undefinedZones, undefinedLogFormats, undefinedThreadPools, undefinedNamedLocations])
      for (const refusal of refusals(config)) if (!refused.has(refusal.directive)) yield findingOf(refusal);
  },
});
