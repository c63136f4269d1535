import { defineRule } from '../../src/lint/rule.ts';
import { countsFailures, nextUpstream } from '../../src/model/next-upstream.ts';
import { passPeers } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';
import { settingName } from '../../src/model/setting-name.ts';

export default defineRule({
  id: 'request-buffering-off-no-retry',
  severity: 'info',
  summary: 'A request whose body is not buffered cannot go to the next server.',
  why: `With \`proxy_request_buffering off\` the body is gone once the first server got it: when that server fails, a PUT or POST with a body is **502**
(\`recv() failed (104: Connection reset by peer) while reading response header from upstream\`) although another server lives. Buffered, the same request is
repeated there.`,
  not: 'Targets of a single server, and passes that do not go to the next one.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_request_buffering',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream app { server 10.0.0.10:8080 max_fails=3; server 10.0.0.11:8080 max_fails=3; }',
      bad: 'proxy_request_buffering off;\nproxy_pass «http://app»;',
      good: 'proxy_pass http://app;',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      if (pass.family !== 'http') continue;
      const { value, directive } = flag(config, settingName(pass.prefix, 'request_buffering'), pass.directive, true);
      if (value || !directive || passPeers(config, pass).least < 2 || !countsFailures(nextUpstream(config, pass)))
        continue;
      yield {
        at: pass.directive,
        mark: pass.argument,
        message: `"${directive.name} off": a request whose body the first server got cannot go to the next one and ends in 502 when that server fails; keep buffering where requests should survive it`,
        related: [relatedTo(directive, 'set here')],
      };
    }
  },
});
