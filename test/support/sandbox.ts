import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A directory of a test's own, with files in it. */
export interface Sandbox {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): void;
  /** Runs a program in it. The environment is the one given and nothing else. */
  run(command: readonly string[], options?: RunOptions): Ran;
  remove(): void;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a sandbox; `bin` of it comes first on the path of what runs in it, and it is the home directory. */
export function sandbox(): Sandbox {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'nginx-lint-')));
  mkdirSync(join(path, 'bin'));
  const env = {
    PATH: `${join(path, 'bin')}:${process.env['PATH']}:/usr/sbin`,
    HOME: path,
    GIT_CONFIG_GLOBAL: join(path, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
  };
  writeFileSync(
    join(path, 'gitconfig'),
    '[user]\nname = Test\nemail = test@example.com\n[init]\ndefaultBranch = main\n',
  );
  return {
    path,
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), text, name.startsWith('bin/') ? { mode: 0o755 } : {});
      }
    },
    run([program = '', ...args], { cwd = '.', env: more = {}, input } = {}) {
      const { status, stdout, stderr, error } = spawnSync(program, args, {
        cwd: join(path, cwd),
        env: { ...env, ...more },
        encoding: 'utf8',
        ...(input === undefined ? {} : { input }),
      });
      if (error) throw error;
      return { status, stdout, stderr };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Installs the package as a user gets it from the registry, and puts its program on the path; the directory with `node_modules`. */
export function installPackage({ path }: Sandbox): string {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', path], { encoding: 'utf8' }),
  ) as [{ filename: string }];
  const directory = join(path, 'installed');
  mkdirSync(directory);
  execFileSync(
    'npm',
    ['install', '--prefix', directory, '--offline', '--no-audit', '--no-fund', join(path, filename)],
    {
      stdio: 'pipe',
    },
  );
  symlinkSync(join(directory, 'node_modules/.bin/nginx-lint'), join(path, 'bin/nginx-lint'));
  return directory;
}

/** Copies what a clone of the repository would have, in its present state, to a directory as a repository of its own. */
export function cloneInto(box: Sandbox, name: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  mkdirSync(join(box.path, name));
  execFileSync('tar', ['--null', '--files-from=-', '-cf', join(box.path, 'clone.tar'), '--ignore-failed-read'], {
    input: listed,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  execFileSync('tar', ['-xf', join(box.path, 'clone.tar'), '-C', join(box.path, name)]);
  rmSync(join(box.path, 'clone.tar'));
  for (const command of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'One'],
  ])
    box.run(['git', ...command], { cwd: name });
}

/** Whether a program is on the path. */
export function isInstalled(program: string): boolean {
  return [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'].some((directory) => {
    try {
      return readdirSync(directory).includes(program);
    } catch {
      return false;
    }
  });
}
