import type { Directive } from '../../src/config/directive.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { insertAfter, insertAfterArguments } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { outcome } from '../../src/model/outcome.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { isUnknown } from '../../src/values/unknown.ts';
import type { Model } from '../../src/model/model.ts';
import { isInternalName, isIp } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import {
  hostOfServer,
  isPublicResolver,
  readResolver,
  resolvedServers,
  resolverUses,
} from '../../src/model/resolver.ts';
import type { ResolverUse } from '../../src/model/resolver.ts';
import { msec } from '../../src/model/settings.ts';
import { parseSec } from '../../src/values/time.ts';

export default defineRule({
  id: 'resolver-unsuitable',
  severity: 'warning',
  summary: 'A resolver must know the names it is asked for, and answer in time.',
  why: `A public DNS server does not know internal names, and each request gets **502**: \`app.internal could not be resolved (3: Host not found)\`. A DNS server
that is down holds requests for \`resolver_timeout\`, 30 seconds by default, and then they are **502**, never 504:
\`app.example.com could not be resolved (110: Operation timed out)\`. \`valid=\` replaces the TTL in both directions, so a long one keeps old addresses. AAAA records
are used as well: where the machine has no IPv6, \`ipv6=off\` saves the detour.`,
  not: 'A resolver that nothing asks at run time.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver',
  options: {
    clientTimeout: {
      default: 60,
      description: 'Seconds after which the client or the load balancer in front gives up.',
    },
    maxValid: { default: 300, description: 'The longest `valid=`, in seconds.' },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'resolver «8.8.8.8» valid=30s ipv6=off;\nresolver_timeout 5s;\nset $app app.internal;\nproxy_pass http://$app:8080;',
      good: 'resolver 10.0.0.2 10.0.0.3 valid=30s ipv6=off;\nresolver_timeout 5s;\nset $app app.internal;\nproxy_pass http://$app:8080;',
    },
  ],
  *check(config, options) {
    for (const [resolver, uses] of resolverUses(config)) {
      yield* servers(resolver, uses);
      yield* ipv6(config, resolver);
      yield* times(config, resolver, uses[0]!, options);
    }
    for (const [resolver, asked] of resolvedServers(config)) {
      if (
        resolverUses(config)
          .get(resolver)
          ?.some(({ names }) => names.length > 0)
      )
        continue;
      const found = asked.find(({ host }) => host.includes('.') && isInternalName(host));
      if (found && isPublic(resolver)) yield unknowing(resolver, found.host, found.server, outcome(found));
    }
  },
});

function* servers(resolver: Directive, uses: readonly ResolverUse[]): Iterable<Finding> {
  const { addresses } = readResolver(resolver);
  const [only] = addresses;
  const { ends, what } = outcome(uses[0]!.pass);
  if (!only || addresses.some(({ value }) => isUnknown(value))) return;
  const hosts = uses.flatMap(({ pass, names }) =>
    names.map(({ target, value }) => ({ pass, host: target.host, value })),
  );
  const internal = hosts.find(({ host, value }) => host?.includes('.') && !value.implicit && isInternalName(host));
  if (internal && isPublic(resolver)) {
    yield unknowing(resolver, internal.host!, internal.pass.directive, outcome(internal.pass));
  } else if (addresses.length === 1 && isIp(hostOfServer(only.value)) && !hostOfServer(only.value).startsWith('127.')) {
    const message = `one DNS server alone: when it does not answer, every ${what} waits for "resolver_timeout" before it ${ends}; give a second one`;
    yield { at: resolver, mark: only, level: 'info', message };
  }
  const name = addresses.find(({ value }) => !isIp(hostOfServer(value)) && !value.includes('$'));
  if (name && name !== only) return;
  if (name) {
    const message = `"${name.value}" is a name: nginx resolves it while loading, and refuses to start when that fails ("host not found in resolver"); give an address`;
    yield { at: resolver, mark: name, level: 'info', message };
  }
}

/** Whether a `resolver` has servers, all of which are for everybody. */
function isPublic(resolver: Directive): boolean {
  const { addresses } = readResolver(resolver);
  return addresses.length > 0 && addresses.every(({ value }) => isPublicResolver(value));
}

/** A public resolver that is asked for an internal name. */
function unknowing(resolver: Directive, host: string, by: Directive, { all }: Outcome): Finding {
  const mark = readResolver(resolver).addresses[0]!;
  return {
    at: resolver,
    mark,
    message: `"${host}" could not be resolved: ${mark.value} is a public DNS server, which does not know internal names, so ${all}; give the DNS server of the own network`,
    related: [relatedTo(by, 'asked for here')],
  };
}

/** Where nginx itself listens on IPv4 alone, IPv6 towards backends is likely not there either. */
function* ipv6(config: Model, resolver: Directive): Iterable<Finding> {
  // Who asks a DNS server by IPv6 has it.
  if (resolver.values.some((value) => /^ipv6=|\$|^127\.|^\[/.test(value) || isUnknown(value))) return;
  if (config.all('listen').some(({ values: [address = ''] }) => address.startsWith('['))) return;
  const message =
    'IPv6 addresses are asked for and used as well: where this machine or the backends have no IPv6, requests go to them first, and fail; add "ipv6=off" then';
  const suggestions = [{ title: 'Add "ipv6=off"', edits: [insertAfterArguments(resolver, 'ipv6=off')] }];
  yield { at: resolver, mark: resolver.node.name, level: 'info', message, suggestions };
}

function* times(
  config: Model,
  resolver: Directive,
  { pass }: ResolverUse,
  { clientTimeout, maxValid }: { readonly clientTimeout: number; readonly maxValid: number },
): Iterable<Finding> {
  const { one, ends, what } = outcome(pass);
  const timeout = msec(config, 'resolver_timeout', pass.directive, 30_000);
  const related = [relatedTo(pass.directive, 'names are asked for here')];
  if (timeout && !timeout.directive) {
    const line = 'resolver_timeout 5s;';
    const message = `"resolver_timeout" is 30s by default: while DNS does not answer, every ${what} waits that long before it ${ends}; add "${line}"`;
    const suggestions = [{ title: `Add "${line}"`, edits: [insertAfter(resolver, line)] }];
    yield { at: resolver, level: 'info', message, related, suggestions };
  } else if (timeout?.directive && timeout.value > clientTimeout * 1000) {
    const message = `"${timeout.directive.value()}" is longer than clients wait (${clientTimeout}s): while DNS does not answer, they give up before the ${one}; write "resolver_timeout 5s;"`;
    yield { at: timeout.directive, message, related };
  }
  const valid = readResolver(resolver).parameters.find(({ value }) => value.startsWith('valid='));
  const seconds = valid && parseSec(valid.value.slice(6));
  if (valid && seconds !== undefined && seconds > maxValid) {
    const message = `"${valid.value}" replaces the TTL of the answers: when an address changes, every ${what} goes to the old one for that long, and ${ends} or times out; write "valid=30s", or leave it out`;
    yield { at: resolver, mark: valid, level: 'info', message, related };
  }
}
