import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Entry, Limits } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import type { ReadFile } from '../config/files.ts';
import type { Report } from '../diagnostic.ts';
import { failed, overlay } from '../host.ts';
import type { Host } from '../host.ts';
import { check } from './check.ts';
import type { Settings } from './settings.ts';

/** Configurations that are checked again and again while their texts change. */
export interface OpenCheck {
  /** What `check` finds in the texts as they are now. */
  check(): Report;
  /** Gives a file another text, whatever path or link leads to it; without a text, it has again what the host has, which is read anew. */
  change(path: string, text?: string | Uint8Array): void;
}

/** Opens configurations for an editor: what has not changed since the last check is not read and parsed again. Nothing is checked yet. */
export function openCheck(
  host: Host,
  entries: readonly Entry[],
  settings: Settings,
  limits: Limits = DEFAULT_LIMITS,
): OpenCheck {
  const given = new Map<string, Uint8Array>();
  const parsed = new Map<string, ReadFile>();
  const forget = (path: string) => {
    const info = overlay(host, given).stat(path);
    if (!failed(info)) parsed.delete(info.id);
  };
  return {
    check() {
      const now = overlay(host, given);
      return check(now, entries, settings, limits, new Files(now, false, limits, parsed));
    },
    change(path, text) {
      forget(path);
      given.delete(path);
      if (text !== undefined) given.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
      forget(path);
    },
  };
}
