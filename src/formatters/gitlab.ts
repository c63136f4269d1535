import type { Diagnostic, Related, Report } from '../diagnostic.ts';
import { placesAround } from './around.ts';
import type { FormatContext } from './context.ts';
import { fingerprints } from './fingerprint.ts';
import { FATAL } from './json.ts';
import { relativePath } from './paths.ts';
import { rangeOf } from './range.ts';
import { toJson } from './text.ts';

/** GitLab's report of code quality, which is Code Climate's: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
export default function gitlab({ diagnostics }: Report, context: FormatContext): string {
  const ids = fingerprints(diagnostics, context);
  const issues = diagnostics.map((diagnostic) => {
    const { ruleId, message } = diagnostic;
    const others = placesAround(diagnostic).map((one) => locationOf(one, context));
    return {
      type: 'issue',
      description: message,
      check_name: ruleId,
      fingerprint: ids.get(diagnostic),
      severity: severityOf(diagnostic, context),
      categories: [context.rule(ruleId)?.category === 'security' ? 'Security' : 'Bug Risk'],
      location: locationOf(diagnostic, context),
      ...(others.length > 0 ? { other_locations: others } : {}),
    };
  });
  return toJson(issues, 2) + '\n';
}

function severityOf({ ruleId, level }: Diagnostic, { rule }: FormatContext): string {
  if (ruleId in FATAL) return 'blocker';
  if (level === 'error') return rule(ruleId)?.category === 'security' ? 'critical' : 'major';
  return level === 'warning' ? 'minor' : 'info';
}

function locationOf(place: Diagnostic | Related, { root }: FormatContext) {
  const { line, endLine } = rangeOf(place.file, place);
  return { path: relativePath(place.file.path, root), lines: { begin: line, end: endLine } };
}
