import { table } from '../collections.ts';
import { numeric, plainMarkup, visible } from './escape.ts';

/** What XML 1.0 has no place for, not even escaped: controls, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = table({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

/** The attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The first line of every document. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element with its attributes, around markup made by this file. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value)).replaceAll(/[\t\n]/g, numeric)}"`],
  );
  const head = `<${name}${list.join('')}`;
  return content === '' ? `${head}/>\n` : `${head}>${content}</${name}>\n`;
}

/** Text for an XML document: what is illegal there is shown as an escape. */
export function escapeXml(text: string): string {
  const escaped = text.replace(ILLEGAL, visible).replaceAll(/[&<>"]/g, (char) => ENTITIES[char]!);
  return plainMarkup(escaped).replaceAll('\r', numeric);
}
