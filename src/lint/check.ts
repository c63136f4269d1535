import type { SourceFile } from '../../grammar/nodes.ts';
import { load } from '../config/config.ts';
import { Directive } from '../config/directive.ts';
import { DEFAULT_LIMITS } from '../config/entry.ts';
import type { Entry, Limits } from '../config/entry.ts';
import { Files } from '../config/files.ts';
import { compareBytes } from '../config/paths.ts';
import type { Diagnostic, Level, NotRead, Report, Suppressed } from '../diagnostic.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import { isConsequence } from '../model/consequences.ts';
import { Model } from '../model/model.ts';
import { Collector, includedFrom } from './collect.ts';
import { suppressionNotes } from './notes.ts';
import type { ActiveRule, Settings } from './settings.ts';
import { findSuppressions, hider } from './suppressions.ts';

/** Looks on while rules run: it is handed every piece of work with a name, the id of a rule or "load", and must do it. */
export interface Observer {
  time<T>(name: string, work: () => T): T;
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
  const collector = new Collector();
  const notRead = new Map<string, NotRead>();
  const asked = new Set<SourceFile>();
  const whole = new Set<SourceFile>();
  const failure = failureLevel(settings);
  for (const entry of entries) {
    const loaded = observer.time('load', () => load(entry, files, host, limits));
    if (failed(loaded)) {
      notRead.set(entry.path, { path: entry.path, reason: loaded.message, incomplete: true, includedFrom: [] });
      continue;
    }
    const model = new Model(loaded, settings.target);
    if (!collector.begun) for (const message of settings.failures ?? []) collector.addFailure(message, model, failure);
    collector.begin(model);
    for (const file of askedFor(model)) {
      if (settings.ignores?.(file.path)) continue;
      asked.add(file);
      if (!model.fragment && !(file.template && file.problems.length > 0)) whole.add(file);
    }
    addUnread(model, notRead);
    for (const active of [...settings.rules.values(), ...settings.variants])
      observer.time(active.rule.id, () => runRule(active, model, collector, settings, limits.findings));
  }
  const about = ({ file, related, ruleId }: Diagnostic) => {
    if (ruleId === 'rule-failed') return true;
    return (asked.has(file) || related.some((one) => asked.has(one.file))) && !settings.ignores?.(file.path);
  };
  const { shown, suppressed } = suppress([...asked], collector.diagnostics().filter(about), settings, whole);
  return {
    files: [...new Set([...asked, ...shown.map(({ file }) => file)])].sort((a, b) => compareBytes(a.path, b.path)),
    asked,
    diagnostics: shown.sort(byPlace),
    suppressed: suppressed.sort((a, b) => byPlace(a.diagnostic, b.diagnostic)),
    notRead: [...notRead.values()].sort((a, b) => compareBytes(a.path, b.path)),
    incomplete: collector.ruleFailed || [...notRead.values()].some(({ incomplete }) => incomplete),
  };
}

/** The files of a configuration that the user asked about. */
function askedFor({ files, entry: { parts } }: Model): readonly SourceFile[] {
  return parts ? files.filter(({ path }) => parts.includes(path)) : files;
}

function runRule(active: ActiveRule, model: Model, collector: Collector, settings: Settings, most: number): void {
  let found = 0;
  try {
    for (const finding of active.rule.check(model, active.options)) {
      if (found++ >= most) {
        const message = `too many findings of "${active.rule.id}": this one, and those that follow, were left out; --limit findings=N sets the limit`;
        const told = settings.rules.get('limit-reached');
        if (told) collector.add({ at: finding.at, message }, told, model);
        return;
      }
      const name = finding.at instanceof Directive ? finding.at.name : undefined;
      const here = active.at ? active.at(finding.at, model) : active;
      if (here && !isConsequence(model, name, finding.message)) collector.add(finding, here, model);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `rule "${active.rule.id}" failed and was left out: ${reason}; this is a mistake of the rule, please report it`;
    collector.addFailure(message, model, failureLevel(settings));
  }
}

function failureLevel({ rules }: Settings): Level {
  return rules.get('rule-failed')?.level ?? 'error';
}

/** Adds what the includes of a configuration name and was not read, each with the first include that names it. */
function addUnread({ includes }: Model, to: Map<string, NotRead>): void {
  for (const { directive, missing } of includes) {
    for (const item of missing) {
      if (item.kind === 'cycle' || to.has(item.path)) continue;
      const reason = item.kind === 'failed' ? item.failure.message : 'a limit was reached';
      const incomplete = item.kind === 'failed' && item.failure.code !== 'ENOENT' && item.failure.code !== 'EISDIR';
      const by = [...includedFrom(directive), spanOf(directive)];
      to.set(item.path, { path: item.path, reason, incomplete, includedFrom: by });
    }
  }
}

function spanOf({ file, node }: Model['includes'][number]['directive']): NotRead['includedFrom'][number] {
  return { file, start: node.start, end: node.end };
}

function suppress(
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  settings: Settings,
  whole: ReadonlySet<SourceFile>,
): { shown: Diagnostic[]; suppressed: Suppressed[] } {
  const suppressions = new Map(files.map((file) => [file, settings.ignoreComments ? [] : findSuppressions(file)]));
  const hiders = new Map([...suppressions].map(([file, ofFile]) => [file, hider(ofFile)]));
  const shown: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const by = hiders.get(diagnostic.file)?.(diagnostic);
    if (by) suppressed.push({ diagnostic, kind: 'inSource', reason: by.reason });
    else shown.push(diagnostic);
  }
  for (const [file, comments] of suppressions)
    for (const note of suppressionNotes(file, comments, settings, whole.has(file))) shown.push(note);
  return { shown, suppressed };
}

/** Sorts diagnostics as reports have them: by file, place and rule. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareBytes(a.file.path, b.file.path) || a.start - b.start || a.end - b.end || compareBytes(a.ruleId, b.ruleId)
  );
}
