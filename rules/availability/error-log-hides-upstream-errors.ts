import type { Directive } from '../../src/config/directive.ts';
import { isUnknown } from '../../src/values/unknown.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { parseLocation } from '../../src/values/location.ts';

const LEVELS = ['crit', 'alert', 'emerg'];

/** What a log does to messages of level error: nothing to say for one that has them. */
function hides(log: Directive): 'level' | 'nowhere' | 'off' | undefined {
  const [target = '', level] = log.values;
  if (isUnknown(target) || target.includes('$') || isUnknown(level ?? '')) return undefined;
  if (target === '/dev/null') return 'nowhere';
  if (level !== undefined && LEVELS.includes(level)) return 'level';
  return target.toLowerCase() === 'off' ? 'off' : undefined;
}

/** A log for one location alone is silenced on purpose. */
function isLocal(log: Directive): boolean {
  return log.parent?.name === 'location' && parseLocation(log.parent.values).pattern !== '/';
}

export default defineRule({
  id: 'error-log-hides-upstream-errors',
  severity: 'warning',
  summary: 'The error log of a proxy should have level error at least.',
  why: `Refused connections, timeouts and \`no live upstreams while connecting to upstream\` are messages of level error: with \`crit\`, \`alert\`, \`emerg\` or \`/dev/null\`
a **502** or **504** leaves no trace, and nobody learns which backend failed. \`error_log off\` switches nothing off: it writes a file of that name.
\`warn\` also shows \`upstream server temporarily disabled\`.`,
  not: 'Places without a pass. A single location that is not `/` is info.',
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#error_log',
  examples: [
    {
      in: ['http', 'server'],
      bad: '«error_log /tmp/nginx-lint-error.log crit»;\nlocation / { proxy_pass http://10.0.0.10:8080; }',
      good: 'error_log /tmp/nginx-lint-error.log error;\nlocation / { proxy_pass http://10.0.0.10:8080; }',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const { family, directive } of config.passes) {
      const logs = config.effective('error_log', directive);
      const [at] = logs;
      if (!at || seen.has(at)) continue;
      seen.add(at);
      const how = hides(at);
      if (how === undefined || !logs.every((log) => hides(log))) continue;
      const level = at.args[1];
      const effect =
        how === 'off'
          ? '"error_log off" switches nothing off, it writes to a file named "off", where nobody looks for the reason of a failure'
          : `"error_log ${at.values.join(' ')}" hides why ${family === 'stream' ? 'connections are closed' : 'requests end in 502 or 504'}: refused connections and timeouts are of level error`;
      yield {
        at,
        level: isLocal(at) ? 'info' : 'warning',
        message: `${effect}; write ${how === 'level' ? '"error" or "warn"' : 'a file, with "error" or "warn"'}`,
        related: [relatedTo(directive, 'passed on here')],
        suggestions: how === 'level' && level ? [{ title: 'Write "error"', edits: [replace(at, level, 'error')] }] : [],
      };
    }
  },
});
