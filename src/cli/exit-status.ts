/** What the exit status says, for the help and the manual page. */
export const EXIT_STATUS: readonly (readonly [status: number, meaning: string])[] = [
  [0, 'nothing at or above --fail-on'],
  [1, 'findings, or more warnings than --max-warnings'],
  [2, 'could not run, read or check everything; or unused suppressions'],
  [130, 'interrupted (SIGINT)'],
  [143, 'ended from outside (SIGTERM)'],
];
