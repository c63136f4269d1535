import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { HostChoice } from '../../src/model/hosts.ts';
import { hostChoices } from '../../src/model/hosts.ts';
import type { Model } from '../../src/model/model.ts';
import { outcome } from '../../src/model/outcome.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { variableNames } from '../../src/values/variables.ts';

/** What nginx logs when the pass has this value; `undefined` for one that it can use. */
function failure({ target, upstream, value }: HostChoice, pass: Pass): string | undefined {
  if (
    target.error === 'invalid URL prefix' ||
    (pass.directive.name === 'proxy_pass' && pass.family === 'http' && !target.scheme)
  ) {
    return `invalid URL prefix in "${value.text}"`;
  }
  if (target.host && target.error !== undefined) return target.error;
  if (target.unix !== undefined) return undefined;
  if (!target.host) return `no host in upstream "${target.portText === undefined ? '' : `:${target.portText}`}"`;
  const port = target.portText ?? target.defaultPort;
  return port === undefined && !upstream ? `no port in upstream "${target.host}"` : undefined;
}

/** Whether an \`if\` on one of the pass's variables, or on what a `map` makes of it, sees to the empty value before the pass is reached. */
function isGuarded(config: Model, pass: Pass): boolean {
  const own = variableNames(pass.argument.value);
  const made = config
    .all('map')
    .filter((map) => variableNames(map.value() ?? '').some((name) => own.includes(name)))
    .flatMap((map) => variableNames(map.value(1) ?? ''));
  const names = [...own, ...made];
  const levels: (Directive | undefined)[] = [pass.location, pass.directive.closest('server')];
  return levels.some((level) =>
    level
      ?.childrenNamed('if')
      .some(({ values }) => names.some((name) => variableNames(values.join(' ')).includes(name))),
  );
}

export default defineRule({
  id: 'proxy-variable-empty-or-schemeless',
  severity: 'error',
  summary: 'Every value a pass can have must be a whole target: with its scheme, its host, its port.',
  why: `With variables nginx checks the target for each request. A value without \`http://\` or \`https://\`, an empty host, or (for \`fastcgi_pass\`,
\`uwsgi_pass\`, \`scgi_pass\`) a host without a port is answered **500**; in the error log \`invalid URL prefix in "10.0.0.10"\`,
\`no host in upstream ""\`, \`no port in upstream "php"\`. A \`map\` without \`default\` gives the empty value for every key it does not list.`,
  not: 'Values that only run time knows, and empty ones that an `if` on the variable catches before.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'set $backend 10.0.0.10:8080;\nproxy_pass «$backend»;',
      good: 'set $backend 10.0.0.10:8080;\nproxy_pass http://$backend;',
    },
    {
      in: ['http', 'server', 'location /'],
      around:
        'upstream blue { server 10.0.0.10:8080; }\nmap $cookie_color $pool { blue blue; }\nmap $cookie_color $safe { default blue; }',
      bad: 'proxy_pass «http://$pool»;',
      good: 'proxy_pass http://$safe;',
      level: 'warning',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      if (!pass.target.hasVariables || pass.target.error !== undefined) continue;
      for (const choice of hostChoices(config, pass).choices) {
        const reason = failure(choice, pass);
        if (reason === undefined) continue;
        const { implicit, from } = choice.value;
        if ((implicit || !choice.target.host) && isGuarded(config, pass)) continue;
        // An upstream that is not seen here would have the port.
        const sure = !reason.startsWith('no port') || config.complete(pass.directive);
        const advice = implicit
          ? `give "${variable(from)}" a default`
          : reason.startsWith('no port')
            ? 'write the port in the value'
            : choice.target.error !== undefined && choice.target.host
              ? 'write scheme, host and port once, in the value or in the pass'
              : 'write the whole target, scheme and host';
        yield {
          at: pass.directive,
          mark: pass.argument,
          level: !sure ? 'info' : implicit ? 'warning' : 'error',
          message: `${reason}: ${implicit ? 'where nothing gives the variable a value, the' : 'with this value every'} ${outcome(pass, 500).one}; ${advice}`,
          related: from ? [relatedTo(from, implicit ? 'no default here' : 'the value is set here')] : [],
        };
        break;
      }
    }
  },
});

/** The variable that a `set`, or a block such as `map`, gives values to. */
function variable(from: Directive | undefined): string {
  return (from?.name === 'set' ? from.args[0] : from?.args.at(-1))?.value ?? 'the variable';
}
