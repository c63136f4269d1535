import { insertBefore } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'worker-processes-unset',
  severity: 'info',
  summary: 'The number of worker processes should be set.',
  why: `The default is one worker, on one processor: all connections share its \`worker_connections\`, and what blocks it (a slow disk, TLS handshakes) blocks
everybody. When they run out, requests get **500**: \`[alert] 1024 worker_connections are not enough while connecting to upstream\`.`,
  not: 'Parts of a configuration, and those with an include at top level that could not be read.',
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#worker_processes',
  examples: [
    {
      bad: '«events» { worker_connections 1024; }\nhttp { server { listen 8080; } }',
      good: 'worker_processes auto;\nevents { worker_connections 1024; }\nhttp { server { listen 8080; } }',
    },
  ],
  *check(config) {
    const [first] = config.top;
    const events = config.top.find(({ name, block }) => name === 'events' && block);
    if (!first || !events || !config.complete(undefined)) return;
    if (config.top.some(({ name }) => name === 'worker_processes' || name === 'master_process')) return;
    yield {
      at: events,
      message:
        '"worker_processes" is not set: one worker, on one processor, serves everybody; write "worker_processes auto;"',
      suggestions: [{ title: 'Add "worker_processes auto;"', edits: [insertBefore(first, 'worker_processes auto;')] }],
    };
  },
});
