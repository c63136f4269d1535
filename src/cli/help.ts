import yargs from 'yargs';
import { PARSER_CONFIGURATION } from './args.ts';
import { EXIT_STATUS } from './exit-status.ts';
import { COMMANDS, GROUPS } from './options.ts';
import type { OptionSpec } from './options/spec.ts';

/** What the program is for, and what it takes. */
export const PURPOSE =
  'Finds what ends in 502 Bad Gateway in nginx configurations, before a reload does. ' +
  'A path is a main file, a directory, a pattern, or "-" for standard input (also the output of "nginx -T"). ' +
  'Without paths: ./nginx.conf, else the working directory, else /etc/nginx.';

/** Calls worth knowing, each with what it does. */
export const EXAMPLES: [string, string][] = [
  ['nginx-lint /etc/nginx', 'Lint the configuration, with all that it includes'],
  ['ssh host nginx -T | nginx-lint -', 'Lint what another machine runs'],
  ['nginx-lint --fail-on warning -f compact site/', 'One line a finding; warnings fail too'],
];

/** The help, made by yargs from the option table. */
export async function help(columns: number): Promise<string> {
  const parser = yargs([])
    .scriptName('nginx-lint')
    .locale('en')
    .parserConfiguration(PARSER_CONFIGURATION)
    .wrap(Math.min(columns, 120))
    .usage(`nginx-lint [paths..]\n\n${PURPOSE}`)
    .help(false)
    .version(false)
    .example(EXAMPLES)
    .epilogue(
      `Exit status:\n${EXIT_STATUS.map(([status, meaning]) => `  ${String(status).padEnd(3)}  ${meaning}`).join('\n')}`,
    );
  for (const [name, { operands, description }] of Object.entries(COMMANDS))
    parser.command(`${name} ${operands}`, description);
  for (const [group, options] of Object.entries(GROUPS)) {
    for (const option of options) {
      const { alias, choices, description } = option;
      parser.option(shownName(option), {
        describe: choices ? `${description}: ${choices.join(', ')}` : description,
        group: `${group}:`,
        ...(alias ? { alias } : {}),
      });
    }
  }
  return `${await parser.getHelp()}\n`;
}

/** yargs shows names as they are and no placeholders; this parser never parses. */
function shownName({ name, type, negatable, placeholder }: OptionSpec): string {
  if (type === 'boolean') return negatable ? `[no-]${name}` : name;
  return `${name} ${placeholder ?? 'VALUE'}`;
}
