import type { SourceFile } from '../../grammar/nodes.ts';
import { kept } from '../collections.ts';
import { pieces } from '../config/template-pieces.ts';
import type { Edit } from '../diagnostic.ts';
import type { Span } from '../text.ts';

/**
 * Whether edits can be made together, unseen: they lie in their files, apart from each other, change something, leave a byte order mark
 * where it is, and touch nothing that a template engine replaces.
 */
export function areSound(edits: readonly Edit[]): boolean {
  const changes = edits.some(({ file, start, end, text }) => file.text.source.slice(start, end) !== text);
  return (
    changes && edits.every(isSound) && !edits.some((edit, i) => edits.slice(0, i).some((one) => collide(one, edit)))
  );
}

/** Whether two edits touch: neither can be made without thinking of the other. */
export function touch(a: Edit, b: Edit): boolean {
  return a.file === b.file && touches(a, b);
}

function isSound({ file, start, end, text }: Edit): boolean {
  const { source } = file.text;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= source.length))
    return false;
  if (start === 0 && source.startsWith('\ufeff') && !text.startsWith('\ufeff')) return false;
  return !placeholders(file).some((piece) => touches(piece, { start, end }));
}

/** What a template engine may replace: also in a file that a mistake keeps from being read as the template that it is. */
const placeholders = kept((file: SourceFile): readonly Span[] => {
  const { source } = file.text;
  const isVariable = ({ start, end }: Span) => /^\$\{?[a-z_]\w*\}?$/.test(source.slice(start, end));
  return [...pieces(source)].filter((piece) => file.template || !isVariable(piece));
});

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Insertions at one place, and beside what is replaced, have an order; what is replaced twice has none. */
function collide(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}
