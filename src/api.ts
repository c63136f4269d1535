/** nginx-lint for programs on Node: all of the library, and what reads from disk. */
export * from './index.ts';
export { nodeHost } from './node-host.ts';
export type { Config, NginxConfig, OverrideConfig, Plugin, RuleConfig } from './project/config.ts';
export { writeFixes } from './project/fix.ts';
export { lint } from './project/lint.ts';
export type { LintOptions, LintResult } from './project/lint.ts';
