import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { outcome } from '../../src/model/outcome.ts';
import { isLoopback } from '../../src/model/own-listener.ts';
import { isIp } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { settingName } from '../../src/model/setting-name.ts';
import { printedHost } from '../../src/values/sockets.ts';

export default defineRule({
  id: 'proxy-bind-nonlocal',
  severity: 'info',
  summary: 'The address of "proxy_bind" must be one of the machine nginx runs on.',
  why: `nginx takes any address while it loads. Where the machine does not have it, each request gets **500**, not 502:
\`[crit] bind(192.0.2.1) failed (99: Cannot assign requested address) while connecting to upstream\`. A configuration that is copied to a second machine, or into a
container, is the usual cause. \`transparent\` needs workers that run as root, or on Linux the capability CAP_NET_RAW.`,
  not: 'Loopback addresses, those that a `listen` has, `off`, and addresses in variables.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_bind',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_bind 192.0.2.1»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const { family, prefix, directive } of config.passes) {
      const at = config.setting(settingName(prefix, 'bind'), directive);
      const address = at?.value()?.replace(/(?<=[\]\d]):\d+$/, '') ?? '';
      const host = address.replace(/^\[(.*)\]$/, '$1');
      if (!at || seen.has(at) || !isIp(host) || isLoopback(host)) continue;
      // nginx starts only where it can listen there.
      if (config.once(ownHosts).has(printedHost(host))) continue;
      seen.add(at);
      yield {
        at,
        message: `bind(${host}) fails where the machine does not have the address, and each ${outcome({ family }, 500).one}: make sure that every machine with this configuration has it, or leave "${at.name}" out`,
        related: [relatedTo(directive, 'in effect here')],
      };
    }
  },
});

function ownHosts({ listeners }: Model): ReadonlySet<string> {
  return new Set(listeners.map(({ address }) => address.host));
}
