import { LEVEL_RANK, LEVELS } from '../diagnostic.ts';
import type { Diagnostic, Level, Report } from '../diagnostic.ts';
import { READ_BY_PEOPLE } from '../formatters/index.ts';
import type { Format } from '../formatters/index.ts';
import type { Args } from './args.ts';
import { choice, list } from './environment.ts';

/**
 * Leaves out what is below the level shown. Unless the call says that level, rules that the user named are shown: those of `--only`
 * always, others from the level they were given.
 */
export function visibleOnly(
  report: Report,
  format: Format,
  args: Args,
): { shown: Report; hidden: Record<Level, number> } {
  const said = args.values.get('quiet') === true ? 'error' : choice(args, 'severity', LEVELS);
  const byDefault: Level = READ_BY_PEOPLE.has(format) ? 'warning' : 'info';
  const only = new Set(list(args, 'only', true));
  const lowest = ({ ruleId, given = byDefault }: Diagnostic): Level => {
    if (said !== undefined) return said;
    if (only.has(ruleId)) return 'info';
    return LEVEL_RANK[given] < LEVEL_RANK[byDefault] ? given : byDefault;
  };
  const hidden: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  const diagnostics = report.diagnostics.filter((diagnostic) => {
    const { level } = diagnostic;
    const show = LEVEL_RANK[level] >= LEVEL_RANK[lowest(diagnostic)];
    if (!show) hidden[level]++;
    return show;
  });
  return { shown: { ...report, diagnostics }, hidden };
}
