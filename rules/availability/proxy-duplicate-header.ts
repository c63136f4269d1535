import type { Directive } from '../../src/config/directive.ts';
import { remove } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { headerDirective } from '../../src/model/headers.ts';
import type { Model } from '../../src/model/model.ts';
import { relatedTo } from '../../src/model/related.ts';
import { before } from '../../src/values/version.ts';

/** Headers of which a request has one. */
const SINGLE =
  /^(?:host|connection|upgrade|authorization|content-type|x-real-ip|x-forwarded-(?:host|proto|port|for))$/i;

/** Whether a header line may turn out empty, and is not sent then. */
function mayBeEmpty(config: Model, line: Directive): boolean {
  const value = line.value(1) ?? '';
  const { known, complete } = config.values(value, line);
  return (
    known.some(({ text }) => text === '') ||
    (!complete && /^\$\{?(?:http_|arg_|cookie_|sent_|upstream_|[1-9])/.test(value))
  );
}

export default defineRule({
  id: 'proxy-duplicate-header',
  severity: 'warning',
  summary: 'A request header should be set once at a level.',
  why: `\`proxy_set_header\` does not replace an earlier line of the same level: both headers are sent. Two \`Host\` headers make backends such as nginx answer 400 to
every request (from nginx 1.31.4 on the last one is sent alone); of two \`X-Forwarded-Proto\` each backend takes another. It comes from an include that sets what
the level sets too. There is no line in the error log, and no **502**.`,
  not: 'Empty values, which are not sent, values that may be empty, and headers that may come twice.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'proxy_set_header Host $http_host;\n«proxy_set_header Host $host»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_set_header Host $host;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config) {
    const levels = new Set<Directive>();
    for (const pass of config.passes) {
      const name = headerDirective(pass);
      if (!name || pass.directive.file.template?.control) continue;
      const lines = config.effective(name, pass.directive);
      // All of a level are in effect, or none.
      if (!lines[0] || levels.has(lines[0])) continue;
      levels.add(lines[0]);
      const first = new Map<string, Directive>();
      for (const line of lines) {
        const header = line.value()?.toLowerCase() ?? '';
        const earlier = first.get(header);
        if (!earlier) first.set(header, line);
        if (!earlier || !SINGLE.test(header)) continue;
        if (mayBeEmpty(config, line) && line.value(1) !== '$http_host') continue;
        if (mayBeEmpty(config, earlier) && earlier.value(1) !== '$http_host') continue;
        const host = header === 'host';
        if (host && before(config.target, '1.31.4') === 'none') continue;
        const when = host && before(config.target, '1.31.4') === 'some' ? 'before nginx 1.31.4 ' : '';
        const effect = host ? 'backends such as nginx answer 400 to that' : 'each backend takes another of them';
        const same = earlier.value(1) === line.value(1);
        yield {
          at: line,
          level: host || !same ? 'warning' : 'info',
          message: `"${line.value()}" is set twice here, and ${when}both are sent: ${effect}; keep one of the lines`,
          related: [relatedTo(earlier, 'set here first')],
          // What another file says may be right elsewhere.
          suggestions: earlier.file === line.file ? [{ title: 'Remove the first one', edits: [remove(earlier)] }] : [],
        };
      }
    }
  },
});
