import type { SourceFile } from '../../grammar/nodes.ts';
import { load } from '../config/load.ts';
import { neverTogether } from '../config/template-branches.ts';
import { Directive } from '../config/directive.ts';
import { DEFAULT_LIMITS, keyOf } from '../config/entry.ts';
import type { Entry, Limits } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import type { NotRead, Report } from '../diagnostic.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import { saidBy } from '../thrown.ts';
import { isConsequence } from '../model/consequences.ts';
import { Model } from '../model/model.ts';
import { Collector } from './collect.ts';
import { reportOf } from './report.ts';
import type { Outcome, Read } from './report.ts';
import type { Finding } from './rule.ts';
import type { ActiveRule, Settings } from './settings.ts';
import { spanOf, wayThrough } from './to-diagnostic.ts';

/** Looks on while rules run: it is handed every piece of work with a name, the id of a rule, "load" or "model", and must do it. */
export interface Observer {
  time<T>(name: string, work: () => T): T;
}

/** Configurations that are checked with the same settings. */
export interface Group {
  readonly entries: readonly Entry[];
  readonly settings: Settings;
  /** What was read already; several groups may share it. */
  readonly files: Files;
  readonly limits: Limits;
}

interface Run {
  readonly collector: Collector;
  readonly observer: Observer;
  readonly limits: Limits;
}

const UNOBSERVED: Observer = { time: (_, work) => work() };

/**
 * Reads the configurations of the entries and runs the rules over each. Pure: all it knows of the world is what the host says.
 * Of an entry that has `parts`, what is about those is reported. `files` may hold what was read already.
 * Never throws for what it reads; a rule that throws is reported and the run goes on.
 */
export function check(
  host: Host,
  entries: readonly Entry[],
  settings: Settings,
  limits: Limits = DEFAULT_LIMITS,
  files: Files = new Files(host, false, limits),
  observer: Observer = UNOBSERVED,
): Report {
  return checkGroups(host, [{ entries, settings, files, limits }], observer).report;
}

/**
 * The same for configurations with different settings, in one report. What is found in a file that several of them include is one finding:
 * each of the settings says whether it is reported and how grave it is, and the gravest counts. One configuration at a time is in memory.
 */
export function checkGroups(host: Host, groups: readonly Group[], observer: Observer = UNOBSERVED): Outcome {
  const collector = new Collector();
  const failures = new Set<string>();
  const reads = groups.map((group, index) => {
    const read: Read = {
      settings: group.settings,
      asked: new Set(),
      whole: new Set(),
      notRead: new Map(),
      failed: false,
    };
    const { limits } = group;
    for (const entry of group.entries) {
      const loaded = observer.time('load', () => load(entry, group.files, host, limits));
      if (failed(loaded)) {
        read.notRead.set(entry.path, { path: entry.path, reason: loaded.message, incomplete: true, includedFrom: [] });
        continue;
      }
      const model = new Model(loaded, group.settings.target, (make) => observer.time('model', make));
      collector.begin(model, keyOf(entry, limits), index);
      for (const message of group.settings.failures ?? []) {
        if (failures.has(message)) read.failed = true;
        else fail(message, model, read, collector);
        failures.add(message);
      }
      runRules(model, group.files, read, { collector, observer, limits });
    }
    return read;
  });
  return reportOf(collector, reads);
}

function runRules(model: Model, files: Files, read: Read, run: Run): void {
  const { settings, asked, whole, notRead } = read;
  const { observer } = run;
  for (const file of askedFor(model, files)) {
    if (settings.ignores?.(file.path)) continue;
    asked.add(file);
    if (!model.fragment && !(file.template && file.problems.length > 0)) whole.add(file);
  }
  addUnread(model, notRead);
  for (const active of [...settings.rules.values(), ...settings.variants])
    observer.time(active.rule.id, () => runRule(active, model, read, run));
}

/** The files of a configuration that the user asked about. */
function askedFor({ files: all, entry: { parts } }: Model, files: Files): readonly SourceFile[] {
  if (!parts) return all;
  // A file has the path by which it was read first: another one may lead to it, too.
  const wanted = new Set(parts.map((path) => files.get(path)).map((read) => (failed(read) ? undefined : read.file)));
  return all.filter((file) => wanted.has(file));
}

function runRule(active: ActiveRule, model: Model, read: Read, { collector, limits }: Run): void {
  let found = 0;
  try {
    for (const finding of active.rule.check(model, active.options)) {
      if (found++ >= limits.findings) {
        const message = `too many findings of "${active.rule.id}": this one, and those that follow, were left out; --limit findings=N sets the limit`;
        const told = read.settings.rules.get('limit-reached');
        // A place of its own: the same directive may be where others of the rules stop.
        const at = { file: finding.at.file, ...spanOf(finding) };
        if (told) collector.add({ at, message }, told, model);
        return;
      }
      if (isImpossible(finding)) continue;
      const name = finding.at instanceof Directive ? finding.at.name : undefined;
      const here = active.at ? active.at(finding.at, model) : active;
      if (here && !isConsequence(model, name, finding.message)) collector.add(finding, here, model);
    }
  } catch (error) {
    const message = `rule "${active.rule.id}" failed and was left out: ${saidBy(error)}; this is a mistake of the rule, please report it`;
    fail(message, model, read, collector);
  }
}

/** Whether what a finding is about is never together with any of what belongs to it: on another side of a template's branch. */
function isImpossible({ at, related = [] }: Finding): boolean {
  if (at.file.template === undefined || related.length === 0) return false;
  const { start } = at instanceof Directive ? at.node : at;
  return related.every((one) => one.file === at.file && neverTogether(at.file, start, one.start));
}

function fail(message: string, model: Model, read: Read, collector: Collector): void {
  read.failed = true;
  collector.addFailure(message, model, read.settings.rules.get('rule-failed')?.level ?? 'error');
}

/** Adds what the includes of a configuration name and was not read, each with the first include that names it. */
function addUnread({ includes }: Model, to: Map<string, NotRead>): void {
  for (const { directive, missing } of includes) {
    for (const item of missing) {
      if (item.kind === 'cycle' || to.has(item.path)) continue;
      const reason = item.kind === 'failed' ? item.failure.message : 'a limit was reached';
      const incomplete = item.kind === 'failed' && item.failure.code !== 'ENOENT' && item.failure.code !== 'EISDIR';
      to.set(item.path, { path: item.path, reason, incomplete, includedFrom: wayThrough(directive) });
    }
  }
}
