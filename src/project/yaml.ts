import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { locator, wayOf } from './located.ts';
import type { Keys, Located } from './located.ts';

/** Reads YAML 1.2 with the places of its parts; an empty text is an empty configuration. */
export function readYaml(text: string): Located {
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const mistakes = document.errors.slice(0, 1).map(({ code, message, pos: [offset] }) => {
    const [key] = /^[^:]*/.exec(text.slice(offset))!;
    const twice = code === 'DUPLICATE_KEY' ? `"${key.trim()}" is given twice` : undefined;
    // What the library says to programs is behind a semicolon.
    return {
      message: twice ?? `no valid YAML: ${message.replace(/; please use .*/s, '').replaceAll(/\s+/g, ' ')}`,
      offset,
    };
  });
  const offsets = new Map<string, number>();
  if (mistakes.length > 0) return { value: undefined, mistakes, offset: locator(offsets) };
  note(document, offsets);
  try {
    return { value: document.toJS() ?? {}, mistakes, offset: locator(offsets, document.contents?.range?.[0]) };
  } catch (error) {
    return { value: undefined, mistakes: [{ message: (error as Error).message, offset: 0 }], offset: locator(offsets) };
  }
}

/** Notes where each part of a document is. What an alias stands for is noted where the alias is. */
function note(document: Document, offsets: Map<string, number>): void {
  const open: [unknown, Keys][] = [[document.contents, []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, way] = next;
    const node = isAlias(value) ? undefined : (value as Node | null);
    if (isMap(node)) {
      for (const { key, value: inner } of node.items) {
        if (!isScalar(key)) continue;
        const keys = [...way, String(key.value)];
        offsets.set(wayOf(keys), key.range?.[0] ?? 0);
        open.push([inner, keys]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const keys = [...way, index];
        offsets.set(wayOf(keys), (item as Node).range?.[0] ?? 0);
        open.push([item, keys]);
      });
    }
  }
}
