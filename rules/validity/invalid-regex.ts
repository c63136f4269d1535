import type { Suggestion } from '../../src/diagnostic.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Pattern } from '../../src/model/patterns.ts';
import { refusalOf } from '../../src/model/pattern-refusals.ts';

export default defineRule({
  id: 'invalid-regex',
  severity: 'error',
  summary: 'Regular expressions must be such that PCRE2 compiles them.',
  why: `nginx compiles the patterns of \`location\`, \`server_name\`, \`rewrite\`, \`if\`, \`map\` and others when it starts, and refuses the configuration at the first
one that PCRE2 does not take: \`[emerg] pcre2_compile() failed: missing closing parenthesis in "^/(a"\`. \`fastcgi_split_path_info\` must have two captures.`,
  not: `What any version of PCRE2 since 10.30 takes: atomic groups, possessive quantifiers, recursion, \`\\K\`, lookbehinds with a greatest length (10.43).`,
  reference: 'https://nginx.org/en/docs/http/server_names.html#regex_names',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location ~ «*\\.php$» { return 204; }',
      good: 'location ~ \\.php$ { return 204; }',
      refused: 'pcre2_compile() failed: quantifier does not follow a repeatable item in "*\\.php$" at "*\\.php$"',
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'rewrite «^/(old/(.*)$» /new/$1 last;',
      good: 'rewrite ^/old/(.*)$ /new/$1 last;',
      refused: 'pcre2_compile() failed: missing closing parenthesis in "^/(old/(.*)$"',
    },
    {
      in: ['http'],
      bad: 'map $http_user_agent $is_bot {\n  «"~*bot[z-a]"» 1;\n}',
      good: 'map $http_user_agent $is_bot {\n  "~*bot[a-z]" 1;\n}',
      refused: 'pcre2_compile() failed: range out of order in character class in "bot[z-a]" at "a]"',
    },
    {
      in: ['http', 'server', 'location ~ \\.php'],
      bad: 'fastcgi_split_path_info «^(.+\\.php)/.+$»;\nfastcgi_pass 10.0.0.10:9000;',
      good: 'fastcgi_split_path_info ^(.+\\.php)(/.+)$;\nfastcgi_pass 10.0.0.10:9000;',
      refused: 'pattern "^(.+\\.php)/.+$" must have 2 captures',
    },
  ],
  *check(config) {
    for (const pattern of config.patterns) {
      const refusal = refusalOf(pattern, config.family(pattern.directive) === 'stream' ? 'stream' : 'http');
      if (refusal === undefined) continue;
      const { directive, argument } = pattern;
      yield { at: directive, mark: argument, message: refusal, suggestions: anyText(pattern) };
    }
  },
});

/** A `*` in front is any text to people who write file names. */
function anyText({ directive, argument, offset, text, info }: Pattern): Suggestion[] {
  if (!text.startsWith('*') || info.problem?.offset !== 0) return [];
  const start = argument.start + (argument.quoted ? 1 : 0) + offset;
  return [{ title: 'Write ".*" for any text', edits: [{ file: directive.file, start, end: start, text: '.' }] }];
}
