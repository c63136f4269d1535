import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Seed } from './seeds.ts';

/** Where Debian has the modules for `load_module`. */
const MODULES = '/usr/lib/nginx/modules';

/** Directories for nginx to run in, one for each seed, with the files that configurations name: keys, certificates, databases. */
export interface Prefixes {
  readonly of: (seed: Seed) => string;
  readonly remove: () => void;
}

/** Makes the directories as they are asked for, in one that `remove` takes away. */
export function makePrefixes(): Prefixes {
  const root = mkdtempSync(join(tmpdir(), 'nginx-lint-seeds-'));
  const made = new Set<string>();
  makeSecrets(join(root, '.tls'));
  return {
    of: (seed) => {
      const directory = join(root, seed.name);
      if (!made.has(seed.name)) makePrefix(directory, seed, join(root, '.tls'));
      made.add(seed.name);
      return directory;
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

function makePrefix(directory: string, seed: Seed, secrets: string): void {
  for (const name of ['logs', 'temp', 'cache', 'www', 'tls', 'geoip'])
    mkdirSync(join(directory, name), { recursive: true });
  for (const [path, text] of Object.entries(seed.files)) write(directory, path, text);
  for (const name of SECRETS) copyFileSync(join(secrets, name), join(directory, 'tls', name));
  for (const [name, edition] of GEOIP) writeFileSync(join(directory, 'geoip', name), geoipDatabase(edition));
  symlinkSync(MODULES, join(directory, 'modules'));
}

/** Writes one file of a seed. */
export function write(directory: string, path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}

const SECRETS = ['key.pem', 'cert.pem', 'ca.pem', 'crl.pem', 'dhparam.pem', 'ocsp.der', 'ticket.key', 'passwords'];
const AUTHORITY = '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=3650\n';
const COMMANDS = [
  'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -days 3650 -subj /CN=localhost',
  'ca -gencrl -config ca.cnf -cert cert.pem -keyfile key.pem -out crl.pem',
  'genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dhparam.pem',
  'ocsp -index index.txt -rsigner cert.pem -rkey key.pem -CA cert.pem -issuer cert.pem -cert cert.pem -respout ocsp.der -noverify',
  'rand -out ticket.key 80',
];

/** A key, a certificate that is its own authority, a revocation list, an answer of OCSP and the rest of what TLS has files for. */
function makeSecrets(cwd: string): void {
  mkdirSync(cwd);
  for (const [name, text] of [
    ['ca.cnf', AUTHORITY],
    ['index.txt', ''],
    ['passwords', 'secret\n'],
  ] as const)
    writeFileSync(join(cwd, name), text);
  for (const command of COMMANDS) {
    const { status, stderr } = spawnSync('openssl', command.split(' '), { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${command}: ${stderr}`);
  }
  copyFileSync(join(cwd, 'cert.pem'), join(cwd, 'ca.pem'));
}

const GEOIP = [
  ['country.dat', 1],
  ['city.dat', 2],
  ['org.dat', 5],
] as const;

/** An empty database in the format of MaxMind's GeoIP: its edition is near the end of the file. */
function geoipDatabase(edition: number): Uint8Array {
  return new Uint8Array([...Array.from({ length: 64 }, () => 0), 0xff, 0xff, 0xff, edition, 1, 0, 0]);
}
