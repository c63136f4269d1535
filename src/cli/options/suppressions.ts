import type { OptionSpec } from './spec.ts';

/** What is said of findings that are known and hidden: by comments, and by the suppressions file. */
export const SUPPRESSION_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'inline-config',
    type: 'boolean',
    negatable: true,
    description: 'Heed comments that hide findings (default); --no-inline-config shows what they hide',
  },
  {
    name: 'suppress-all',
    type: 'boolean',
    description: 'Write all present findings to the suppressions file: they pass from then on, more do not',
  },
  {
    name: 'suppress-rule',
    type: 'list',
    placeholder: 'RULE',
    description: 'Write the present findings of this rule to the suppressions file (repeatable, or RULE,RULE)',
  },
  {
    name: 'prune-suppressions',
    type: 'boolean',
    description: 'Take what does not occur any more out of the suppressions file',
  },
  {
    name: 'suppressions-location',
    type: 'string',
    placeholder: 'FILE',
    description:
      'The suppressions file (default: nginx-lint-suppressions.json beside the configuration file, else in the working directory)',
  },
  {
    name: 'pass-on-unpruned-suppressions',
    type: 'boolean',
    description: 'Do not fail when the suppressions file has what does not occur any more',
  },
];
