import { remembered } from '../collections.ts';
import { isIpv4, isIpv6 } from '../values/address.ts';
import { parsePass } from '../values/pass.ts';
import type { PassTarget } from '../values/pass.ts';
import type { Value } from './constants.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import type { Upstream } from './upstreams.ts';

/** One target that a pass can have at run time, and where the constant for it is set. */
export interface HostChoice {
  readonly target: PassTarget;
  readonly value: Value;
  readonly upstream: Upstream | undefined;
}

/** The targets a pass can have. `complete` is false when there are others that only run time knows. */
export interface HostChoices {
  readonly choices: readonly HostChoice[];
  readonly complete: boolean;
}

/**
 * The targets of a pass without their URI: the one that is written, or one for each constant its variables can have
 * (nginx reads them at run time just as it reads a literal while loading).
 */
export function hostChoices(config: Model, pass: Pass): HostChoices {
  return config.once(choicesOf)(pass);
}

const choicesOf = (config: Model) => remembered((pass: Pass) => findChoices(config, pass));

function findChoices(config: Model, pass: Pass): HostChoices {
  const { target, directive, argument } = pass;
  if (!target.hasVariables) {
    return {
      choices: [{ target, value: { text: argument.value, from: undefined }, upstream: pass.upstream }],
      complete: true,
    };
  }
  const { uri } = target;
  const withoutUri = uri === undefined ? argument.value : argument.value.slice(0, argument.value.length - uri.length);
  const values = config.values(withoutUri, directive);
  const choices = values.known.map((value) => {
    const read = parsePass(directive.name, value.text, pass.family);
    const upstream = read.host === undefined ? undefined : config.upstream(read.host, pass.family);
    return { target: read, value, upstream };
  });
  return { choices, complete: values.complete };
}

/** The port a target is connected at; `undefined` when nginx refuses it without one. */
export function portOf({ port, defaultPort }: PassTarget): number | undefined {
  return port ?? defaultPort;
}

/** Whether nginx must ask DNS for this target at run time: it is no address, no upstream, and no static pass has the same name and port. */
export function needsDns(config: Model, pass: Pass, { target, upstream }: HostChoice): boolean {
  const { host, unix } = target;
  if (host === undefined || host === '' || unix !== undefined || isIpv4(host) || isIpv6(host)) return false;
  if (upstream && target.portText === undefined) return false;
  return !staticTwin(config, pass, target);
}

/** A pass without variables to the same name and port: nginx has its addresses from start-up and uses them. */
export function staticTwin(config: Model, pass: Pass, { host, port, defaultPort }: PassTarget): Pass | undefined {
  return config.once(staticPasses).get(`${pass.family} ${host?.toLowerCase()} ${port ?? defaultPort}`);
}

/** The first pass without variables to each name and port that is no upstream. */
function staticPasses({ passes }: Model): ReadonlyMap<string, Pass> {
  const found = new Map<string, Pass>();
  for (const pass of passes) {
    if (pass.target.hasVariables || pass.upstream) continue;
    const key = `${pass.family} ${pass.target.host?.toLowerCase()} ${portOf(pass.target)}`;
    if (!found.has(key)) found.set(key, pass);
  }
  return found;
}
