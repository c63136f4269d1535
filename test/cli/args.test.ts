import yargs from 'yargs';
import { describe, expect, test } from 'vitest';
import { parseArgs, PARSER_CONFIGURATION } from '../../src/cli/args.ts';
import { OPTIONS } from '../../src/cli/options.ts';

/** The same table read by yargs itself, as the help has it. */
function byYargs(argv: string[]): Record<string, unknown> {
  const parser = yargs([]).locale('en').parserConfiguration(PARSER_CONFIGURATION).help(false).version(false);
  for (const { name, alias, type } of OPTIONS)
    parser.option(name, { type: type === 'boolean' ? 'boolean' : 'string', ...(alias ? { alias } : {}) });
  const { $0: _, ...rest } = parser.parseSync(argv) as Record<string, unknown>;
  return rest;
}

describe('the quick reader and yargs agree', () => {
  test.each([
    [['nginx.conf']],
    [['-f', 'json', 'a.conf', 'b.conf']],
    [['--format=json', '--only', 'a', '--only', 'b', 'x']],
    [['--no-color', '--no-config', '-']],
    [['1e3', '007.conf', '--max-warnings', '10']],
    [['--rule', 'a={"level":"warning","maxRead":600}', '-q']],
    [['--path-map', '/etc/nginx=/srv/x=y', '--prefix=/p']],
    [['-qf', 'compact', '/etc/nginx']],
    [['--config.rules.x=off'].slice(1)],
  ])('%j', (argv) => {
    const quick = parseArgs(argv);
    if ('error' in quick) throw new Error(quick.error);
    const slow = byYargs(argv);
    expect(quick.paths).toEqual(slow['_']);
    for (const { name, type } of OPTIONS) {
      const expected = type === 'list' && typeof slow[name] === 'string' ? [slow[name]] : slow[name];
      expect(quick.values.get(name), name).toEqual(expected);
    }
  });
});

test('a first word that is a command is the command, a path written as one is a path', () => {
  expect(parseArgs(['rules'])).toMatchObject({ command: 'rules', paths: [] });
  expect(parseArgs(['./rules'])).toMatchObject({ command: 'lint', paths: ['./rules'] });
  expect(parseArgs(['nginx.conf', 'rules'])).toMatchObject({ command: 'lint', paths: ['nginx.conf', 'rules'] });
});
