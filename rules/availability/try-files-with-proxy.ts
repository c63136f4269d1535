import { isUnknown } from '../../src/values/unknown.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';

export default defineRule({
  id: 'try-files-with-proxy',
  severity: 'warning',
  summary: 'Files first and a backend for the rest are two locations.',
  why: `\`try_files\` and a \`*_pass\` in one location do not mean "the file, else the backend". When a file is found, the **pass** takes the request, with the file's name as its
URI; only what is not found goes to the fallback, so that the backend never sees it: \`=404\` is **404**.`,
  not: `\`fastcgi_pass\` and its like, which run the file that \`try_files\` makes sure of. A fallback to a named location, which may be another backend.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location / { «try_files $uri $uri/ =404»; proxy_pass http://10.0.0.10:8080; }',
      good: 'location / { try_files $uri @app; }\nlocation @app { proxy_pass http://10.0.0.10:8080; }',
    },
  ],
  *check(config) {
    for (const pass of config.passes) {
      if (pass.prefix !== 'proxy' && pass.prefix !== 'grpc') continue;
      const files = pass.directive.parent?.childrenNamed('try_files')[0];
      const fallback = files?.args.at(-1)?.value ?? '@';
      if (!files || fallback.startsWith('@') || isUnknown(fallback) || files.file.template?.control) continue;
      const { name } = pass.directive;
      yield {
        at: files,
        message: `"try_files" hands the files it finds to "${name}", and all else to "${fallback}": the backend gets nothing but names of files, the rest ends in 404 or 500; write "try_files $uri @app;" and put the pass in "location @app"`,
        related: [relatedTo(pass.directive, 'this gets the names of files that exist')],
      };
    }
  },
});
