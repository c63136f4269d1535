import { findingOf } from '../../src/lint/refusal.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { duplicateVariables } from '../../src/model/duplicate-variables.ts';
import { duplicateLogFormats } from '../../src/model/log-formats.ts';
import { repeatedLimits } from '../../src/model/repeated-limits.ts';
import { repeatedModules } from '../../src/model/repeated-modules.ts';
import { conflictingLogs, sharedDirectories } from '../../src/model/shared-files.ts';
import { duplicateThreadPools } from '../../src/model/thread-pools.ts';
import { conflictingZones } from '../../src/model/zones.ts';

export default defineRule({
  id: 'name-duplicate',
  severity: 'error',
  summary: 'Zones, log formats, variables and thread pools must each have a name of their own.',
  why: `nginx refuses a second \`log_format\`, cache or limit zone, or thread pool of one name, a zone with another size than before or of another module
(\`[emerg] the shared memory zone "one" is already declared for a different use\`), and a \`set\`, \`map\` or named capture for a variable that is its own
(\`[emerg] the duplicate "host" variable\`).`,
  not: `Upstreams of one name (see upstream-no-usable-server); \`map\`, \`geo\` and \`set\` for a variable that another of them defines: nginx takes that; templates with branches.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req_zone',
  examples: [
    {
      in: ['http'],
      bad: 'limit_req_zone $binary_remote_addr zone=one:10m rate=1r/s;\nlimit_conn_zone $binary_remote_addr «zone=one:10m»;',
      good: 'limit_req_zone $binary_remote_addr zone=one:10m rate=1r/s;\nlimit_conn_zone $binary_remote_addr zone=two:10m;',
      refused: 'the shared memory zone "one" is already declared for a different use',
    },
    {
      in: ['http'],
      bad: 'log_format main "$remote_addr";\nlog_format «main» "$host";',
      good: 'log_format main "$remote_addr";\nlog_format hosts "$host";',
      refused: 'duplicate "log_format" name "main"',
    },
    {
      in: ['http', 'server'],
      bad: 'set «$uri» /x;',
      good: 'set $my_uri /x;',
      refused: 'the duplicate "uri" variable',
    },
  ],
  *check(config) {
    for (const refusals of [
      conflictingZones,
      repeatedLimits,
      duplicateLogFormats,
      conflictingLogs,
      sharedDirectories,
      duplicateThreadPools,
      repeatedModules,
      duplicateVariables,
    ])
      for (const refusal of refusals(config)) yield findingOf(refusal);
  },
});
