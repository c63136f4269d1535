import { insertBefore } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { passesBelow, serversUnder } from '../../src/model/below.ts';
import { settingsPlace } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { msec } from '../../src/model/settings.ts';
import { locationOf } from '../../src/model/subrequests.ts';
import { formatMsec } from '../../src/values/time.ts';
import { settingName } from '../../src/model/setting-name.ts';

/** A mirror that takes longer is felt. */
const SHORT = 10_000;

export default defineRule({
  id: 'mirror-unbounded',
  severity: 'info',
  summary: 'The target of "mirror" should have short timeouts.',
  why: `The answer does not wait for the mirror, but the client's connection does: its next request is not read until the mirror has answered, or until
\`proxy_read_timeout\`, 60 seconds by default. A slow mirror so slows the real traffic, and a load balancer that reuses connections sees **504** of its own. A dead one only
fills the error log: \`connect() failed (111: Connection refused)\`, with \`subrequest: "/mirror"\`.`,
  not: 'Mirrors whose location cannot be told, and those that connect and read within ten seconds.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_mirror_module.html#mirror',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location / { «mirror /copy»; proxy_pass http://10.0.0.10:8080; }\nlocation = /copy { internal; proxy_pass http://10.0.0.20:8080$request_uri; }',
      good: 'location / { mirror /copy; proxy_pass http://10.0.0.10:8080; }\nlocation = /copy { internal; proxy_connect_timeout 1s; proxy_read_timeout 5s; proxy_pass http://10.0.0.20:8080$request_uri; }',
    },
  ],
  *check(config) {
    for (const at of config.all('mirror')) {
      const uri = at.value() ?? 'off';
      const found = uri === 'off' ? [] : serversUnder(config, at).map((server) => locationOf(uri, server));
      const location = found.find((one) => one !== undefined);
      const pass = location && passesBelow(config, location).find((one) => one.location === location);
      if (!pass) continue;
      const names = [settingName(pass.prefix, 'connect_timeout'), settingName(pass.prefix, 'read_timeout')] as const;
      const [connect, read] = names.map((name) => msec(config, name, pass.directive, 60_000));
      const worst = Math.max(connect?.value ?? 0, read?.value ?? 0);
      if (worst <= SHORT) continue;
      const lines = [`${names[0]} 1s;`, `${names[1]} 5s;`];
      const free = !connect?.directive && !read?.directive;
      yield {
        at,
        message: `the client's next request on the connection waits for the mirror, here up to ${formatMsec(worst)}: a slow mirror slows the real traffic; write "${lines.join(' ')}" in its location`,
        related: [relatedTo(pass.directive, 'the mirror')],
        suggestions: free
          ? [{ title: `Add "${lines.join(' ')}"`, edits: [insertBefore(settingsPlace(pass), ...lines)] }]
          : [],
      };
    }
  },
});
