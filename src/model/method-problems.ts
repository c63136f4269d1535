import type { Directive } from '../config/directive.ts';
import { before } from '../values/version.ts';
import type { RefusedArguments } from './argument-problems.ts';
import type { Model } from './model.ts';
import { relatedTo } from './related.ts';

/** The methods that say so when another is there already (each sets `peer.init_upstream`). */
const METHODS: ReadonlySet<string> = new Set(['ip_hash', 'hash', 'least_conn', 'least_time', 'random']);
/** Since when `keepalive` does not stand before a method like one. */
const KEEPALIVE_APART = '1.29.7';

/** Balancing methods that take the place of another one in their block: nginx warns. */
export function methodProblems(config: Model): readonly RefusedArguments[] {
  return config.upstreams.flatMap(({ directive: block }) => {
    let first: Directive | undefined;
    const found: RefusedArguments[] = [];
    for (const directive of block.children) {
      const { name, file } = directive;
      const method = METHODS.has(name);
      if (method && first && !file.template?.control) found.push(redefined(config, directive, first));
      if (method || name === 'sticky' || isMethodLike(config, name)) first = directive;
    }
    return found;
  });
}

function isMethodLike({ target }: Model, name: string): boolean {
  return name === 'keepalive' && before(target, KEEPALIVE_APART) !== 'none';
}

function redefined({ target }: Model, directive: Directive, first: Directive): RefusedArguments {
  const related = [relatedTo(first, 'the one before')];
  const message = 'load balancing method redefined';
  if (first.name !== 'keepalive') {
    return {
      directive,
      message,
      warning: true,
      advice: `"${directive.name}" replaces "${first.name}"; keep one`,
      related,
    };
  }
  const when = before(target, KEEPALIVE_APART) === 'all' ? '' : `, before nginx ${KEEPALIVE_APART}`;
  const advice = `"${directive.name}" switches the "keepalive" above it off${when}; put it above "keepalive"`;
  return { directive, message, warning: true, advice, related };
}
