/** nginx-lint as a library: pure, for Node and browsers alike. Reading from disk is the host's; `memoryHost` serves texts. */
export { builtinRules, categoryOf } from '../rules/index.ts';
export type { Category } from '../rules/index.ts';
export { parse } from '../grammar/parse.ts';
export type { Argument, BlockNode, DirectiveNode, SourceFile, SyntaxProblem, SyntaxRule } from '../grammar/nodes.ts';
export type { Entry, Limits } from './config/entry.ts';
export type {
  Diagnostic,
  Edit,
  Level,
  NotRead,
  Placement,
  Related,
  Report,
  Suggestion,
  Suppressed,
} from './diagnostic.ts';
export { failed, memoryHost } from './host.ts';
export type { DirectoryEntry, Failure, FileInfo, Host } from './host.ts';
export { check } from './lint/check.ts';
export { openCheck } from './lint/recheck.ts';
export type { OpenCheck } from './lint/recheck.ts';
export { fixAll } from './lint/fix.ts';
export type { Change, Fixed, FixRun, Refused } from './lint/fix.ts';
export { defineRule } from './lint/rule.ts';
export { verifyRule } from './verify.ts';
export type { RuleProblem } from './lint/verify.ts';
export type { Directive } from './config/directive.ts';
export type { Model } from './model/model.ts';
export type { AnyRule, Example, Finding, OptionValue, Rule, RuleOption, Spot } from './lint/rule.ts';
export { resolveSettings } from './lint/settings.ts';
export type { RuleSetting, Settings, SettingsError, SettingsInput } from './lint/settings.ts';
export { Text } from './text.ts';
export type { Encoding, Position, Span } from './text.ts';
export { parseTarget } from './values/version.ts';
export type { Flavor, Target, Version } from './values/version.ts';
