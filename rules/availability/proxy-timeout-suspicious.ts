import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { requestHeader } from '../../src/model/headers.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { msec } from '../../src/model/settings.ts';
import { formatMsec } from '../../src/values/time.ts';

/** Seconds after which Linux gives up connecting (tcp_syn_retries at its default). */
const KERNEL = 127;

interface Bounds {
  readonly minConnect: number;
  readonly maxConnect: number;
  readonly minRead: number;
  readonly maxRead: number;
}

/** What is odd about one timeout at a pass, as the end of a sentence; `undefined` when nothing is. */
function oddity(config: Model, pass: Pass, kind: string, at: Directive, ms: number, bounds: Bounds): string | undefined {
  const text = at.value()!;
  const seconds = ms / 1000;
  const wide = at.parent?.name === 'http' || at.parent?.name === 'server';
  if (/^\d+$/.test(text) && seconds >= 1000 && seconds % 1000 === 0) {
    return `is ${formatMsec(ms)}: a number alone is seconds, not milliseconds; write "${formatMsec(seconds)}"`;
  }
  if (kind === 'connect') {
    const read = msec(config, `${pass.prefix}_read_timeout`, pass.directive, 60_000);
    if (seconds > Math.max(bounds.maxConnect, KERNEL)) return `is longer than the kernel tries to connect: clients get 502 (110: Connection timed out) instead of 504, and late; write "5s"`;
    if (seconds > bounds.maxConnect) return `is more than the ${bounds.maxConnect}s that nginx documents as the usual limit: clients wait that long for a dead backend; write "5s"`;
    if (seconds < bounds.minConnect) return `is shorter than a lost packet takes to be sent again (1s): requests end in 504 for it; write "1s" or more`;
    if (pass.family === 'http' && read?.directive && ms > read.value) return `is longer than "${read.directive.name}" (${formatMsec(read.value)}): one of the two is mistaken; connecting takes a fraction of answering`;
    return undefined;
  }
  if (text.endsWith('ms') && ms < 1000) return `is less than a second: requests end in 504 at the first hesitation; was "${text.replace('ms', 's')}" meant?`;
  if (kind !== 'read' && kind !== 'send') return undefined;
  if (wide && seconds < bounds.minRead) return `is short for every location: slower requests end in 504; write "60s", and less where it is meant`;
  if (kind === 'read' && wide && seconds > bounds.maxRead && requestHeader(config, pass, 'Upgrade').length === 0) {
    return `is long for every location: a backend that hangs holds clients and connections for ${formatMsec(ms)} before 504; set it in the location that needs it`;
  }
  return undefined;
}

export default defineRule({
  id: 'proxy-timeout-suspicious',
  severity: 'warning',
  summary: 'Timeouts towards a backend should be neither tiny nor endless, and have a unit.',
  why: `A timeout of nginx before the response header is **504** (\`upstream timed out (110: Connection timed out)\`). A connect timeout beyond what the
kernel tries (about 130 seconds on Linux) is **502** instead: \`connect() failed (110: Connection timed out)\`. Below one second a single lost packet ends a
request, because it is sent again after one second. A number without a unit is seconds: \`proxy_read_timeout 60000\` is 16 hours. The read timeout runs
between two reads, not for the whole answer.`,
  not: 'Long or short read timeouts in a location (they are meant for it), upgraded connections, and defaults.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_connect_timeout',
  options: {
    minConnect: { default: 1, description: 'The shortest connect timeout, in seconds.' },
    maxConnect: { default: 75, description: 'The longest connect timeout, in seconds.' },
    minRead: { default: 5, description: 'The shortest read or send timeout at http or server level, in seconds.' },
    maxRead: { default: 300, description: 'The longest read timeout at http or server level, in seconds.' },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_connect_timeout 300s»;\nproxy_read_timeout 300s;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_connect_timeout 5s;\nproxy_read_timeout 300s;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_read_timeout 60000»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_read_timeout 60s;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  *check(config, bounds) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      const kinds = pass.family === 'stream' ? ['connect', ''] : ['connect', 'read', 'send'];
      for (const kind of kinds) {
        const name = kind === '' ? 'proxy_timeout' : `${pass.prefix}_${kind}_timeout`;
        const setting = msec(config, name, pass.directive, 60_000);
        const at = setting?.directive;
        if (!at || setting.value === 0 || seen.has(at)) continue;
        const odd = oddity(config, pass, kind, at, setting.value, bounds);
        if (odd === undefined) continue;
        seen.add(at);
        yield { at, message: `"${name} ${at.value()}" ${odd}`, related: [relatedTo(pass.directive, 'in effect here')] };
      }
    }
  },
});
