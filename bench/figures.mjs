// What is measured. A figure has a value with its unit and, where there is one, the most that it should be.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, generateFleet } from './generate.mjs';
import { compare, exists, medians, peak, run, size } from './measure.mjs';
import { buildPieces } from './parts.mjs';

const CLI = join(import.meta.dirname, '../dist/cli.cjs');
const BARE = [process.execPath, '-e', '0'];
const lint = (...paths) => [process.execPath, CLI, ...paths, '--no-config'];
const script = (name, ...args) => [process.execPath, join(import.meta.dirname, name), ...args];
/** The memory that a run over so many megabytes may take. */
const memoryFor = (input) => 80 + 25 * input;

/** Measures all in a directory; gives each figure when it is known. */
export async function* figures(work) {
  const pieces = join(work, 'pieces.mjs');
  await buildPieces(pieces);
  const tree = (sites) => {
    const directory = join(work, String(sites));
    generate(directory, sites);
    return directory;
  };
  yield* start(work, pieces);
  const thousand = tree(1000);
  yield* oneTree(work, thousand);
  yield* parts(thousand, pieces);
  yield* growth(thousand, tree);
  yield* fleet(work);
}

function* start(work, pieces) {
  const file = join(work, 'clean.conf');
  const location = (i) =>
    `    location /a${i}/ {\n      proxy_set_header Host $host;\n      proxy_pass http://10.0.0.${i}:8080;\n    }\n`;
  const locations = Array.from({ length: 10 }, (_, i) => location(i + 1)).join('');
  const server = `  server {\n    listen 8080;\n    server_name a.example.com;\n${locations}  }\n`;
  writeFileSync(file, `events {\n  worker_connections 4096;\n}\nhttp {\n${server}}\n`);
  const [bare, version, clean] = compare(21, BARE, [process.execPath, CLI, '--version'], lint(file));
  yield { name: 'bare node -e 0', value: bare, unit: 'ms' };
  yield { name: '--version, over bare node', value: version - bare, unit: 'ms', most: 10 };
  yield { name: 'a clean file of 50 lines, over bare node', value: clean - bare, unit: 'ms', most: 60 };
  const { read, evaluate, run: rest } = medians(11, script('parts.mjs', 'start', pieces, file));
  yield { name: '  of that: reading what was compiled', value: read, unit: 'ms' };
  yield { name: '  evaluating it', value: evaluate, unit: 'ms' };
  yield { name: '  the run: arguments, modules, rules, the file', value: rest, unit: 'ms' };
}

function* oneTree(work, directory) {
  const input = size(directory);
  yield { name: 'a tree of 1,000 sites: 1,003 files', value: input, unit: 'MB' };
  if (exists('nginx')) {
    const nginx = ['nginx', '-t', '-q', '-p', directory, '-c', join(directory, 'nginx.conf'), '-e', 'stderr'];
    const [ours, theirs] = compare(9, lint(directory), nginx);
    yield { name: '  lint it, all rules', value: ours, unit: 'ms' };
    yield { name: '  nginx -t of it, in turn', value: theirs, unit: 'ms' };
    yield { name: '  the first by the second', value: ours / theirs, unit: 'times', most: 1 };
  }
  const kept = [...lint(directory), '--cache', '--cache-location', join(work, 'cache')];
  run(kept);
  const [again, bare] = compare(9, kept, BARE);
  yield { name: '  with --cache, unchanged, over bare node', value: again - bare, unit: 'ms', most: 60 };
  yield { name: '  peak memory', value: peak(5, lint(directory)), unit: 'MB', most: memoryFor(input) };
  const { first, again: edited } = medians(5, script('recheck.mjs', directory));
  yield { name: '  check it in a program', value: first, unit: 'ms' };
  yield { name: '  again after an edit of one site', value: edited / first, unit: 'times', most: 1 / 3 };
}

function* parts(directory, pieces) {
  const { cold, lexer, parser, nodes, all } = medians(3, script('parts.mjs', 'parse', pieces, directory));
  const input = size(directory);
  yield { name: '  parse its texts, from a cold start', value: cold, unit: 'ms' };
  yield { name: '  warm', value: all, unit: 'ms' };
  yield { name: '  that is', value: (input / all) * 1000, unit: 'MB/s' };
  yield { name: '    the lexer', value: lexer, unit: 'ms' };
  yield { name: '    the parser, on tokens', value: parser, unit: 'ms' };
  yield { name: '    making nodes', value: nodes, unit: 'ms' };
}

function* growth(thousand, tree) {
  const [at500, at1000, at2000] = compare(7, lint(tree(500)), lint(thousand), lint(tree(2000)));
  yield { name: '500 to 1,000 sites', value: at1000 / at500, unit: 'times', most: 2.2 };
  yield { name: '1,000 to 2,000 sites', value: at2000 / at1000, unit: 'times', most: 2.2 };
  const most = tree(10_000);
  const [once, ten] = compare(3, lint(thousand), lint(most));
  yield { name: '1,000 to 10,000 sites', value: ten / once, unit: 'times', most: 11 };
  yield { name: '  peak memory', value: peak(1, lint(most)), unit: 'MB', most: memoryFor(size(most)) };
}

function* fleet(work) {
  const directory = join(work, 'fleet');
  const hosts = generateFleet(directory, 200, 50);
  const [one, at100, at200] = compare(3, lint(hosts[0]), lint(...hosts.slice(0, 100)), lint(...hosts));
  yield { name: '200 hosts of 50 sites that share snippets, in one call', value: at200, unit: 'ms' };
  yield { name: '  by the time of one after the other', value: at200 / (200 * one), unit: 'times', most: 1 };
  yield { name: '  100 to 200 hosts', value: at200 / at100, unit: 'times', most: 2.2 };
  yield { name: '  peak memory', value: peak(1, lint(...hosts)), unit: 'MB', most: memoryFor(size(directory)) };
}
