import type { AnyRule, Finding } from './rule.ts';
import { findingProblem } from './shape.ts';

/** What a rule has beside its id and its check, whether it is its own or that of its class. */
const PARTS = ['severity', 'yields', 'optIn', 'summary', 'why', 'not', 'reference', 'options', 'examples'] as const;

/** A rule of others under an id: it throws where it yields what is no finding, so that the run can leave it out. */
export function guarded(rule: AnyRule, id: string): AnyRule {
  const parts = Object.fromEntries(PARTS.map((key) => [key, rule[key]]).filter(([, part]) => part !== undefined));
  // Reports show these texts.
  const texts = { summary: id, why: '', reference: '' };
  return {
    ...texts,
    ...(parts as Omit<AnyRule, 'id' | 'check'>),
    id,
    *check(config, options): Iterable<Finding> {
      for (const finding of findingsOf(rule.check(config, options))) {
        const wrong = findingProblem(finding);
        if (wrong !== undefined) throw new TypeError(wrong);
        yield finding;
      }
    },
  };
}

function findingsOf(found: Iterable<Finding> | PromiseLike<unknown> | undefined): Iterable<Finding> {
  if (typeof found === 'object' && Symbol.iterator in found) return found;
  // What is awaited in it may fail when nobody looks any more.
  if (typeof found === 'object' && 'then' in found) found.then(undefined, () => undefined);
  throw new TypeError('its "check" must yield findings, or return a list of them, and cannot be "async"');
}
