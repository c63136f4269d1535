import { isUnknown } from '../../src/values/unknown.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { siblingLocations } from '../../src/model/locations.ts';
import { isRegex } from '../../src/values/location.ts';
import type { Location } from '../../src/model/locations.ts';
import { relatedFirst } from '../../src/model/related.ts';

export default defineRule({
  id: 'location-duplicate',
  severity: 'error',
  summary: 'Locations on one level must have different names.',
  why: `nginx refuses two exact locations of one URI, and two prefix locations of one prefix: \`[emerg] duplicate location "/a"\`. With \`^~\` and without are the same
to it. An \`include\` of the same file twice in a server is the usual reason.`,
  not: `An exact location beside the prefix of the same name. Regular expressions and named locations: nginx takes them twice, and the first counts. Templates with
branches.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location /api/ { return 200; }\n«location ^~ /api/» { return 204; }',
      good: 'location /api/ { return 200; }\nlocation = /api/ { return 204; }',
      refused: 'duplicate location "/api/"',
    },
  ],
  *check(config) {
    for (const locations of siblingLocations(config)) {
      const { parent } = locations[0]!;
      // nginx makes no tree of the locations in a regular expression, so it does not find them out.
      if (parent && isRegex(parent)) continue;
      const firsts = new Map<string, Location>();
      for (const location of locations) {
        const { kind, pattern, directive, error } = location;
        if (kind === 'named' || isRegex(location) || error || isUnknown(pattern) || directive.file.template?.control)
          continue;
        const key = `${kind === 'exact' ? '=' : ''} ${pattern}`;
        const first = firsts.get(key);
        firsts.set(key, first ?? location);
        if (!first) continue;
        const same = first.kind === kind ? '' : ', with and without "^~" is the same';
        const message = `duplicate location "${pattern}": nginx refuses to start; keep one of the two${same}`;
        yield { at: directive, message, related: [relatedFirst(first.directive, directive)] };
      }
    }
  },
});
