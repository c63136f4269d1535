import { insertInto } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { hostChoices, kindOfHost, needsDns } from '../../src/model/hosts.ts';
import { outcome } from '../../src/model/outcome.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'proxy-pass-variable-no-resolver',
  severity: 'error',
  summary: 'A host that is decided at run time needs a "resolver" in effect.',
  why: `With a variable in its host, \`proxy_pass\` (and \`fastcgi_pass\`, \`uwsgi_pass\`, \`scgi_pass\`, \`grpc_pass\`) is evaluated for each
request. Unless the value is an address or the name of an \`upstream\`, nginx asks the \`resolver\`; without one \`nginx -t\` is content and
every request gets **502**. In the error log: \`no resolver defined to resolve api.example.com\`. In \`stream\` the connection is closed,
and a \`resolver\` of \`http\` does not count there.`,
  not: `Hosts whose every constant (through \`set\`, \`map\`, \`geo\`, \`split_clients\`) is an address, a unix socket or an upstream without a port;
variables in the URI alone when the host is an upstream or an address. In a fragment, where the resolver may be elsewhere, it is info.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'set $backend api.example.com;\nproxy_pass «http://$backend:8080»;',
      good: 'resolver 10.0.0.2 valid=30s;\nset $backend api.example.com;\nproxy_pass http://$backend:8080;',
    },
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream pool { server 10.0.0.10:8080; }',
      bad: 'proxy_pass «http://api.example.com$request_uri»;',
      good: 'set $backend pool;\nproxy_pass http://$backend;',
    },
    {
      in: ['http', 'server'],
      bad: 'location ~ ^/(?<app>[^/]+)/ { proxy_pass «http://$app:8080»; }',
      good: 'location ~ ^/(?<app>[^/]+)/ { resolver 10.0.0.2; proxy_pass http://$app:8080; }',
      level: 'warning',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { directive, target } = pass;
      if (!target.hasVariables || target.error !== undefined || target.unix !== undefined) continue;
      const kind = kindOfHost(target);
      if (kind === 'address' || config.setting('resolver', directive)) continue;
      const { choices, complete } = hostChoices(config, pass);
      const failing = choices.find(
        (choice) => choice.target.error === undefined && needsDns(config, pass, choice) && !choice.upstream,
      );
      if (!failing && complete) continue;
      const isName = failing !== undefined || kind === 'name';
      const name = failing?.target.host ?? directive.value()!.replace(/^\w+:\/\//, '');
      // A value that only run time knows may be the name of an upstream where there are some.
      const certain = failing
        ? failing.value.implicit !== true
        : isName && !config.upstreams.some(({ family }) => family === pass.family);
      const server = directive.closest('server');
      const { one } = outcome(pass);
      const when = isName
        ? `the host is decided at run time and no "resolver" is in effect here, so every such ${one}`
        : `no "resolver" is in effect here, and where the value is no address the ${one}`;
      yield {
        at: directive,
        mark: pass.argument,
        level: !config.complete(directive) ? 'info' : certain ? 'error' : 'warning',
        message: `no resolver defined to resolve "${name}": ${when}; set "resolver" to your DNS server, or use an upstream`,
        related: failing?.value.from ? [relatedTo(failing.value.from, 'the host is set here')] : [],
        suggestions: server
          ? [
              {
                title: 'Set a resolver for this server (put in the address of your DNS server)',
                edits: [insertInto(server, 'resolver 127.0.0.53 valid=30s;')],
              },
            ]
          : [],
      };
    }
  },
});
