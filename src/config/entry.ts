import type { Context } from '../catalog/types.ts';
import { didYouMean } from '../values/nearest.ts';

/** A configuration to read: its main file and how paths in it are to be understood. */
export interface Entry {
  /** Absolute path of the main file. */
  readonly path: string;
  /**
   * The directory that relative includes start from, and that stands for `/etc/nginx`; default: the main file's
   * (nginx: the directory of the file given with `-c`, NGX_CONF_PREFIX).
   */
  readonly prefix?: string;
  /** Directories that stand for others: files named below `from` are read below `to`. */
  readonly pathMap?: readonly { readonly from: string; readonly to: string }[];
  /** What the main file is a part of, where the user says it; else it is told from what is in it. */
  readonly contexts?: readonly Context[];
  /** The files of it that were asked for, where that is not all of it: absolute paths. */
  readonly parts?: readonly string[];
  /** The directory that the user named, in which it was found: what else is there is looked at, too. */
  readonly directory?: string;
  /** Nothing includes it: it was found in a directory that the user named. */
  readonly orphan?: true;
  /** Text printed by `nginx -T`, or by an editor: only what nginx accepted; paths are not mapped. */
  readonly dump?: boolean;
}

/** Bounds of what is read of one configuration, against includes that multiply and files that are none. */
export interface Limits {
  /** Directives in all places together, each file that an include names being one more. */
  readonly directives: number;
  readonly files: number;
  /** Includes within includes. */
  readonly includeDepth: number;
  /** Blocks within blocks. */
  readonly blockDepth: number;
  /** Bytes of one file. */
  readonly fileSize: number;
  /** Words, braces and semicolons of one file. */
  readonly words: number;
  /** What one rule finds. */
  readonly findings: number;
}

/** The name of a limit. */
export type Limit = keyof Limits;

export const DEFAULT_LIMITS: Limits = {
  directives: 1_000_000,
  files: 20_000,
  includeDepth: 100,
  blockDepth: 1_000,
  fileSize: 16 * 1024 * 1024,
  words: 2_000_000,
  findings: 50_000,
};

/** What is wrong with a limit; `undefined` for a name there is with a whole number from 1. */
export function limitError(name: string, value: unknown): string | undefined {
  const names = Object.keys(DEFAULT_LIMITS);
  if (!names.includes(name))
    return `there is no limit "${name}"${didYouMean(name, names) || `, but ${names.join(', ')}`}`;
  return Number.isSafeInteger(value) && (value as number) > 0
    ? undefined
    : `"${name}" takes a whole number from 1, such as ${DEFAULT_LIMITS[name as Limit]}`;
}

/** What of an entry decides on its tree: two that have it in common are the same configuration. */
export function keyOf({ path, prefix, pathMap }: Entry, limits: Limits): string {
  return JSON.stringify([path, prefix, pathMap, limits]);
}
