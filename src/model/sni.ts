import { isUnknown } from '../values/unknown.ts';
import type { Pass } from './passes.ts';
import { isInternalName, isIp } from './peers.ts';
import { backendNames } from './tls.ts';
import type { Backend } from './tls.ts';

/** A host that TLS is spoken to without naming it. */
export interface SilentHost {
  readonly host: string;
  readonly internal: boolean;
  /** What it needs beside SNI switched on. */
  readonly lines: readonly string[];
  /** Whether it is the only host that the pass connects to. */
  readonly sure: boolean;
}

/** The host that a pass speaks TLS to while SNI is off: the first that is not internal. `name`: what `*_ssl_name` sets. */
export function silentHost(pass: Pass, backends: readonly Backend[], name: string | undefined): SilentHost | undefined {
  const whole = name !== undefined && (backends.length > 0 || pass.tls === true) ? name : domainOf(pass);
  if (whole !== undefined && (isIp(whole) || isUnknown(whole))) return undefined;
  if (whole !== undefined)
    return { host: whole, internal: isInternalName(whole) && !whole.includes('$'), lines: [], sure: true };
  const found = backends.flatMap((backend) => {
    const names = backendNames(backend);
    const host = names.find((one) => !isInternalName(one)) ?? names[0];
    const lines = backend.upstream ? [`${pass.prefix}_ssl_name ${host};`] : [];
    return host === undefined ? [] : [{ host, internal: isInternalName(host), lines, sure: names.length === 1 }];
  });
  return found.find(({ internal }) => !internal) ?? found[0];
}

/** The host of a pass as written when only its end is known, and that is a domain: "$bucket.s3.example.com". */
function domainOf({ target, argument, tls }: Pass): string | undefined {
  const last = target.hostParts.at(-1);
  if (tls !== true || target.host !== undefined || last?.kind !== 'text' || !/\.[a-z][a-z0-9-]*\.?$/i.test(last.text))
    return undefined;
  return argument.value.slice(target.hostParts[0]!.start, last.end);
}
