import type { Argument } from '../../grammar/nodes.ts';
import type { Directive } from '../../src/config/directive.ts';
import { isUnknown } from '../../src/values/unknown.ts';
import type { Edit } from '../../src/diagnostic.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { parseLocation } from '../../src/values/location.ts';

/** A prefix that ends within a name (`/img_`): the rest of the name is what is put behind the URI. */
const PART = /[-_.=~]$/;
/** A prefix that is the path of a file. */
const FILE = /\/[^/]*\.[a-z]\w{1,4}$/i;

export default defineRule({
  id: 'proxy-slash-mismatch',
  severity: 'warning',
  summary: 'The location and the URI of "proxy_pass" should both end in a slash, or neither.',
  why: `nginx puts the URI of \`proxy_pass\` in the place of the location's prefix, letter for letter. \`location /app { proxy_pass http://b/; }\` sends
\`/app/user\` as \`//user\` (and \`/application\` as \`/lication\`); \`location /app/ { proxy_pass http://b/v1; }\` sends \`/app/user\` as \`/v1user\`. The
backend answers **404** or the wrong page, never 502.`,
  not: '`location = /x`, prefixes that end within a name (`/img_`), `location /` with a URI that ends in a slash, targets with variables, and locations that rewrite with `break` (the URI is not used then).',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location /app'],
      bad: 'proxy_pass «http://10.0.0.10:8080/»;',
      good: 'proxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /app/'],
      bad: 'proxy_pass «http://10.0.0.10:8080/v1»;',
      good: 'proxy_pass http://10.0.0.10:8080/v1/;',
    },
  ],
  *check(config) {
    for (const { directive, argument, target, location, family } of config.passes) {
      const { uri, hasVariables } = target;
      if (directive.name !== 'proxy_pass' || family !== 'http' || hasVariables || !uri || /[?#]/.test(uri)) continue;
      if (!location || directive.parent !== location) continue;
      const { kind, pattern } = parseLocation(location.values);
      if (
        location.values.length === 0 ||
        (kind !== 'prefix' && kind !== 'prefix-noregex') ||
        isUnknown(pattern) ||
        PART.test(pattern) ||
        pattern.endsWith('/') === uri.endsWith('/')
      )
        continue;
      const at = { at: directive, mark: argument, related: [relatedTo(location, 'the location')] };
      if (location.childrenNamed('rewrite').some((rewrite) => rewrite.value(2) === 'break')) {
        const message = `"${uri}" is not used for requests whose URI "rewrite ... break" has changed; take it away, or let it end like the location`;
        yield { ...at, level: 'info', message };
        continue;
      }
      const slash = pattern.endsWith('/');
      if (FILE.test(pattern)) {
        const message = `"${pattern}" is sent to the backend as "${uri}", so it answers the wrong page: the URI of "proxy_pass" takes the place of the location's; take "${uri}" away, or write the whole path of the file`;
        const title = `Remove "${uri}": "${pattern}" is sent unchanged`;
        yield { ...at, message, suggestions: [{ title, edits: [changeEnd(directive, argument, uri, '')] }] };
        continue;
      }
      const request = slash ? `${pattern}user` : `${pattern}/user`;
      const ends = slash ? ['ends', 'does not'] : ['does not end', 'does'];
      yield {
        ...at,
        message: `"${request}" is sent to the backend as "${uri}${request.slice(pattern.length)}": the location ${ends[0]} in a slash and "${uri}" ${ends[1]}, so it answers 404 or the wrong page; let both end in a slash or neither`,
        suggestions: [
          ...(slash
            ? []
            : [
                {
                  title: `Write "location ${pattern}/": "${request}" is sent as "${uri}user"`,
                  edits: [changeEnd(location, location.args.at(-1)!, '', '/')],
                },
              ]),
          slash
            ? {
                title: `Write "${uri}/": "${request}" is sent as "${uri}/user"`,
                edits: [changeEnd(directive, argument, '', '/')],
              }
            : {
                title:
                  uri === '/'
                    ? `Remove the "/": "${request}" is sent unchanged`
                    : `Write "${uri.slice(0, -1)}": "${request}" is sent as "${uri.slice(0, -1)}/user"`,
                edits: [changeEnd(directive, argument, '/', '')],
              },
        ],
      };
    }
  },
});

/** Replaces the end of an argument, quotes left as they are. */
function changeEnd(directive: Directive, { end, quoted }: Argument, from: string, to: string): Edit {
  const at = end - Number(quoted);
  return replace(directive, { start: at - from.length, end: at }, to);
}
