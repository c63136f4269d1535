import { isUnknown } from '../values/unknown.ts';
import { isAskedFor } from './hosts.ts';
import type { Pass } from './passes.ts';
import { isHostName, isInternalName, isIp } from './peers.ts';
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
    const host = names.find((one) => !isInternalName(one)) ?? names[0] ?? hostOfBlock(backend);
    const lines = backend.upstream ? [`${pass.prefix}_ssl_name ${host};`] : [];
    if (host === undefined) return [];
    // Where addresses stand behind the name of a host, the block was given it to be asked for it.
    return names.length === 0
      ? [{ host, internal: true, lines: [], sure: true }]
      : [{ host, internal: isInternalName(host), lines, sure: names.length === 1 }];
  });
  return found.find(({ internal }) => !internal) ?? found[0];
}

/** The name of an upstream block that is that of a host. */
function hostOfBlock({ upstream }: Backend): string | undefined {
  return upstream && upstream.servers.length > 0 && isHostName(upstream.name) ? upstream.name : undefined;
}

/** The host of a pass as written when it is a name that clients ask for, or only its end is known: "$host", "$bucket.s3.example.com". */
function domainOf({ target, argument, tls }: Pass): string | undefined {
  const last = target.hostParts.at(-1);
  if (tls !== true || target.host !== undefined || last === undefined) return undefined;
  const isDomain = last.kind === 'text' ? /\.[a-z][a-z0-9-]*\.?$/i.test(last.text) : isAskedFor(last.name);
  return isDomain ? argument.value.slice(target.hostParts[0]!.start, last.end) : undefined;
}
