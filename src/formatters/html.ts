import type { SourceFile } from '../../grammar/nodes.ts';
import { LEVELS } from '../diagnostic.ts';
import type { Diagnostic, Level, Report } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';
import { groupBy } from '../collections.ts';
import { controls, notes, rulesPart, suppressedPart, cleanPart, totals } from './html/parts.ts';
import { finding } from './html/finding.ts';
import { SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { html } from './html/text.ts';
import { relativePath } from './paths.ts';
import { count, few } from './style.ts';

type Files = ReadonlyMap<SourceFile, readonly Diagnostic[]>;

/** A page for people, in one file that asks for no other: findings by file, to filter, to print, or to read without JavaScript. */
export default function page(report: Report, context: FormatContext): string {
  const files = groupBy(report.diagnostics, ({ file }) => file);
  const named = new Map([
    ['-', 'standard input'],
    ['.', context.cwd],
  ]);
  const title = few(context.paths.map((path) => named.get(path) ?? path));
  // The page may run this script and no other, should anything in it ever be taken for one.
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${base64(context.digest(SCRIPT))}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${html(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${html(title)} – nginx-lint</title>`,
    `<style>${STYLE}</style>\n</head>\n<body>`,
    `<div class="top"><h1>nginx-lint: ${html(title)}</h1>${totals(report, context)}</div>`,
    notes(report, context),
    files.size > 0 ? controls(report) : '',
    `<div class="columns">${files.size > 0 ? navigation(files, context) : ''}<main>`,
    files.size > 0 ? sections(files, context) : nothingFound(report, context),
    suppressedPart(report, context),
    rulesPart(report, context),
    cleanPart(report, files, context),
    `</main></div>\n<footer>nginx-lint ${html(context.version)}</footer>`,
    files.size > 0 ? `<script>${SCRIPT}</script>` : '',
    '</body>\n</html>\n',
  ].join('\n');
}

function nothingFound({ files, incomplete }: Report, { hidden }: FormatContext): string {
  const left = hidden.error + hidden.warning + hidden.info;
  const none = incomplete ? 'No problems in what was read' : 'No problems';
  const what = left > 0 ? 'Nothing to show' : none;
  return `<p class="fine"><b>${files.length === 0 ? 'Nothing could be read' : what}</b>${count(files.length, 'file')} read</p>`;
}

function navigation(files: Files, { cwd }: FormatContext): string {
  const items = [...files].map(([file, found], index) => {
    const name = html(relativePath(file.path, cwd));
    return `<li><a class="${worst(found)}" href="#file-${index}" title="${name}"><span class="name"><bdi>${name}</bdi></span><span class="count">${found.length}</span></a></li>`;
  });
  return `<nav aria-label="Files"><h2>Files with findings</h2><ul>${items.join('')}</ul></nav>`;
}

function sections(files: Files, context: FormatContext): string {
  const parts = [...files].map(([file, found], index) => {
    const name = html(relativePath(file.path, context.cwd));
    const counts = LEVELS.flatMap((level) => {
      const number = found.filter((one) => one.level === level).length;
      return number > 0 ? [count(number, level)] : [];
    });
    return `<section class="file" id="file-${index}" data-path="${name}"><h2>${name}<small>${counts.join(', ')}</small></h2>\n${found.map((one) => finding(one, context)).join('')}</section>\n`;
  });
  return `${parts.join('')}<p id="none" hidden>Nothing matches.</p>`;
}

function worst(found: readonly Diagnostic[]): Level {
  return LEVELS.find((level) => found.some((one) => one.level === level)) ?? 'info';
}

function base64(hex: string): string {
  return btoa(hex.replaceAll(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))));
}
