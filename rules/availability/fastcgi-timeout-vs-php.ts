import type { Directive } from '../../src/config/directive.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import { relatedTo } from '../../src/model/related.ts';
import { msec } from '../../src/model/settings.ts';
import { formatMsec } from '../../src/values/time.ts';

/** The `max_execution_time` that a pass sends to PHP, in seconds; what PHP_ADMIN_VALUE says cannot be changed. */
function sentLimit(config: Model, at: Directive): { seconds: number; param: Directive } | undefined {
  const sent = config.effective('fastcgi_param', at).flatMap((param) => {
    if (!/^PHP_(?:ADMIN_)?VALUE$/.test(param.value() ?? '')) return [];
    const seconds = Number(/\bmax_execution_time\s*=\s*"?(\d+)/.exec(param.value(1) ?? '')?.[1]);
    return seconds >= 0 ? [{ seconds, param }] : [];
  });
  return sent.find(({ param }) => param.value() === 'PHP_ADMIN_VALUE') ?? sent.at(-1);
}

export default defineRule({
  id: 'fastcgi-timeout-vs-php',
  severity: 'warning',
  summary: 'nginx should wait for PHP a little longer than PHP works.',
  why: `When \`fastcgi_read_timeout\` (60 seconds by default) ends before PHP's \`max_execution_time\`, the client gets **504**
(\`upstream timed out (110: Connection timed out) while reading response header from upstream\`) while the script goes on and holds its worker. When PHP-FPM's
\`request_terminate_timeout\` ends first, the worker is killed and the client gets **502** (\`recv() failed (104: Connection reset by peer)\`) instead of a page of yours.`,
  not: 'Limits that neither the configuration nor an option tells.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_read_timeout',
  options: {
    phpMaxExecutionTime: { default: 0, description: "PHP's `max_execution_time` in seconds; 0: not known." },
    phpRequestTerminateTimeout: {
      default: 0,
      description: "PHP-FPM's `request_terminate_timeout` in seconds; 0: not known, or off.",
    },
  },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'fastcgi_param SCRIPT_FILENAME /srv/index.php;\nfastcgi_param PHP_VALUE "max_execution_time=300";\nfastcgi_pass «10.0.0.10:9000»;',
      good: 'fastcgi_param SCRIPT_FILENAME /srv/index.php;\nfastcgi_param PHP_VALUE "max_execution_time=300";\nfastcgi_read_timeout 310s;\nfastcgi_pass 10.0.0.10:9000;',
      level: 'info',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«fastcgi_read_timeout 120s»;\nfastcgi_pass 10.0.0.10:9000;',
      good: 'fastcgi_read_timeout 60s;\nfastcgi_pass 10.0.0.10:9000;',
      options: { phpRequestTerminateTimeout: 90 },
    },
  ],
  *check(config, { phpMaxExecutionTime, phpRequestTerminateTimeout: terminate }) {
    for (const { prefix, directive, argument } of config.passes) {
      const read = prefix === 'fastcgi' ? msec(config, 'fastcgi_read_timeout', directive, 60_000) : undefined;
      if (!read || read.value === 0) continue;
      const sent = sentLimit(config, directive);
      const limit = sent?.seconds ?? phpMaxExecutionTime;
      const wait = formatMsec(read.value);
      const short = limit * 1000 > read.value;
      if (!short && (terminate === 0 || read.value <= terminate * 1000)) continue;
      yield {
        at: read.directive ?? directive,
        ...(read.directive ? {} : { mark: argument }),
        level: read.directive ? 'warning' : 'info',
        message: short
          ? `nginx waits ${wait} for PHP, which may work for ${limit}s: longer requests get 504 while the script goes on; write "fastcgi_read_timeout ${limit + 10}s;", or lower PHP's limit`
          : `nginx would wait ${wait} for PHP, but PHP-FPM kills a worker after ${terminate}s: such requests get 502; let "fastcgi_read_timeout" end first`,
        related: [
          ...(read.directive ? [relatedTo(directive, 'in effect here')] : []),
          ...(sent ? [relatedTo(sent.param, "PHP's limit")] : []),
        ],
      };
    }
  },
});
