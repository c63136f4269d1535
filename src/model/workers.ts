import type { Config } from '../config/config.ts';

/** How many worker processes there are: the number that is written, 1 where a whole configuration says nothing; else unknown. */
export function workersOf(config: Config): number | undefined {
  const directive = config.top.findLast(({ name }) => name === 'worker_processes');
  if (!directive) return config.complete(undefined) ? 1 : undefined;
  const count = Number(directive.value());
  return Number.isInteger(count) ? count : undefined;
}
