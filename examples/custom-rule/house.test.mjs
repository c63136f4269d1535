import assert from 'node:assert/strict';
import test from 'node:test';
import { verifyRule } from 'nginx-lint';
import { lint } from 'nginx-lint/node';
import house from './house.mjs';

for (const rule of house.rules) test(rule.id, () => assert.deepEqual(verifyRule(rule), []));

test('the configuration file switches it on', async () => {
  const { diagnostics, errors } = await lint({ cwd: import.meta.dirname });
  assert.deepEqual(errors, []);
  const found = diagnostics.filter(({ ruleId }) => ruleId.startsWith('house/'));
  assert.deepEqual(
    found.map(({ file, start, level }) => [file.text.position(start).line, level]),
    [[9, 'error']],
  );
});
