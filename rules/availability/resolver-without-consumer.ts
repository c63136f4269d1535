import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { isConsumed, isPublicResolver, readResolver, staticNames } from '../../src/model/resolver.ts';
import type { Pass } from '../../src/model/passes.ts';
import type { Directive } from '../../src/config/directive.ts';
import { isInternalName } from '../../src/model/peers.ts';
import { atLeast } from '../../src/values/version.ts';

export default defineRule({
  id: 'resolver-without-consumer',
  severity: 'warning',
  summary: 'A "resolver" does something only where a name is asked for at run time.',
  why: `Names in static passes and \`server\` lines are resolved by the system while nginx loads, and never again, whatever \`resolver\` says. It serves passes whose
host has a variable, \`server … resolve\`, stapling and code. Whoever adds it to follow DNS still gets **502** (\`connect() failed (111: Connection refused)\`,
\`(113: No route to host)\`) or **504** when addresses change, and \`host not found in upstream\` at a reload while DNS fails.`,
  not: 'Configurations with Lua, njs, stapling, ACME or unknown modules, and those of which a part below the resolver could not be read. Where no name is involved it is info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«resolver 10.0.0.2»;\nproxy_pass http://app.internal:8080;',
      good: 'resolver 10.0.0.2;\nset $app app.internal;\nproxy_pass http://$app:8080;',
      untested: 'needs DNS for app.internal',
    },
  ],
  *check(config) {
    for (const resolver of config.all('resolver')) {
      const family = config.family(resolver);
      if ((family !== 'http' && family !== 'stream') || isConsumed(config, resolver)) continue;
      const known =
        config.complete(resolver) || resolver.parent?.name === 'server' || resolver.parent?.name === 'location';
      const names = staticNames(config, resolver);
      const dynamic =
        atLeast(config.target, '1.27.3') === 'none'
          ? 'a variable in the pass'
          : 'a variable in the pass, or from nginx 1.27.3 on "resolve" on the "server" line';
      yield {
        at: resolver,
        level: names.length > 0 && known && !isForOthers(resolver, names) ? 'warning' : 'info',
        message:
          names.length > 0
            ? `nothing asks this "resolver": static names such as in "${names[0]!.argument.value}" are resolved once, while nginx loads, so later changes in DNS end in 502; use ${dynamic}`
            : 'nothing asks this "resolver": no pass has a variable in its host and no server has "resolve"; remove it, or say what it is for',
        related: names.slice(0, 5).map(({ directive }) => relatedTo(directive, 'resolved while nginx loads')),
      };
    }
  },
});

/** A public DNS server was not set for names of the own network: it is left over from stapling, or the like. */
function isForOthers(resolver: Directive, names: readonly Pass[]): boolean {
  return (
    readResolver(resolver).addresses.every(({ value }) => isPublicResolver(value)) &&
    names.every(({ target }) => isInternalName(target.host ?? ''))
  );
}
