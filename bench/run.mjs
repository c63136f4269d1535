// What the linter costs, against bare node, nginx -t and itself at other sizes, beside what it should cost and what it did in a run that was stored.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { figures } from './figures.mjs';

const STORED = join(import.meta.dirname, 'stored.json');
const { values } = parseArgs({ options: { save: { type: 'string' }, compare: { type: 'string' } } });

const [{ model }, ...others] = cpus();
const machine = `${model}, ${others.length + 1} cores, Node ${process.versions.node}`;
const from = values.compare ?? (existsSync(STORED) ? STORED : undefined);
const stored = from === undefined ? undefined : JSON.parse(readFileSync(from, 'utf8'));
const isSame = stored?.machine === machine;

const DIGITS = { times: 2, MB: 1 };
const shown = (value, unit) => `${value.toFixed(DIGITS[unit] ?? 0)} ${unit}`;

/** What a figure was then, and by how much it has changed; times of another machine say nothing. */
function change({ value, unit }, then) {
  if (then === undefined || (unit === 'ms' && !isSame)) return '';
  const percent = Math.round((value / then - 1) * 100);
  return `${shown(then, unit)} then${then > 0 ? `, ${percent < 0 ? '' : '+'}${percent} %` : ''}`;
}

function line(key, figure) {
  const { name, value, unit, most } = figure;
  if (value === undefined) return `${name.padEnd(56)} not measured on this machine`;
  const aim = most === undefined ? '' : `${value > most ? 'ABOVE' : 'at most'} ${shown(most, unit)}`;
  const columns = [
    name.padEnd(56),
    shown(value, unit).padStart(11),
    aim.padEnd(19),
    change(figure, stored?.figures[key]),
  ];
  return columns.join('  ').trimEnd();
}

process.stdout.write(`${machine}\n`);
if (stored) process.stdout.write(`then: ${stored.machine}${isSame ? '' : '; only ratios and memory compare'}\n`);
const work = mkdtempSync(join(tmpdir(), 'nginx-lint-bench-'));
const measured = {};
let section = '';
try {
  for await (const figure of figures(work)) {
    const { name, value } = figure;
    if (!name.startsWith(' ')) section = name;
    const key = name === section ? name : `${section}: ${name.trim()}`;
    process.stdout.write(`${line(key, figure)}\n`);
    if (value !== undefined) measured[key] = Number(value.toPrecision(4));
  }
} finally {
  rmSync(work, { recursive: true });
}
if (values.save !== undefined) {
  writeFileSync(values.save, `${JSON.stringify({ machine, figures: measured }, undefined, 2)}\n`);
}
