import { insertBefore } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { isMainFile } from '../../src/model/main-file.ts';

const MISSING = 'no "events" section in configuration';
const ADVICE = 'write "events {}" at the top level';
const TITLE = 'Add "events {}"';

export default defineRule({
  id: 'missing-events',
  severity: 'error',
  summary: 'A configuration must have an `events` block.',
  why: `nginx refuses a configuration without one, also an empty file: \`[emerg] no "events" section in configuration\`. The block may be empty.`,
  not: `Parts of a configuration; empty files in directories for parts (\`conf.d\`, \`sites-enabled\`, \`snippets\` …); a configuration that includes a file at its
top level which was not found. A file with nothing but \`stream\` or \`mail\`, which may be a part, is an info.`,
  reference: 'https://nginx.org/en/docs/ngx_core_module.html#events',
  examples: [
    {
      bad: '# The section "events" is missing.\n«http» { server { listen 8080; } }',
      good: 'events {}\nhttp { server { listen 8080; } }',
      refused: 'no "events" section in configuration',
    },
  ],
  *check(config) {
    const kind = isMainFile(config);
    if (kind === 'no' || config.all('events').length > 0) return;
    const { main, top } = config;
    const sure = kind === 'yes';
    const said = {
      message: `${MISSING}: nginx refuses ${sure ? 'to start' : 'this file by itself'}; ${ADVICE}`,
      ...(sure ? {} : { level: 'info' as const }),
    };
    const at = top.find(({ file }) => file === main);
    if (at) {
      const edits = [insertBefore(at, 'events {}')];
      yield { at, mark: at.node.name, ...said, suggestions: [{ title: TITLE, edits }] };
      return;
    }
    const end = main.text.source.length;
    const text = end === 0 || main.text.source.endsWith('\n') ? 'events {}\n' : '\nevents {}\n';
    const edits = [{ file: main, start: end, end, text }];
    yield {
      at: { file: main, start: 0, end: 0 },
      ...said,
      suggestions: [{ title: TITLE, edits }],
    } satisfies Finding;
  },
});
