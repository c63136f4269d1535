import type { Host } from '../host.ts';

const PATIENCE = 500;
const INTERVAL = 100;

/** A host that writes a line on stderr, when it is a terminal, once reading takes over half a second; `done` takes it away. */
export function withProgress(host: Host): { host: Host; done: () => void } {
  if (!process.stderr.isTTY) return { host, done: () => {} };
  const start = performance.now();
  let files = 0;
  let last = 0;
  const read: Host['read'] = (path) => {
    files++;
    const now = performance.now();
    if (now - start > PATIENCE && now - last > INTERVAL) {
      last = now;
      process.stderr.write(`\r\x1b[Kreading: ${files.toLocaleString('en')} files`);
    }
    return host.read(path);
  };
  return { host: { ...host, read }, done: () => void (last > 0 && process.stderr.write('\r\x1b[K')) };
}
