import type { Directive } from '../../src/config/directive.ts';
import type { Edit } from '../../src/diagnostic.ts';
import { insertAfter, replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { bufferConflicts, bufferRepair } from '../../src/model/buffers.ts';
import { relatedTo } from '../../src/model/related.ts';

const PREFIXES = ['proxy', 'fastcgi', 'uwsgi', 'scgi'];

export default defineRule({
  id: 'proxy-buffer-relations',
  severity: 'error',
  summary: 'The sizes of response buffers must fit together.',
  why: `nginx checks in every server and location that at least two buffers exist, that the busy size is at least the largest buffer and at most all buffers
but one, and that temporary files hold a buffer. \`proxy_buffer_size 16k;\` alone breaks it: the busy size becomes 32k, and seven buffers of 4k are 28k.
nginx refuses the configuration: \`[emerg] "proxy_busy_buffers_size" must be less than the size of all "proxy_buffers" minus one buffer\`. Values are
inherited one by one, so a location that sets only some can break a set that was right above.`,
  not: '`grpc_buffer_size`, which has no such relations. In a file that is only a part, sizes that an outer level may set are info.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_busy_buffers_size',
  options: {
    pageSize: {
      default: 4096,
      description: 'The memory page of the target machine in bytes: the default size of a buffer.',
    },
  },
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
    {
      in: ['http', 'server'],
      around: 'proxy_buffer_size 32k;\nproxy_buffers 8 32k;',
      bad: 'location / {\n  «proxy_buffers 4 8k»;\n  proxy_pass http://10.0.0.10:8080;\n}',
      good: 'location / {\n  proxy_buffers 4 32k;\n  proxy_pass http://10.0.0.10:8080;\n}',
      refused: '"proxy_busy_buffers_size" must be less than the size of all "proxy_buffers" minus one buffer',
    },
  ],
  *check(config, { pageSize }) {
    for (const prefix of PREFIXES) {
      for (const { level, buffers, conflict } of bufferConflicts(config, prefix, pageSize)) {
        const involved = conflict.settings.flatMap((name) => buffers.set[name] ?? []);
        const at = involved.find(({ parent }) => parent === level) ?? involved[0];
        if (!at) continue;
        const repair = Object.entries(bufferRepair(buffers, conflict)).map(
          ([name, value]) => [`${prefix}_${name}`, value] as const,
        );
        const lines = repair.map(([name, value]) => `${name} ${value};`).join(' ');
        // In a template both sides of a branch are read: the values may never meet.
        const branches = involved.some(({ file }) => file.template?.control);
        const sure = !branches && (config.complete(level) || conflict.sureWith.every((name) => buffers.set[name]));
        const message = `${conflict.message}: nginx refuses to start; ${at.name === repair[0]?.[0] ? 'write' : 'add'} "${lines}"`;
        const finding = {
          at,
          message,
          related: involved
            .filter((line) => line !== at)
            .map((line) => relatedTo(line, 'does not fit together with this')),
        };
        const edits = setAll(at.parent ?? level, at, repair);
        if (sure && involved.length === 1 && at.name.endsWith('_buffer_size')) yield { ...finding, fix: edits };
        else yield { ...finding, level: sure ? 'error' : 'info', suggestions: [{ title: `Write "${lines}"`, edits }] };
      }
    }
  },
});

/** Gives settings their values at a level: in place where they are set there, else beside the directive that is in conflict. */
function setAll(level: Directive, at: Directive, values: readonly (readonly [name: string, value: string])[]): Edit[] {
  const own = (name: string) => level.childrenNamed(name).findLast(({ values }) => values.length > 0);
  const changed = values.flatMap(([name, value]) => {
    const line = own(name);
    return line ? [replace(line, { start: line.args[0]!.start, end: line.args.at(-1)!.end }, value)] : [];
  });
  const added = values.filter(([name]) => !own(name)).map(([name, value]) => `${name} ${value};`);
  return added.length === 0 ? changed : [...changed, insertAfter(at, ...added)];
}
