import type { Directive } from '../../src/config/directive.ts';
import { replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { relatedTo } from '../../src/model/related.ts';
import { METHODS } from '../../src/model/upstreams.ts';
import type { Server } from '../../src/model/upstreams.ts';

const WITHOUT_BACKUP: ReadonlySet<string> = new Set(['ip_hash', 'hash', 'random']);

export default defineRule({
  id: 'upstream-backup-unsupported',
  severity: 'error',
  summary: 'The methods "ip_hash", "hash" and "random" do not go with "backup" servers.',
  why: `A \`backup\` server after \`ip_hash\`, \`hash\` or \`random\` is refused: \`[emerg] balancing method does not support parameter "backup"\`.
The same line before the method is accepted and even used, but only by its order: sort the lines and nginx does not start.`,
  not: '`least_conn` and round robin, which take backups.',
  reference: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server',
  examples: [
    {
      in: ['http', 'upstream app'],
      bad: 'ip_hash;\nserver 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 «backup»;',
      good: 'least_conn;\nserver 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 backup;',
      refused: 'balancing method does not support parameter "backup"',
    },
    {
      in: ['http', 'upstream app'],
      bad: 'server 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 «backup»;\nip_hash;',
      good: 'server 10.0.0.10:8080 max_fails=3;\nserver 10.0.0.11:8080 backup;\nleast_conn;',
      level: 'warning',
    },
  ],
  *check(config) {
    for (const { directive: block, servers } of config.upstreams) {
      const backups = new Map<Directive, Server>(
        servers.filter(({ backup }) => backup).map((server) => [server.directive, server]),
      );
      if (backups.size === 0) continue;
      let method: Directive | undefined;
      const early: Directive[] = [];
      const mark = (line: Directive) => line.args.find(({ value }) => value === 'backup')!;
      for (const line of block.children) {
        if (METHODS.includes(line.name)) method = line;
        if (!backups.has(line)) continue;
        if (!method || !WITHOUT_BACKUP.has(method.name)) {
          early.push(line);
          continue;
        }
        const message = `balancing method does not support parameter "backup": nginx refuses to start; take "backup" away or use "least_conn" in place of "${method.name}"`;
        const end = (method.args.at(-1) ?? method.node.name).end;
        const edits = [replace(method, { start: method.node.start, end }, 'least_conn')];
        yield {
          at: line,
          mark: mark(line),
          message,
          related: [relatedTo(method, 'the method is set here')],
          suggestions: [{ title: `Write "least_conn" in place of "${method.name}"`, edits }],
        };
      }
      if (!method || !WITHOUT_BACKUP.has(method.name)) continue;
      for (const line of early) {
        const message = `"backup" before "${method.name}" works by the order of the lines alone: moved after it, nginx refuses to start; use "least_conn", or do without the backup`;
        yield {
          at: line,
          mark: mark(line),
          level: 'warning',
          message,
          related: [relatedTo(method, 'the method is set here')],
        };
      }
    }
  },
});
