import { table } from '../../collections.ts';
import { parseAddress } from '../address.ts';

const FACILITIES =
  'kern user mail daemon auth intern lpr news uucp clock authpriv ftp ntp audit alert cron local0 local1 local2 local3 local4 local5 local6 local7'.split(
    ' ',
  );
const SEVERITIES = ['emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info', 'debug'];
const LONGEST_TAG = 32;

type Check = (value: string) => string | undefined;

const CHECKS: Readonly<Record<string, Check>> = table({
  server: (value) => {
    const address = parseAddress(value, { defaultPort: 514 });
    return 'error' in address ? `${address.error} in syslog server "${value}"` : undefined;
  },
  facility: (value) => (FACILITIES.includes(value) ? undefined : `unknown syslog facility "${value}"`),
  severity: (value) => (SEVERITIES.includes(value) ? undefined : `unknown syslog severity "${value}"`),
  tag: (value) => {
    if (new TextEncoder().encode(value).length > LONGEST_TAG) return 'syslog tag length exceeds 32';
    // nginx lets pass what lies between the digits and the letters it refuses.
    return /^\w*$/.test(value) ? undefined : 'syslog "tag" only allows alphanumeric characters and underscore';
  },
});

/** What nginx says of the parameters after "syslog:" of `access_log` and `error_log` (ngx_syslog_parse_args in src/core/ngx_syslog.c). */
export function syslogProblem(text: string): string | undefined {
  const seen = new Set<string>();
  for (const word of text.split(',')) {
    const [, name = '', value = ''] = /^(server|facility|severity|tag)=(.*)$/s.exec(word) ?? [];
    if (word === 'nohostname') continue;
    if (name === '') return `unknown syslog parameter "${word}"`;
    if (seen.has(name)) return `duplicate syslog "${name}"`;
    seen.add(name);
    const problem = CHECKS[name]!(value);
    if (problem !== undefined) return problem;
  }
  return seen.has('server') ? undefined : 'no syslog server specified';
}
