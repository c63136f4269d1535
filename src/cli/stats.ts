import { Files } from '../config/files.ts';
import type { Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import type { Onlooker } from './onlooker.ts';

/** How many rules are listed by themselves. */
const LISTED = 20;

/** Times a run, and says on stderr what took how long. */
export function stats(): Onlooker {
  const start = performance.now();
  const took = new Map<string, number>();
  let bytes = 0;
  const time = <T>(name: string, work: () => T): T => {
    const before = performance.now();
    try {
      return work();
    } finally {
      took.set(name, (took.get(name) ?? 0) + performance.now() - before);
    }
  };
  /** What is read is parsed at once: the file system's part of it is small. */
  class TimedFiles extends Files {
    override get(path: string): ReturnType<Files['get']> {
      return time('read', () => super.get(path));
    }
  }
  let begun = start;
  return {
    observer: { time },
    begin: () => void (begun = performance.now()),
    planned: () => void took.set('load', performance.now() - begun),
    host(host: Host) {
      return {
        ...host,
        read(path, most) {
          const read = host.read(path, most);
          if (!failed(read)) bytes += read.length;
          return read;
        },
      };
    },
    files: (...made) => new TimedFiles(...made),
    end: (report) => process.stderr.write(table(report, took, bytes, performance.now() - start)),
  };
}

function table(report: Report, took: ReadonlyMap<string, number>, bytes: number, all: number): string {
  const { load = 0, read = 0, ...byRule } = Object.fromEntries(took);
  const rules = Object.entries(byRule).sort(([, a], [, b]) => b - a);
  const inRules = rules.reduce((sum, [, one]) => sum + one, 0);
  const placing = Math.max(load - read, 0);
  const listed = rules.slice(0, LISTED);
  const others = rules.slice(LISTED);
  const rows = [
    ['reading and parsing', read],
    ['includes and placing', placing],
    [count(rules.length, 'rule'), inRules],
    ['settings, report and the rest', Math.max(all - read - placing - inRules, 0)],
    ['in all', all],
  ] as const;
  const findings = (id: string) => {
    const found = report.diagnostics.filter(({ ruleId }) => ruleId === id).length;
    return found > 0 ? `  ${count(found, 'finding')}` : '';
  };
  const lines = [
    `${count(report.files.length, 'file')}, ${Math.ceil(bytes / 1024)} KB`,
    ...rows.map(([name, one]) => line(one, all, name)),
    '',
    'rules (what several of them ask for is counted with the first that asks)',
    ...listed.map(([id, one]) => line(one, all, `${id}${findings(id)}`)),
  ];
  if (others.length > 0)
    lines.push(
      line(
        others.reduce((sum, [, one]) => sum + one, 0),
        all,
        `${others.length} others`,
      ),
    );
  return lines.join('\n') + '\n';
}

function line(took: number, all: number, name: string): string {
  return `${took.toFixed(1).padStart(9)} ms ${`${Math.round((100 * took) / all)}`.padStart(3)} %  ${name}`;
}
