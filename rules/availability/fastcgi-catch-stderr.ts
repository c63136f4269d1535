import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';

/** What is logged beside an answer that is complete. */
const NOTICE = /^$|warning|notice|deprecated|strict|php message/i;

export default defineRule({
  id: 'fastcgi-catch-stderr',
  severity: 'warning',
  summary: 'A notice that PHP logs should not make its answer invalid.',
  why: `nginx throws an answer away when the application wrote the text to stderr before it: the client gets **502** although the page was complete, or with
\`fastcgi_next_upstream … invalid_header\` the next server is asked. The server counts as failed: with \`max_fails=1\` one warning takes it out. In the error log stands only
\`FastCGI sent in stderr: "PHP Warning: …"\`, as it does without the directive.`,
  not: 'Texts that may say that the page failed, such as "PHP Fatal error", are info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_catch_stderr',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«fastcgi_catch_stderr "PHP Warning"»;\nfastcgi_pass 10.0.0.10:9000;',
      good: 'fastcgi_pass 10.0.0.10:9000;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const { prefix, directive } of config.passes) {
      if (prefix !== 'fastcgi') continue;
      for (const at of config.effective('fastcgi_catch_stderr', directive)) {
        if (seen.has(at)) continue;
        seen.add(at);
        const notice = NOTICE.test(at.value() ?? '');
        yield {
          at,
          level: notice ? 'warning' : 'info',
          message: `an answer is thrown away as soon as "${at.value()?.replaceAll(/\s+/g, ' ')}" was written to stderr before it: the client gets 502 and the server counts as failed; ${notice ? 'remove it, or catch only what makes the page useless' : 'make sure that such a page is useless'}`,
          related: [relatedTo(directive, 'in effect here')],
        };
      }
    }
  },
});
