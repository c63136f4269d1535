import { lookup } from '../catalog/directives.ts';
import type { Directive } from '../config/directive.ts';
import { isReadWhole, passesBelow } from './below.ts';
import type { Model } from './model.ts';
import { PASS_DIRECTIVES } from './passes.ts';
import type { Pass } from './passes.ts';
import { otherProtocol } from './protocol-hints.ts';
import { msec } from './settings.ts';
import { sharedBackends } from './shared-backends.ts';

/** The kinds of pass that send parameters. */
const WITH_PARAMETERS = ['uwsgi', 'fastcgi', 'scgi'] as const;

/** The read timeout of every kind of pass that sets none, in milliseconds. */
const READ_TIMEOUT = 60_000;

/** A parameter of a protocol in the location of a pass that speaks another one. */
export interface StrayParameter {
  readonly pass: Pass;
  readonly parameter: Directive;
  readonly prefix: (typeof WITH_PARAMETERS)[number];
}

/** The first parameters that no pass in their location sends, and that lack a twin for the pass that is there. */
export function strayParameters(config: Model): readonly StrayParameter[] {
  if (WITH_PARAMETERS.every((prefix) => config.all(`${prefix}_param`).length === 0)) return [];
  const shared = new Set(sharedBackends(config).flat(2));
  return config.passes.flatMap((pass) => {
    const level = pass.directive.parent;
    // Those say themselves what their backend speaks.
    if (shared.has(pass) || otherProtocol(pass) !== undefined) return [];
    if (pass.family !== 'http' || level?.name !== 'location' || !isReadWhole(config, level)) return [];
    const spoken = new Set(passesBelow(config, level).map(({ prefix }) => prefix));
    const prefix = WITH_PARAMETERS.find((one) => !spoken.has(one) && level.has(`${one}_param`));
    const parameter = prefix && level.childrenNamed(`${prefix}_param`)[0];
    if (!parameter || level.has(`${pass.prefix}_param`) || isOfMixedSnippet(parameter, level)) return [];
    return [{ pass, parameter, prefix }];
  });
}

/** Whether a parameter comes from a snippet with all sorts of settings: that is for all sorts of passes. */
function isOfMixedSnippet({ file }: Directive, level: Directive): boolean {
  return file !== level.file && level.children.some((one) => one.file === file && !one.name.endsWith('_param'));
}

/** A read timeout that no pass can use. */
export interface UnusedTimeout {
  readonly directive: Directive;
  /** The first of the passes, all of which are of one other kind. */
  readonly pass: Pass;
  /** The name of the setting for those. */
  readonly right: string;
}

/** Longer read timeouts at http level for kinds of pass that there are none of, where those that there are have the default. */
export function unusedTimeouts(config: Model): readonly UnusedTimeout[] {
  const passes = config.passes.filter(({ family }) => family === 'http');
  const [pass] = passes;
  if (!pass || passes.some(({ prefix }) => prefix !== pass.prefix) || !isReadWhole(config, undefined)) return [];
  const right = `${pass.prefix}_read_timeout`;
  if (lookup(right).length === 0 || config.all(right).length > 0) return [];
  const others = new Set(Object.values(PASS_DIRECTIVES).filter((prefix) => prefix !== pass.prefix));
  return config
    .all(...[...others].map((prefix) => `${prefix}_read_timeout`))
    .filter(
      (at) =>
        at.parent?.name === 'http' &&
        config.complete(at) &&
        (msec(config, at.name, at, READ_TIMEOUT)?.value ?? 0) > READ_TIMEOUT,
    )
    .map((directive) => ({ directive, pass, right }));
}
