import { expect, test } from 'vitest';
import { builtinRules } from '../../../rules/index.ts';
import { defaultTarget } from '../../../src/values/version.ts';
import type { Flavor } from '../../../src/values/version.ts';
import { lintText } from '../../support/examples.ts';

function found(line: string, flavor?: Flavor): readonly string[] {
  const target = { ...defaultTarget(), ...(flavor ? { flavor } : {}) };
  const { diagnostics } = lintText(`events {} http { ${line} }`, builtinRules, {}, { target });
  return diagnostics.filter(({ ruleId }) => ruleId === 'invalid-value').map(({ level }) => level);
}

test('the name servers of the machine are for OpenResty to ask', () => {
  expect(found('resolver local=on ipv6=off;')).toEqual(['warning']);
  expect(found('resolver local=on ipv6=off;', 'openresty')).toEqual([]);
  expect(found('resolver local=on ipv6=off;', 'oss')).toEqual(['error']);
  expect(found('resolver local=yes;', 'openresty')).toEqual(['error']);
});
