import type { BlockNode, SourceFile } from '../../grammar/nodes.ts';
import { kept } from '../collections.ts';
import { PLACEHOLDER } from '../values/unknown.ts';
import type { Span } from '../text.ts';
import { pieces } from './template-pieces.ts';

/**
 * Templates are read as the configuration they will become: what stands for a value is masked by a character that no configuration has, and
 * what only steers the template by blanks. The masked text has the same length, so that every offset is one of the file.
 */

/** A template: its text with placeholders and control lines masked. */
export interface Masked {
  readonly source: string;
  /** Whether it has branches or loops: then both sides of a branch are in the text, and nothing can be said of duplicates or counts. */
  readonly control: boolean;
  /** Whether it takes in text that may be directives: then nothing can be said of what is not there. */
  readonly open: boolean;
}

const EXTENSIONS: ReadonlySet<string> = new Set(
  'j2 jinja jinja2 erb epp tmpl tpl tftpl stpl template mustache gotmpl'.split(' '),
);

/** Whether a file is a template by its name (`.j2`, `.erb`, `.tmpl`, `.template` …) or its directory (`templates/`). */
export function isTemplatePath(path: string): boolean {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return EXTENSIONS.has(extension) || path.startsWith('templates/') || path.includes('/templates/');
}

/** Whether a file is read as a template, or is one by its name. */
export const isTemplate = kept(
  ({ template, path }: SourceFile): boolean => template !== undefined || isTemplatePath(path),
);

/** What no configuration has: `{{ x }}`, `{% if %}`, `<%= x %>`, `%{X}`, a whole word `{x}`, `@X@`, `__X__`, `%%X%%`. */
const MARKS =
  /\{\{[-~]?[ \t]*[\w.$@#^/!>][^{}\n]*\}\}|\{%[^\n]{0,300}%\}|<%[^\n]{0,300}%>|%\{\w+\}|(?<=[\s"])\{[A-Za-z_]\w*\}(?=[\s";/])|(?<=\s)(?:@[A-Z]\w*@|__[A-Z][A-Z0-9_]*__|%%[A-Za-z_]\w*%%)(?=[\s;])/;
/** What every mark has in it, found in one plain pass. */
const MAYBE = /\{[{%A-Za-z_]|<%|%[{%]|@[A-Z]|__[A-Z]/;
const ENVIRONMENT = /\$\{([A-Z][A-Z0-9_]*)(?::?[-=?+][^}\n]{0,300})?\}/g;

/** Whether a file that is no template by name has, outside of comments and Lua, what only templates have. `isVariable`: as for `maskTemplate`. */
export function hasTemplateMarks(file: SourceFile, isVariable: (name: string) => boolean): boolean {
  const { source } = file.text;
  if (!MAYBE.test(source) || (!MARKS.test(source) && !source.includes('${'))) return false;
  const code = codeOf(file);
  if (MARKS.test(code)) return true;
  return [...code.matchAll(ENVIRONMENT)].some((match) => !isVariable(match[1]!.toLowerCase()));
}

function codeOf({ text, comments, root }: SourceFile): string {
  const left: Span[] = [...comments];
  const stack: BlockNode[] = [root];
  for (let block = stack.pop(); block; block = stack.pop()) {
    if (block.raw !== undefined) left.push(block);
    for (const node of block.directives) if (node.block) stack.push(node.block);
  }
  let code = '';
  let end = 0;
  for (const span of left.sort((a, b) => a.start - b.start)) {
    if (span.start < end) continue;
    code += `${text.source.slice(end, span.start)} `;
    end = span.end;
  }
  return code + text.source.slice(end);
}

const CONTROL_WORDS =
  /^\{\{[-~]?\s*(?:[#/^!>]|(?:else|end|break|continue)(?![\w.])|(?:if|range|with|define|template|block)\s+[^\s|}-]|\$\w+\s*:?=)/;
const COMMENT = /^(?:[ \t]*>[ \t]*--|\{#|<%#|\{\{[-~]?\s*\/\*|\{\{[-~]?!)/;
const INCLUDES = /^\{\{[-~]?\s*(?:>|(?:template|block)\s+")|^\{%-?\s*(?:include|block|import)\b/;

/** Masks a template. `isVariable` tells which names (lower-case) are nginx variables, so that \`${host}\` stays one. */
export function maskTemplate(source: string, isVariable: (name: string) => boolean): Masked {
  let control = false;
  let open = false;
  let masked = '';
  let end = 0;
  for (const piece of pieces(source)) {
    const text = source.slice(piece.start, piece.end);
    const variable = /^\$\{?(\w+)\}?$/.exec(text)?.[1];
    if (variable !== undefined && isVariable(variable.toLowerCase())) continue;
    const comment = COMMENT.test(text);
    const steers = isControl(text);
    if (steers && !comment) control = true;
    if (INCLUDES.test(text)) open = true;
    masked += source.slice(end, piece.start) + (steers || comment ? blank(text) : PLACEHOLDER.repeat(text.length));
    end = piece.end;
  }
  masked += source.slice(end);
  const lines = blankLines(masked);
  return { source: lines, control, open: open || control || lines !== masked };
}

function isControl(piece: string): boolean {
  if (piece.startsWith('{%') || piece.startsWith('{#')) return true;
  if (piece.trimStart().startsWith('>')) return true;
  if (piece.startsWith('%{')) return /^%\{~?[ \t]*(?:if|else|endif|for|endfor)\b/.test(piece);
  if (piece.startsWith('<%')) return !piece.startsWith('<%=');
  return CONTROL_WORDS.test(piece);
}

const LONE = /^[ \t]*\ue000[ \t\ue000]*\r?$/;

/** A placeholder that has a line to itself, where a directive begins, stands for directives: it is left out. */
function blankLines(masked: string): string {
  if (!masked.includes(PLACEHOLDER)) return masked;
  let starts = true;
  const lines = masked.split('\n');
  const read = lines.map((line, i) => {
    if (LONE.test(line)) return starts && !/^\s*[;{]/.test(lines[i + 1] ?? '') ? blank(line) : line;
    const code = line.replace(/(?:^|[ \t])#.*$/s, '').trimEnd();
    if (code !== '') starts = /[;{}]$/.test(code);
    return line;
  });
  return read.join('\n');
}

function blank(piece: string): string {
  return piece.replaceAll(/[^\r\n]/g, ' ');
}
