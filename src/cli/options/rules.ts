import { FLAVORS } from '../../values/version.ts';
import type { OptionSpec } from './spec.ts';

/** Which rules run, how, and for which nginx. */
export const RULE_OPTIONS: readonly OptionSpec[] = [
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
];
