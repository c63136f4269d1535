import { LEVELS } from '../../diagnostic.ts';
import { FORMATS } from '../../formatters/index.ts';
import type { OptionSpec } from './spec.ts';

/** What is reported, how and where, and what it means for the exit status. */
export const OUTPUT_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'format',
    alias: 'f',
    type: 'list',
    choices: FORMATS,
    synonyms: { text: 'pretty' },
    toFile: true,
    placeholder: 'FORMAT[=FILE]',
    description: 'Format of the report (repeatable with files; default pretty; files and route: text or json)',
  },
  {
    name: 'output-file',
    alias: 'o',
    type: 'string',
    placeholder: 'FILE',
    description: 'Write to a file instead of standard output',
  },
  {
    name: 'severity',
    type: 'string',
    choices: LEVELS,
    placeholder: 'LEVEL',
    description: 'Lowest level shown (default warning; info for data formats)',
  },
  {
    name: 'fail-on',
    type: 'string',
    choices: LEVELS,
    placeholder: 'LEVEL',
    description: 'Lowest level that makes the exit status 1, shown or not (default error)',
  },
  {
    name: 'max-warnings',
    type: 'string',
    number: true,
    placeholder: 'N',
    description: 'Exit with 1 when there are more warnings than this',
  },
  { name: 'quiet', alias: 'q', type: 'boolean', description: 'Show errors alone, as --severity error' },
  {
    name: 'snippets',
    type: 'boolean',
    negatable: true,
    description: 'Show the lines around each finding (default on a terminal)',
  },
  {
    name: 'color',
    type: 'boolean',
    negatable: true,
    description: 'Use colors (default on a terminal; NO_COLOR and FORCE_COLOR are heeded)',
  },
  {
    name: 'hyperlinks',
    type: 'string',
    choices: ['auto', 'always', 'never'],
    placeholder: 'WHEN',
    description: 'Link rules to their documentation (default on terminals that can; FORCE_HYPERLINK is heeded)',
  },
];
