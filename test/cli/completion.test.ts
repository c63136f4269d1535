import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInstalled, sandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

let box: Sandbox;
beforeAll(() => {
  box = sandbox();
  const script = (shell: string) =>
    spawnSync('node', ['dist/cli.cjs', 'completion', shell], { encoding: 'utf8' }).stdout;
  box.write({
    'c.bash': script('bash'),
    'c.zsh': script('zsh'),
    'c.fish': script('fish'),
    'web site.conf': '',
    'etc/a.conf': '',
  });
});
afterAll(() => box.remove());

const SUSPICIOUS = 'proxy-timeout-suspicious';
const ZERO = 'proxy-timeout-zero';
/** What is typed, and all that a shell must offer; paths are those of the directory. */
const TYPED: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [['--sev'], ['--severity']],
  [['--no-sn'], ['--no-snippets']],
  [
    ['--fail-on', ''],
    ['error', 'info', 'warning'],
  ],
  [['--flavor', 'open'], ['openresty']],
  [['-f', 'co'], ['compact']],
  [
    ['--only', 'proxy-timeout-'],
    [SUSPICIOUS, ZERO],
  ],
  [['--skip', `${ZERO},proxy-timeout-s`], [`${ZERO},${SUSPICIOUS}`]],
  [
    ['--rule', 'proxy-timeout-'],
    [`${SUSPICIOUS}=`, `${ZERO}=`],
  ],
  [['--suppress-rule', 'websocket-r'], ['websocket-read-timeout']],
  [['exp'], ['explain']],
  [['explain', 'websocket-r'], ['websocket-read-timeout']],
  [['completion', 'z'], ['zsh']],
  [['config', 'p'], ['print']],
  [['config', 'print', 'etc/'], ['etc/a.conf']],
];

describe('bash', () => {
  const complete = (words: readonly string[]) => {
    const program =
      'source c.bash; COMP_WORDS=(nginx-lint "$@"); COMP_CWORD=$#; $(complete -p nginx-lint | sed "s/.*-F \\([^ ]*\\).*/\\1/"); printf "%s\\n" "${COMPREPLY[@]}"';
    const { stdout, stderr } = box.run(['bash', '--norc', '-c', program, 'bash', ...words]);
    expect(stderr).toBe('');
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .sort();
  };

  test.each(TYPED)('%j', (words, offered) => {
    expect(complete(words)).toEqual(offered);
  });

  test.each([
    [['web'], ['web site.conf']],
    [
      ['--prefix', ''],
      ['bin', 'etc'],
    ],
    [['--config', 'etc/'], ['etc/a.conf']],
    // As bash splits "--fail-on=w" and "--fail-on=".
    [['--fail-on', '=', 'w'], ['warning']],
    [
      ['--fail-on', '='],
      ['error', 'info', 'warning'],
    ],
  ])('%j', (words, offered) => {
    expect(complete(words)).toEqual(offered);
  });
});

describe.skipIf(!isInstalled('fish'))('fish (skipped where it is not installed)', () => {
  test.each(TYPED)('%j', (words, offered) => {
    const { stdout, stderr } = box.run([
      'fish',
      '--no-config',
      '-c',
      `source c.fish; complete -C 'nginx-lint ${words.join(' ')}'`,
    ]);
    expect(stderr).toBe('');
    const lines = stdout.split('\n').filter((line) => line !== '');
    expect(lines.map((line) => line.split('\t')[0]).sort()).toEqual(offered);
  });
});

describe.skipIf(!isInstalled('zsh'))('zsh (skipped where it is not installed)', () => {
  /** A terminal with zsh in it: what is typed, a tab, and then it shows what it offers. */
  const SHELL = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "autoload -U compinit; compinit -u -D; source c.zsh; LISTMAX=0; stty cols 200; echo RE''ADY"
zpty -r z out '*READY*'
zpty -w -n z "nginx-lint $1"$'\\t\\t'
zpty -r z out "*$2*"
`;

  test.each(TYPED)('%j', (words, offered) => {
    const typed = words.join(' ');
    // One thing alone is written behind what is typed, several are listed below it.
    const shown = offered.length === 1 ? offered[0]! : [...offered].join('*');
    const list = shown.replaceAll('=', '');
    expect(box.run(['timeout', '20', 'zsh', '-f', '-c', SHELL, 'zsh', typed, list]).status).toBe(0);
  });
});

test('another shell is refused', () => {
  const { status, stderr } = spawnSync('node', ['dist/cli.cjs', 'completion', 'zish'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    2,
    'nginx-lint: name one shell: nginx-lint completion bash|zsh|fish, did you mean "zsh"?\n',
  ]);
});
