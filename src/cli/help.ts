import yargs from 'yargs';
import { PARSER_CONFIGURATION } from './args.ts';
import { COMMANDS, OPTIONS } from './options.ts';

/** The help, made by yargs from the option table. */
export async function help(columns: number): Promise<string> {
  const parser = yargs([])
    .scriptName('nginx-lint')
    .locale('en')
    .parserConfiguration(PARSER_CONFIGURATION)
    .wrap(Math.min(columns, 120))
    .usage(`Usage: nginx-lint [paths..]\n\nFinds what ends in 502 Bad Gateway in nginx configurations, before a reload does.\nA path is a main file, a directory with a nginx.conf, a pattern, or "-" for standard input (also the output of "nginx -T").\nWithout paths: ./nginx.conf, the working directory, or /etc/nginx.\n\nCommands:\n${Object.values(COMMANDS).map((line) => `  nginx-lint ${line}`).join('\n')}`)
    .help(false)
    .version(false)
    .epilogue('Exit status: 0 nothing at or above --fail-on; 1 findings; 2 could not run, or not everything could be read.');
  for (const { name, alias, type, description, group, choices } of OPTIONS) {
    parser.option(name, {
      type: type === 'list' ? 'string' : type,
      describe: description,
      group: `${group}:`,
      ...(alias ? { alias } : {}),
      ...(choices ? { choices } : {}),
    });
  }
  return `${await parser.getHelp()}\n`;
}
