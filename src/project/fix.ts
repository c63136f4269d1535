import { dirname } from 'node:path';
import type { SourceFile } from '../../grammar/nodes.ts';
import type { Entry } from '../config/entry.ts';
import type { Diagnostic, Edit, Report } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { fixAll } from '../lint/fix.ts';
import type { Change, Fixed } from '../lint/fix.ts';
import { whyNotWritable, whyOutside } from '../node-writable.ts';
import { replaceFiles } from '../node-write.ts';
import { displayPath } from '../node.ts';

/** A project that was checked, and how to check it again. */
export interface Checked {
  readonly report: Report;
  readonly entries: readonly Entry[];
  /** Checks it as another host has it. */
  again(host: Host): Report;
}

/** Which fixes are made. */
export interface Wanted {
  readonly suggestions: boolean;
  readonly cwd: string;
  /** Whether a file is not one of the disk. */
  isGiven(path: string): boolean;
  /** Whether files that may not be written are left alone. */
  readonly writable?: boolean;
  isWanted?(diagnostic: Diagnostic): boolean;
}

/** What comes of fixing; nothing is written. */
export interface Mended extends Fixed {
  /** Why something that has a fix was left, in words. */
  readonly notFixed: readonly string[];
}

/** Makes the fixes of a project that belong to what was linted: in its directories, and only in the parts where parts were named. */
export function fixProject(host: Host, checked: Checked, wanted: Wanted): Mended {
  const notFixed: string[] = [];
  const isEditable = editable(checked.entries, wanted, (reason) => notFixed.push(reason));
  const wants = (diagnostic: Diagnostic, edits: readonly Edit[]) =>
    (wanted.isWanted?.(diagnostic) ?? true) && edits.every(({ file }) => isEditable(file));
  const fixed = fixAll({ host, check: checked.again, wants, suggestions: wanted.suggestions }, checked.report);
  const refused = fixed.refused.map(({ diagnostic: { file, start, ruleId }, reason }) => {
    const { line } = file.text.position(start);
    return `${ruleId} in ${displayPath(file.path, wanted.cwd)}:${line}, since ${reason}`;
  });
  return { ...fixed, notFixed: [...notFixed, ...refused] };
}

/**
 * Writes changed texts to their files, all or none; each is replaced in one step and keeps its mode and owner. Returns why nothing was
 * written: a file is not there, may not be replaced, or has changed since it was read.
 */
export function writeFixes(changes: readonly Change[]): string | undefined {
  const reason = changes.map(({ path }) => whyNotWritable(path)).find((one) => one !== undefined);
  return (
    reason ??
    replaceFiles(changes.map(({ path, before, after }) => ({ path, before: before.encode(), after: after.encode() })))
  );
}

/** Tells which files may be changed, and says why another one may not. */
function editable(
  entries: readonly Entry[],
  { isGiven, writable }: Wanted,
  say: (reason: string) => void,
): (file: SourceFile) => boolean {
  const roots = entries.flatMap(({ path, directory, prefix, pathMap = [] }) => [
    dirname(path),
    ...(directory === undefined ? [] : [directory]),
    ...(prefix === undefined ? [] : [prefix]),
    ...pathMap.map(({ to }) => to),
  ]);
  const parts = entries.every((entry) => entry.parts) ? entries.flatMap((entry) => entry.parts ?? []) : undefined;
  const isDump = entries.some(({ dump }) => dump);
  const known = new Map<string, boolean>();
  return ({ path }) => {
    let may = known.get(path);
    if (may !== undefined) return may;
    const reason =
      isDump || isGiven(path) ? undefined : (whyOutside(path, roots) ?? (writable ? whyNotWritable(path) : undefined));
    may = reason === undefined && (parts?.includes(path) ?? true);
    if (reason !== undefined) say(reason);
    known.set(path, may);
    return may;
  };
}
