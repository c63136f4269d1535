import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemWords, writeFileWhole } from '../../node-write.ts';
import type { Args } from '../args.ts';
import { text } from '../environment.ts';
import { fingerprint } from './recorder.ts';
import type { Fingerprints } from './recorder.ts';
import type { Found } from './kept-diagnostic.ts';
import type { StoredReport } from './report.ts';

/** What a run has found, and the state of all it has read. */
export interface Kept {
  /** All that the report depends on besides. */
  readonly key: string;
  readonly fingerprints: Fingerprints;
  readonly report: StoredReport;
  readonly found: Found;
}

/** What was kept; of the findings no more than is asked for. */
export interface Known {
  readonly report: StoredReport;
  found(): Found;
}

/** The most reports that are kept. */
const MOST = 100;
/** Reports quote what is in configurations: they are for the user alone. */
const OWN = 0o600;
const OTHERS_WRITE = 0o022;
const NAME = /^[0-9a-f]{16}\.json$/;

/**
 * The directory that reports are kept in: `--cache-location`, else the user's (https://specifications.freedesktop.org/basedir/latest/);
 * `undefined` for a user who has no home.
 */
export function cacheDirectory(args: Args): string | undefined {
  const said = text(args, 'cache-location');
  if (said !== undefined) return resolve(said);
  const { XDG_CACHE_HOME: base } = process.env;
  if (base?.startsWith('/')) return join(base, 'nginx-lint');
  try {
    return join(homedir(), '.cache', 'nginx-lint');
  } catch {
    return undefined;
  }
}

/** What was kept under a key, if nothing it depends on has changed since. */
export function load(directory: string, key: string): Known | undefined {
  try {
    const [known, fingerprints, report, found] = unsealed(readOwn(join(directory, nameOf(key)))).split('\n');
    if (known !== key) return undefined;
    const isSame = (JSON.parse(fingerprints!) as Fingerprints).every(([path, state]) => fingerprint(path) === state);
    if (!isSame) return undefined;
    let read: Found | undefined;
    return { report: JSON.parse(report!) as StoredReport, found: () => (read ??= JSON.parse(found!) as Found) };
  } catch {
    // None, or a damaged one: it is written anew.
    return undefined;
  }
}

/** Keeps a report, a line of JSON for each part of it; returns why it cannot be kept. */
export function save(directory: string, { key, fingerprints, report, found }: Kept): string | undefined {
  const parts = [key, ...[fingerprints, report, found].map((part) => JSON.stringify(part)), ''];
  const path = join(directory, nameOf(key));
  const reason = remove(path) ?? writeFileWhole(path, sealed(parts.join('\n')), OWN);
  try {
    if (reason === undefined) prune(directory);
  } catch {
    // Old ones that stay do no harm.
  }
  return reason;
}

/** Takes away what is at a path, so that nothing is written where a link leads, or with another one's mode and owner; why it cannot be done. */
function remove(path: string): string | undefined {
  try {
    unlinkSync(path);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : systemWords(error);
  }
}

/** What is in a file that the user has made and nobody else can write; throws where there is none. Does not wait for what is no file. */
function readOwn(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const info = fstatSync(file);
    const user = process.geteuid?.();
    const isOwn = user === undefined || (info.uid === user && (info.mode & OTHERS_WRITE) === 0);
    if (!info.isFile() || !isOwn) throw new Error('not a file of the user');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** A text with a checksum behind it, by which damage shows. */
function sealed(kept: string): string {
  return `${kept}${checksum(kept)}\n`;
}

/** The text again; throws where it is damaged. */
function unsealed(bytes: Buffer): string {
  const end = bytes.lastIndexOf('\n', -2) + 1;
  const kept = bytes.subarray(0, end);
  if (bytes.toString('latin1', end) !== `${checksum(kept)}\n`) throw new Error('damaged');
  return kept.toString();
}

function checksum(data: string | Buffer): number {
  return process.getBuiltinModule('node:zlib').crc32(data);
}

/** The name of the file for a key: by two hashes of 32 bits (FNV-1a). Where two keys share one, the later takes the place. */
function nameOf(key: string): string {
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < key.length; i++) {
    first = Math.imul(first ^ key.charCodeAt(i), 0x01000193);
    second = Math.imul(second ^ key.charCodeAt(i), 0x85ebca6b);
  }
  return `${[first, second].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('')}.json`;
}

/** Takes the oldest away where there are too many. */
function prune(directory: string): void {
  const names = readdirSync(directory).filter((name) => NAME.test(name));
  if (names.length <= MOST) return;
  const aged = names.map((name) => ({
    name,
    time: statSync(join(directory, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }));
  for (const { name } of aged.sort((a, b) => b.time - a.time).slice(MOST))
    rmSync(join(directory, name), { force: true });
}
