import { defineRule } from '../../src/lint/rule.ts';
import { upgradeHazards } from '../../src/model/upgrade-hazards.ts';

const FLAVORS: ReadonlySet<string> = new Set(['oss', 'plus', 'openresty']);

export default defineRule({
  id: 'upgrade-hazards',
  severity: 'info',
  summary: 'What an upgrade of nginx changes for a configuration should be known before.',
  why: `With a range, \`--nginx-version 1.24..1.30\`, this lists what the newer end does otherwise than the older one with this very configuration: defaults (\`proxy_http_version\`
is 1.1 since 1.29.7, and connections to upstreams are kept), stricter reading of answers (**502** since 1.23.0 for two \`Content-Length\`), what is deprecated, and what nginx
**refuses** (\`[emerg] unknown directive "ssl"\` since 1.25.1). What nobody can see in the text, such as the answers of backends, is named once.`,
  not: 'A single version, or none: then nothing is compared. Changes that this configuration does not meet, and those that only allow more.',
  reference: 'https://nginx.org/en/CHANGES',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'listen 8443 «http2»;\nreturn 204;',
      good: 'listen 8443;\nreturn 204;',
      since: '1.22.0',
    },
    {
      in: ['http'],
      bad: '«upstream app» { server 10.0.0.10:8080; }\nserver { listen 8080; location / { proxy_http_version 1.1; proxy_set_header Connection ""; proxy_pass «http://app»; } }',
      good: 'upstream app { server 10.0.0.10:8080; keepalive 16; }\nserver { listen 8080; location / { proxy_http_version 1.1; proxy_set_header Connection ""; proxy_pass http://app; } }',
      since: '1.22.0',
    },
  ],
  *check(config) {
    const { explicit, flavor } = config.target;
    if (!explicit || (flavor !== undefined && !FLAVORS.has(flavor))) return;
    for (const { version, message, places } of upgradeHazards(config)) {
      for (const { at, mark } of places)
        yield { at, message: `upgrade: from nginx ${version} on, ${message}`, ...(mark ? { mark } : {}) };
    }
  },
});
