import { DEFAULT_LIMITS } from '../config/entry.ts';
import { FORMATS } from '../formatters/index.ts';
import { FIXING_OPTIONS } from './fixing-options.ts';
import type { OptionSpec } from './option-spec.ts';
import { REQUEST_OPTIONS } from './request-options.ts';
import { SUPPRESSION_OPTIONS } from './suppression-options.ts';
import { FLAVORS } from '../values/version.ts';

/** A command: what follows its name, and what it does. */
export interface CommandSpec {
  readonly operands: string;
  readonly description: string;
}

const LIMITS = Object.keys(DEFAULT_LIMITS);
const LEVELS: readonly string[] = ['error', 'warning', 'info'];

/** The options, in the order and under the headings of the help. */
export const GROUPS: Readonly<
  Record<'Rules' | 'Input' | 'Fixing' | 'Output' | 'Suppressions' | 'Request' | 'Other', readonly OptionSpec[]>
> = {
  Rules: [
    { name: 'only', type: 'list', placeholder: 'RULE', description: 'Run this rule alone (repeatable, or RULE,RULE)' },
    { name: 'skip', type: 'list', placeholder: 'RULE', description: 'Do not run this rule (repeatable, or RULE,RULE)' },
    {
      name: 'rule',
      type: 'list',
      placeholder: 'RULE=SETTING',
      description: `Set a rule (repeatable): RULE=off|info|warning|error, or 'RULE={"level":"warning","maxRead":600}'`,
    },
    {
      name: 'config',
      alias: 'c',
      type: 'string',
      negatable: true,
      placeholder: 'FILE',
      description:
        'Configuration file (default: the nearest .nginx-lint.json, .yaml, .toml … above what is linted); --no-config reads none',
    },
    {
      name: 'nginx-version',
      type: 'string',
      placeholder: 'VERSION',
      description: 'The nginx it is for: 1.22.1, 1.28, 1.24..1.30, R33 (Plus), 1.27.1.2 (OpenResty)',
    },
    {
      name: 'flavor',
      type: 'string',
      choices: FLAVORS,
      placeholder: 'FLAVOR',
      description: 'The kind of nginx it is for',
    },
    {
      name: 'modules',
      type: 'list',
      placeholder: 'MODULE',
      description:
        'The modules that nginx has besides its own (repeatable, or MODULE,MODULE): stream, headers-more, geoip2',
    },
    {
      name: 'check-files',
      type: 'boolean',
      description: 'Look for the certificates, keys and other files that nginx opens (rule referenced-file-missing)',
    },
  ],
  Input: [
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
      description: `How much is read of one configuration (repeatable): ${LIMITS.join(', ')}`,
    },
    {
      name: 'stdin-filename',
      type: 'string',
      placeholder: 'FILE',
      description: 'The name of what comes on standard input (the path "-")',
    },
  ],
  Fixing: FIXING_OPTIONS,
  Output: [
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
  ],
  Suppressions: SUPPRESSION_OPTIONS,
  Request: REQUEST_OPTIONS,
  Other: [
    { name: 'json', type: 'boolean', description: 'rules: print JSON' },
    { name: 'combine', type: 'boolean', description: 'parse: one file, with what is included in its place' },
    { name: 'include-comments', type: 'boolean', description: 'parse: comments too' },
    {
      name: 'cache',
      type: 'boolean',
      description: 'Take the report of the run before where nothing it has read has changed',
    },
    {
      name: 'cache-location',
      type: 'string',
      placeholder: 'DIR',
      description: 'Where reports are kept (default: nginx-lint below $XDG_CACHE_HOME or ~/.cache)',
    },
    { name: 'watch', type: 'boolean', description: 'Lint again whenever something that was read changes' },
    { name: 'stats', type: 'boolean', description: 'Say on stderr what took how long' },
    { name: 'debug', type: 'boolean', description: 'Say on stderr what was found, read and decided' },
    { name: 'help', alias: 'h', type: 'boolean', description: 'Print this help' },
    { name: 'version', alias: 'V', type: 'boolean', description: 'Print the version' },
  ],
};

/** All options. */
export const OPTIONS: readonly OptionSpec[] = Object.values(GROUPS).flat();

/** The commands by name; without one the paths are linted. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  explain: { operands: 'RULE', description: 'What a rule finds, and why' },
  rules: { operands: '[--json]', description: 'All rules with their levels' },
  files: { operands: '[paths..]', description: 'The files that are read, where each is included, and what is missing' },
  route: {
    operands: 'URL [FILE]',
    description: 'The way of a request: the server, the location, what the backend is asked, and why',
  },
  init: { operands: '', description: 'Write a configuration file for the tree here' },
  config: {
    operands: 'print FILE | validate [FILE]',
    description: 'What holds for a file and from where, as JSON; whether a configuration file is right',
  },
  parse: { operands: 'FILE', description: 'The parsed configuration as JSON, in the form of crossplane' },
  completion: { operands: 'bash|zsh|fish', description: 'The completion for a shell' },
};
