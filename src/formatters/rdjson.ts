import type { SourceFile } from '../../grammar/nodes.ts';
import { kept } from '../collections.ts';
import type { Diagnostic, Level, Related, Report } from '../diagnostic.ts';
import type { Span, Text } from '../text.ts';
import { asOneEdit, offersOf, placesAround } from './around.ts';
import type { FormatContext } from './context.ts';
import { relativePath } from './paths.ts';
import { toJson } from './text.ts';

const SEVERITY: Readonly<Record<Level, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };
const URL = 'https://github.com/nginx-lint/nginx-lint';

/** Reviewdog's format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. Its columns count bytes. */
export default function rdjson({ diagnostics }: Report, context: FormatContext): string {
  const result = {
    source: { name: 'nginx-lint', url: URL },
    diagnostics: diagnostics.map((diagnostic) => {
      const { message, level, ruleId } = diagnostic;
      const suggestions = suggestionsOf(diagnostic);
      const around = placesAround(diagnostic);
      return {
        message,
        location: locationOf(diagnostic, context),
        severity: SEVERITY[level],
        code: { value: ruleId, url: context.docsUrl(ruleId) },
        ...(suggestions.length > 0 ? { suggestions } : {}),
        ...(around.length > 0 ? { related_locations: around.map((one) => relatedOf(one, context)) } : {}),
      };
    }),
  };
  return toJson(result) + '\n';
}

function relatedOf(one: Related, context: FormatContext) {
  return { message: one.message, location: locationOf(one, context) };
}

/** A suggestion is one range in the file of the finding: what needs more has no place here. */
function suggestionsOf(diagnostic: Diagnostic) {
  return offersOf(diagnostic).flatMap(({ edits: [first, ...more] }) => {
    if (!first || [first, ...more].some(({ file }) => file !== diagnostic.file)) return [];
    const edit = asOneEdit([first, ...more]);
    return [{ range: byteRange(edit.file, edit), text: edit.text }];
  });
}

function locationOf(place: Span & { readonly file: SourceFile }, { cwd }: FormatContext) {
  return { path: relativePath(place.file.path, cwd), range: byteRange(place.file, place) };
}

function byteRange({ text }: SourceFile, { start, end }: Span) {
  const position = (offset: number) => {
    const { line, column } = text.position(offset);
    return { line, column: bytesBefore(text, offset) - bytesBefore(text, offset - column + 1) + 1 };
  };
  return { start: position(start), end: position(end) };
}

const STEP = 1024;

/** How many bytes stand before the first character of each step: a line may have millions of characters, and thousands of findings. */
const stepsOf = kept((text: Text): readonly number[] => {
  const steps = [0];
  for (let at = 0; at < text.source.length; at += STEP)
    steps.push(steps.at(-1)! + text.byteLength(text.source.slice(at, at + STEP)));
  return steps;
});

function bytesBefore(text: Text, offset: number): number {
  const step = Math.floor(offset / STEP);
  return stepsOf(text)[step]! + text.byteLength(text.source.slice(step * STEP, offset));
}
