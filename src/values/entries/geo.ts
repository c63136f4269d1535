import { parseNetwork } from '../cidr.ts';
import type { Network } from '../cidr.ts';
import { before } from '../version.ts';
import type { Target } from '../version.ts';
import { isTemplated } from './entry.ts';
import type { Entries, EntryProblem } from './entry.ts';
import { Ranges } from './geo-ranges.ts';

/** Where a `geo` stands, and what reads it. */
export interface GeoPlace {
  /** In `stream` there are no proxies whose header could name the client. */
  readonly stream: boolean;
  readonly target: Target;
}

/** Since when a `geo` takes "volatile". */
const VOLATILE = '1.29.3';

/** The entries of a `geo` (ngx_http_geo in src/http/modules/ngx_http_geo_module.c, ngx_stream_geo in ngx_stream_geo_module.c). */
export function* geoProblems(entries: Entries, { stream, target }: GeoPlace): Iterable<EntryProblem> {
  const isSetting = (key: string) =>
    key === 'volatile' ? before(target, VOLATILE) !== 'all' : key === 'proxy_recursive' && !stream;
  const networks = new Networks();
  const ranges = new Ranges();
  let first: number | undefined;
  let inRanges = false;
  for (const [entry, words] of entries.entries()) {
    const [key = '', value = ''] = words;
    if (words.length === 1 && isSetting(key)) continue;
    if (words.length === 1 && key === 'ranges') {
      inRanges = true;
      const message = 'the "ranges" directive must be the first directive inside "geo" block';
      if (first !== undefined) yield { entry, message, advice: 'move it up', first };
    } else if (words.length !== 2 && !isTemplated(words)) {
      const advice =
        key === 'volatile' ? `nginx takes "volatile" from ${VOLATILE} on` : 'an entry is an address and a value';
      yield { entry, message: 'invalid number of the geo parameters', advice };
    } else if (key === 'proxy' && !stream) yield* networkProblems(value, entry, 1);
    else {
      if (!inRanges) first ??= entry;
      if (!isTemplated(words)) yield* (inRanges ? ranges : networks).add(key, value, entry);
    }
  }
}

function* networkProblems(text: string, entry: number, word: number): Iterable<EntryProblem> {
  if (text === '255.255.255.255') return;
  const network = isTemplated([text]) ? undefined : parseNetwork(text);
  const said = { entry, word };
  if (!network && !isTemplated([text])) {
    yield { ...said, message: `invalid network "${text}"`, advice: 'write an address such as "10.0.0.0/8"' };
  } else if (network?.lowBits) yield { ...said, message: `low address bits of ${text} are meaningless`, warning: true };
}

interface Known extends Network {
  readonly value: string;
  readonly entry: number;
}

/** What "default" stands for. */
const EVERY = ([4, 6] as const).map((family): Network => ({ family, address: 0n, bits: 0, lowBits: false }));
const LAST: Network = { family: 4, address: 0xffff_ffffn, bits: 32, lowBits: false };

/** The networks of a `geo` so far. */
class Networks {
  private readonly known = new Map<number | string, Known>();

  *add(key: string, value: string, entry: number): Iterable<EntryProblem> {
    if (key === 'default') {
      const problems = EVERY.map((network) => this.put(network, key, value, entry));
      const problem = problems.find((one) => one !== undefined);
      if (problem) yield problem;
      return;
    }
    const deleted = key === 'delete';
    const text = deleted ? value : key;
    yield* networkProblems(text, entry, deleted ? 1 : 0);
    const network = text === '255.255.255.255' ? LAST : parseNetwork(text);
    if (!network) return;
    if (!deleted) {
      const problem = this.put(network, text, value, entry);
      if (problem) yield problem;
    } else if (!this.known.delete(nameOf(network)))
      yield { entry, message: `no network "${text}" to delete`, warning: true };
  }

  private put(network: Network, text: string, value: string, entry: number): EntryProblem | undefined {
    const name = nameOf(network);
    const same = this.known.get(name);
    const old = same && (this.find(network) ?? same);
    this.known.set(name, { ...network, value, entry });
    if (!old) return undefined;
    const message = `duplicate network "${text}", value: "${value}", old value: "${old.value}"`;
    return { entry, message, warning: true, first: same.entry };
  }

  /** The narrowest network that begins with an address: the one that nginx names as the old one. */
  private find({ family, address }: Network): Known | undefined {
    for (let bits = family === 4 ? 32 : 128; bits >= 0; bits--) {
      const width = BigInt((family === 4 ? 32 : 128) - bits);
      const known = this.known.get(nameOf({ family, address: (address >> width) << width, bits, lowBits: false }));
      if (known) return known;
    }
    return undefined;
  }
}

function nameOf({ family, address, bits }: Network): number | string {
  return family === 4 ? Number(address) * 64 + bits : `${address}/${bits}`;
}
