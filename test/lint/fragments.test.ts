import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import type { Diagnostic, Level } from '../../src/diagnostic.ts';
import { LEVEL_RANK } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import type { AnyRule, Example } from '../../src/lint/rule.ts';
import { lintText, settingsFor, wrap } from '../support/examples.ts';

/**
 * The rules whose findings depend on what stands around a part, and so may be wrong where that is not known: what an outer level sets (a
 * resolver, a header, a certificate), or what is defined elsewhere (an upstream). With the numbers of their examples when not all do.
 */
const DEPENDS: Readonly<Record<string, readonly number[] | 'all'>> = {
  'error-page-broken-target': [1],
  'grpc-listener-without-http2': 'all',
  'proxy-body-off-content-length': [1],
  'proxy-buffer-relations': [1, 3],
  'proxy-framing-header-override': [1, 3],
  'proxy-pass-variable-no-resolver': 'all',
  'proxy-self-listener-mismatch': [1, 2],
  'proxy-self-loop': 'all',
  'proxy-ssl-sni-missing': 'all',
  'proxy-ssl-verify-name-mismatch': 'all',
  'proxy-ssl-verify-without-ca': 'all',
  'static-hostname-upstream': [1],
  'upstream-keepalive-ineffective': 'all',
  'upstream-resolve-requirements': [2],
  'upstream-undefined': 'all',
};

interface Cut {
  readonly name: string;
  readonly rule: AnyRule;
  readonly example: Example;
  readonly number: number;
  /** The example without its outermost blocks. */
  readonly text: string;
}

/** Every example that stands in blocks, without one, two … all of these. */
const cuts: readonly Cut[] = builtinRules.flatMap((rule) =>
  (rule.examples as readonly Example[]).flatMap((example, index) =>
    (example.unexecuted ? [] : (example.in ?? [])).map((_, i) => ({
      name: `${rule.id} ${index + 1} without ${example.in!.slice(0, i + 1).join(' and ')}`,
      rule,
      example,
      number: index + 1,
      text: cut(example, i + 1),
    })),
  ),
);

function cut(example: Example, outer: number): string {
  const inner = example.in!.slice(outer);
  let text = example.bad;
  for (const block of inner.toReversed()) text = `${block} {\n${text}\n}`;
  return `${outer === 1 ? (example.around ?? '') : ''}\n${text}`.replaceAll(/[«»]/g, '');
}

const options = ({ rule, example }: Cut) =>
  example.options ? { rules: { [rule.id]: { options: example.options } } } : {};

function lintPart(part: Cut): readonly Diagnostic[] {
  const host = memoryHost({ '/srv/conf.d/part.conf': part.text });
  return check(host, [{ path: '/srv/conf.d/part.conf' }], settingsFor(builtinRules, options(part))).diagnostics;
}

const shown = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ level }) => level !== 'info');
const highest = (diagnostics: readonly Diagnostic[]) =>
  Math.max(-1, ...diagnostics.map(({ level }: { readonly level: Level }) => LEVEL_RANK[level]));

describe('in a part whose surroundings are not known', () => {
  test.each(cuts.map((part) => [part.name, part] as const))('%s: nothing is found that they decide', (_, part) => {
    const own = lintPart(part).filter(({ ruleId }) => ruleId === part.rule.id);
    const depends = DEPENDS[part.rule.id];
    if (depends === 'all' || depends?.includes(part.number)) {
      expect(shown(own).map(({ message }) => message)).toEqual([]);
      return;
    }
    const whole = lintText(wrap(part.example, part.example.bad).text, builtinRules, part.example, options(part));
    expect(highest(own)).toBeLessThanOrEqual(
      highest(whole.diagnostics.filter(({ ruleId }) => ruleId === part.rule.id)),
    );
  });

  test.each(cuts.map((part) => [part.name, part] as const))('%s: no other rule finds more', (_, part) => {
    // General rules give way to an owner, which may need more of the surroundings.
    const general = new Set(builtinRules.filter(({ yields }) => yields).map(({ id }) => id));
    const others = shown(lintPart(part)).filter(({ ruleId }) => ruleId !== part.rule.id && !general.has(ruleId));
    expect(others.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  test('every rule of the table is one, and finds something in the whole', () => {
    for (const [id, numbers] of Object.entries(DEPENDS)) {
      const rule = builtinRules.find((one) => one.id === id)!;
      const examples = (rule.examples as readonly Example[]).filter(
        (_, index) => numbers === 'all' || numbers.includes(index + 1),
      );
      for (const example of examples) {
        const { diagnostics } = lintText(wrap(example, example.bad).text, builtinRules, example);
        expect(
          shown(diagnostics).some(({ ruleId }) => ruleId === id),
          id,
        ).toBe(true);
      }
    }
  });
});
