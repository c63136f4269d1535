import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What stands before the `http` block of a configuration that nothing is to be found in. */
export const EVENTS = 'worker_processes auto; worker_rlimit_nofile 8192; events { worker_connections 4096; }\n';

/** Lines in a location of a configuration that nothing else is to be found in. */
export const location = (lines: string): string =>
  `${EVENTS}http { access_log off; server { listen 8080; location / {\n${lines}\n} } }\n`;

/** A server with one error, of the rule "proxy-timeout-zero". */
export const ZERO = `server { listen 8080; location / {
proxy_read_timeout 0;
proxy_pass http://10.0.0.10:8080; } }
`;

/** A repository with a main file that includes `conf.d/*.conf`. */
export const SITE: Readonly<Record<string, string>> = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  'nginx.conf': `${EVENTS}http { access_log off; include conf.d/*.conf; }\n`,
  'conf.d/a.conf': ZERO,
};

/** Files in a directory of their own, which is gone after the test; its path. */
export function tree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  write(directory, files);
  return directory;
}

/** Writes files below a directory. */
export function write(directory: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
}
