import type { OptionSpec } from './spec.ts';

/** How runs go on, and what they tell of themselves. */
export const RUNNING_OPTIONS: readonly OptionSpec[] = [
  { name: 'watch', type: 'boolean', description: 'Lint again whenever something that was read changes' },
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
  { name: 'stats', type: 'boolean', description: 'Say on stderr what took how long' },
  { name: 'debug', type: 'boolean', description: 'Say on stderr what was found, read and decided' },
];
