import { lookup } from '../../src/catalog/directives.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { passesBelow } from '../../src/model/below.ts';
import { strayParameters, unusedTimeouts } from '../../src/model/foreign-settings.ts';
import type { StrayParameter, UnusedTimeout } from '../../src/model/foreign-settings.ts';
import { SHARED_SETTINGS, settingsWithoutPass } from '../../src/model/pass-settings.ts';
import { relatedTo } from '../../src/model/related.ts';

/** What still happens because the setting does not take part. */
function consequence(suffix: string): string {
  if (suffix.startsWith('next_upstream') || suffix === 'intercept_errors')
    return 'failures of the backend are still handled by default';
  if (suffix.endsWith('_timeout')) return 'the default time still holds, and slow answers get 504 after it';
  if (suffix === 'buffer_size') return 'large response headers still get 502';
  return 'the default still holds';
}

export default defineRule({
  id: 'directive-family-mismatch',
  severity: 'warning',
  summary: 'A pass has the settings of its own module only.',
  why: `\`proxy_read_timeout\` is for \`proxy_pass\`; \`fastcgi_pass\` has \`fastcgi_read_timeout\`, and so on for uwsgi, scgi and grpc. A setting of another module is
accepted and does nothing: requests still get **504** (\`upstream timed out (110: Connection timed out)\`) or **502**
(\`upstream sent too big header while reading response header from upstream\`) at the defaults. The parameters of \`uwsgi_params\` beside a \`proxy_pass\` are a sign that
the backend speaks uwsgi: it gets HTTP then, and requests end in **502**.`,
  not: 'Settings at http level but read timeouts that nothing can use, levels that set the right one too, or have it from around them with the same value, files that are included where they fit, and levels of which a part could not be read.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_read_timeout',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_read_timeout 300s»;\nfastcgi_pass 10.0.0.10:9000;',
      good: 'fastcgi_read_timeout 300s;\nfastcgi_pass 10.0.0.10:9000;',
    },
    {
      in: ['http', 'server'],
      bad: '«fastcgi_buffer_size 8k»;\nlocation / { proxy_pass http://10.0.0.10:8080; }',
      good: 'fastcgi_buffer_size 8k;\nproxy_buffer_size 8k;\nlocation / { proxy_pass http://10.0.0.10:8080; }',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'uwsgi_param REQUEST_URI $request_uri;\n«proxy_pass http://unix:/run/app.sock»;',
      good: 'uwsgi_param REQUEST_URI $request_uri;\nuwsgi_pass unix:/run/app.sock;',
    },
    {
      in: ['http'],
      bad: '«proxy_read_timeout 180s»;\nserver { location / { fastcgi_pass 10.0.0.10:9000; } }',
      good: 'fastcgi_read_timeout 180s;\nserver { location / { fastcgi_pass 10.0.0.10:9000; } }',
    },
  ],
  *check(config) {
    yield* strayParameters(config).map(besideParameters);
    yield* unusedTimeouts(config).map(unused);
    const found = settingsWithoutPass(config).filter(
      ({ below, suffix }) => below.size > 0 && SHARED_SETTINGS.includes(suffix),
    );
    for (const { directive, suffix, level, below } of found) {
      const right = [...below].map((prefix) => `${prefix}_${suffix}`).filter((name) => lookup(name).length > 0);
      if (right.length === 0) continue;
      if (right.some((name) => level.childrenNamed(name).length > 0)) continue;
      const pass = passesBelow(config, level)[0]!;
      const outer = config.setting(right[0]!, pass.directive);
      if (outer && outer.values.join(' ') === directive.values.join(' ')) continue;
      const effect = outer ? `"${outer.name} ${outer.values.join(' ')}" holds` : consequence(suffix);
      yield {
        at: directive,
        message: `"${directive.name}" has no effect here, requests are handed on with "${pass.directive.name}": ${effect}; write "${right[0]}"`,
        related: [
          relatedTo(pass.directive, 'requests are passed on here'),
          ...(outer ? [relatedTo(outer, 'in effect there')] : []),
        ],
        suggestions:
          right.length === 1
            ? [{ title: `Write "${right[0]}"`, edits: [replace(directive, directive.node.name, right[0]!)] }]
            : [],
      };
    }
  },
});

/** A pass beside parameters of a protocol that it does not speak. */
function besideParameters({ pass, parameter, prefix }: StrayParameter): Finding {
  const own = `${pass.prefix}_param`;
  const advice =
    lookup(own).length > 0
      ? `the application does not get it; write "${own}"`
      : `from a backend that speaks ${SPOKEN[prefix]} requests get 502; write "${prefix}_pass", or remove the parameters`;
  return {
    at: pass.directive,
    message: `"${parameter.name}" has no effect here, requests are handed on with "${pass.directive.name}": ${advice}`,
    related: [relatedTo(parameter, 'set here')],
  };
}

const SPOKEN = { uwsgi: 'uwsgi', fastcgi: 'FastCGI', scgi: 'SCGI' } as const;

/** A read timeout for a kind of pass that there is none of. */
function unused({ directive: at, pass, right }: UnusedTimeout): Finding {
  return {
    at,
    message: `"${at.name}" has no effect in this configuration, all requests are handed on with "${pass.directive.name}": ${consequence('read_timeout')}; write "${right}"`,
    related: [relatedTo(pass.directive, 'requests are passed on here')],
    suggestions: [{ title: `Write "${right}"`, edits: [replace(at, at.node.name, right)] }],
  };
}
