import type { SourceFile } from '../../../grammar/nodes.ts';
import { groupBy } from '../../collections.ts';
import type { Edit } from '../../diagnostic.ts';
import type { Span } from '../../text.ts';
import { asOneEdit } from '../around.ts';
import { html, lineHtml } from './text.ts';

/** Lines around a mark, lines of a mark, and lines of one side of a change that are shown. */
const AROUND = 2;
const MOST_MARKED = 12;
const MOST_CHANGED = 20;
/** Of a longer line the part near the mark is shown. */
const LONGEST = 2000;
/** Edits with fewer lines between them are shown together. */
const NEAR = 3;

/** Lines of a file with a part of them marked, and `around` lines before and after. */
export function frame(file: SourceFile, { start, end }: Span, around = AROUND): string {
  const { text } = file;
  const first = text.position(start).line;
  const last = Math.min(text.position(end).line, first + MOST_MARKED);
  const lines: string[] = [];
  for (let number = Math.max(1, first - around); number <= Math.min(text.lines, last + around); number++) {
    const source = text.line(number) ?? '';
    // The empty line after the last line feed is none that anybody sees.
    if (number === text.lines && source === '' && number !== first) continue;
    const offset = text.lineStart(number);
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, source.length);
    const isMarked = number >= first && number <= last && (to > from || number === first);
    lines.push(
      line(number, isMarked ? marked(source, from, to) : lineHtml(cut(source, 0).text), isMarked ? ' hit' : ''),
    );
  }
  return `<pre class="code">${lines.join('')}</pre>`;
}

/** What edits change, with the lines taken away and those put in their place, each file under its name where it has one. */
export function change(edits: readonly Edit[], nameOf: (file: SourceFile) => string | undefined): string {
  return [...groupBy(edits, ({ file }) => file)]
    .map(([file, inFile]) => {
      const hunks = clusters(inFile.toSorted((a, b) => a.start - b.start)).map(hunk);
      const name = nameOf(file);
      const caption = name === undefined ? '' : `<figcaption>${html(name)}</figcaption>`;
      return `${caption}<pre class="code diff">${hunks.join('')}</pre>`;
    })
    .join('');
}

function clusters(edits: readonly Edit[]): readonly (readonly [Edit, ...Edit[]])[] {
  const found: [Edit, ...Edit[]][] = [];
  for (const edit of edits) {
    const group = found.at(-1);
    const { text } = edit.file;
    const near = group && text.position(edit.start).line - text.position(group.at(-1)!.end).line <= NEAR;
    if (near) group.push(edit);
    else found.push([edit]);
  }
  return found;
}

function hunk(edits: readonly [Edit, ...Edit[]]): string {
  const { file, start, end, text } = asOneEdit(edits);
  const { source } = file.text;
  const number = file.text.position(start).line;
  const from = file.text.lineStart(number);
  const lineEnd = source.indexOf('\n', end);
  const to = lineEnd < 0 ? source.length : lineEnd;
  const before = source.slice(from, to).split('\n');
  const after = (source.slice(from, start) + text + source.slice(end, to)).split('\n');
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return (
    side(before.slice(same, before.length - tail), number + same, '-') +
    side(after.slice(same, after.length - tail), number + same, '+')
  );
}

function side(lines: readonly string[], first: number, sign: '-' | '+'): string {
  const shown = lines
    .slice(0, MOST_CHANGED)
    .map((one, index) =>
      line(first + index, lineHtml(cut(one.replace(/\r$/, ''), 0).text), sign === '-' ? ' del' : ' add'),
    );
  const more = lines.length - shown.length;
  return shown.join('') + (more > 0 ? line('', `and ${more} more lines`, ' more') : '');
}

function line(number: number | '', content: string, kind: string): string {
  return `<span class="line${kind}" data-n="${number}">${content}\n</span>`;
}

function marked(source: string, from: number, to: number): string {
  const view = cut(source, from);
  const at = from - view.cutOff;
  const end = Math.min(to - view.cutOff, view.text.length);
  return `${lineHtml(view.text.slice(0, at))}<mark>${lineHtml(view.text.slice(at, end))}</mark>${lineHtml(view.text.slice(end))}`;
}

/** The part of a line that is shown, and how much before it is not, the sign for that included. */
function cut(source: string, near: number): { readonly text: string; readonly cutOff: number } {
  if (source.length <= LONGEST) return { text: source, cutOff: 0 };
  const from = Math.max(0, near - LONGEST / 4);
  const text = source.slice(from, from + LONGEST);
  const after = from + LONGEST < source.length ? '…' : '';
  return from === 0 ? { text: text + after, cutOff: 0 } : { text: `…${text}${after}`, cutOff: from - 1 };
}
