/** Where JSON text is wrong, as an offset into it, and what is wrong there. */
export interface JsonError {
  readonly error: string;
  readonly at: number;
}

/** The value of JSON text, and where in the text each key or item stands. */
export interface LocatedJson {
  readonly value: unknown;
  /** Offset of the key in an object, or of the item in an array, that the keys lead to; of the nearest around it when there is none. */
  place(...keys: readonly string[]): number;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

interface Reader {
  readonly source: string;
  readonly places: Map<string, number>;
  end: number;
}

/** Thrown inside this file alone. */
class Wrong extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const TOKEN = /([{}[\],:])|("[^"\\\n]*(?:\\[^\n][^"\\\n]*)*")|(-?\d[\w.+-]*|[A-Za-z]\w*)/y;
const BLANKS = /[ \t\r\n]*/y;
const DEEPEST = 100;

/** Reads JSON and remembers the places, which JSON.parse forgets; a key given twice is an error. */
export function readJson(source: string): LocatedJson | JsonError {
  const reader: Reader = { source, places: new Map(), end: source.startsWith('\ufeff') ? 1 : 0 };
  try {
    const first = next(reader);
    const value = readValue(reader, first, []);
    const after = next(reader);
    if (after.at < source.length) return { error: 'nothing may follow the closing brace', at: after.at };
    return { value, place: (...keys) => nearest(reader.places, keys) ?? first.at };
  } catch (error) {
    if (error instanceof Wrong) return { error: error.message, at: error.at };
    throw error;
  }
}

/** The next token; at the end of the text, or where none can be read, one without text. */
function next(reader: Reader): Token {
  BLANKS.lastIndex = reader.end;
  BLANKS.exec(reader.source);
  const at = (TOKEN.lastIndex = BLANKS.lastIndex);
  const text = TOKEN.exec(reader.source)?.[0] ?? '';
  reader.end = at + text.length;
  return { text, at };
}

function readValue(reader: Reader, token: Token, path: readonly string[]): unknown {
  if (path.length > DEEPEST) throw new Wrong('nested too deeply', token.at);
  if (token.text === '{') return readObject(reader, path);
  if (token.text === '[') return readArray(reader, path);
  return readScalar(reader, token, 'a value');
}

function readObject(reader: Reader, path: readonly string[]): Record<string, unknown> {
  const entries = new Map<string, unknown>();
  for (let token = next(reader); token.text !== '}' || entries.size > 0; token = next(reader)) {
    if (!token.text.startsWith('"')) throw expected('a key in double quotes', token, reader);
    const key = String(readScalar(reader, token, 'a key'));
    if (entries.has(key)) throw new Wrong(`"${key}" is given twice`, token.at);
    const inner = [...path, key];
    reader.places.set(JSON.stringify(inner), token.at);
    const colon = next(reader);
    if (colon.text !== ':') throw expected('":"', colon, reader);
    entries.set(key, readValue(reader, next(reader), inner));
    if (closes(reader, '}')) break;
  }
  return Object.fromEntries(entries);
}

function readArray(reader: Reader, path: readonly string[]): unknown[] {
  const items: unknown[] = [];
  for (let token = next(reader); token.text !== ']' || items.length > 0; token = next(reader)) {
    const inner = [...path, String(items.length)];
    reader.places.set(JSON.stringify(inner), token.at);
    items.push(readValue(reader, token, inner));
    if (closes(reader, ']')) break;
  }
  return items;
}

/** Whether the closing bracket follows; else a comma must. */
function closes(reader: Reader, bracket: string): boolean {
  const token = next(reader);
  if (token.text !== bracket && token.text !== ',') throw expected(`"," or "${bracket}"`, token, reader);
  return token.text === bracket;
}

function readScalar(reader: Reader, token: Token, wanted: string): unknown {
  try {
    return JSON.parse(token.text);
  } catch {
    throw expected(wanted, token, reader);
  }
}

function expected(what: string, { text, at }: Token, { source }: Reader): Wrong {
  if (at >= source.length) return new Wrong(`the text ends where ${what} must stand`, at);
  if (source.startsWith('//', at) || source.startsWith('/*', at)) return new Wrong('JSON has no comments', at);
  return new Wrong(`${what} must stand here, not ${JSON.stringify(text || source[at])}`, at);
}

function nearest(places: ReadonlyMap<string, number>, keys: readonly string[]): number | undefined {
  for (let length = keys.length; length > 0; length--) {
    const at = places.get(JSON.stringify(keys.slice(0, length)));
    if (at !== undefined) return at;
  }
  return undefined;
}
