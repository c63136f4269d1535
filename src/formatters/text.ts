import { plainJson } from './escape.ts';

/** Text without lone surrogates, which have no encoding: each becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** JSON that every reader takes: no text in it has lone surrogates, nor acts on a terminal. */
export function toJson(value: unknown, indent?: number): string {
  const read = (_: string, one: unknown) => (typeof one === 'string' ? wellFormed(one) : one);
  return plainJson(JSON.stringify(value, read, indent));
}

/** The parts of a message: what is wrong, and the rest, which says what nginx does and what to write instead. */
export function splitMessage(message: string): [what: string, separator: string, advice: string] {
  let quoted = false;
  let depth = 0;
  for (let i = 0; i < message.length - 1; i++) {
    if (message[i] === '"') quoted = !quoted;
    if (!quoted && message[i] === '(') depth++;
    if (!quoted && message[i] === ')') depth--;
    if (!quoted && depth <= 0 && (message[i] === ':' || message[i] === ';') && message[i + 1] === ' ') {
      return [message.slice(0, i), message.slice(i, i + 2), message.slice(i + 2)];
    }
  }
  return [message, '', ''];
}

/** A part of a message: what stands in double quotes, without them, or what stands between. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** The parts of a message in order; `""` inside quotes is text of theirs, alone it quotes nothing. */
export function pieces(message: string): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of message.matchAll(/""(?!")|"((?:[^"]|"")+)"(?!")/g)) {
    if (match[1] === undefined) continue;
    if (match.index > at) found.push({ text: message.slice(at, match.index), quoted: false });
    found.push({ text: match[1], quoted: true });
    at = match.index + match[0].length;
  }
  if (at < message.length) found.push({ text: message.slice(at), quoted: false });
  return found;
}
