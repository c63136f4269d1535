import { remove } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { useOf } from '../../src/model/use.ts';

/** Passes of other modules that name upstreams, too. */
const OTHER_PASSES = [
  'drizzle_pass',
  'memc_pass',
  'postgres_pass',
  'redis2_pass',
  'redis_pass',
  'tarantool_pass',
  'tnt_pass',
  'clickhouse_pass',
  'health_check',
  'check_upstream',
];

/** Whether code or a module that is not followed may name upstreams. */
function namedElsewhere(config: Model, name: string): boolean {
  return config.all(...OTHER_PASSES).some((pass) => pass.values.some((value) => value.includes(name)));
}

export default defineRule({
  id: 'upstream-unused',
  severity: 'info',
  summary: 'An upstream that no pass names should be removed.',
  why: `nginx loads it all the same, and resolves its names: one that is gone from DNS makes nginx **refuse** the whole configuration
(\`[emerg] host not found in upstream\`). Often the pass that was to use it names something else, which is then resolved as a host: **502** or no start.`,
  not: 'Upstreams that a variable may name, and configurations of which a part could not be read.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream',
  examples: [
    {
      in: ['http'],
      bad: '«upstream app» { server 10.0.0.10:8080; }\nserver { listen 8080; location / { proxy_pass http://10.0.0.11:8080; } }',
      good: 'upstream app { server 10.0.0.10:8080; }\nserver { listen 8080; location / { proxy_pass http://app; } }',
    },
  ],
  *check(config) {
    for (const upstream of config.upstreams) {
      const { directive, name } = upstream;
      if (!config.complete(directive) || useOf(config, upstream) !== 'unused' || namedElsewhere(config, name)) continue;
      yield {
        at: directive,
        message: `no pass names the upstream "${name}": its names are resolved all the same, and one that fails keeps nginx from starting; remove it, or name it in the pass that is to use it`,
        suggestions: [{ title: `Remove the upstream "${name}"`, edits: [remove(directive)] }],
      };
    }
  },
});
