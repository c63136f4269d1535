import { table } from '../collections.ts';
import { parseAddress } from './address.ts';

const FACILITIES: ReadonlySet<string> = new Set(
  (
    'kern user mail daemon auth intern lpr news uucp clock authpriv ftp ntp audit alert cron ' +
    'local0 local1 local2 local3 local4 local5 local6 local7'
  ).split(' '),
);
const SEVERITIES: ReadonlySet<string> = new Set('emerg alert crit error warn notice info debug'.split(' '));

/** What nginx says of the parameters after `syslog:` when it refuses them (ngx_syslog_process_conf in src/core/ngx_syslog.c). */
export function syslogError(parameters: string): string | undefined {
  const seen = new Set<string>();
  for (const word of parameters.split(',')) {
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (['server', 'facility', 'severity', 'tag'].includes(name) && equals > 0) {
      if (seen.has(name)) return `duplicate syslog "${name}"`;
      seen.add(name);
      const error = READERS[name]!(word.slice(equals + 1));
      if (error !== undefined) return error;
    } else if (word !== 'nohostname') return `unknown syslog parameter "${word}"`;
  }
  return seen.has('server') ? undefined : 'no syslog server specified';
}

const READERS: Readonly<Record<string, (value: string) => string | undefined>> = table({
  server: (value) => {
    const address = parseAddress(value, { defaultPort: 514 });
    return 'error' in address ? `${address.error} in syslog server "${value}"` : undefined;
  },
  facility: (value) => (FACILITIES.has(value) ? undefined : `unknown syslog facility "${value}"`),
  severity: (value) => (SEVERITIES.has(value) ? undefined : `unknown syslog severity "${value}"`),
  tag: (value) => {
    if (new TextEncoder().encode(value).length > 32) return 'syslog tag length exceeds 32';
    return /^\w*$/.test(value) ? undefined : 'syslog "tag" only allows alphanumeric characters and underscore';
  },
});
