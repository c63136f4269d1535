import { statSync } from 'node:fs';
import { failed } from '../../host.ts';
import type { Host } from '../../host.ts';
import { onDisk } from '../../node-names.ts';

/** What tells one state of a path from another: what is there, or the system's code for why nothing is. */
export type Fingerprint = string;

/** The state of every path that a run has asked about. */
export type Fingerprints = readonly (readonly [path: string, fingerprint: Fingerprint])[];

/** Changes within one tick of a file system's clock look alike; some have ticks of two seconds. */
const TICK = 50_000_000n;
const LONGEST_TICK = 2_000_000_000n;
const SECOND = 1_000_000_000n;

/**
 * The state of a path, links followed. A change of what is in a file, of its mode or owner, of the names in a directory, or of what a link leads to
 * makes another one.
 */
export function fingerprint(path: string): Fingerprint {
  return stateOf(path).fingerprint;
}

function stateOf(path: string): { readonly fingerprint: Fingerprint; readonly changed: bigint } {
  try {
    const { dev, ino, mode, size, mtimeNs, ctimeNs } = statSync(onDisk(path), { bigint: true });
    const changed = ctimeNs > mtimeNs ? ctimeNs : mtimeNs;
    return { fingerprint: `${dev} ${ino} ${mode} ${size} ${mtimeNs} ${ctimeNs}`, changed };
  } catch (error) {
    return { fingerprint: (error as NodeJS.ErrnoException).code ?? 'unknown', changed: 0n };
  }
}

/** Whether something is at a path of this state: the codes of the system have no blanks. */
function isThere(state: Fingerprint): boolean {
  return state.includes(' ');
}

/** Stands between a run and the disk, and remembers the state of all that is asked about, as it was before the answer. */
export interface Recorder {
  readonly host: Host;
  /** The states; `undefined` where something has changed so shortly before, or during the run, that a later change might not show. */
  fingerprints(): Fingerprints | undefined;
}

/** Records what a host on disk is asked. `start`: when the run began, in milliseconds. */
export function record(host: Host, start: number): Recorder {
  const states = new Map<string, Fingerprint>();
  const begin = BigInt(Math.floor(start)) * 1_000_000n;
  let settled = true;
  const note = (path: string): Fingerprint => {
    let state = states.get(path);
    if (state === undefined) {
      const { fingerprint: now, changed } = stateOf(path);
      const tick = changed % SECOND === 0n ? LONGEST_TICK : TICK;
      settled &&= changed + tick < begin;
      states.set(path, (state = now));
    }
    return state;
  };
  return {
    host: {
      stat(path) {
        const wasThere = isThere(note(path));
        const info = host.stat(path);
        settled &&= wasThere === !failed(info);
        return info;
      },
      read: (path, most) => (note(path), host.read(path, most)),
      list: (path) => (note(path), host.list(path)),
    },
    fingerprints: () => (settled ? [...states] : undefined),
  };
}
