/** What GitHub takes for a command at the start of a line, and GitHub and Azure Pipelines anywhere in it. */
const COMMAND = /^([ \t]*):(?=:)|#(?=#(?:\[|vso\[))/gm;

/**
 * Text for people as it may be printed in a job of GitHub or Azure Pipelines: nothing in a linted file is a command there. Formats that
 * programs read have escapes of their own.
 */
export function harmless(content: string): string {
  const { GITHUB_ACTIONS, TF_BUILD } = process.env;
  if (!GITHUB_ACTIONS && !TF_BUILD) return content;
  return content.replaceAll(COMMAND, (match, blanks: string | undefined) =>
    match === '#' ? '\\x23' : `${blanks}\\x3a`,
  );
}
