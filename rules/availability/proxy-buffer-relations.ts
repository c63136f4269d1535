import type { Directive } from '../../src/config/directive.ts';
import { insertAfter } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { BUFFER_SETTINGS, bufferConflict, buffersAt } from '../../src/model/buffers.ts';
import type { Buffers } from '../../src/model/buffers.ts';
import { relatedTo } from '../../src/model/related.ts';
import { formatSize } from '../../src/values/size.ts';

const PREFIXES = ['proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** The values that go together, in nginx's own form. */
function triple(prefix: string, { bufferSize, size, count }: Buffers): string[] {
  const each = Math.max(bufferSize, size);
  return [
    `${prefix}_buffers ${Math.max(count, 4)} ${formatSize(each)};`,
    `${prefix}_busy_buffers_size ${formatSize(2 * each)};`,
  ];
}

export default defineRule({
  id: 'proxy-buffer-relations',
  severity: 'error',
  summary: 'The sizes of response buffers must fit together.',
  why: `nginx checks at every level that at least two buffers exist, that the busy size is at least the largest buffer and at most all buffers but one,
and that temporary files hold a buffer. \`proxy_buffer_size 16k;\` alone breaks it: the busy size becomes 32k, and seven buffers of 4k are 28k.
nginx refuses the configuration: \`[emerg] "proxy_busy_buffers_size" must be less than the size of all "proxy_buffers" minus one buffer\`. Values are
inherited one by one, so a location that sets only some can break a set that was right above.`,
  not: '`grpc_buffer_size`, which has no such relations.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_busy_buffers_size',
  options: { pageSize: { default: 4096, description: 'The memory page of the target machine in bytes: the default size of a buffer.' } },
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: '«proxy_buffer_size 16k»;\nproxy_pass http://10.0.0.10:8080;',
      good: 'proxy_buffer_size 16k;\nproxy_buffers 8 16k;\nproxy_busy_buffers_size 32k;\nproxy_pass http://10.0.0.10:8080;',
      refused: '"proxy_busy_buffers_size" must be less than the size of all "proxy_buffers" minus one buffer',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: '«fastcgi_buffers 1 8k»;\nfastcgi_pass 127.0.0.1:9000;',
      good: 'fastcgi_buffers 8 8k;\nfastcgi_pass 127.0.0.1:9000;',
      refused: 'there must be at least 2 "fastcgi_buffers"',
    },
  ],
  *check(config, { pageSize }) {
    for (const prefix of PREFIXES) {
      const lines = config.all(...BUFFER_SETTINGS.map((name) => `${prefix}_${name}`));
      const levels = new Set(lines.flatMap(({ parent }) => (parent && config.family(parent) === 'http' ? [parent] : [])));
      for (const level of levels) {
        const buffers = buffersAt(config, prefix, level, pageSize);
        const conflict = buffers && bufferConflict(prefix, buffers);
        // What an outer level has wrong already is reported there.
        if (!conflict || (level.parent && sameAbove(config, prefix, level, conflict.message, pageSize))) continue;
        const involved = conflict.settings.flatMap((name) => buffers.set[name] ?? []);
        const at = involved.find(({ parent }) => parent === level) ?? involved[0];
        if (!at) continue;
        const advice = triple(prefix, buffers).join(' ').replaceAll('"', '');
        const alone = involved.length === 1 && at.name.endsWith('_buffer_size');
        const message = `${conflict.message}: nginx refuses to start; ${at.name.endsWith('_buffers') && buffers.count < 2 ? 'write 8 buffers' : `write "${advice}" with it`}`;
        const related = involved.filter((line) => line !== at).map((line) => relatedTo(line, 'together with this'));
        yield alone ? { at, message, related, fix: [insertAfter(at, ...triple(prefix, buffers))] } : { at, message, related };
      }
    }
  },
});

function sameAbove(config: Parameters<typeof buffersAt>[0], prefix: string, level: Directive, message: string, pageSize: number): boolean {
  const above = buffersAt(config, prefix, level.parent!, pageSize);
  return above !== undefined && bufferConflict(prefix, above)?.message === message;
}
