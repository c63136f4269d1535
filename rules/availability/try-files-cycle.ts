import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { tryFilesCycles } from '../../src/model/try-files.ts';

export default defineRule({
  id: 'try-files-cycle',
  severity: 'warning',
  summary: 'The fallback of "try_files" must not lead back to it.',
  why: `The last argument of \`try_files\` is an internal redirect: when its URI gets to the same location, where again no file is found, nginx goes round ten times and
answers **500** (\`rewrite or internal redirection cycle while internally redirecting to "/index.html"\`). \`try_files $uri/ /index.html\` does so for every request that no
directory answers: the second time it looks for the directory \`/index.html/\`.`,
  not: `\`try_files $uri /index.html\`: the file is found the second time, if it exists. Locations with \`alias\`, \`if\`, \`rewrite\` or \`return\`, and fallbacks with variables.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«try_files $uri/ /index.html»;',
      good: 'try_files $uri $uri/ /index.html;',
    },
  ],
  *check(config) {
    for (const { first, others } of tryFilesCycles(config)) {
      const fallback = first.args.at(-1)!.value;
      const way = others.length > 0 ? ' by way of another "try_files"' : '';
      yield {
        at: first,
        message: `rewrite or internal redirection cycle: the fallback "${fallback}" leads back to this "try_files"${way}, which never looks for it: 500 for what no file answers; add "$uri" before it, or give it a location of its own`,
        related: others.map((line) => relatedTo(line, 'by way of this one')),
      };
    }
  },
});
