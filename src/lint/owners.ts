import { groupBy, remembered, touching } from '../collections.ts';
import type { Found } from './collect.ts';

/** What is said of a mistake for which nginx does not start. */
const REFUSED = /\brefuses to start\b/;

/** One mistake has one owner: a refusal of a general rule is left out where each configuration that it is in has another one about the same words. */
export function withoutOwned(found: readonly Found[], general: ReadonlySet<string>): readonly Found[] {
  const isGeneral = (one: Found) => isRefusal(one) && general.has(one.diagnostic.ruleId);
  if (!found.some(isGeneral)) return found;
  const owners = groupBy(
    found
      .filter((one) => isRefusal(one) && !isGeneral(one))
      .flatMap((one) => textsOf(one).map((text) => ({ text, span: one.diagnostic }))),
    ({ text }) => text,
  );
  const isTaken = remembered((text: string) => touching((owners.get(text) ?? []).map(({ span }) => span)));
  return found.filter((one) => {
    const { start, end } = one.diagnostic;
    // What ends where the other begins is about other words.
    return !isGeneral(one) || !textsOf(one).every((text) => isTaken(text)(start + 1, end - 1));
  });
}

function isRefusal({ diagnostic: { level, message } }: Found): boolean {
  return level === 'error' && REFUSED.test(message);
}

/** The configurations that a finding is in, each with its file. */
function textsOf({ merged, diagnostic: { file } }: Found): readonly string[] {
  return merged?.runs.keys().map((configuration) => `${configuration} ${file.path}`) ?? [];
}
