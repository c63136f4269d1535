import { defineRule } from '../../src/lint/rule.ts';
import { outcome } from '../../src/model/outcome.ts';
import { isUnknown } from '../../src/values/unknown.ts';
import type { Finding } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { relatedTo } from '../../src/model/related.ts';
import type { Upstream } from '../../src/model/upstreams.ts';
import { useOf } from '../../src/model/use.ts';
import { LEAST_ZONE } from '../../src/values/setters/words.ts';
import { parseSize } from '../../src/values/size.ts';

export default defineRule({
  id: 'upstream-no-usable-server',
  severity: 'error',
  summary: 'An upstream needs a server that can be used.',
  why: `When all servers but the backups are \`down\` and no backup is live, every request gets **502** at once:
\`no live upstreams while connecting to upstream\`. nginx refuses an upstream without servers (\`no servers are inside upstream\`), one that has
only backups (\`no servers in upstream "app"\`), a second one of the same name in either case (\`duplicate upstream "app"\`), \`weight=0\`
and a \`zone\` of less than 32k (\`zone "app" is too small\`).`,
  not: 'Upstreams whose servers come from a file, from Lua or from an include that was not read; an unused one is info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server',
  examples: [
    {
      around: 'upstream «app» {\n  server 10.0.0.10:8080 down;\n}',
      in: ['http', 'server', 'location /'],
      bad: 'proxy_pass http://app;',
      good: 'return 204;',
    },
    {
      in: ['http'],
      bad: '«upstream app» { }',
      good: 'upstream app { server 10.0.0.10:8080; }',
      refused: 'no servers are inside upstream',
    },
    {
      in: ['http', 'upstream app'],
      bad: '«server 10.0.0.10:8080 backup»;',
      good: 'server 10.0.0.10:8080;',
      refused: 'no servers in upstream "app"',
    },
  ],
  *check(config) {
    const seen = new Map<string, Upstream>();
    for (const upstream of config.upstreams) {
      const key = `${upstream.family} ${upstream.name.toLowerCase()}`;
      const branches = upstream.directive.file.template?.control === true || isUnknown(upstream.name);
      const twin = branches ? undefined : seen.get(key);
      if (!twin) seen.set(key, upstream);
      yield* twin ? duplicate(upstream, twin) : judge(config, upstream);
    }
  },
});

function* duplicate({ directive, name }: Upstream, twin: Upstream): Iterable<Finding> {
  const message = `duplicate upstream "${name}": nginx refuses to start (names are compared without case); rename one or put the servers together`;
  yield { at: directive, message, related: [relatedTo(twin.directive, 'the first one is here')] };
}

function* judge(config: Model, upstream: Upstream): Iterable<Finding> {
  const { directive, name, servers, complete } = upstream;
  for (const server of servers) {
    for (const { index } of server.errors.filter(({ message }) => message.startsWith('invalid parameter "weight=0"'))) {
      const message = 'invalid parameter "weight=0": nginx refuses to start; to take a server out write "down"';
      yield { at: server.directive, mark: server.directive.args[index]!, message };
    }
  }
  const zone = upstream.directive.lastNamed('zone');
  const zoneSize = zone?.value(1) === undefined ? undefined : parseSize(zone.value(1)!);
  if (zone && zoneSize !== undefined && zoneSize < LEAST_ZONE) {
    yield {
      at: zone,
      message: `zone "${zone.value()}" is too small: nginx refuses to start; write "zone ${zone.value()} 64k;"`,
    };
  }
  if (!complete) return;
  const primary = servers.filter((server) => !server.backup);
  if (servers.length === 0) {
    // NGINX Plus takes an empty upstream with a zone, and fills it through its API.
    const level = zone && config.target.flavor !== 'oss' ? 'warning' : 'error';
    yield {
      at: directive,
      level,
      message: `no servers are inside upstream "${name}": nginx refuses to start; add a "server" line`,
    };
  } else if (primary.length === 0) {
    const message = `no servers in upstream "${name}": nginx refuses to start, because all of them are "backup"; take "backup" away from one`;
    yield { at: servers[0]!.directive, message };
  } else if (servers.every((server) => server.down)) {
    const use = useOf(config, upstream);
    const message = `every server of "${name}" is down: where it is used every ${outcome(upstream).one} (no live upstreams); take "down" away from one or stop using the upstream`;
    const level = use === 'used' ? 'error' : use === 'maybe' ? 'warning' : 'info';
    yield {
      at: directive,
      mark: directive.args,
      message,
      level,
      related: servers.map((server) => relatedTo(server.directive, 'down')),
    };
  } else if (primary.every((server) => server.down)) {
    const message = `"${name}" runs on its backup servers alone: all others are down`;
    yield { at: directive, mark: directive.args, message, level: 'info' };
  }
}
