import type { Diagnostic } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { relativePath } from './paths.ts';
import { wellFormed } from './text.ts';

/** So many characters of a line count: there may be thousands of findings in a line of millions. */
const MOST = 1000;

/**
 * A fingerprint for each finding, unique in the report: of its file, rule and line without blanks, so that it stays the same when
 * lines are added above; the second with the same is numbered.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  { root, digest }: FormatContext,
): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  return new Map(
    diagnostics.map((diagnostic) => {
      const { file, ruleId, start } = diagnostic;
      const whole = file.text.line(file.text.position(start).line) ?? '';
      const line = whole.slice(0, MOST).replaceAll(/\s+/g, ' ').trim();
      const key = JSON.stringify([wellFormed(relativePath(file.path, root)), ruleId, wellFormed(line)]);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return [diagnostic, digest(nth === 0 ? key : `${key} ${nth}`)];
    }),
  );
}
