import { table } from '../collections.ts';
/** An nginx version: `[1, 29, 7]`. */
export type Version = readonly [number, number, number];

const OLDEST: Version = [1, 22, 0];
const NEWEST: Version = [1, 31, 5];

export const FLAVORS = ['oss', 'plus', 'openresty', 'angie', 'tengine', 'freenginx'] as const;
export type Flavor = (typeof FLAVORS)[number];

/** The nginx versions a configuration is for, both ends included, and the kind of nginx when it is known. */
export interface Target {
  readonly from: Version;
  readonly to: Version;
  readonly flavor?: Flavor;
  /** The modules that the build has besides those of a default one, where the user says them: names as in `DirectiveInfo.module`. */
  readonly modules?: ReadonlySet<string>;
  /** False when nobody said: the target is then every known version. */
  readonly explicit: boolean;
}

/** The newest patch of each minor version (https://nginx.org/en/CHANGES). */
const NEWEST_PATCH: Readonly<Record<string, number>> = table({
  '1.22': 1,
  '1.23': 4,
  '1.24': 0,
  '1.25': 5,
  '1.26': 3,
  '1.27': 5,
  '1.28': 3,
  '1.29': 8,
  '1.30': 2,
  '1.31': 5,
});

/** The open source version a release of NGINX Plus is based on (https://docs.nginx.com/nginx/releases/). */
const PLUS: Readonly<Record<string, Version>> = table({
  R27: [1, 21, 6],
  R28: [1, 23, 2],
  R29: [1, 23, 4],
  R30: [1, 25, 1],
  R31: [1, 25, 3],
  R32: [1, 25, 5],
  R33: [1, 27, 2],
  R34: [1, 27, 4],
  R35: [1, 29, 0],
  R36: [1, 29, 3],
  R37: [1, 29, 7],
});

/** The target when none is given: from the oldest supported version to the newest. */
export function defaultTarget(): Target {
  return { from: OLDEST, to: NEWEST, explicit: false };
}

/**
 * What `--nginx-version` takes: a version (`1.22.1`), a minor one (`1.28`: its newest patch), a range (`1.24..1.30`), a release of
 * NGINX Plus (`R33`), a version of OpenResty (`1.27.1.2`).
 */
export function parseTarget(text: string): Target | { readonly error: string } {
  const ends = text.split('..');
  if (ends.length === 2) {
    const from = parseEnd(ends[0]!, 'from');
    const to = parseEnd(ends[1]!, 'to');
    if (!from || !to) return wrong(text);
    if (compareVersions(from, to) > 0)
      return { error: `"${text}" is no range of versions: its end is older than its start` };
    return { from, to, explicit: true };
  }
  const plus = PLUS[text.toUpperCase()];
  if (plus) return { from: plus, to: plus, flavor: 'plus', explicit: true };
  const openresty = /^(\d+\.\d+\.\d+)\.\d+$/.exec(text);
  const version = parseEnd(openresty?.[1] ?? text, 'to');
  if (!version) return wrong(text);
  return { from: version, to: version, explicit: true, ...(openresty ? { flavor: 'openresty' as const } : {}) };
}

function wrong(text: string): { readonly error: string } {
  return {
    error: `"${text}" is no nginx version: write 1.22.1, 1.28, a range 1.24..1.30, R33 (NGINX Plus) or 1.27.1.2 (OpenResty)`,
  };
}

function parseEnd(text: string, end: 'from' | 'to'): Version | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const minor = `${match[1]}.${match[2]}`;
  const patch = match[3] ?? (end === 'from' ? 0 : (NEWEST_PATCH[minor] ?? 0));
  return [Number(match[1]), Number(match[2]), Number(patch)];
}

/** Reads "1.29.7"; `undefined` for anything but three numbers. */
export function parseVersion(text: string): Version | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

/** Negative when `a` is older than `b`, 0 when they are the same. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** How much of a target is older than a version. */
export function before(target: Target, version: string): 'all' | 'some' | 'none' {
  const limit = parseVersion(version)!;
  if (compareVersions(target.to, limit) < 0) return 'all';
  return compareVersions(target.from, limit) < 0 ? 'some' : 'none';
}

/** How much of a target is this version or newer. */
export function atLeast(target: Target, version: string): 'all' | 'some' | 'none' {
  const older = before(target, version);
  return older === 'all' ? 'none' : older === 'none' ? 'all' : 'some';
}

/** "nginx 1.24.0", or "nginx 1.22.0 to 1.31.5". */
export function formatTarget({ from, to }: Target): string {
  const [first, last] = [from.join('.'), to.join('.')];
  return `nginx ${first === last ? first : `${first} to ${last}`}`;
}
