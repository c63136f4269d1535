import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { workplace } from '../support/cli.ts';
import { location } from '../support/tree.ts';

const place = workplace('each');
const { at, read, shell, write } = place;
const ZERO = location('proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;');
beforeEach(() => write({ 'nginx.conf': ZERO }));

describe('several reports in one run', () => {
  test('each goes to its file, one to standard output', () => {
    const { status, stdout, stderr } = shell('$LINT -f sarif=out/a.sarif -f junit=b.xml -f compact nginx.conf');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^nginx\.conf:3:1: error: .* \[proxy-timeout-zero\]\n$/);
    expect(JSON.parse(read('out/a.sarif')).runs[0].results).toHaveLength(1);
    expect(read('b.xml')).toContain('<testsuites name="nginx-lint" tests="1" failures="1"');
  });

  test('without one for standard output nothing is written there', () => {
    expect(shell('$LINT -f json=a.json nginx.conf')).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  test('what is said twice is said once', () => {
    const { status, stdout, stderr } = shell(
      '$LINT -f json -f json=a.json --format json --format json=a.json nginx.conf',
    );
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toBe(read('a.json'));
  });

  test('each decides by itself what it shows', () => {
    writeFileSync(
      at('nginx.conf'),
      location('proxy_pass http://10.0.0.10:8080;').replace('worker_processes auto; ', ''),
    );
    const { stdout } = shell('$LINT -f json=a.json -f compact=a.txt -f agent nginx.conf');
    const levels = (JSON.parse(read('a.json')) as { messages: { level: string }[] }[])[0]!.messages.map(
      ({ level }) => level,
    );
    expect(levels).toContain('info');
    expect(read('a.txt') + stdout).not.toContain('info');
  });

  test.each([
    ['-f json -f sarif', 'only one format can go to standard output, not "json" and "sarif": write --format json=FILE'],
    ['-f json -f sarif -o x', 'only one format can go to "x", not "json" and "sarif"'],
    ['-f json=x -o y', 'nothing is left for --output-file "y"'],
    ['-f json=x -f sarif=./x', 'two formats would be written to "'],
    ['-f json=', 'option "--format" needs a file behind "=": --format json=FILE'],
    ['-f srif=x', 'not "srif", did you mean "sarif"?'],
    ['files -f json=x', '"--format json=x" is for reports: write --output-file FILE'],
  ])('%s', (options, message) => {
    const { status, stdout, stderr } = shell(`$LINT ${options} nginx.conf`);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout, readdirSync(place.path).sort()]).toEqual([2, '', ['.git', 'nginx.conf']]);
  });
});

describe('a report is written whole or not at all', () => {
  test('over an old one, whose mode and owner are kept', () => {
    writeFileSync(at('a.json'), 'old and much longer than nothing');
    chmodSync(at('a.json'), 0o640);
    if (process.getuid?.() === 0) chownSync(at('a.json'), 65534, 65534);
    const before = statSync(at('a.json'));
    expect(shell('$LINT -f json -o a.json nginx.conf').status).toBe(1);
    const after = statSync(at('a.json'));
    expect(JSON.parse(read('a.json'))).toHaveLength(1);
    expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid]);
    // It is another file now: who reads the old one reads it to its end.
    expect(after.ino).not.toBe(before.ino);
    expect(readdirSync(place.path).sort()).toEqual(['.git', 'a.json', 'nginx.conf']);
  });

  test('a new one has the mode that the user wants of new files', () => {
    shell('umask 027; $LINT -f json=new/a.json nginx.conf');
    expect(statSync(at('new/a.json')).mode & 0o777).toBe(0o640);
  });

  test('the file that a link leads to, not the link', () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a.json'), '');
    symlinkSync('real/a.json', at('link.json'));
    shell('$LINT -f json=link.json nginx.conf');
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(read('real/a.json'))).toHaveLength(1);
  });

  test('when the disk is full the old one stays, and nothing is left behind', () => {
    writeFileSync(at('a.html'), 'the old report');
    const { status, stderr } = shell('trap "" XFSZ; ulimit -f 8; exec $LINT -f html=a.html nginx.conf');
    expect(stderr).toMatch(/^nginx-lint: cannot write "a\.html": EFBIG: [a-z ]+\n$/);
    expect([status, read('a.html')]).toEqual([2, 'the old report']);
    expect(readdirSync(place.path).sort()).toEqual(['.git', 'a.html', 'nginx.conf']);
  });

  test('the others are written when one cannot be', () => {
    const { status, stdout, stderr } = shell('$LINT -f json=nginx.conf/a -f sarif=a.sarif -f compact nginx.conf');
    expect([status, stderr.includes('cannot write "nginx.conf/a"')]).toEqual([2, true]);
    expect(stdout).toContain('proxy-timeout-zero');
    expect(JSON.parse(read('a.sarif')).version).toBe('2.1.0');
  });

  test.skipIf(process.getuid?.() === 0)('a file in a directory that is closed is written where it is', () => {
    mkdirSync(at('closed'));
    writeFileSync(at('closed/a.json'), 'old');
    chmodSync(at('closed'), 0o555);
    expect(shell('$LINT -f json=closed/a.json nginx.conf')).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(read('closed/a.json'))).toHaveLength(1);
    expect(shell('$LINT -f json=closed/b.json nginx.conf')).toMatchObject({ status: 2 });
    chmodSync(at('closed'), 0o755);
  });

  test.each(['nginx.conf', 'link.json'])('over no file that was linted: %s', (name) => {
    for (const link of ['link.json', 'link.conf']) symlinkSync('nginx.conf', at(link));
    expect(shell(`$LINT -f json=${name} -f compact link.conf`)).toEqual({
      status: 2,
      stdout: expect.stringContaining('proxy-timeout-zero'),
      stderr: `nginx-lint: "${name}" is one of the files that were linted: no report is written over it\n`,
    });
    expect(read('nginx.conf')).toBe(ZERO);
  });

  test('a directory is no file', () => {
    expect(shell('$LINT -f json=.git nginx.conf')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot write ".git": EISDIR'),
    });
  });
});

describe('what is no file is written straight', () => {
  test('devices', () => {
    const before = statSync('/dev/null').rdev;
    expect(shell('$LINT -f json=/dev/null -f compact=/dev/null nginx.conf')).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    expect(statSync('/dev/null').rdev).toBe(before);
  });

  test.each(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])('%s, also into a file that has text already', (path) => {
    expect(shell(`$LINT -f compact=${path} nginx.conf`).stdout).toContain('proxy-timeout-zero');
    shell(`{ echo first; $LINT -f compact=${path} nginx.conf; echo last; } > all.txt`);
    expect(read('all.txt')).toMatch(/^first\nnginx\.conf:3:1: .*\nlast\n$/);
  });

  test('pipes of a shell', () => {
    shell(
      '$LINT -f json=>(cat > a.json) -f compact=>(cat > b.txt) nginx.conf; until [ -s a.json ] && [ -s b.txt ]; do sleep 0.05; done',
    );
    expect(read('b.txt')).toContain('proxy-timeout-zero');
    expect(JSON.parse(read('a.json'))).toHaveLength(1);
    shell('mkfifo p; cat p > a.txt & $LINT -f compact=p nginx.conf; wait');
    expect(read('a.txt')).toContain('proxy-timeout-zero');
    expect(lstatSync(at('p')).isFIFO()).toBe(true);
  });
});
