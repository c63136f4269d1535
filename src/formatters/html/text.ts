import { table } from '../../collections.ts';
import { plainMarkup, visible } from '../escape.ts';
import { pieces } from '../text.ts';

const ENTITIES: Readonly<Record<string, string>> = table({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
});

/** Any text as HTML, in an element or in a quoted attribute; what cannot be seen is shown as an escape. */
export function html(text: string): string {
  return plainMarkup(visible(text).replaceAll(/[&<>"']/g, (char) => ENTITIES[char]!));
}

/** A line of a file as HTML: like other text, but for its tabs, which indent it. */
export function lineHtml(text: string): string {
  return text.split('\t').map(html).join('\t');
}

/** A message with what stands in double quotes as code; the quotes are there for who copies it, but take no room. */
export function messageHtml(message: string): string {
  return pieces(message)
    .map(({ text, quoted }) => (quoted ? `${QUOTE}<code>${html(text)}</code>${QUOTE}` : html(text)))
    .join('');
}

const QUOTE = '<span class="q">&quot;</span>';

/** The Markdown that rules are described in: paragraphs, code and bold text. */
export function markdownHtml(markdown: string): string {
  return markdown
    .trim()
    .split(/\n[ \t]*\n/)
    .map((paragraph) => `<p>${inline(paragraph.replaceAll(/\s+/g, ' '))}</p>`)
    .join('');
}

function inline(text: string): string {
  return html(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<b>$1</b>');
}
