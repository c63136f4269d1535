import { table } from '../../src/collections.ts';
import type { Directive } from '../../src/config/directive.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { hostChoices, needsDns } from '../../src/model/hosts.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { msec } from '../../src/model/settings.ts';
import { settingName } from '../../src/model/setting-name.ts';

/** What to write instead of 0: nginx's default, but a shorter one for DNS, whose default of 30s outlasts most clients. */
const INSTEAD: Readonly<Record<string, string>> = table({ proxy_timeout: '10m', resolver_timeout: '5s' });

export default defineRule({
  id: 'proxy-timeout-zero',
  severity: 'error',
  summary: 'A timeout of 0 does not switch the timeout off.',
  why: `0 means at once: with \`proxy_connect_timeout 0\` or \`proxy_read_timeout 0\` (and those of fastcgi, uwsgi, scgi, grpc, memcached) every request gets **504**
immediately (\`upstream timed out (110: Connection timed out)\`); \`proxy_timeout 0\` in \`stream\` closes every connection. \`proxy_send_timeout 0\` works
only as long as the request goes out in one piece. \`resolver_timeout 0\` is the opposite: nginx waits for a dead DNS server for ever, the client gives up
first (499), and the error log says nothing.`,
  not: 'Timeouts that no pass takes; `resolver_timeout` where no pass asks DNS.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_read_timeout 0»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_read_timeout 60s;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'resolver 10.0.0.2;\n«resolver_timeout 0s»;\nset $backend api.example.com;\nproxy_pass http://$backend:8080;',
      good: 'resolver 10.0.0.2;\nresolver_timeout 5s;\nset $backend api.example.com;\nproxy_pass http://$backend:8080;',
    },
    {
      in: ['stream', 'server'],
      bad: 'listen 5432;\n«proxy_timeout 0»;\nproxy_pass 10.0.0.10:5432;',
      good: 'listen 5432;\nproxy_timeout 10m;\nproxy_pass 10.0.0.10:5432;',
      untested: 'Debian builds stream as a module that must be loaded',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      const { directive, prefix, family } = pass;
      const own = ['connect_timeout', 'read_timeout', 'send_timeout'].map((name) => settingName(prefix, name));
      for (const name of [
        ...(family === 'stream' ? ['proxy_connect_timeout', 'proxy_timeout'] : own),
        'resolver_timeout',
      ]) {
        const setting = msec(config, name, directive, 60_000);
        const at = setting?.directive;
        if (!at || setting.value !== 0 || seen.has(at) || (name === 'resolver_timeout' && !asksDns(config, pass)))
          continue;
        seen.add(at);
        const line = `${name} ${INSTEAD[name] ?? '60s'};`;
        yield {
          at,
          level: name.endsWith('_send_timeout') ? 'warning' : 'error',
          message: `"${name} ${at.value()}" ${outcome(name, family)}; write "${line}"`,
          related: [relatedTo(directive, 'in effect here')],
          suggestions: [{ title: `Write "${line}"`, edits: [replace(at, at.args[0]!, INSTEAD[name] ?? '60s')] }],
        };
      }
    }
  },
});

function outcome(name: string, family: Pass['family']): string {
  if (name === 'resolver_timeout')
    return 'never ends: nginx waits for a dead DNS server until clients give up (499), and nothing is logged';
  const zero = 'does not switch the timeout off: nginx';
  if (name.endsWith('_send_timeout'))
    return `${zero} gives up as soon as a request does not go out in one piece, and answers 504`;
  return family === 'stream' ? `${zero} closes every connection at once` : `${zero} answers 504 at once`;
}

function asksDns(config: Model, pass: Pass): boolean {
  if (!pass.target.hasVariables) return false;
  const { choices, complete } = hostChoices(config, pass);
  return !complete || choices.some((choice) => needsDns(config, pass, choice));
}
