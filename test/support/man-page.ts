import { readFileSync } from 'node:fs';
import { EXIT_STATUS } from '../../src/cli/exit-status.ts';
import { EXAMPLES, PURPOSE } from '../../src/cli/help.ts';
import type { OptionSpec } from '../../src/cli/options/spec.ts';
import { COMMANDS, GROUPS } from '../../src/cli/options.ts';

/** The manual page, made from the option table. */
export function manPage(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const lines = [
    String.raw`.\" Made from the option table by the tests: npx vitest run test/cli/man.test.ts -u`,
    `.TH NGINX\\-LINT 1 "" "nginx\\-lint ${version}" "User Commands"`,
    '.nh',
    '.ad l',
    '.SH NAME',
    `nginx\\-lint \\- find what ends in 502 Bad Gateway in nginx configurations`,
    '.SH SYNOPSIS',
    '.B nginx\\-lint',
    '.RI [ options ] \\ [ path ...]',
    '.br',
    '.B nginx\\-lint',
    '.I command',
    '.RI [ options ] \\ [ operand ...]',
    '.SH DESCRIPTION',
    roff(PURPOSE),
    '.SH COMMANDS',
    'Without a command the paths are linted.',
    ...Object.entries(COMMANDS).flatMap(([name, { operands, description }]) =>
      tagged(`\\fB${roff(name)}\\fR ${roff(operands)}`, description),
    ),
    '.SH OPTIONS',
    ...Object.entries(GROUPS).flatMap(([group, options]) => [`.SS ${group}`, ...options.flatMap(option)]),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.flatMap(([status, meaning]) => tagged(`\\fB${status}\\fR`, meaning)),
    '.SH ENVIRONMENT',
    ...tagged('\\fBNO_COLOR\\fR, \\fBFORCE_COLOR\\fR', 'Colors off and on, where --color says nothing.'),
    ...tagged('\\fBFORCE_HYPERLINK\\fR', 'Links on (1) and off (0), where --hyperlinks says nothing.'),
    '.SH FILES',
    ...tagged(
      '\\fI.nginx\\-lint.json\\fR',
      'The configuration file; also .jsonc, .yaml, .yml, .toml, and nginx-lint.config.mjs.',
    ),
    ...tagged('\\fInginx\\-lint\\-suppressions.json\\fR', 'The findings that pass: see --suppress-all.'),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(([call, what]) => tagged(`\\fB${roff(call)}\\fR`, `${what}.`)),
    '.SH SEE ALSO',
    '.BR nginx (8)',
    '.PP',
    roff('https://github.com/nginx-lint/nginx-lint'),
  ];
  return lines.join('\n') + '\n';
}

function option({ name, alias, type, choices, placeholder, negatable, description }: OptionSpec): string[] {
  const value = type === 'boolean' ? '' : ` \\fI${roff(placeholder ?? 'VALUE')}\\fR`;
  const names = [...(alias === undefined ? [] : [`-${alias}`]), `--${name}`, ...(negatable ? [`--no-${name}`] : [])];
  const tag = names.map((one) => `\\fB${roff(one)}\\fR${one.startsWith('--no-') ? '' : value}`).join(', ');
  return tagged(tag, choices ? `${description}: ${choices.join(', ')}` : description);
}

function tagged(tag: string, text: string): string[] {
  return ['.TP', tag, roff(text)];
}

/** Text as it is: what roff takes for a command, an escape or a hyphen stands for itself, and what is not ASCII is written as its number. */
function roff(text: string): string {
  const plain = text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replaceAll("'", String.raw`\(aq`);
  const hex = (char: string) => char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return plain.replaceAll(/[^\0-\x7f]/gu, (char) => `\\[u${hex(char)}]`).replace(/^\./, String.raw`\&.`);
}
