import type { Report } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { CheckOnlooker } from '../project/check.ts';
import type { Jobs } from '../project/jobs.ts';
import type { Args } from './args.ts';

/** Looks on while a run is made, and changes nothing of it: for `--stats`, `--debug` and `--watch`. */
export interface Onlooker extends CheckOnlooker {
  /** What is to be linted, and the settings, are known. */
  begin?(jobs: Jobs, args: Args): void;
  /** Stands between the run and the disk. */
  host?(host: Host): Host;
  /** The report is written. */
  end?(report: Report): void;
}

/** Those that a call asks for, with one more, as one; nothing of them is loaded where none is asked for. */
export async function onlookers({ values }: Args, more?: Onlooker): Promise<Onlooker | undefined> {
  const all = more ? [more] : [];
  if (values.get('debug') === true) all.push((await import('./debug.ts')).debug());
  if (values.get('stats') === true) all.push((await import('./stats.ts')).stats());
  if (all.length < 2) return all[0];
  const files = all.find((one) => one.files);
  const observer = all.find((one) => one.observer)?.observer;
  return {
    ...(observer ? { observer } : {}),
    ...(files ? { files: (...made) => files.files!(...made) } : {}),
    begin: (...known) => all.forEach((one) => one.begin?.(...known)),
    host: (host) => all.reduce((inner, one) => one.host?.(inner) ?? inner, host),
    planned: (entries) => all.forEach((one) => one.planned?.(entries)),
    end: (report) => all.forEach((one) => one.end?.(report)),
  };
}
