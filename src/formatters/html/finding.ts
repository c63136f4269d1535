import type { SourceFile } from '../../../grammar/nodes.ts';
import type { Diagnostic, Related } from '../../diagnostic.ts';
import { offersOf } from '../around.ts';
import type { FormatContext } from '../context.ts';
import { includeChain, relativePath } from '../paths.ts';
import { count } from '../style.ts';
import { splitMessage } from '../text.ts';
import { change, frame } from './code.ts';
import { html, messageHtml } from './text.ts';

/** Related places that are shown; the others are below a summary. */
const RELATED_SHOWN = 3;

/** One finding with its lines, the places that belong to it, and what may be done. */
export function finding(diagnostic: Diagnostic, { cwd }: FormatContext): string {
  const { file, start, level, ruleId, message, related, includedFrom } = diagnostic;
  const { line, column } = file.text.position(start);
  const nameOf = (one: SourceFile) => relativePath(one.path, cwd);
  const [what, separator, advice] = splitMessage(message);
  return [
    `<article class="finding ${level}" data-level="${level}" data-rule="${html(ruleId)}">`,
    `<header><span class="level">${level}</span><span class="place">${line}:${column}</span>`,
    `<a class="rule" href="#rule-${html(ruleId)}">${html(ruleId)}</a></header>`,
    `<p class="message"><b>${messageHtml(what)}</b>${separator}${messageHtml(advice)}</p>`,
    frame(file, diagnostic),
    relatedPlaces(related, nameOf),
    includedFrom.length > 0 ? `<p class="from">${html(includeChain(diagnostic, cwd))}</p>` : '',
    otherPlaces(diagnostic, cwd),
    ...offersOf(diagnostic).map(
      ({ title, edits, safe }) =>
        `<details class="offer" open><summary><span class="kind">${safe ? 'Safe fix' : 'Suggestion'}</span> ${messageHtml(title)}</summary>` +
        `<figure>${change(edits, (one) => (one === file ? undefined : nameOf(one)))}</figure></details>`,
    ),
    '</article>\n',
  ].join('');
}

function relatedPlaces(related: readonly Related[], nameOf: (file: SourceFile) => string): string {
  if (related.length === 0) return '';
  const items = related.map(
    (one) =>
      `<li><span class="place">${html(nameOf(one.file))}:${one.file.text.position(one.start).line}</span> ${messageHtml(one.message)}${frame(one.file, one, 0)}</li>`,
  );
  const list = (some: readonly string[]) => `<ul class="related">${some.join('')}</ul>`;
  const more = items.slice(RELATED_SHOWN);
  const rest =
    more.length > 0
      ? `<details><summary>${count(more.length, 'more related place')}</summary>${list(more)}</details>`
      : '';
  return list(items.slice(0, RELATED_SHOWN)) + rest;
}

/** The other places that a file is included in, of a finding that holds in several. */
function otherPlaces({ places, ...rest }: Diagnostic, cwd: string): string {
  const others = places?.first.slice(1) ?? [];
  if (!places || others.length === 0) return '';
  const items = others.map(({ includedFrom }) => `<li>${html(includeChain({ ...rest, includedFrom }, cwd))}</li>`);
  const hidden = places.count - places.first.length;
  if (hidden > 0) items.push(`<li>and in ${count(hidden, 'more place')}</li>`);
  return `<details><summary>the other places</summary><ul class="related">${items.join('')}</ul></details>`;
}
