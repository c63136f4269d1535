import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { hostChoices } from '../../src/model/hosts.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'upstream-port-conflict',
  severity: 'error',
  summary: 'The ports of an upstream belong on its "server" lines.',
  why: `\`proxy_pass http://backend:8080\` with an \`upstream backend\` is refused: \`[emerg] upstream "backend" may not have port 8080\`. With a
variable nginx loads it, does not take it for the upstream, asks DNS for "backend" and answers **502**:
\`backend could not be resolved (3: Host not found)\` or \`no resolver defined to resolve backend\`.`,
  not: 'Names that are an upstream only in the other of `http` and `stream`.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream backend { server 10.0.0.10:8080; }',
      bad: 'proxy_pass «http://backend:8080»;',
      good: 'proxy_pass http://backend;',
      refused: 'upstream "backend" may not have port 8080',
    },
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream backend { server 10.0.0.10:8080; }',
      bad: 'set $pool backend;\nproxy_pass «http://$pool:8080»;',
      good: 'set $pool backend;\nproxy_pass http://$pool;',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { directive, argument, target } = pass;
      const choice = hostChoices(config, pass).choices.find((one) => one.upstream && one.target.portText !== undefined);
      if (!choice?.upstream) continue;
      const { name, servers } = choice.upstream;
      const port = choice.target.portText!;
      const related = [relatedTo(choice.upstream.directive, `upstream "${name}" is defined here`)];
      const advice = `put the port on the "server" lines of the upstream and take ":${port}" away here`;
      const at = argument.start + Number(argument.quoted) + argument.value.lastIndexOf(`:${port}`);
      const edits = [replace(directive, { start: at, end: at + port.length + 1 }, '')];
      const samePort = servers.every(({ address }) => 'port' in address && address.port === Number(port));
      if (target.hasVariables) {
        const resolver = config.setting('resolver', directive);
        const message = `upstream "${name}" with port ${port} is not matched: nginx asks DNS for "${name}" and answers 502; ${advice}`;
        yield { at: directive, mark: argument, message, level: resolver ? 'warning' : 'error', related };
      } else {
        const message = `upstream "${name}" may not have port ${port}: nginx refuses to start; ${advice}`;
        const title = `Remove ":${port}"`;
        yield samePort
          ? { at: directive, mark: argument, message, related, fix: edits }
          : { at: directive, mark: argument, message, related, suggestions: [{ title, edits }] };
      }
    }
  },
});
