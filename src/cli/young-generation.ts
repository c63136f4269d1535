import { failed } from '../host.ts';
import type { Host } from '../host.ts';

/** V8 of Node 20, which this was measured with. */
const MEASURED = '11.3.';
/** Bytes read from which on the young generation is kept as it is, and from which on it may grow again. */
const KEPT = 100_000;
const GROWN = 4_000_000;

/**
 * A host that keeps V8's young generation small while a configuration of usual size is read. Most of what is made of one lives to the end: room for three
 * times 16 MB, which V8 would take to tell that from garbage, saves no time there. It does for the largest.
 */
export function savingMemory(host: Host): Host {
  if (!process.versions.v8.startsWith(MEASURED)) return host;
  let total = 0;
  return {
    ...host,
    read(path, most) {
      const bytes = host.read(path, most);
      if (failed(bytes)) return bytes;
      const before = total;
      total += bytes.length;
      if (total >= GROWN && before < GROWN) growBy(2);
      else if (total >= KEPT && before < KEPT) growBy(1);
      return bytes;
    },
  };
}

/** The growth of the young generation is asked for each time that it is to grow (https://nodejs.org/api/v8.html#v8setflagsfromstringflags). */
function growBy(factor: number): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
