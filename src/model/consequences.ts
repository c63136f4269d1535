import { allNames } from '../catalog/directives.ts';
import { nearest } from '../values/nearest.ts';
import { setterProblems } from './argument-problems.ts';
import type { Model } from './model.ts';

/** How nginx says that something is not there. */
const ABSENT = /^(?:no |unknown (?!directive)|zero size |could not find |"\w+" zone )/;

/**
 * Whether what a finding misses may be in a directive that nginx refuses for another reason, which is reported: the variable of a `map` without
 * its block, the certificate in a misspelt directive. One mistake is one finding.
 */
export function isConsequence(config: Model, name: string | undefined, message: string): boolean {
  if (!ABSENT.test(message)) return false;
  const broken = config.once(wordsOfBroken);
  if (broken.size === 0) return false;
  const said = message.split(/[:;] /, 1)[0]!;
  const missed = said.match(/(?<=")[^"\s]+(?=")|\b\w+_\w+/g) ?? [];
  return missed.some((word) => [...(broken.get(word) ?? [])].some((one) => one !== name));
}

/** The words of directives that nginx refuses where they stand, with the names of these directives. */
function wordsOfBroken(config: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  const add = (word: string, name: string) => words.set(word, (words.get(word) ?? new Set()).add(name));
  const refused = setterProblems(config).filter(({ warning }) => !warning);
  const faults = config.dispatched.faults.filter(({ fault }) => fault !== 'context');
  for (const { directive } of [...faults, ...refused]) {
    const { name, values } = directive;
    for (const word of [name, ...values].flatMap((value) => value.split(/[^\w.-]+/))) add(word, name);
  }
  for (const { directive, fault } of faults) {
    const meant = fault === 'name' ? nearest(directive.name.toLowerCase(), allNames()) : undefined;
    if (meant !== undefined) add(meant, directive.name);
  }
  return words;
}
