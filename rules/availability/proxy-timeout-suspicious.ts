import type { Directive } from '../../src/config/directive.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { passesUnder } from '../../src/model/below.ts';
import { requestHeader } from '../../src/model/headers.ts';
import { connectsToItself } from '../../src/model/own-listener.ts';
import type { Model } from '../../src/model/model.ts';
import { outcome } from '../../src/model/outcome.ts';
import { TIMEOUTS } from '../../src/model/pass-settings.ts';
import type { Pass } from '../../src/model/passes.ts';
import { isLocal } from '../../src/model/peers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { msec } from '../../src/model/settings.ts';
import { mirrorLocations } from '../../src/model/subrequests.ts';
import { formatRoughly, seemsMsec } from '../../src/values/meant-time.ts';
import { formatMsec } from '../../src/values/time.ts';
import { settingName } from '../../src/model/setting-name.ts';

type Bounds = Readonly<Record<'minConnect' | 'maxConnect' | 'minRead' | 'maxRead', number>>;

/** What is odd about a timeout, as the end of a sentence, and what to write in its place where that is plain. */
interface Oddity {
  readonly text: string;
  readonly write?: string;
}

/** Linux sends a SYN six times and gives up after this many seconds (tcp_syn_retries). */
const KERNEL = 127;

export default defineRule({
  id: 'proxy-timeout-suspicious',
  severity: 'warning',
  summary: 'Timeouts towards a backend should be neither tiny nor endless, and have a unit.',
  why: `A timeout of nginx before the response header is **504** (\`upstream timed out (110: Connection timed out)\`). A connect timeout beyond what the
kernel tries (about 130 seconds on Linux) is **502** instead: \`connect() failed (110: Connection timed out)\`. Below one second a single lost packet ends a
request, because it is sent again after one second. A number without a unit is seconds: \`proxy_read_timeout 60000\` is almost 17 hours. The read timeout
runs between two reads, not for the whole answer.`,
  not: `Read and send timeouts in a location, or of a server with one pass (they are meant for it); upgraded connections; connect timeouts of unix sockets, and
long ones of addresses of this machine, which refuse at once; short ones where \`mirror\` copies requests to; defaults.`,
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
    {
      in: ['http', 'server'],
      bad: '«proxy_read_timeout 2s»;\nlocation / { proxy_pass http://10.0.0.10:8080; }',
      good: 'location = /health { proxy_read_timeout 2s; proxy_pass http://10.0.0.10:8080; }\nlocation / { proxy_pass http://10.0.0.10:8080; }',
    },
  ],
  *check(config, bounds) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      for (const name of TIMEOUTS[pass.family]) {
        const setting = msec(config, settingName(pass.prefix, name), pass.directive, 60_000);
        const at = setting?.directive;
        if (!at || setting.value === 0 || seen.has(at)) continue;
        const seconds = setting.value / 1000;
        const odd =
          unitless(at, seconds) ??
          (name === 'connect_timeout'
            ? connect(config, pass, seconds, bounds)
            : transfer(config, pass, at, seconds, bounds));
        if (!odd) continue;
        seen.add(at);
        yield {
          at,
          message: `"${at.name} ${at.value()}" ${odd.text}`,
          related: [relatedTo(pass.directive, 'in effect here')],
          suggestions: odd.write
            ? [{ title: `Write "${at.name} ${odd.write};"`, edits: [replace(at, at.args[0]!, odd.write)] }]
            : [],
        };
      }
    }
  },
});

function unitless(at: Directive, seconds: number): Oddity | undefined {
  if (!seemsMsec(at.value() ?? '')) return undefined;
  const write = formatMsec(seconds);
  const length = formatRoughly(seconds);
  return {
    text: `is ${length}: a number alone is seconds, not milliseconds; write "${write}" if that is meant`,
    write,
  };
}

function connect(config: Model, pass: Pass, seconds: number, { minConnect, maxConnect }: Bounds): Oddity | undefined {
  if (isLocal(pass)) return undefined;
  const { one, ends, what } = outcome(pass, 504);
  if (seconds > maxConnect && !connectsToItself(pass)) {
    const late = `a backend that is gone holds every ${what} that long before it ${ends}`;
    const kernel = `the kernel gives up before it (about 130 seconds), and where a backend is gone ${outcome(pass).all} late (110: Connection timed out)`;
    return { text: `is longer than connecting can take: ${seconds > KERNEL ? kernel : late}; write "5s"`, write: '5s' };
  }
  if (seconds < minConnect && !isMirror(config, pass)) {
    return {
      text: `is shorter than a lost packet takes to be sent again (1s): after one that is lost the ${one}; write "1s" or more`,
      write: '1s',
    };
  }
  const read = msec(config, settingName(pass.prefix, 'read_timeout'), pass.directive, 60_000);
  if (pass.family === 'stream' || !read?.directive || read.value === 0 || seconds * 1000 <= read.value)
    return undefined;
  const text = `is longer than "${read.directive.name} ${read.directive.value()}": connecting takes a fraction of answering, so one of the two is a mistake; slow answers end in 504`;
  return { text };
}

function transfer(
  config: Model,
  pass: Pass,
  at: Directive,
  seconds: number,
  { minRead, maxRead }: Bounds,
): Oddity | undefined {
  const text = at.value()!;
  if (text.endsWith('ms') && seconds < 1 && !isMirror(config, pass)) {
    const write = text.replace('ms', 's');
    return {
      text: `is less than a second: ${outcome(pass, 504).all} at the first hesitation; was "${write}" meant?`,
      write,
    };
  }
  const level = at.parent?.name;
  if (pass.family === 'stream' || (level !== 'http' && level !== 'server')) return undefined;
  if (seconds < minRead) {
    return {
      text: 'is short for every location: slower requests end in 504; write "60s" here, and less in the location that is meant',
      write: '60s',
    };
  }
  const shared = level === 'http' || passesUnder(config, at).length > 1;
  const upgrades = requestHeader(config, pass, 'Upgrade').length > 0;
  if (!at.name.endsWith('_read_timeout') || seconds <= maxRead || !shared || upgrades) return undefined;
  return {
    text: `is long for every location: a backend that hangs holds requests and connections for ${formatMsec(seconds * 1000)} before 504; set it in the location that needs it`,
  };
}

/** Whether nobody waits for what the pass answers, and giving up early is right. */
function isMirror(config: Model, { location }: Pass): boolean {
  return location !== undefined && mirrorLocations(config).has(location);
}
