import { READ_BY_PEOPLE } from '../formatters/index.ts';
import type { Format } from '../formatters/index.ts';

/** What GitHub takes for a command at the start of a line, and GitHub and Azure Pipelines anywhere in it. */
const COMMAND = /^([ \t]*):(?=:)|#(?=#(?:\[|vso\[))/gm;

/**
 * A report for people as it may be printed in a job of GitHub or Azure Pipelines: nothing in a linted file is a command there. In
 * `github` all commands are our own, and no text is left as it was.
 */
export function harmless(content: string, format: Format): string {
  const { GITHUB_ACTIONS, TF_BUILD } = process.env;
  if ((!GITHUB_ACTIONS && !TF_BUILD) || format === 'github' || !READ_BY_PEOPLE.has(format)) return content;
  return content.replaceAll(COMMAND, (match, blanks: string | undefined) =>
    match === '#' ? '\\x23' : `${blanks}\\x3a`,
  );
}
