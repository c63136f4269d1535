import { insertInto } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { before } from '../../src/values/version.ts';

const HAVE_RESOLVE: ReadonlySet<string> = new Set(['plus', 'angie']);

export default defineRule({
  id: 'upstream-resolve-requirements',
  severity: 'error',
  summary: 'A "server" with "resolve" needs a "zone" in its upstream, a "resolver", and nginx 1.27.3.',
  why: `nginx refuses \`resolve\` before 1.27.3 (\`invalid parameter "resolve"\`), without shared memory
(\`resolving names at run time requires upstream "app" … to be in shared memory\`), and without a resolver
(\`no resolver defined to resolve names at run time in upstream "app"\`). With all three it starts even while DNS is down; requests get **502**
(\`no live upstreams\`) until the first answer. \`service=\` needs \`resolve\` and a name without a port.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#resolve',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'resolver 10.0.0.2;\nserver api.example.com:8080 «resolve»;',
      good: 'zone app 64k;\nresolver 10.0.0.2;\nserver api.example.com:8080 resolve;',
      since: '1.27.3',
      untested: 'needs nginx 1.27.3 and its messages',
    },
    {
      in: ['http', 'upstream app'],
      bad: 'zone app 64k;\nserver api.example.com:8080 «resolve»;',
      good: 'zone app 64k;\nresolver 10.0.0.2;\nserver api.example.com:8080 resolve;',
      since: '1.27.3',
      untested: 'needs nginx 1.27.3 and its messages',
    },
  ],
  *check(config) {
    const old = before(config.target, '1.27.3') === 'all' && !HAVE_RESOLVE.has(config.target.flavor ?? '');
    for (const { directive: block, name, servers } of config.upstreams) {
      for (const { directive, resolve, service, address } of servers) {
        const mark = directive.args.find(({ value }) => value === 'resolve' || value.startsWith('service='));
        // What is no name is not looked up.
        if (!mark) continue;
        const needed = 'error' in address || address.kind === 'name';
        const finding = { at: directive, mark, related: [relatedTo(block, 'the upstream')] };
        const resolver = config.effective('resolver', block).length > 0;
        if (old) {
          const message = `invalid parameter "${mark.value}": nginx takes it from 1.27.3 on and refuses to start; use a variable in the pass and a "resolver", or a newer nginx`;
          yield { ...finding, message };
        } else if (service !== undefined && !resolve) {
          const message = `service upstream "${directive.value()}" requires "resolve" parameter: nginx refuses to start; add "resolve"`;
          yield { ...finding, message };
        } else if (service !== undefined && !('error' in address) && (address.kind === 'unix' || address.hasPort)) {
          const message = `service upstream "${directive.value()}" may not have port: nginx refuses to start; the port comes from DNS, take it away`;
          yield { ...finding, message };
        } else if (!needed) {
          if (service === undefined) continue;
          const message = `service upstream "${directive.value()}" requires domain name: nginx refuses to start; write the name, or take "${mark.value}" away`;
          yield { ...finding, message };
        } else if (!block.lastNamed('zone')) {
          const message = `resolving names at run time requires upstream "${name}" to be in shared memory: nginx refuses to start; add "zone ${name} 64k;"`;
          const title = `Add "zone ${name} 64k;"`;
          yield { ...finding, message, suggestions: [{ title, edits: [insertInto(block, `zone ${name} 64k;`)] }] };
        } else if (!resolver) {
          const message = `no resolver defined to resolve names at run time in upstream "${name}": nginx refuses to start; add "resolver" with your DNS server to the upstream`;
          yield { ...finding, message, level: config.complete(block) ? 'error' : 'info' };
        }
      }
    }
  },
});
