import type { Directive } from '../../src/config/directive.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { passesBelow } from '../../src/model/below.ts';
import type { Model } from '../../src/model/model.ts';
import { enclosingLocation } from '../../src/model/passes.ts';
import { literalPrefix, readCapture } from '../../src/values/capture.ts';
import type { Capture } from '../../src/values/capture.ts';
import { parseLocation } from '../../src/values/location.ts';

/** Whether the location allows only URIs with a "/" right after the text before the group. */
function locationBringsSlash(at: Directive, { before }: Capture): boolean {
  const location = enclosingLocation(at);
  if (!location || before === undefined) return false;
  const { kind, pattern } = parseLocation(location.values);
  const prefix = kind === 'regex' || kind === 'regex-icase' ? (literalPrefix(pattern) ?? '') : pattern;
  return prefix.startsWith(`${before}/`);
}

/** Whether the URI is put after a slash of its own: `proxy_pass http://$app/$uri`. */
function takenApart(config: Model, at: Directive): boolean {
  const location = enclosingLocation(at);
  const passes = location ? passesBelow(config, location) : [];
  return passes.some(({ argument }) => /:\/\/[^/]+\/\$/.test(argument.value));
}

export default defineRule({
  id: 'rewrite-empty-uri',
  severity: 'warning',
  summary: 'What "rewrite" makes of a URI should always begin with a slash.',
  why: `A replacement that is a group of the pattern is just what the group matched. When that is nothing, the request gets **500**
(\`the rewritten URI has a zero length\`). When it does not begin with a slash, the backend is asked for \`GET foo HTTP/1.1\` and answers 400, and without a pass nginx looks for
a file \`/srv/wwwfoo\`: 404.`,
  not: 'Groups that always begin with a slash, by the pattern or by the location around, and redirects. Where the pass writes the slash itself (`http://$app/$uri`) it is info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#rewrite',
  examples: [
    {
      in: ['http', 'server', 'location /api'],
      bad: 'rewrite ^/api(.*)$ «$1» break;\nproxy_pass http://10.0.0.10:8080;',
      good: 'rewrite ^/api/?(.*)$ /$1 break;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /shop/'],
      bad: 'rewrite ^/shop/(.*)$ «$1» break;\nproxy_pass http://10.0.0.10:8080;',
      good: 'rewrite ^/shop/(.*)$ /$1 break;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server'],
      bad: 'location /wiki { rewrite /wiki(.*) «$1» break; proxy_pass http://10.0.0.10:8080; }',
      good: 'location /wiki/ { rewrite /wiki(.*) $1 break; proxy_pass http://10.0.0.10:8080; }',
    },
  ],
  *check(config) {
    for (const at of config.all('rewrite')) {
      const [pattern = '', replacement = '', flag] = at.values;
      const group = /^\$(?:([1-9])(?!\d)|\{?([a-z_]\w*))/i.exec(replacement);
      if (!group || flag === 'redirect' || flag === 'permanent' || config.family(at) !== 'http') continue;
      const capture = readCapture(pattern, group[1] === undefined ? group[2]! : Number(group[1]));
      if (!capture || capture.before === '' || locationBringsSlash(at, capture)) continue;
      if (capture.startsWithSlash && !capture.optional) continue;
      const reused = takenApart(config, at);
      const argument = at.args[1]!;
      const start = argument.start + (argument.quoted ? 1 : 0);
      const slash = replace(at, { start, end: start }, '/');
      yield {
        at,
        mark: argument,
        // With text behind the prefix, only a name that begins with it has no slash: "/apifoo".
        level: reused || (!capture.mayBeEmpty && !capture.afterSlash) ? 'info' : 'warning',
        message: `${failure(capture, group[1] ?? group[2]!, reused)}; let the replacement begin with "/"`,
        suggestions: capture.afterSlash && !reused ? [{ title: 'Begin with "/"', edits: [slash] }] : [],
      };
    }
  },
});

/** What comes of a URI that is what a group matched. */
function failure({ mayBeEmpty, startsWithSlash, afterSlash }: Capture, group: string, reused: boolean): string {
  if (mayBeEmpty) {
    const others = ', and no slash at its start for other URIs, which backends answer with 400';
    const slashless = !reused && !startsWithSlash;
    return `the rewritten URI has a zero length when "$${group}" matches nothing, which is 500${slashless ? others : ''}`;
  }
  const when = afterSlash ? '' : ` where "$${group}" does not begin with one`;
  return `the rewritten URI has no slash at its start${when}, which backends answer with 400`;
}
