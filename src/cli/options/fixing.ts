import type { OptionSpec } from './spec.ts';

/** What makes fixes, or shows them. */
export const FIXING_OPTIONS: readonly OptionSpec[] = [
  { name: 'fix', type: 'boolean', description: 'Make the safe fixes, and report what remains' },
  {
    name: 'fix-suggestions',
    type: 'boolean',
    description: 'Fix, and make the first suggestion of each finding, too: look at what it does',
  },
  { name: 'fix-dry-run', type: 'boolean', description: 'Report what would remain, and write nothing' },
  {
    name: 'diff',
    type: 'boolean',
    description: 'Print what would be fixed as a unified diff, and write nothing; the exit status is 1 for changes',
  },
];
