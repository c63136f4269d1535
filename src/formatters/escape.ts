// What can move the cursor, hide text or turn its order around in a terminal: controls, format characters (bidirectional and zero-width
// ones, tags), line and paragraph separators, lone surrogates, and the code points that are no characters.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Makes control and bidirectional characters of a path, a message or a line of a file visible: nothing from a linted file acts on a terminal. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (char) => {
    if (char === '\n') return '⏎';
    const code = char.codePointAt(0)!;
    const hex = code.toString(16);
    if (code < 256) return `\\x${hex.padStart(2, '0')}`;
    return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
  });
}

/** Characters of a report in which every character has an escape: what acts on a terminal, and what Azure Pipelines takes for a command. */
const ESCAPABLE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|#(?=#(?:\[|vso\[))/gu;

/** JSON with the same values in which nothing acts on a terminal or a log. */
export function plainJson(json: string): string {
  return json.replace(ESCAPABLE, (char) =>
    char.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Text of XML or HTML, its entities escaped, in which nothing acts on a terminal or a log. */
export function plainMarkup(markup: string): string {
  return markup.replace(ESCAPABLE, numeric).replaceAll(/^([ \t]*):(?=:)/gm, '$1&#58;');
}

/** The reference to a character of XML or HTML. */
export function numeric(char: string): string {
  return `&#${char.codePointAt(0)};`;
}
