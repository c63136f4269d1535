import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { parseLocation } from '../../src/values/location.ts';
import type { LocationPattern } from '../../src/values/location.ts';
import { variableNames } from '../../src/values/variables.ts';

/** Variables that say nothing of the path that the client asks for. */
const NO_PATH: ReadonlySet<string> = new Set(
  'is_args args query_string scheme request_method remote_addr host http_host server_name server_port'.split(' '),
);

export default defineRule({
  id: 'proxy-variable-uri-replaced',
  severity: 'warning',
  summary: 'With a variable in the target, a URI in "proxy_pass" replaces the whole request URI.',
  why: `Without variables nginx puts the URI of \`proxy_pass\` in the place of the location's prefix. With a variable anywhere in the target it
sends the written URI as it is: \`location /api/ { proxy_pass http://$backend/; }\` asks the backend for "/" whatever the client wanted, and the
query string is gone. The backend answers the wrong page or 404. After \`rewrite … break\` and without a URI the rewritten URI is sent.
In \`location /api/\` a \`/api$request_uri\` has the prefix twice.`,
  not: 'No URI at all; a URI that carries the path in a variable or capture; exact locations, where a fixed URI is meant. An `internal` location is info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  examples: [
    {
      in: ['http', 'server', 'location /api/'],
      around: 'resolver 10.0.0.2;',
      bad: 'set $backend api.example.com;\nproxy_pass «http://$backend/»;',
      good: 'set $backend api.example.com;\nrewrite ^/api/(.*)$ /$1 break;\nproxy_pass http://$backend;',
    },
  ],
  *check(config) {
    for (const { directive, argument, target, location, family } of config.passes) {
      const { uri, hasVariables } = target;
      if (directive.name !== 'proxy_pass' || family !== 'http' || !hasVariables || !uri || target.unix !== undefined)
        continue;
      const kind = location ? parseLocation(location.values) : undefined;
      if (kind?.kind === 'exact' || kind?.kind === 'named') continue;
      if (kind?.kind.startsWith('regex') && kind.pattern.endsWith('$') && !/[*+{]/.test(kind.pattern)) continue;
      const end = argument.end - Number(argument.quoted);
      const edits = [replace(directive, { start: end - uri.length, end }, '')];
      const suggestions = [{ title: `Remove "${uri}": the request URI is sent unchanged`, edits }];
      const path = variableNames(uri).filter((name) => !NO_PATH.has(name));
      // A file is a page of its own, and meant.
      if (path.length === 0 && /\.\w+(?:\?|$)/.test(uri.replaceAll(/\$\{?\w+\}?/g, ''))) continue;
      if (path.length === 0) {
        const prefix = kind?.kind.startsWith('prefix') && kind.pattern !== '/' ? kind.pattern : undefined;
        const advice = prefix
          ? `take "${uri}" away and write "rewrite ^${prefix}(.*)$ ... break;" before`
          : `take "${uri}" away`;
        const lost = /args|query_string/.test(uri) ? '' : ' and its query string is lost';
        const message = `the variable makes "${uri}" replace the whole request URI: every request asks the backend for "${uri}"${lost}; ${advice}`;
        // What only "auth_request" or "mirror" asks for has one URI.
        const level = location?.childrenNamed('internal').length ? 'info' : 'warning';
        yield { at: directive, mark: argument, level, message, suggestions };
        continue;
      }
      const twice = doubled(uri, kind);
      if (twice === undefined) continue;
      const alone = twice === 'path' || uri.startsWith('/$');
      const write = alone ? 'write "$request_uri" alone' : `write "${uri.replace('/$', () => '$')}"`;
      const what = twice === 'path' ? 'has the path twice' : 'has two slashes before the path';
      const message = `"${uri}" ${what}: "$request_uri" is the whole original URI with its slash; ${write}`;
      yield { at: directive, mark: argument, message, suggestions: alone ? suggestions : [] };
    }
  },
});

/** What comes twice where something stands before the whole original URI. */
function doubled(uri: string, location: LocationPattern | undefined): 'path' | 'slash' | undefined {
  const head = /^(\/[^$?]*)\$\{?request_uri\b/.exec(uri)?.[1];
  if (head === undefined) return undefined;
  const path = head.replace(/\/$/, '');
  const repeats = path !== '' && location?.kind.startsWith('prefix') && `${location.pattern}/`.startsWith(`${path}/`);
  return repeats ? 'path' : head.endsWith('/') ? 'slash' : undefined;
}
