// What the linter costs, as ratios taken in one run: against bare node, against nginx -t, and against itself at other sizes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, generateFleet } from './generate.mjs';

const CLI = join(import.meta.dirname, '../dist/cli.cjs');
const RECHECK = join(import.meta.dirname, 'recheck.mjs');
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, NO_COLOR: '1' };
const work = mkdtempSync(join(tmpdir(), 'nginx-lint-bench-'));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function time([command, ...args]) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: status ${status}\n${stderr}`);
  return performance.now() - start;
}

function output([command, ...args]) {
  const { stdout, status, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: status ${status}\n${stderr}`);
  return stdout;
}

/** Medians of commands that are run in turn, so that a machine that slows down slows all of them. */
function compare(runs, ...commands) {
  const times = commands.map(() => []);
  commands.forEach((command) => time(command));
  for (let i = 0; i < runs; i++) commands.forEach((command, n) => times[n].push(time(command)));
  return times.map(median);
}

function tree(sites) {
  const directory = join(work, String(sites));
  generate(directory, sites);
  return directory;
}

function size(directory) {
  return readdirSync(directory, { recursive: true }).reduce(
    (sum, name) => sum + (statSync(join(directory, name)).isFile() ? statSync(join(directory, name)).size : 0),
    0,
  );
}

function peak(args) {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    env,
    encoding: 'utf8',
  });
  return error ? undefined : Number(stderr.trim().split('\n').at(-1)) / 1024;
}

const line = (name, value) => process.stdout.write(`${name.padEnd(58)} ${value}\n`);
const lint = (...paths) => [process.execPath, CLI, ...paths, '--no-config'];
const megabytes = (memory) => (memory === undefined ? 'not measured: no /usr/bin/time' : `${memory.toFixed(0)} MB`);

try {
  const small = join(work, 'small.conf');
  const rows = Array.from(
    { length: 9 },
    (_, i) =>
      `    location /a${i}/ {\n        proxy_set_header Host $host;\n        proxy_pass http://10.0.0.${i + 1}:8080;\n    }\n`,
  );
  writeFileSync(
    small,
    `events { worker_connections 4096; }\nhttp {\n  server {\n    listen 8080;\n    server_name a.example.com;\n${rows.join('')}  }\n}\n`,
  );
  const [bare, version, clean] = compare(
    21,
    [process.execPath, '-e', '0'],
    [process.execPath, CLI, '--version'],
    [process.execPath, CLI, small, '--no-config'],
  );
  line('bare node -e 0', `${bare.toFixed(0)} ms`);
  line('--version, over bare node', `+${(version - bare).toFixed(0)} ms`);
  line('a clean file of 50 lines, over bare node', `+${(clean - bare).toFixed(0)} ms`);

  const thousand = tree(1000);
  line('tree of 1,000 sites', `${(size(thousand) / 1e6).toFixed(2)} MB, 1,003 files, one snippet included 3,000 times`);
  const nginx = ['nginx', '-t', '-q', '-p', thousand, '-c', join(thousand, 'nginx.conf'), '-e', 'stderr'];
  if (spawnSync('nginx', ['-v'], { env }).error) line('against nginx -t', 'not measured: no nginx on this machine');
  else {
    const [ours, theirs] = compare(9, lint(thousand), nginx);
    line('  lint it, all rules', `${ours.toFixed(0)} ms`);
    line('  nginx -t of the same tree, same run', `${theirs.toFixed(0)} ms`);
    line('  ratio', `${(ours / theirs).toFixed(2)}`);
  }
  const kept = [...lint(thousand), '--cache', '--cache-location', join(work, 'cache')];
  time(kept);
  const [again, node] = compare(9, kept, [process.execPath, '-e', '0']);
  line('  with --cache, unchanged, over bare node', `+${(again - node).toFixed(0)} ms`);
  line('  peak memory', megabytes(peak(lint(thousand).slice(1))));

  const edits = Array.from({ length: 5 }, () => JSON.parse(output([process.execPath, RECHECK, thousand])));
  const first = median(edits.map(({ first }) => first));
  line('  check it in a program', `${first.toFixed(0)} ms`);
  line('  again after an edit of one site, ratio', (median(edits.map(({ again }) => again)) / first).toFixed(2));

  const [at500, at1000, at2000] = compare(7, lint(tree(500)), lint(thousand), lint(tree(2000)));
  line('500 to 1,000 sites takes', `${(at1000 / at500).toFixed(2)} times as long`);
  line('1,000 to 2,000 sites takes', `${(at2000 / at1000).toFixed(2)} times as long`);

  const hosts = generateFleet(join(work, 'fleet'), 200, 50);
  const [one, at100, at200] = compare(3, lint(hosts[0]), lint(...hosts.slice(0, 100)), lint(...hosts));
  line('200 hosts of 50 sites that share snippets, in one call', `${at200.toFixed(0)} ms`);
  line('  one after the other, by the time of the first', `${(200 * one).toFixed(0)} ms`);
  line('  100 to 200 hosts takes', `${(at200 / at100).toFixed(2)} times as long`);
  line('  peak memory', megabytes(peak(lint(...hosts).slice(1))));
  line('  peak memory of one', megabytes(peak(lint(hosts[0]).slice(1))));
} finally {
  rmSync(work, { recursive: true });
}
