import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLI, workplace } from '../support/cli.ts';
import { isInstalled } from '../support/sandbox.ts';
import { BAD, GOOD, http, site } from '../support/fixable.ts';

const place = workplace('each');
const { at, run, shell, write } = place;

describe('--diff', () => {
  const tricky: Record<string, string | Uint8Array> = {
    'nginx.conf': http("include 'sites/*.conf';\ninclude crlf.conf;\ninclude end.conf;"),
    'sites/a b.conf': site('proxy_pass http://10.0.0.10:8080/;'),
    'sites/q"u\\o\n.conf': site('proxy_pass http://10.0.0.10:8080/;').replace('8080', '8084'),
    'sites/größe.conf': site('proxy_pass http://10.0.0.10:8080/;').replace('8080', '8081'),
    'crlf.conf': site('proxy_buffer_size 16k; # größer\nproxy_pass http://10.0.0.10:8080;')
      .replace('8080', '8082')
      .replaceAll('\n', '\r\n'),
    'end.conf': Buffer.from(
      `# gr\xf6\xdfer\n${site('proxy_pass http://10.0.0.10:8080;').replace('8080', '8083')}\n# nginx-lint-disable-line upstream-undefined -- \xfc`,
      'latin1',
    ),
  };
  const names = Object.keys(tricky);
  const bytes = (base: string) => names.map((name) => readFileSync(join(base, name), 'latin1'));

  test.each([
    ['git apply', 'git', ['apply', '--whitespace=nowarn', '-']],
    ['patch', 'patch', ['-p1', '--binary', '--quiet']],
  ])('is what --fix writes, as %s has it', (_, command, args) => {
    write(tricky);
    const before = bytes(place.path);
    const diff = spawnSync('node', [CLI, '--diff', 'nginx.conf'], { cwd: place.path });
    expect([diff.status, String(diff.stderr)]).toEqual([1, 'nginx-lint: would fix 5 problems in 5 files\n']);
    expect(bytes(place.path)).toEqual(before);
    const copy = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
    try {
      cpSync(place.path, copy, { recursive: true });
      const applied = spawnSync(command, args, { cwd: copy, input: diff.stdout, encoding: 'utf8' });
      expect([applied.status, applied.stderr]).toEqual([0, '']);
      run(['--fix', 'nginx.conf']);
      expect(bytes(copy)).toEqual(bytes(place.path));
      expect(bytes(copy).filter((text, i) => text !== before[i])).toHaveLength(5);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  test.skipIf(!isInstalled('script'))('shows on a terminal what would act on it, and keeps it elsewhere', () => {
    write({ 'nginx.conf': http(site('proxy_pass http://10.0.0.10:8080/;\t# \x1b]0;owned\x07 \u202e')) });
    expect(run(['--diff', 'nginx.conf']).stdout).toContain(
      '\n+proxy_pass http://10.0.0.10:8080;\t# \x1b]0;owned\x07 \u202e\n',
    );
    const terminal = spawnSync('script', ['-qec', `node ${CLI} --diff nginx.conf`, '/dev/null'], {
      cwd: place.path,
      encoding: 'utf8',
    });
    expect(terminal.stdout).toContain('\n+proxy_pass http://10.0.0.10:8080;\t# \\x1b]0;owned\\x07 \\u202e\r\n');
    expect(terminal.stdout).not.toMatch(/\x1b|\u202e/);
  });

  test('has names from the working directory, of the files themselves', () => {
    write({
      'conf/available/a': site('proxy_pass http://10.0.0.10:8080/;'),
      'conf/nginx.conf': http('include enabled/*;'),
      'other/x': '',
    });
    mkdirSync(at('conf/enabled'));
    symlinkSync('../available/a', at('conf/enabled/a'));
    const named = (cwd: string) =>
      /^--- (.*)\n\+\+\+ (.*)$/m.exec(run(['--diff', at('conf/nginx.conf')], { cwd: at(cwd) }).stdout)!.slice(1);
    expect(named('.')).toEqual(['a/conf/available/a', 'b/conf/available/a']);
    expect(named('conf')).toEqual(['a/available/a', 'b/available/a']);
    expect(named('other')).toEqual([`a${at('conf/available/a')}`, `b${at('conf/available/a')}`]);
  });

  test('names files whose names are no UTF-8 by their bytes, and --fix writes them', () => {
    write({ 'nginx.conf': http('include ö/*;') });
    const { stdout } = shell(
      "mkdir ö; cat > $'ö/a \\xf6\\xff.conf'; $LINT --diff nginx.conf > patch; git apply patch; grep -h proxy_pass ö/*; git apply -R patch; " +
        '$LINT -f compact --fix nginx.conf; grep -h proxy_pass ö/*',
      { input: site('proxy_pass http://10.0.0.10:8080/;') },
    );
    expect(stdout).toBe('proxy_pass http://10.0.0.10:8080;\nproxy_pass http://10.0.0.10:8080;\n');
  });

  test('takes standard input and dumps', () => {
    expect(run(['--diff', '--stdin-filename', 'conf/x.conf'], { input: BAD }).stdout).toContain('+++ b/conf/x.conf\n');
    const dump = `# configuration file /etc/nginx/nginx.conf:\n${GOOD.replace('listen', '# nginx-lint-disable-line upstream-undefined -- x\nlisten')}\n`;
    expect(run(['--diff', '-'], { input: dump }).stdout).toContain('+++ b/etc/nginx/nginx.conf\n');
  });
});
