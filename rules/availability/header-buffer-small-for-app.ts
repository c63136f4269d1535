import type { Directive } from '../../src/config/directive.ts';
import { insertAfter, insertBefore } from '../../src/lint/edits.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { settingsPlace } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { parseSize } from '../../src/values/size.ts';
import { settingName } from '../../src/model/setting-name.ts';

/** Applications that answer with large cookies and tokens. */
const APPS = /keycloak|oauth2?[-_]?proxy|authelia|authentik|\boidc\b|\bsso\b|vouch|identityserver/i;
const PAGE = 4096;

export default defineRule({
  id: 'header-buffer-small-for-app',
  severity: 'info',
  summary: 'A backend with large headers needs a larger "proxy_buffer_size".',
  why: `The whole response header must fit into \`proxy_buffer_size\`, one page (4k) by default; \`proxy_buffers\` has no part in it, nor \`proxy_buffering off\`. Single
sign-on sets cookies and tokens that do not fit: **502**, \`upstream sent too big header while reading response header from upstream\`, for some users only.`,
  not: 'Backends whose names say nothing of the kind, and those with a `*_buffer_size` of their own.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffer_size',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      around: 'upstream keycloak { server 10.0.0.10:8080; }',
      bad: 'proxy_set_header Host $host;\nproxy_pass «http://keycloak»;',
      good: 'proxy_set_header Host $host;\nproxy_buffer_size 16k;\nproxy_buffers 8 16k;\nproxy_pass http://keycloak;',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«fastcgi_buffers 16 16k»;\nfastcgi_pass 10.0.0.10:9000;',
      good: 'fastcgi_buffers 16 16k;\nfastcgi_buffer_size 16k;\nfastcgi_pass 10.0.0.10:9000;',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      if (pass.family !== 'http' || config.setting(settingName(pass.prefix, 'buffer_size'), pass.directive)) continue;
      const found = raised(config, pass) ?? large(config, pass);
      if (!found || !('name' in found.at) || seen.has(found.at)) continue;
      seen.add(found.at);
      yield found;
    }
  },
});

/** Larger buffers, but not the one for the header. */
function raised(config: Model, { prefix, directive }: Pass): Finding | undefined {
  const buffers = config.setting(settingName(prefix, 'buffers'), directive);
  const size = parseSize(buffers?.value(1) ?? '');
  if (!buffers || size === undefined || size <= PAGE) return undefined;
  const line = `${prefix}_buffer_size ${buffers.value(1)};`;
  const edits = Number(buffers.value(0)) >= 3 ? [insertAfter(buffers, line)] : [];
  return {
    at: buffers,
    message: `"${buffers.name}" has no part in the response header, which must fit into "${prefix}_buffer_size", 4k by default: larger ones are 502 (upstream sent too big header); add "${line}" if that was meant`,
    related: [relatedTo(directive, 'in effect here')],
    suggestions: edits.length > 0 ? [{ title: `Add "${line}"`, edits }] : [],
  };
}

/** A backend, or what is asked of it, that goes by the name of an application with large headers. */
function large(config: Model, pass: Pass): Finding | undefined {
  const { prefix, directive, argument, location, upstream } = pass;
  const cookies = config
    .effective('auth_request_set', directive)
    .find((line) => /set_cookie|token|authorization/i.test(line.value(1) ?? ''));
  const texts = [
    argument.value,
    location?.values.at(-1),
    ...(upstream?.servers.map((server) => server.directive.value()) ?? []),
  ];
  const app = APPS.exec(texts.join(' '))?.[0];
  // memcached answers without headers of the application.
  if ((app === undefined && !cookies) || prefix === 'memcached') return undefined;
  const lines = [`${prefix}_buffer_size 16k;`, ...(prefix === 'grpc' ? [] : [`${prefix}_buffers 8 16k;`])];
  const free = !['buffers', 'busy_buffers_size'].some((name) => config.setting(settingName(prefix, name), directive));
  return {
    at: directive,
    mark: argument,
    message: `${app === undefined ? 'cookies and tokens of a login' : `"${app}" sends cookies and tokens that`} may not fit into "${prefix}_buffer_size", 4k by default: 502 (upstream sent too big header) for some users; write "${lines.join(' ')}"`,
    ...(cookies ? { related: [relatedTo(cookies, 'taken over here')] } : {}),
    suggestions: free
      ? [{ title: `Add "${lines.join(' ')}"`, edits: [insertBefore(settingsPlace(pass), ...lines)] }]
      : [],
  };
}
