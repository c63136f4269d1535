import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';

/** What `nginx -t` says of a configuration. */
export interface Verdict {
  /** `environment`: refused for what is on the machine, not for what is written. */
  readonly verdict: 'accepted' | 'refused' | 'environment';
  /** The first message of level error or worse, without its place. */
  readonly message: string;
  /** The file, relative to the prefix, and the line that the message names, if it does. */
  readonly file?: string;
  readonly line?: number;
}

// Resolvers are asked once and shortly: no test waits for a name that does not exist.
const env = {
  ...process.env,
  PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`,
  RES_OPTIONS: 'attempts:1 timeout:1',
};
const MESSAGE = /\[(?:emerg|crit|error)\] (?:\d+#\d+: )?([^]*?)(?: in (\S+):(\d+))?\n(?=nginx: |$)/;

/** What nginx says when a file, a host, a user, an address or memory is not there: nothing a reader of the text could know. */
const ENVIRONMENT =
  /\(\d+: |host not found|^get(?:pw|gr)nam|system library|PEM routines|DECODER routines|^X509_|^ENGINE_|^dlopen|^GeoIP_open|^xml|^xslt|^require_pv/i;

/** Asks nginx about the configuration in a directory. */
export function askNginx(directory: string, ...more: readonly string[]): Verdict {
  const args = ['-t', '-p', directory, '-c', join(directory, 'nginx.conf'), '-e', 'stderr', ...more];
  const { status, stderr } = spawnSync('nginx', args, { env, cwd: directory, encoding: 'utf8', timeout: 20_000 });
  if (status === 0) return { verdict: 'accepted', message: '' };
  const [, message = stderr.trim(), path, line] = MESSAGE.exec(stderr) ?? [];
  const verdict = status === null || ENVIRONMENT.test(message) ? 'environment' : 'refused';
  return path ? { verdict, message, file: relative(directory, path), line: Number(line) } : { verdict, message };
}
