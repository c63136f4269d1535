import type { Directive } from '../../src/config/directive.ts';
import { insertAfter, remove } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { METHODS } from '../../src/model/upstreams.ts';
import { before } from '../../src/values/version.ts';

/** What is wrapped around the method that stands before it, and lost when a method follows: `keepalive` until nginx 1.29.7. */
const WRAPPERS = ['keepalive', 'sticky'];

export default defineRule({
  id: 'upstream-lb-directive-order',
  severity: 'warning',
  summary: 'An upstream should have one balancing method, with "keepalive" and "sticky" after it.',
  why: `Each method replaces what stood before it: \`[warn] load balancing method redefined\`, and nginx starts. Of two methods the last one
counts. Before nginx 1.29.7 a \`keepalive\` before the method is lost the same way: every request opens a connection, and under load local ports run
out and requests get **502** (\`connect() to 10.0.0.10:8080 failed (99: Cannot assign requested address)\`). A \`sticky\` before the method is lost in
every version.`,
  not: '`keepalive` before the method where every target version is 1.29.7 or newer.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: '«keepalive 16»;\nleast_conn;\nserver 10.0.0.10:8080;',
      good: 'least_conn;\nserver 10.0.0.10:8080;\nkeepalive 16;',
    },
    {
      in: ['http', 'upstream app'],
      bad: '«ip_hash»;\nleast_conn;\nserver 10.0.0.10:8080;',
      good: 'least_conn;\nserver 10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const old = before(config.target, '1.29.7');
    for (const { directive: block, name } of config.upstreams) {
      const methods = METHODS.filter((method) => !WRAPPERS.includes(method));
      const lines = block.children.filter((child) => methods.includes(child.name) || WRAPPERS.includes(child.name));
      const method = lines.findLast((line) => methods.includes(line.name));
      if (!method || lines.length < 2 || block.file.template?.control) continue;
      for (const lost of lines.slice(0, lines.indexOf(method))) {
        const related = [relatedTo(method, 'this method replaces it')];
        if (!WRAPPERS.includes(lost.name)) {
          const message = `load balancing method redefined: "${method.name}" after it is the one that "${name}" uses and "${lost.name}" has no effect; keep one of the two`;
          yield { at: lost, message, related };
        } else if (lost.name !== 'keepalive' || old !== 'none') {
          const when = lost.name === 'keepalive' && old === 'some' ? 'before nginx 1.29.7 ' : '';
          const effect =
            lost.name === 'keepalive'
              ? 'every request opens a connection, and under load they end in 502'
              : 'requests do not stick to a server';
          const message = `load balancing method redefined: ${when}"${lost.name}" before "${method.name}" is lost, so ${effect}; write it after the method`;
          yield { at: lost, message, related, suggestions: moveToEnd(lost, block) };
        }
      }
    }
  },
});

function moveToEnd(line: Directive, block: Directive) {
  const last = block.children.at(-1);
  if (!last || last.node === line.node || last.file !== line.file) return [];
  const text = line.file.text.source.slice(line.node.start, line.node.end);
  return [{ title: `Move "${line.name}" to the end of the block`, edits: [remove(line), insertAfter(last, text)] }];
}
