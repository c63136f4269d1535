import type { SourceFile } from '../../../grammar/nodes.ts';
import { LEVELS } from '../../diagnostic.ts';
import type { Report } from '../../diagnostic.ts';
import type { FormatContext } from '../context.ts';
import { relativePath } from '../paths.ts';
import { count, noun, thousands } from '../style.ts';
import { html, markdownHtml, messageHtml } from './text.ts';

/** How much was found, of which level, in how many files, and what is not shown. */
export function totals({ diagnostics, files, suppressed }: Report, { hidden }: FormatContext): string {
  const found = LEVELS.map((level) => {
    const number = diagnostics.filter((one) => one.level === level).length;
    return `<li class="${level}"><b>${thousands(number)}</b> ${noun(number, level)}</li>`;
  });
  const left = LEVELS.filter((level) => hidden[level] > 0).map(
    (level) => `<li>${count(hidden[level], level)} not shown</li>`,
  );
  const more = suppressed.length > 0 ? [`<li>${thousands(suppressed.length)} suppressed</li>`] : [];
  return `<ul class="totals">${[...found, `<li>${count(files.length, 'file')} read</li>`, ...more, ...left].join('')}</ul>`;
}

/** What was not read, and that the report is incomplete. */
export function notes({ notRead, incomplete }: Report, { cwd }: FormatContext): string {
  if (notRead.length === 0 && !incomplete) return '';
  const items = notRead.map(({ path, reason, includedFrom }) => {
    const by = includedFrom.at(-1);
    const from = by ? `, included from ${relativePath(by.file.path, cwd)}:${by.file.text.position(by.start).line}` : '';
    return `<li><code>${html(relativePath(path, cwd))}</code>: ${html(reason + from)}</li>`;
  });
  const head = incomplete ? 'This report is incomplete: not everything could be read or checked.' : 'Not read:';
  return `<div class="notice${incomplete ? ' bad' : ''}" role="status">${head}<ul>${items.join('')}</ul></div>`;
}

/** The filters, which the script makes visible. */
export function controls({ diagnostics }: Report): string {
  const rules = new Map<string, number>();
  for (const { ruleId } of diagnostics) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
  const options = [...rules]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, number]) => `<option value="${html(id)}">${html(id)} (${number})</option>`);
  const toggles = LEVELS.filter((level) => diagnostics.some((one) => one.level === level)).map(
    (level) =>
      `<label class="toggle ${level}"><input type="checkbox" name="level" value="${level}" checked> ${noun(2, level)}</label>`,
  );
  return [
    '<div class="bar" role="search">',
    '<input type="search" id="text" placeholder="Filter by text or file ( / )" aria-label="Filter by text or file">',
    `<select id="rule" aria-label="Filter by rule"><option value="">all ${count(rules.size, 'rule')}</option>${options.join('')}</select>`,
    ...toggles,
    '<button type="button" id="reset">Reset</button><span id="shown" aria-live="polite"></span></div>',
  ].join('');
}

/** What is hidden: by comments in the files, with their reasons, and by the suppressions file. */
export function suppressedPart({ suppressed }: Report, { cwd }: FormatContext): string {
  const items = suppressed.map(({ diagnostic: { file, start, ruleId, message }, kind, reason }) => {
    const where = `${relativePath(file.path, cwd)}:${file.text.position(start).line}`;
    const said = kind === 'external' ? 'in the suppressions file' : reason;
    const why = said === undefined ? '' : ` – ${html(said)}`;
    return `<li><span class="place">${html(where)}</span> <a href="#rule-${html(ruleId)}">${html(ruleId)}</a>: <span class="message">${messageHtml(message)}</span>${why}</li>`;
  });
  return part(`${thousands(suppressed.length)} suppressed`, items);
}

/** The files without findings. */
export function cleanPart({ files }: Report, found: ReadonlyMap<SourceFile, unknown>, { cwd }: FormatContext): string {
  const items = files
    .filter((file) => !found.has(file))
    .map(({ path }) => `<li><span class="place">${html(relativePath(path, cwd))}</span></li>`);
  return part(`${count(items.length, 'file')} without findings`, items);
}

function part(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `<details class="more-parts"><summary>${title}</summary><ul>${items.join('')}</ul></details>`;
}

/** What each rule that found something is about, so that the page explains itself. */
export function rulesPart({ diagnostics, suppressed }: Report, { rule, docsUrl }: FormatContext): string {
  const ids = new Set([...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)].map(({ ruleId }) => ruleId));
  const parts = [...ids].sort().map((id) => {
    const { category, severity, summary = '', why = '', reference } = rule(id) ?? {};
    const kind = [category, severity].filter((one) => one !== undefined).join(', ');
    const links = [`<a href="${html(docsUrl(id))}" rel="noreferrer">examples</a>`];
    if (reference !== undefined) links.push(`<a href="${html(reference)}" rel="noreferrer">nginx's documentation</a>`);
    return `<h3 id="rule-${html(id)}">${html(id)} <small>${html(kind)}</small></h3>${markdownHtml(summary)}${markdownHtml(why)}<p>${links.join(' · ')}</p>`;
  });
  return parts.length === 0
    ? ''
    : `<details class="more-parts rules" open><summary>The rules</summary>${parts.join('\n')}</details>`;
}
