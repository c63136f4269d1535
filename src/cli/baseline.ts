import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { addTo } from '../collections.ts';
import type { Diagnostic, Report } from '../diagnostic.ts';
import { count } from '../formatters/style.ts';
import { extendBaseline, hideOthers, notAllowed, pruneBaseline, sizeOf, unusedBaseline } from '../lint/baseline.ts';
import type { Baseline, NameOf } from '../lint/baseline.ts';
import { sharedBy } from '../lint/report.ts';
import type { Outcome, Share } from '../lint/report.ts';
import { realPath } from '../node.ts';
import type { Job } from '../project/jobs.ts';
import type { Errors } from '../project/source.ts';
import { didYouMean } from '../values/nearest.ts';
import type { Args } from './args.ts';
import { list, text } from './environment.ts';
import { say } from './output.ts';
import { readSuppressions, writeSuppressions } from './suppressions-file.ts';
import { suppressionsPath } from './suppressions-path.ts';

/** A report without what the suppressions file allows; `unused` when that allows more than there is. */
export interface Baselined {
  readonly report: Report;
  readonly unused: boolean;
}

/** How a suppressions file names files, and whether the file of a name is there. */
interface Named {
  readonly nameOf: NameOf;
  isThere(name: string): boolean;
}

const NOTHING: Baseline = new Map();
/** The paths in a dump are another machine's: they are kept. */
const DUMPED: Named = { nameOf: (path) => path, isThere: () => true };

/**
 * Hides what suppressions files allow, each of what the projects have found that it is for, after writing to them what the call wants written.
 * What several of them have found is hidden where all of their files allow it.
 */
export function baselined(outcome: Outcome, jobs: readonly Job[], args: Args): Baselined | Errors {
  const byPath = new Map<string, number[]>();
  for (const [index, { project }] of jobs.entries()) {
    const path = suppressionsPath(args, project);
    addTo(byPath, path, index);
  }
  const known = new Set(jobs.flatMap(({ settings }) => [...settings.known]));
  const shown = new Set<Diagnostic>();
  let unused = false;
  for (const [path, indexes] of byPath) {
    const wrong = wrongCall(args, path, known);
    if (wrong !== undefined) return { errors: [wrong] };
    const own = jobs.filter((_, index) => indexes.includes(index));
    const part = baselinedBy(path, sharedBy(outcome, indexes), own, args);
    if ('errors' in part) return part;
    for (const diagnostic of part.shown) shown.add(diagnostic);
    unused ||= part.unused;
  }
  return { report: hideOthers(outcome.report, shown), unused };
}

/** What is shown of what the suppressions file at a path is for. */
function baselinedBy(
  path: string,
  share: Share,
  jobs: readonly Job[],
  args: Args,
): { readonly shown: readonly Diagnostic[]; readonly unused: boolean } | Errors {
  const read = existsSync(path) ? readSuppressions(path) : NOTHING;
  if ('errors' in read) return read;
  const isDump = jobs.some(({ project }) => project.entries.some(({ dump }) => dump));
  const files = isDump ? DUMPED : filesFrom(dirname(path));
  // What a plugin that could not be loaded has is not known.
  const ran = (id: string) =>
    jobs.some(({ settings }) => settings.rules.has(id)) ||
    jobs.every(({ settings, project }) => !settings.known.has(id) && project.failures.length === 0);
  const baseline = wantedBaseline(share, read, args, files, ran);
  if (baseline !== read && (sizeOf(baseline) > 0 || existsSync(path))) {
    const failed = writeSuppressions(path, baseline);
    if (failed !== undefined) return { errors: [failed] };
    say(written(read, baseline, path));
  }
  const judged = args.values.get('root') !== false && args.values.get('fix-dry-run') !== true;
  const unused = judged ? unusedBaseline(share, baseline, files.nameOf, ran) : NOTHING;
  const fails = sizeOf(unused) > 0 && args.values.get('pass-on-unpruned-suppressions') !== true;
  if (fails) say(leftOver(unused, path));
  return { shown: notAllowed(share, baseline, files.nameOf), unused: fails };
}

function wrongCall(args: Args, path: string, known: ReadonlySet<string>): string | undefined {
  const { values } = args;
  const options = ['suppress-all', 'suppress-rule', 'prune-suppressions'].filter(
    (name) => values.has(name) && values.get(name) !== false,
  );
  if (options.length > 0 && values.get('fix-dry-run') === true) options.push('fix-dry-run');
  if (options.length > 1) return `options "--${options[0]}" and "--${options[1]}" do not go together`;
  const unknown = list(args, 'suppress-rule', true).find((id) => !known.has(id));
  if (unknown !== undefined)
    return `option "--suppress-rule": unknown rule "${unknown}"${didYouMean(unknown, known) || '; "nginx-lint rules" lists them'}`;
  const writes = options.length > 0 && options[0] !== 'prune-suppressions';
  if (!writes && text(args, 'suppressions-location') !== undefined && !existsSync(path))
    return `there is no suppressions file "${path}"; --suppress-all writes one`;
  return undefined;
}

/** The baseline as the call wants it to be; the same one when nothing is to be written. */
function wantedBaseline(
  share: Share,
  read: Baseline,
  args: Args,
  { nameOf, isThere }: Named,
  ran: (id: string) => boolean,
): Baseline {
  if (args.values.get('prune-suppressions') === true) {
    const pruned = pruneBaseline(read, unusedBaseline(share, read, nameOf, ran), isThere);
    if (!share.incomplete) return sizeOf(pruned) < sizeOf(read) ? pruned : read;
    say('nothing is pruned: not everything could be read or checked');
    return read;
  }
  const rules = list(args, 'suppress-rule', true);
  if (rules.length === 0 && args.values.get('suppress-all') !== true) return read;
  return extendBaseline(share, read, nameOf, (id) => rules.length === 0 || rules.includes(id));
}

/**
 * Names as the file has them: relative to its directory, with "/". Links are followed, since the same file may be named by itself or
 * reached through `sites-enabled`.
 */
function filesFrom(directory: string): Named {
  const start = realPath(directory);
  const names = new Map<string, string>();
  return {
    nameOf(path) {
      let name = names.get(path);
      if (name === undefined) names.set(path, (name = relative(start, realPath(path)).split(sep).join('/')));
      return name;
    },
    isThere: (name) => existsSync(resolve(start, name)),
  };
}

function written(before: Baseline, after: Baseline, path: string): string {
  const pruned = sizeOf(before) - sizeOf(after);
  const holds = `"${path}" suppresses ${count(sizeOf(after), 'finding')} in ${count(after.size, 'file')}`;
  return pruned > 0 ? `${holds}, ${pruned} less than before` : holds;
}

function leftOver(unused: Baseline, path: string): string {
  const [[file, rules] = ['', new Map<string, number>()]] = unused;
  const [[id, most] = ['', 0]] = rules;
  const total = sizeOf(unused);
  const example = `${most} of ${id} in "${file}"${total > most ? ` and ${total - most} more` : ''}`;
  return `"${path}" suppresses what does not occur any more (${example}): take it out with --prune-suppressions, or let it pass with --pass-on-unpruned-suppressions`;
}
