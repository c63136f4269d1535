import { Files } from '../config/files.ts';
import type { Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import type { Observer } from '../lint/check.ts';
import type { Onlooker } from './onlooker.ts';

/** How many rules are listed by themselves. */
const LISTED = 20;

/** Times a run, and says on stderr what took how long. */
export function stats(): Onlooker {
  const start = performance.now();
  const took = new Map<string, number>();
  let bytes = 0;
  /** What was taken by work within the work at hand: that has a name of its own. */
  let within = 0;
  const time = <T>(name: string, work: () => T): T => {
    const before = performance.now();
    const outside = within;
    within = 0;
    try {
      return work();
    } finally {
      const whole = performance.now() - before;
      took.set(name, (took.get(name) ?? 0) + whole - within);
      within = outside + whole;
    }
  };
  let begun = start;
  return {
    observer: { time },
    begin: () => void (begun = performance.now()),
    planned: () => void took.set('load', performance.now() - begun - (took.get('read') ?? 0)),
    host: (host) => counted(host, (read) => (bytes += read)),
    files: (...made) => new TimedFiles(time, ...made),
    end: (report) => process.stderr.write(table(report, took, bytes, performance.now() - start)),
  };
}

/** What is read is parsed at once: the file system's part of it is small. */
class TimedFiles extends Files {
  readonly #time: Observer['time'];

  constructor(time: Observer['time'], ...made: ConstructorParameters<typeof Files>) {
    super(...made);
    this.#time = time;
  }

  override get(path: string): ReturnType<Files['get']> {
    return this.#time('read', () => super.get(path));
  }
}

/** A host that tells how many bytes were read. */
function counted(host: Host, add: (bytes: number) => void): Host {
  return {
    ...host,
    read(path, most) {
      const read = host.read(path, most);
      if (!failed(read)) add(read.length);
      return read;
    },
  };
}

function table(report: Report, took: ReadonlyMap<string, number>, bytes: number, all: number): string {
  const { load = 0, read = 0, model = 0, ...byRule } = Object.fromEntries(took);
  const rules = Object.entries(byRule).sort(([, a], [, b]) => b - a);
  const inRules = sum(rules);
  const rows = [
    ['reading and parsing', read],
    ['includes and placing', load],
    ['the model that rules share', model],
    [count(rules.length, 'rule'), inRules],
    ['settings, report and the rest', Math.max(all - read - load - model - inRules, 0)],
    ['in all', all],
  ] as const;
  const findings = (id: string) => {
    const found = report.diagnostics.filter(({ ruleId }) => ruleId === id).length;
    return found > 0 ? `  ${count(found, 'finding')}` : '';
  };
  const others = rules.slice(LISTED);
  const lines = [
    `${count(report.files.length, 'file')}, ${Math.ceil(bytes / 1024)} KB`,
    ...rows.map(([name, one]) => line(one, all, name)),
    '',
    'rules',
    ...rules.slice(0, LISTED).map(([id, one]) => line(one, all, `${id}${findings(id)}`)),
    ...(others.length > 0 ? [line(sum(others), all, `${others.length} others`)] : []),
  ];
  return lines.join('\n') + '\n';
}

function sum(rules: readonly (readonly [id: string, took: number])[]): number {
  return rules.reduce((all, [, one]) => all + one, 0);
}

function line(took: number, all: number, name: string): string {
  return `${took.toFixed(1).padStart(9)} ms ${`${Math.round((100 * took) / all)}`.padStart(3)} %  ${name}`;
}
