import type { Edit, Report } from '../../src/diagnostic.ts';

type Texts = Readonly<Record<string, string | Uint8Array>>;

/** The files with the fixes of a report made, those left out that touch what another one changed; `undefined` when there is none. */
export function fixed(files: Texts, { diagnostics }: Report): Texts | undefined {
  const taken: Edit[] = [];
  for (const { fix = [] } of diagnostics)
    if (!fix.some((edit) => taken.some((other) => touches(edit, other)))) taken.push(...fix);
  if (taken.length === 0) return undefined;
  const changed: Record<string, string | Uint8Array> = { ...files };
  for (const { file } of taken) {
    const edits = taken.filter((edit) => edit.file === file).toSorted((a, b) => b.start - a.start);
    changed[file.path] = edits.reduce(
      (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
      file.text.source,
    );
  }
  return changed;
}

function touches(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}
