import { failed } from '../host.ts';
import type { Host } from '../host.ts';

/** V8 of Node 20, which this was measured with. */
const MEASURED = '11.3.';
/** Bytes read from which on memory is saved, and from which on the heap is large. */
const SAVED = 32_000;
const LARGE = 4_000_000;
/** Less is inlined, and code has to run four times as long before it is optimized, which other threads do on the cores that are left. */
const LESS_COMPILING = ['--max-inlined-bytecode-size-cumulative=100', '--interrupt-budget=270336'];

/**
 * A host that sets how V8 uses memory once a configuration of some size is read. Most of what is made of one lives to the end: a young generation that
 * grows, to tell that from garbage, saves little time, unless there are several, of which one at a time is in memory. A large heap grows in small
 * steps. Most code runs too shortly for what it costs to compile it well.
 */
export function savingMemory(host: Host, several: boolean): Host {
  if (!process.versions.v8.startsWith(MEASURED)) return host;
  let total = 0;
  return {
    ...host,
    read(path, most) {
      const bytes = host.read(path, most);
      if (failed(bytes)) return bytes;
      const before = total;
      total += bytes.length;
      if (before < SAVED && total >= SAVED) set(...LESS_COMPILING, growth(1));
      if (before < LARGE && total >= LARGE) set('--heap-growing-percent=20', growth(several ? 2 : 1));
      return bytes;
    },
  };
}

/** The growth of the young generation, which V8 asks for each time that it is to grow. */
function growth(factor: number): string {
  return `--semi-space-growth-factor=${factor}`;
}

/** Sets flags of V8 that it asks for as it goes (https://nodejs.org/api/v8.html#v8setflagsfromstringflags). */
function set(...flags: readonly string[]): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
}
