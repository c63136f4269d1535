import { inetAddress } from '../cidr.ts';
import type { EntryProblem } from './entry.ts';

interface Range {
  start: number;
  end: number;
  value: string;
  readonly entry: number;
}

/** How many addresses nginx keeps in one list of ranges. */
const PAGE = 65_536;

/** The ranges of a `geo` with `ranges` so far (ngx_http_geo_range in src/http/modules/ngx_http_geo_module.c). */
export class Ranges {
  /** By the upper 16 bits of the addresses, in order of address. */
  private readonly pages = new Map<number, Range[]>();
  private byDefault: { readonly value: string; readonly entry: number } | undefined;

  /** Adds an entry, and yields what nginx says of it. */
  *add(key: string, value: string, entry: number): Iterable<EntryProblem> {
    if (key === 'default') {
      const old = this.byDefault;
      const message = `duplicate default geo range value: "${value}", old value: "${old?.value}"`;
      if (old) yield { entry, message, warning: true, first: old.entry };
      this.byDefault = { value, entry };
      return;
    }
    const text = key === 'delete' ? value : key;
    const range = parseRange(text);
    if (!range) {
      const advice = 'with "ranges" write two IPv4 addresses, "10.0.0.0-10.0.0.255"';
      yield { entry, word: key === 'delete' ? 1 : 0, message: `invalid range "${text}"`, advice };
    } else if (key !== 'delete') yield* this.insert(text, { ...range, value, entry });
    else if (!this.delete(range)) yield { entry, message: `no address range "${text}" to delete`, warning: true };
  }

  private *insert(text: string, { start, end, value, entry }: Range): Iterable<EntryProblem> {
    for (let page = Math.floor(start / PAGE); page <= Math.floor(end / PAGE); page++) {
      const piece = {
        start: Math.max(start, page * PAGE),
        end: Math.min(end, page * PAGE + PAGE - 1),
        value,
        entry,
      };
      const found = place(piece, this.list(page));
      if (!found) continue;
      const { other, overlaps } = found;
      const first = other.entry;
      if (!overlaps) {
        const message = `duplicate range "${text}", value: "${value}", old value: "${other.value}"`;
        yield { entry, message, warning: true, first };
        other.value = value;
        continue;
      }
      const message = `range "${text}" overlaps "${dotted(other.start)}-${dotted(other.end)}"`;
      yield { entry, word: 0, message, advice: 'a range may lie inside another one but not across its end', first };
      return;
    }
  }

  private delete({ start, end }: { readonly start: number; readonly end: number }): boolean {
    let all = true;
    for (let page = Math.floor(start / PAGE); page <= Math.floor(end / PAGE); page++) {
      const list = this.list(page);
      const from = Math.max(start, page * PAGE);
      const at = list.findIndex((one) => one.start === from && one.end === Math.min(end, page * PAGE + PAGE - 1));
      if (at < 0) all = false;
      else list.splice(at, 1);
    }
    return all;
  }

  private list(page: number): Range[] {
    let list = this.pages.get(page);
    if (!list) this.pages.set(page, (list = []));
    return list;
  }
}

/** Puts a range between its neighbours, or into the one that holds it; the range that is in its way otherwise. */
function place(piece: Range, list: Range[]): { readonly other: Range; readonly overlaps: boolean } | undefined {
  // Entries mostly come in order of address.
  let at = list.length - 1;
  while (at >= 0 && piece.end < list[at]!.start) at--;
  const other = list[at];
  if (!other || piece.start > other.end) {
    list.splice(at + 1, 0, piece);
    return undefined;
  }
  if (piece.start === other.start && piece.end === other.end) return { other, overlaps: false };
  if (piece.start < other.start || piece.end > other.end) return { other, overlaps: true };
  const before = { ...other, end: piece.start - 1 };
  const after = { ...other, start: piece.end + 1 };
  list.splice(at, 1, ...[before, piece, after].filter(({ start, end }) => start <= end));
  return undefined;
}

function parseRange(text: string): { readonly start: number; readonly end: number } | undefined {
  const dash = text.indexOf('-');
  const start = dash < 0 ? undefined : inetAddress(text.slice(0, dash));
  const end = dash < 0 ? undefined : inetAddress(text.slice(dash + 1));
  return start === undefined || end === undefined || start > end ? undefined : { start, end };
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.');
}
