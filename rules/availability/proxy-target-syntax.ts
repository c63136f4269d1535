import { replace } from '../../src/lint/edits.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import type { Pass } from '../../src/model/passes.ts';

/** What to write instead of a target that nginx refuses, when that can be told. */
function mended({ directive, argument: { value } }: Pass): string | undefined {
  const bare = value.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '');
  if (directive.name === 'proxy_pass') return value.includes('://') ? undefined : `http://${value}`;
  if (directive.name === 'grpc_pass' && /^https?:\/\//i.test(value)) return value.replace(/^http(s?):/i, 'grpc$1:');
  return bare === value ? undefined : bare;
}

export default defineRule({
  id: 'proxy-target-syntax',
  severity: 'error',
  summary: 'The target of a pass must have the form that its directive takes.',
  why: `\`proxy_pass\` wants \`http://\` or \`https://\` (\`[emerg] invalid URL prefix\`); \`fastcgi_pass\`, \`scgi_pass\`, \`memcached_pass\` and a
\`server\` of an upstream want an address alone (\`invalid host in upstream "http://…"\`), the first three with a port
(\`no port in upstream\`); \`grpc_pass\` takes \`grpc://\` and \`grpcs://\`, \`uwsgi_pass\` takes \`uwsgi://\` and \`suwsgi://\`. IPv6 addresses stand in
brackets, ports are 1 to 65535, a socket's path has at most 107 bytes. nginx refuses the whole configuration otherwise, and also a second pass
of one kind in a block.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_pass «127.0.0.1:3000»;',
      good: 'proxy_pass http://127.0.0.1:3000;',
      refused: 'invalid URL prefix',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'fastcgi_pass «http://127.0.0.1:9000»;',
      good: 'fastcgi_pass 127.0.0.1:9000;',
      refused: 'invalid host in upstream "http://127.0.0.1:9000"',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_pass http://127.0.0.1:3000;\nproxy_pass «http://127.0.0.1:3001»;',
      good: 'proxy_pass http://127.0.0.1:3000;',
      refused: '"proxy_pass" directive is duplicate',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      const { directive, argument, target } = pass;
      const branches = directive.file.template?.control === true;
      const first = branches ? undefined : directive.parent?.childrenNamed(directive.name)[0];
      const finding = (message: string, more: Partial<Finding> = {}): Finding => ({
        at: directive,
        mark: argument,
        message,
        ...more,
      });
      const mend = mended(pass);
      if (directive.values.length > 1 && !directive.node.unterminated && !directive.file.template) {
        yield {
          at: directive,
          message: `invalid number of arguments in "${directive.name}" directive: nginx refuses to start; write one target and end it with ";"`,
        };
      } else if (first && first !== directive) {
        const related = [relatedTo(first, 'the first one is here')];
        yield finding(`"${directive.name}" directive is duplicate: nginx refuses to start; keep one of the two`, {
          related,
        });
      } else if (target.error !== undefined) {
        const advice = mend ? `write "${mend}"` : 'mend the target';
        const edits = mend ? [replace(directive, argument, mend)] : [];
        const suggestions = mend ? [{ title: `Write "${mend}"`, edits }] : [];
        yield finding(`${target.error}: nginx refuses to start; ${advice}`, { suggestions });
      } else if (lacksPort(pass) && !pass.upstream && config.complete(directive)) {
        const host = target.host?.includes(':') ? `[${target.host}]` : target.host;
        yield finding(`no port in upstream "${host}": nginx refuses to start; write the port, "${host}:PORT"`);
      }
    }
    for (const upstream of config.upstreams) {
      for (const { directive, address } of upstream.servers) {
        if (!('error' in address) || !directive.args[0]) continue;
        const text = directive.value()!;
        const mend = text.replace(/^[a-z]+:\/\//i, '').split('/', 1)[0]!;
        const fixable = mend !== text && !text.startsWith('unix:');
        const message = `${address.error} in upstream "${text}": nginx refuses to start; write ${fixable ? `"${mend}"` : 'an address, with its port'}`;
        const suggestions = fixable
          ? [{ title: `Write "${mend}"`, edits: [replace(directive, directive.args[0], mend)] }]
          : [];
        yield { at: directive, mark: directive.args[0], message, suggestions };
      }
    }
  },
});

function lacksPort({ target }: Pass): boolean {
  const { hasVariables, host, portText, defaultPort } = target;
  return !hasVariables && host !== undefined && portText === undefined && defaultPort === undefined;
}
