import { remembered } from '../collections.ts';
import { isIpv4, isIpv6 } from '../values/address.ts';
import { parsePass } from '../values/pass.ts';
import type { PassTarget } from '../values/pass.ts';
import type { Value } from './constants.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import type { Upstream } from './upstreams.ts';

/** Variables that hold an address: nginx connects to it without asking anybody. */
const ADDRESSES = /^(?:server|remote|realip_remote|proxy_protocol|proxy_protocol_server)_addr$/;
const NAMES = /^(?:host|http_host|server_name|ssl_server_name|ssl_preread_server_name)$/;

/** Whether a variable holds the name by which a client knows the server. */
export function isAskedFor(variable: string): boolean {
  return NAMES.test(variable.toLowerCase());
}

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

const choicesOf = (config: Model) => remembered((pass: Pass) => findChoices(config, pass), sharedTarget);

/** What decides on the targets of a pass: the text of its target, where no variable is in that and no setting of `stream` belongs to it. */
export function sharedTarget(pass: Pass): unknown {
  return pass.target.hasVariables || pass.family === 'stream' ? pass : pass.target;
}

function findChoices(config: Model, pass: Pass): HostChoices {
  const { target, directive, argument } = pass;
  // Of a host that is written out the port may be decided later.
  if (!target.hasVariables || (target.host !== undefined && target.portText?.includes('$'))) {
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

/** What the variables in a target's host make it, whatever else they hold: always an address, always a name, or either. */
export function kindOfHost({ hostParts }: PassTarget): 'address' | 'name' | 'unknown' {
  const variables = hostParts.filter((part) => part.kind === 'variable');
  if (variables.length > 0 && variables.every(({ name }) => ADDRESSES.test(name))) return 'address';
  const isName = hostParts.some((part) => (part.kind === 'text' ? /[a-z]/i.test(part.text) : isAskedFor(part.name)));
  return isName ? 'name' : 'unknown';
}

/** The port a target is connected at; `undefined` when nginx refuses it without one, or only run time knows. */
export function portOf({ port, portText, defaultPort }: PassTarget): number | undefined {
  return portText === undefined ? defaultPort : port;
}

/** Whether nginx must ask DNS for this target at run time: it is no address, no upstream, and no static pass has the same name and port. */
export function needsDns(config: Model, pass: Pass, { target, upstream }: HostChoice): boolean {
  const { host, unix } = target;
  if (host === undefined || host === '' || unix !== undefined || isIpv4(host) || isIpv6(host)) return false;
  if (upstream && target.portText === undefined) return false;
  return !staticTwin(config, pass, target);
}

/** A pass without variables to the same name and port: nginx has its addresses from start-up and uses them. */
export function staticTwin(config: Model, pass: Pass, target: PassTarget): Pass | undefined {
  return config.once(staticPasses).get(nameAndPort(pass.family, target));
}

/** The first pass without variables to each name and port that is no upstream. */
function staticPasses({ passes }: Model): ReadonlyMap<string, Pass> {
  const found = new Map<string, Pass>();
  for (const pass of passes) {
    if (pass.target.hasVariables || pass.upstream) continue;
    const key = nameAndPort(pass.family, pass.target);
    if (!found.has(key)) found.set(key, pass);
  }
  return found;
}

/** What two targets of one name and port have in common; a port that only run time knows is like no other. */
function nameAndPort(family: Pass['family'], target: PassTarget): string {
  const port = target.portText?.includes('$') ? target.portText : portOf(target);
  return `${family} ${target.host?.toLowerCase()} ${port}`;
}
