import type { Directive } from '../../src/config/directive.ts';
import { insertBefore, replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { requestHeader } from '../../src/model/headers.ts';
import type { Model } from '../../src/model/model.ts';
import { relatedTo } from '../../src/model/related.ts';
import { isUpgradeLocation, upgradeVariable } from '../../src/model/upgrade.ts';

const VARIABLE = '$connection_upgrade';
const MAP = `map $http_upgrade ${VARIABLE} { default upgrade; '' ''; }`;

export default defineRule({
  id: 'connection-upgrade-hardcoded',
  severity: 'info',
  summary: '"Connection: upgrade" should be sent for requests that upgrade, not for all.',
  why: `A constant \`Connection "upgrade"\` goes out with every request of the location, pages and images too, without an \`Upgrade\` beside it. Backends that take
it at its word close the connection or answer 400, and connections of an upstream with \`keepalive\` are lost: now and then a **502**
(\`upstream prematurely closed connection while reading response header from upstream\`). A \`map\` of \`$http_upgrade\` sends it where it belongs.`,
  not: 'Locations named for WebSocket clients, such as `/ws` and `/socket.io/`.',
  reference: 'https://nginx.org/en/docs/http/websocket.html',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: "map $http_upgrade $connection_upgrade { default upgrade; '' ''; }",
      bad: 'proxy_http_version 1.1;\nproxy_set_header Upgrade $http_upgrade;\n«proxy_set_header Connection "upgrade"»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_http_version 1.1;\nproxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection $connection_upgrade;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      if (pass.prefix !== 'proxy') continue;
      const header = requestHeader(config, pass, 'Connection').at(-1);
      if (!header || seen.has(header) || !isAlwaysUpgrade(config, header)) continue;
      if (isUpgradeLocation(pass)) continue;
      seen.add(header);
      yield {
        at: header,
        message: `"Connection: upgrade" is sent with every request, also where no client upgrades: some backends close or refuse those, now and then with 502; send ${upgradeVariable(config) ?? VARIABLE} from a "map" of $http_upgrade`,
        related: [relatedTo(pass.directive, 'requests are passed on here')],
        suggestions: useMap(config, header),
      };
    }
  },
});

/** Whether a header says "upgrade" whatever the request, among other words or in a variable. */
function isAlwaysUpgrade(config: Model, header: Directive): boolean {
  const { known, complete } = config.values(header.value(1) ?? '', header);
  return complete && known.length > 0 && known.every(({ text }) => /^(?:[\w-]+\s*,\s*)*upgrade\s*(?:,|$)/i.test(text));
}

function useMap(config: Model, header: Directive) {
  const known = upgradeVariable(config);
  // Before the first server, wherever the header is: several headers have one map.
  const server = header.closest('http')?.childrenNamed('server')[0];
  if (known === undefined && header.file !== server?.file) return [];
  const value = replace(header, header.args[1]!, known ?? VARIABLE);
  const edits = known === undefined ? [insertBefore(server!, MAP), value] : [value];
  return [{ title: `Send ${known ?? `${VARIABLE} from a new "map"`}`, edits }];
}
