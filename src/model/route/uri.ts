/** A request's URI as nginx takes it apart; strings of bytes. */
export interface ParsedUri {
  /** Decoded, without dot segments; what locations are found by. */
  readonly uri: string;
  readonly args: string;
  /** Whether a "%" or a "+" stood in the path: captures are escaped then. */
  readonly quoted: boolean;
  readonly plus: boolean;
}

/** The path so far, and how its last segment began: `slash` right after one. */
interface Path {
  text: string;
  state: 'usual' | 'slash' | 'dot' | 'dots';
  quoted: boolean;
  plus: boolean;
}

/**
 * Reads the target of a request line (ngx_http_parse_request_line and ngx_http_parse_complex_uri in src/http/ngx_http_parse.c);
 * `undefined` where nginx answers 400.
 */
export function parseUri(target: string, mergeSlashes: boolean): ParsedUri | undefined {
  // oxlint-disable-next-line no-control-regex -- these are what nginx refuses
  if (!target.startsWith('/') || /[\0- \x7f]/.test(target)) return undefined;
  const [whole = ''] = target.split('#');
  const mark = whole.indexOf('?');
  const text = mark < 0 ? whole : whole.slice(0, mark);
  const path: Path = { text: '', state: 'usual', quoted: false, plus: false };
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '%') {
      if (!step(path, text[at]!, mergeSlashes)) return undefined;
      continue;
    }
    const hex = /^[\da-f]{2}/i.exec(text.slice(at + 1, at + 3))?.[0];
    if (hex === undefined || hex === '00') return undefined;
    path.quoted = true;
    at += 2;
    if (!step(path, String.fromCharCode(Number.parseInt(hex, 16)), mergeSlashes)) return undefined;
  }
  if (!endSegment(path)) return undefined;
  const { text: uri, quoted, plus } = path;
  return { uri, args: mark < 0 ? '' : whole.slice(mark + 1), quoted, plus };
}

function step(path: Path, char: string, merge: boolean): boolean {
  if (char === '+') path.plus = true;
  if (char === '/') {
    if (path.state === 'slash') {
      if (!merge) path.text += char;
    } else if (path.state === 'usual') path.text += char;
    else if (!endSegment(path)) return false;
    path.state = 'slash';
    return true;
  }
  path.text += char;
  if (char === '.' && path.state === 'slash') path.state = 'dot';
  else path.state = char === '.' && path.state === 'dot' ? 'dots' : 'usual';
  return true;
}

/** Takes a segment "." or ".." away; false where it leads above the root. */
function endSegment(path: Path): boolean {
  if (path.state === 'dot') path.text = path.text.slice(0, -1);
  if (path.state !== 'dots') return true;
  const end = path.text.lastIndexOf('/', path.text.length - 4);
  if (path.text.length < 4 || end < 0) return false;
  path.text = path.text.slice(0, end + 1);
  return true;
}

// oxlint-disable-next-line no-control-regex -- bytes that are escaped
const IN_URI = /[\0- "#%<>?\\^`{|}\x7f-\xff]/g;
// oxlint-disable-next-line no-control-regex -- bytes that are escaped
const IN_ARGS = /[\0- "#%&+;<>?\\^`{|}\x7f-\xff]/g;

function escapeWith(text: string, unsafe: RegExp): string {
  return text.replace(unsafe, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Escapes a path as nginx does for a request to an upstream and for `Location` (NGX_ESCAPE_URI in src/core/ngx_string.c). */
export function escapeUri(text: string): string {
  return escapeWith(text, IN_URI);
}

/** Escapes a capture as nginx does for arguments and redirects (NGX_ESCAPE_ARGS). */
export function escapeArgs(text: string): string {
  return escapeWith(text, IN_ARGS);
}

/** Takes escapes back before the first "?", of characters that may stand in a URI (NGX_UNESCAPE_REDIRECT). */
export function unescapeRedirect(text: string): string {
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  let out = '';
  for (let at = 0; at < path.length; at++) {
    const hex = /^%[\da-f]{2}/i.exec(path.slice(at, at + 3))?.[0];
    if (path[at] !== '%') out += path[at];
    else if (hex !== undefined) {
      const char = String.fromCharCode(Number.parseInt(hex.slice(1), 16));
      if (char === '?' && /[a-f]$/i.test(hex)) return `${out}?${text.slice(at + 3)}`;
      out += char > '%' && char < '\x7f' ? char : hex;
      at += 2;
      // What is no escape loses its "%", or all of it.
    } else if (/^%[\da-f]/i.test(path.slice(at, at + 2))) at += 2;
    else out += path[++at] ?? '';
  }
  return mark < 0 ? out : out + text.slice(mark);
}

/** A URI and its arguments apart (ngx_http_split_args). */
export function splitArgs(text: string): { readonly uri: string; readonly args: string } {
  const mark = text.indexOf('?');
  return mark < 0 ? { uri: text, args: '' } : { uri: text.slice(0, mark), args: text.slice(mark + 1) };
}

/** An argument of a query, its name compared without case (ngx_http_arg); `undefined` when there is none. */
export function argument(args: string, name: string): string | undefined {
  const wanted = `${name.toLowerCase()}=`;
  const found = args.split('&').find((one) => one.toLowerCase().startsWith(wanted));
  return found?.slice(wanted.length);
}
