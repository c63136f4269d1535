import type { SourceFile } from '../../grammar/nodes.ts';
import { Few } from '../collections.ts';
import { Directive } from '../config/directive.ts';
import type { Diagnostic, Level, Related } from '../diagnostic.ts';
import type { Model } from '../model/model.ts';
import { addTwin, finish, mergedOf, together } from './merged.ts';
import type { Merged, Source } from './merged.ts';
import type { Finding } from './rule.ts';
import type { ActiveRule } from './settings.ts';
import { toDiagnostic } from './to-diagnostic.ts';

/** A diagnostic, with the numbers of the settings by which it is reported. */
export interface Found {
  readonly diagnostic: Diagnostic;
  readonly by: readonly number[];
  /** The finding that it is made of, if it is one of a rule. */
  readonly merged?: Merged;
}

/** Whether a finding in a file, with places that belong to it, is reported by the settings of a number. */
export type IsAbout = (file: SourceFile, related: readonly Related[], settings: number) => boolean;

/**
 * Makes diagnostics of findings. What a rule finds in a file that is included in several places is one diagnostic, with its places:
 * the highest level and what is said at it first; its edits are kept only if every place of the directive asks for the same.
 */
export class Collector {
  private readonly groups = new Map<SourceFile, Map<string, Merged[]>>();
  private readonly failures: Found[] = [];
  /** The ids of the rules that give way (`withoutOwned`). */
  readonly general = new Set<string>();
  /** The number of each configuration, by what makes two the same one. */
  private readonly configurations = new Map<string, number>();
  /** In how many configurations and at how many places a file was read. */
  private readonly reads = new Map<SourceFile, { configurations: number; places: number }>();
  /** The rule whose findings are added, and what the directives of the configuration at hand are found in by it: nothing is held of those before. */
  private rule = '';
  private seen = new Map<Merged, Few<Directive, true>>();
  /** The directive that all of a group are found in: a rule that goes round in circles finds thousands there. */
  private latest = new Map<readonly Merged[], Directive>();
  private source: Source = { settings: 0, configuration: 0, run: 0 };

  /** Names the configuration whose findings follow, by what makes it the same as another one, and the number of the settings. */
  begin(model: Model, key: string, settings: number): void {
    this.rule = '';
    const known = this.configurations.get(key);
    const configuration = known ?? this.configurations.size;
    this.source = { settings, configuration, run: this.source.run + 1 };
    if (known !== undefined) return;
    this.configurations.set(key, configuration);
    this.countFiles(model);
  }

  add(finding: Finding, active: ActiveRule, model: Model): void {
    const diagnostic = toDiagnostic(finding, active, model);
    if (active.rule.yields) this.general.add(active.rule.id);
    const at = finding.at instanceof Directive ? finding.at : undefined;
    this.beginRule(diagnostic.ruleId);
    const groups = this.groupsOf(diagnostic.file);
    const key = `${diagnostic.ruleId} ${diagnostic.start} ${diagnostic.end}`;
    const group = groups.get(key);
    const known = group && this.twinIn(group, diagnostic, at);
    if (known) addTwin(known, diagnostic, this.source);
    const merged = known ?? mergedOf(diagnostic, at, this.source);
    // Of its very length, which most keep: what is pushed to has room for more.
    if (!group) groups.set(key, [merged]);
    else if (!known) group.push(merged);
    if (at) this.see(merged, at);
    // All others of the group were found in it before.
    if (at && group && !known) this.latest.set(group, at);
  }

  /** A rule is left out: said at the start of the main file, and the run goes on. */
  addFailure(message: string, model: Model, level: Level): void {
    const place = { file: model.main, start: 0, end: 0 };
    const texts = { ruleId: 'rule-failed', level, message };
    const diagnostic: Diagnostic = { ...texts, ...place, related: [], suggestions: [], includedFrom: [] };
    this.failures.push({ diagnostic, by: [this.source.settings] });
  }

  /** What was found, each once. */
  found(isAbout: IsAbout): readonly Found[] {
    const found = [...this.groups.values()].flatMap((groups) =>
      [...groups.values()].flat().flatMap((merged) => this.reported(merged, isAbout)),
    );
    return [...found, ...this.failures];
  }

  /** A finding as those settings have it that it is reported by; nothing where it is reported by none. */
  private reported(merged: Merged, isAbout: IsAbout): readonly Found[] {
    const { first, related, parts } = merged;
    const all = parts.keys();
    const isAsked = (settings: number) => isAbout(first.file, related, settings);
    const by = all.every(isAsked) ? all : all.filter(isAsked);
    if (by.length === 0) return [];
    const part = by.map((settings) => parts.get(settings)!).reduce(together);
    return [{ diagnostic: finish(merged, part, this.placements(merged)), by, merged }];
  }

  /** How many places what is marked has, in all configurations: also in those where nothing was found about it. */
  private placements({ first, at, count, runs }: Merged): number {
    const { configurations = 0, places = 0 } = this.reads.get(first.file) ?? {};
    // That a file is missing is said once, however often it is included.
    if (at === 'include') return count;
    return at === 'directive' ? places : count + Math.max(configurations - runs.size, 0);
  }

  /** A directive has as many places as its file. */
  private countFiles({ files, main, includes }: Model): void {
    const count = (file: SourceFile, what: 'configurations' | 'places') => {
      let read = this.reads.get(file);
      if (!read) this.reads.set(file, (read = { configurations: 0, places: 0 }));
      read[what]++;
    };
    for (const file of files) count(file, 'configurations');
    for (const file of [main, ...includes.flatMap((one) => one.files)]) count(file, 'places');
  }

  /** What a diagnostic is another place of. A directive is in none twice: what is found in it again is new, or of another place. */
  private twinIn(group: readonly Merged[], { message }: Diagnostic, at: Directive | undefined): Merged | undefined {
    if (at && this.latest.get(group) === at) return undefined;
    let other: Merged | undefined;
    for (const one of group) {
      if (at && this.seen.get(one)?.get(at)) continue;
      if (one.first.message === message) return one;
      if (at) other ??= one;
    }
    return other;
  }

  private see(merged: Merged, at: Directive): void {
    const seen = this.seen.get(merged);
    if (seen) seen.set(at, true);
    else this.seen.set(merged, new Few(at, true));
  }

  private beginRule(rule: string): void {
    if (rule === this.rule) return;
    this.rule = rule;
    this.seen = new Map();
    this.latest = new Map();
  }

  private groupsOf(file: SourceFile): Map<string, Merged[]> {
    let groups = this.groups.get(file);
    if (!groups) this.groups.set(file, (groups = new Map()));
    return groups;
  }
}
