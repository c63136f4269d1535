import { replace } from '../../src/lint/edits.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { lacksPort } from '../../src/model/passes.ts';
import type { Pass } from '../../src/model/passes.ts';
import { undefinedUpstream } from '../../src/model/undefined-upstream.ts';
import { parsePass } from '../../src/values/pass.ts';

/** What may stand before the address. */
const SCHEMES: Readonly<Partial<Record<string, RegExp>>> = {
  grpc_pass: /^grpcs?:\/\//i,
  uwsgi_pass: /^s?uwsgi:\/\//i,
};

/** What to write instead of a target that nginx refuses, when that can be told, and nginx takes it. */
function mended({ directive: { name }, family, argument: { value } }: Pass): string | undefined {
  const text = withoutMistake(name, family, value);
  return text === value || parsePass(name, text, family).error !== undefined ? undefined : text;
}

function withoutMistake(name: string, family: Pass['family'], value: string): string {
  if (name === 'proxy_pass' && family === 'http')
    return value.includes('://') ? value : /^https?:/i.test(value) ? value.replace(/:\/*/, '://') : `http://${value}`;
  if (name === 'grpc_pass') value = value.replace(/^http(s?):/i, 'grpc$1:');
  const head = SCHEMES[name]?.exec(value)?.[0] ?? '';
  const bare = value.slice(head.length).replace(/^[a-z]+:\/\//i, '');
  return head + (bare.startsWith('unix:') ? bare : bare.split('/', 1)[0]!);
}

/** How to mend what nginx says of a target, where there is no saying what was meant. */
function advice(error: string, text: string): string {
  if (error.startsWith('invalid URL prefix')) return 'begin it with "http://" or "https://"';
  if (error.startsWith('too long path')) return 'let the path have at most 107 bytes';
  if (error.startsWith('no path')) return 'write the path of the socket';
  if (error.startsWith('no host')) return 'write the address of the backend';
  if (!error.startsWith('invalid port')) return 'write an address, with its port';
  return /:.*:/.test(text.replace(/^[a-z]+:\/\//i, '')) && !text.includes('[')
    ? 'write an IPv6 address in brackets, as in "[::1]:8080"'
    : 'write a port from 1 to 65535, or none';
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
        const edits = mend ? [replace(directive, argument, mend)] : [];
        const suggestions = mend ? [{ title: `Write "${mend}"`, edits }] : [];
        const cure = mend ? `write "${mend}"` : advice(target.error, argument.value);
        yield finding(`${target.error}: nginx refuses to start; ${cure}`, { suggestions });
      } else if (directive.name === 'memcached_pass' && target.host?.includes('$')) {
        const said = `${lacksPort(pass) ? 'no port' : 'host not found'} in upstream "${target.host}": nginx refuses to start`;
        yield finding(
          `${said}, because "memcached_pass" takes no variables; write an address or the name of an upstream`,
        );
      } else if (lacksPort(pass) && config.complete(directive) && !undefinedUpstream(config, pass)?.near) {
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
        const cure = fixable ? `write "${mend}"` : advice(address.error, text);
        const message = `${address.error} in upstream "${text}": nginx refuses to start; ${cure}`;
        const suggestions = fixable
          ? [{ title: `Write "${mend}"`, edits: [replace(directive, directive.args[0], mend)] }]
          : [];
        yield { at: directive, mark: directive.args[0], message, suggestions };
      }
    }
  },
});
