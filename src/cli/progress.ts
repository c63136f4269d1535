import { thousands } from '../formatters/style.ts';
import type { Host } from '../host.ts';

const PATIENCE = 500;
const INTERVAL = 100;
const CLEAR = '\r\x1b[K';

/** A host that writes a line on stderr, when it is a terminal, once reading takes over half a second; `done` takes it away. */
export function withProgress(
  host: Host,
  stream: { readonly isTTY: boolean; write(text: string): unknown } = process.stderr,
): { host: Host; done: () => void } {
  if (!stream.isTTY) return { host, done: () => {} };
  const start = performance.now();
  let files = 0;
  let last = 0;
  const read: Host['read'] = (path, most) => {
    files++;
    const now = performance.now();
    if (now - start > PATIENCE && now - last > INTERVAL) {
      last = now;
      stream.write(`${CLEAR}reading: ${thousands(files)} files`);
    }
    return host.read(path, most);
  };
  return { host: { ...host, read }, done: () => void (last > 0 && stream.write(CLEAR)) };
}
