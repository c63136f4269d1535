import type { Directive } from '../../src/config/directive.ts';
import { insertBefore } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { hiddenBy } from '../../src/model/inherited.ts';
import type { Hidden } from '../../src/model/inherited.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { flag } from '../../src/model/settings.ts';
import { settingName } from '../../src/model/setting-name.ts';

const LISTS: Readonly<Partial<Record<string, string>>> = {
  proxy: 'proxy_set_header',
  grpc: 'grpc_set_header',
  fastcgi: 'fastcgi_param',
  uwsgi: 'uwsgi_param',
  scgi: 'scgi_param',
};
/** Headers and parameters whose loss a backend notices. */
const NEEDED =
  /^(?:host|connection|upgrade|content-length|authorization|x-real-ip|x-forwarded-.*|script_filename|request_method|query_string|content_type|content_length)$/i;

export default defineRule({
  id: 'proxy-set-header-inheritance-lost',
  severity: 'warning',
  summary: 'A level with one header of its own must set all headers it needs.',
  why: `Headers are inherited as a whole, and only by a level that sets none: one \`proxy_set_header\` in a location drops those of the server and of http,
and nginx's defaults come back: \`Host\` is the name of the upstream, and before 1.29.7 \`Connection: close\`. Backends answer for the wrong site, see no client address,
refuse the WebSocket handshake, or are asked without keepalive until ports run out: **502**. The same holds for \`grpc_set_header\`, \`fastcgi_param\`, \`uwsgi_param\`.`,
  not: 'Headers that a backend hardly misses, and levels with an include that could not be read. Info where another host is asked (a `Host` of its own), and where no body is passed (the target of `auth_request`).',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'proxy_set_header Host $host;\nproxy_set_header X-Real-IP $remote_addr;\nlocation / {\n«proxy_set_header X-Region eu»;\nproxy_pass http://10.0.0.10:8080;\n}',
      good: 'proxy_set_header Host $host;\nproxy_set_header X-Real-IP $remote_addr;\nlocation / {\nproxy_set_header Host $host;\nproxy_set_header X-Real-IP $remote_addr;\nproxy_set_header X-Region eu;\nproxy_pass http://10.0.0.10:8080;\n}',
    },
    {
      in: ['http', 'server'],
      bad: 'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;\nfastcgi_param REQUEST_METHOD $request_method;\nlocation / { «fastcgi_param APP_ENV prod»; fastcgi_pass 10.0.0.10:9000; }',
      good: 'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;\nfastcgi_param REQUEST_METHOD $request_method;\nfastcgi_param APP_ENV prod;\nlocation / { fastcgi_pass 10.0.0.10:9000; }',
    },
  ],
  *check(config) {
    const seen = new Set<Directive>();
    for (const pass of config.passes) {
      const name = pass.family === 'http' ? LISTS[pass.prefix] : undefined;
      const hidden = name === undefined ? undefined : hiddenBy(config, name, pass.directive);
      const at = hidden?.own[0];
      if (!hidden || !at || seen.has(at)) continue;
      const needed = hidden.lost.filter((line) => NEEDED.test(line.value() ?? '') && changes(line));
      const cleared = hidden.lost.filter((line) => /^(?:connection|content-length)$/i.test(line.value() ?? ''));
      const lost = [...new Set([...needed, ...cleared])];
      if (lost.length === 0) continue;
      seen.add(at);
      const names = [...new Set(lost.map((line) => line.value()))];
      const shown =
        names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
      const copies = hidden.lost.map(({ file, node }) => file.text.source.slice(node.start, node.end));
      yield {
        at,
        level: isDeliberate(config, pass, hidden) ? 'info' : 'warning',
        message: `this "${name}" drops all that the level around it sets, among them ${shown}: the backend gets the defaults instead, or nothing; write those lines again beside it`,
        related: lost.slice(0, 5).map((line) => relatedTo(line, 'lost in the inner level')),
        suggestions: [{ title: 'Write the lost lines again here', edits: [insertBefore(at, ...copies)] }],
      };
    }
  },
});

/** Whether a line makes a difference: an empty value is not sent, and "$proxy_host" is the default written out. */
function changes({ values: [name = '', value = ''] }: Directive): boolean {
  return value !== '' && !(name.toLowerCase() === 'host' && /^\$\{?proxy_host\}?$/i.test(value));
}

/** Where another host is asked, or only whether a client may pass, the headers about the client may well be left out. */
function isDeliberate(config: Model, { prefix, directive }: Pass, { own, lost }: Hidden): boolean {
  if (!flag(config, settingName(prefix, 'pass_request_body'), directive, true).value) return true;
  const needed = lost.filter((line) => NEEDED.test(line.value() ?? ''));
  const aboutClient = needed.every((line) => /^x-/i.test(line.value() ?? ''));
  const host = own.find((line) => line.value()?.toLowerCase() === 'host')?.value(1);
  return aboutClient && host !== undefined && !/^\$(?:\{?host|\{?http_host|\{?server_name)\b/.test(host);
}
