import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'template-not-read',
  severity: 'info',
  summary: 'A template could not be read as nginx configuration all the way.',
  why: `Placeholders of a template stand for unknown values, and lines that only steer it are passed over. Where the rest is no nginx configuration, what
could not be read is left out, and nothing is said of it. Render the template and lint the result to have all of it checked.`,
  reference: 'https://nginx.org/en/docs/beginners_guide.html#conf_structure',
  examples: [
    {
      bad: 'events { worker_connections 1024; }\nhttp { include templates/site.conf; }',
      good: 'events { worker_connections 1024; }\nhttp { include site.conf; }',
      untested: 'the finding is in the template',
      unexecuted: true,
    },
  ],
  *check(config) {
    for (const file of config.files) {
      const [problem] = file.problems;
      if (!file.template || !problem) continue;
      const at = { file, start: problem.start, end: problem.end };
      yield {
        at,
        message:
          'this template is not nginx configuration all the way: from here on parts of it were not checked; render it and lint the result',
      };
    }
  },
});
