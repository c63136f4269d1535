import { DEFAULT_LIMITS } from '../../config/entry.ts';
import type { OptionSpec } from './spec.ts';

/** How what is named is read. */
export const INPUT_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'prefix',
    alias: 'p',
    type: 'string',
    placeholder: 'DIR',
    description: 'Directory that relative includes start from, and that stands for /etc/nginx',
  },
  {
    name: 'path-map',
    type: 'list',
    placeholder: 'FROM=TO',
    description: 'Read what is named below FROM from TO (repeatable)',
  },
  {
    name: 'root',
    type: 'list',
    negatable: true,
    placeholder: 'FILE',
    description:
      'Main file that includes the files named (default: looked for above them); --no-root takes each by itself',
  },
  {
    name: 'context',
    type: 'string',
    placeholder: 'BLOCKS',
    description: 'The blocks that the files named are included in, such as http,server',
  },
  { name: 'template', type: 'boolean', description: 'Read every file as a template, whatever its name' },
  {
    name: 'limit',
    type: 'list',
    placeholder: 'NAME=N',
    description: `How much is read of one configuration (repeatable): ${Object.keys(DEFAULT_LIMITS).join(', ')}`,
  },
  {
    name: 'stdin-filename',
    type: 'string',
    placeholder: 'FILE',
    description: 'The name of what comes on standard input (the path "-")',
  },
];
