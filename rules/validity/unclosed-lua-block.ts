import { defineRule } from '../../src/lint/rule.ts';
import { syntaxProblems } from '../../src/model/problems.ts';

export default defineRule({
  id: 'unclosed-lua-block',
  severity: 'error',
  summary: 'A Lua block ends at the brace that matches its first one.',
  why: `The Lua module reads up to the matching \`}\`, passing over Lua's strings, comments and long brackets, and refuses the configuration when there is none:
\`[emerg] unexpected end of file, expecting terminating characters for lua code block\`, or
\`Lua code block missing the closing long bracket "]]"\`.`,
  reference: 'https://github.com/openresty/lua-nginx-module#content_by_lua_block',
  examples: [
    {
      in: ['http', 'server', 'location /'],
      bad: 'content_by_lua_block «{\n    ngx.say([[ hello)\n}»',
      good: 'content_by_lua_block {\n    ngx.say([[ hello ]])\n}',
      untested: 'needs the Lua module',
    },
  ],
  *check(config) {
    for (const at of syntaxProblems(config, 'unclosed-lua-block')) {
      yield {
        at,
        message: `${at.message}: nginx refuses to start; close the Lua block with "}", and its long brackets`,
      };
    }
  },
});
