import { builtinRules, categoryOf } from '../../rules/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { check } from '../../src/lint/check.ts';
import { nodeHost } from '../../src/node.ts';
import type { Version } from '../../src/values/version.ts';
import { settingsFor } from '../support/examples.ts';

/** Lints the configuration in a directory for one version of nginx, and gives what would keep that from starting. */
export function askLinter(directory: string, version: Version): readonly Diagnostic[] {
  const target = { from: version, to: version, flavor: 'oss' as const, explicit: true };
  const settings = settingsFor(builtinRules, { target });
  const { diagnostics } = check(nodeHost(), [{ path: `${directory}/nginx.conf` }], settings);
  return diagnostics.filter(isRefusal);
}

/** Whether a finding says that nginx refuses the file; others of level error say that requests fail. */
function isRefusal({ level, ruleId, message }: Diagnostic): boolean {
  if (level !== 'error' || message.includes('nginx loads this')) return false;
  return categoryOf(ruleId) === 'validity' || message.includes('refuses to start');
}
