/**
 * Templates are read as the configuration they will become: what stands for a value is masked by a character that no configuration has, and
 * lines that only steer the template by blanks. The masked text has the same length, so that every offset is one of the file.
 */

/** Stands for each character of a placeholder (U+E000, private use): a word that has it has an unknown value. */
export const PLACEHOLDER = '\ue000';

/** A template: its text with placeholders and control lines masked. */
export interface Masked {
  readonly source: string;
  /** Whether it has branches or loops: then both sides of a branch are in the text, and nothing can be said of duplicates or counts. */
  readonly control: boolean;
}

const BY_NAME = /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|stpl|template|mustache|gotmpl)$|(?:^|\/)templates\//;

/** Whether a file is a template by its name (`.j2`, `.erb`, `.tmpl`, `.template` …) or its directory (`templates/`). */
export function isTemplatePath(path: string): boolean {
  return BY_NAME.test(path);
}

/** What no configuration has: `{{ … }}`, `{% … %}`, `<% … %>`, and `${NAME}` where a directive begins. */
const MARKS = /\{\{[^{}\n]+\}\}|\{%[^\n]*%\}|<%[^\n]*%>|^[ \t]*\$\{[A-Z][A-Z0-9_]*\}/m;

/** Whether a text that cannot be read as it is may be a template. */
export function hasTemplateMarks(source: string): boolean {
  return MARKS.test(source);
}

// Every alternative ends at its first closing mark: one pass over the text.
const PIECES =
  /\{%[^]*?%\}|\{#[^]*?#\}|\{\{[^]*?\}\}\}?|<%[^]*?%>|@@?[A-Za-z_][A-Za-z0-9_.:-]*@@?|__[A-Z][A-Z0-9_]*__|%%?[A-Za-z_][A-Za-z0-9_]*%%?|\$\{[A-Za-z_][A-Za-z0-9_]*(?::?[-=?+][^}\n]*)?\}/g;

const CONTROL_WORDS =
  /^\{\{[-~]?\s*(?:[#/^!>]|(?:if|else|end|range|with|define|template|block|break|continue)\b|\$\w+\s*:?=)/;

/** Masks a template. `isVariable` tells which names (lower-case) are nginx variables, so that \`${host}\` stays one. */
export function maskTemplate(source: string, isVariable: (name: string) => boolean): Masked {
  let control = false;
  const masked = source.replace(PIECES, (piece) => {
    if (piece.startsWith('${')) {
      const plain = /^\$\{(\w+)\}$/.exec(piece)?.[1];
      return plain !== undefined && isVariable(plain.toLowerCase()) ? piece : fill(piece, PLACEHOLDER);
    }
    const steers = isControl(piece);
    const comment = piece.startsWith('{#') || piece.startsWith('<%#') || /^\{\{-?\s*\/\*/.test(piece);
    if (steers && !comment) control = true;
    return fill(piece, steers || comment ? ' ' : PLACEHOLDER);
  });
  return { source: masked, control };
}

function isControl(piece: string): boolean {
  if (piece.startsWith('{%') || piece.startsWith('{#')) return true;
  if (piece.startsWith('<%')) return !piece.startsWith('<%=');
  return piece.startsWith('{{') && CONTROL_WORDS.test(piece);
}

function fill(piece: string, char: string): string {
  return piece.replaceAll(/[^\n]/g, char);
}

/** Whether a value has a placeholder in it. */
export function isUnknown(value: string): boolean {
  return value.includes(PLACEHOLDER);
}
