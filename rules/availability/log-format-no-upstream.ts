import { remembered } from '../../src/collections.ts';
import type { Config } from '../../src/config/config.ts';
import type { Directive } from '../../src/config/directive.ts';
import { insertAfterArguments } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { formatOf } from '../../src/model/access-log.ts';
import { relatedTo } from '../../src/model/related.ts';

const WANTED = ['$upstream_addr', '$upstream_status', '$upstream_response_time', '$request_time'];
/** Without these two nobody can tell which backend failed. */
const NEEDED = WANTED.slice(0, 2);
const names = (text: string, variable: string) => text.includes(variable) || text.includes(`\${${variable.slice(1)}}`);

export default defineRule({
  id: 'log-format-no-upstream',
  severity: 'info',
  summary: 'The access log of a proxy should name the backend, its status and its time.',
  why: `nginx's \`combined\` format says that a request was **502** or **504**, not which server failed, whether others were tried
(\`$upstream_status\` is then \`502, 200\`), nor how long each took. Then only the error log is left to find the cause.`,
  not: 'Logs that are off, formats that are defined elsewhere, and places where another log has the variables.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format',
  examples: [
    {
      in: ['http'],
      bad: '«log_format main \'$remote_addr "$request" $status\'»;\naccess_log /tmp/nginx-lint-access.log main;\nserver { listen 8080; location / { proxy_pass http://10.0.0.10:8080; } }',
      good: 'log_format main \'$remote_addr "$request" $status $upstream_addr $upstream_status $upstream_response_time $request_time\';\naccess_log /tmp/nginx-lint-access.log main;\nserver { listen 8080; location / { proxy_pass http://10.0.0.10:8080; } }',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    const told = remembered((text: string) => withMaps(config, text));
    const tellsAll = remembered((text: string) => NEEDED.every((variable) => names(told(text), variable)));
    const format = remembered((log: Directive) => formatOf(config, log));
    for (const { family, directive } of config.passes) {
      const logs = family === 'http' ? config.effective('access_log', directive) : [];
      const formats = logs.map(format);
      if (family !== 'http' || formats.some((one) => !one || tellsAll(one.text))) continue;
      const unset = logs.length === 0 && config.complete(directive);
      const at = unset ? directive.closest('http') : (formats[0]?.definition ?? logs[0]);
      if (!at || seen.has(at)) continue;
      seen.add(at);
      const text = told(formats[0]?.text ?? '');
      const lacking = WANTED.filter((variable) => !names(text, variable));
      const plain =
        at.name === 'log_format' && !at.values.some((value) => value.startsWith('escape=') || value.startsWith('{'));
      const what = at.name === 'log_format' ? `the format "${at.value()}"` : 'the default format "combined"';
      yield {
        at,
        message: `${what} does not tell which backend a 502 or 504 comes from, nor what was tried before: it lacks ${lacking.join(', ')}; ${at.name === 'log_format' ? 'add them' : 'define a "log_format" with them'}`,
        related: [relatedTo(directive, 'passed on here')],
        suggestions: plain ? [{ title: 'Add them', edits: [insertAfterArguments(at, `' ${lacking.join(' ')}'`)] }] : [],
      };
    }
  },
});

/** A format, and what the maps are made of whose variables are in it. */
function withMaps(config: Config, text: string): string {
  const maps = config.all('map').filter((map) => map.values.length === 2 && names(text, map.value(1)!));
  return [text, ...maps.flatMap((map) => [map.value()!, ...map.children.flatMap(({ values }) => values)])].join(' ');
}
