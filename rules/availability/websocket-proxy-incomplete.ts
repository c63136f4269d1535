import type { Directive } from '../../src/config/directive.ts';
import { insertAfter } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { requestHeader } from '../../src/model/headers.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { isUpgradeLocation, upgradeHeader, upgradeVariable } from '../../src/model/upgrade.ts';
import { before } from '../../src/values/version.ts';

/** What the handshake lacks at a pass beside its `Upgrade` header, as lines to write; and the versions that lack it. */
function missing(config: Model, pass: Pass): { lines: string[]; when: string; http: string } {
  const connection = requestHeader(config, pass, 'Connection').at(-1);
  const values = connection && config.values(connection.value(1) ?? '', connection);
  const upgrades = values && (!values.complete || values.known.some(({ text }) => /upgrade/i.test(text)));
  const version = config.setting('proxy_http_version', pass.directive)?.value();
  const old = version === undefined ? before(config.target, '1.29.7') : version === '1.1' ? 'none' : 'all';
  const lines = [
    ...(upgrades ? [] : [`proxy_set_header Connection ${upgradeVariable(config) ?? '"upgrade"'};`]),
    ...(old === 'none' ? [] : ['proxy_http_version 1.1;']),
  ];
  return { lines, http: `HTTP/${version ?? '1.0'}`, when: upgrades && old === 'some' ? 'before nginx 1.29.7 ' : '' };
}

export default defineRule({
  id: 'websocket-proxy-incomplete',
  severity: 'warning',
  summary: 'A pass that hands on "Upgrade" needs "Connection" and HTTP/1.1 too.',
  why: `A WebSocket handshake is an HTTP/1.1 request with both \`Upgrade\` and \`Connection: upgrade\`. nginx drops both headers of the client, and before 1.29.7
sends HTTP/1.0 with \`Connection: close\`. A backend then answers with 426, 400 or an ordinary page, never with 101; there is no line in the error log, and no
**502** either.`,
  not: 'Values of "Connection" that only run time knows. A location with a name such as `/ws` or `/socket.io/` and no `Upgrade` at all is info.',
  reference: 'https://nginx.org/en/docs/http/websocket.html',
  examples: [
    {
      in: ['http', 'server', 'location /chat/'],
      bad: '«proxy_set_header Upgrade $http_upgrade»;\nproxy_http_version 1.1;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection "upgrade";\nproxy_http_version 1.1;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /chat/'],
      bad: '«proxy_set_header Upgrade $http_upgrade»;\nproxy_set_header Connection "upgrade";\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection "upgrade";\nproxy_http_version 1.1;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /chat/'],
      around: "map $http_upgrade $connection_upgrade { default upgrade; '' ''; }",
      bad: '«proxy_set_header Upgrade $http_upgrade»;\nproxy_set_header Connection "keep-alive";\nproxy_http_version 1.1;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection $connection_upgrade;\nproxy_http_version 1.1;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      const header = upgradeHeader(config, pass);
      if (!header && pass.prefix === 'proxy' && pass.family === 'http' && isUpgradeLocation(pass)) {
        yield {
          at: pass.directive,
          mark: pass.argument,
          level: 'info',
          message:
            'the location is named for WebSocket clients, but "Upgrade" is not handed on: their handshake is answered with 400 or 426; set the headers "Upgrade $http_upgrade" and "Connection" and HTTP/1.1',
        };
      }
      if (!header || seen.has(header)) continue;
      const { lines, when, http } = missing(config, pass);
      if (lines.length === 0) continue;
      seen.add(header);
      const level = config.complete(pass.directive) ? 'warning' : 'info';
      const named = lines.map((line) => `"${line.replaceAll('"', '')}"`).join(' and ');
      const lacks = lines.length > 1 ? named : lines[0]!.includes('Connection') ? 'no "Connection: upgrade"' : http;
      const sent = lines.length > 1 ? `${http} without "Connection: upgrade" is` : `${lacks} is`;
      yield {
        at: header,
        level,
        message: `"Upgrade" is handed on, but ${when}${sent} sent with it: backends answer a WebSocket handshake like that with 400 or 426; add ${named}`,
        related: [relatedTo(pass.directive, 'requests are passed on here')],
        suggestions: addable(header, lines) ? [{ title: `Add ${named}`, edits: [insertAfter(header, ...lines)] }] : [],
      };
    }
  },
});

/** Whether the lines may stand in the header's level: nginx refuses a second setting, and sends a second header. */
function addable(header: Directive, lines: readonly string[]): boolean {
  const level = header.parent;
  return lines.every((line) =>
    line.startsWith('proxy_http_version')
      ? !level?.childrenNamed('proxy_http_version').length
      : !level?.childrenNamed('proxy_set_header').some((one) => one.value()?.toLowerCase() === 'connection'),
  );
}
