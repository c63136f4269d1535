import { moduleOfKin } from '../catalog/kin.ts';
import type { DirectiveInfo } from '../catalog/types.ts';
import { optional } from '../catalog/modules.ts';
import { allVariables, isBuiltinVariable, variableInfo } from '../catalog/variables.ts';
import { isUnread } from '../config/include.ts';
import { isUnknown } from '../values/unknown.ts';
import type { Directive } from '../config/directive.ts';
import type { Level } from '../diagnostic.ts';
import { nearestName } from '../values/nearest.ts';
import { before } from '../values/version.ts';
import type { Model } from './model.ts';
import { isWhole } from './reading-order.ts';
import type { Refusal } from './refusal.ts';
import { variableDefinitions, variableUses } from './variables.ts';
import type { VariableAt, VariableFamily } from './variables.ts';

/** Modules from elsewhere whose variables are all known here. */
const KNOWN_MODULES =
  /^ndk_http_module$|^ngx_(?:http|stream)_(?:lua|geoip2)_module$|^ngx_http_(?:echo|headers_more_filter|subs_filter|set_misc|array_var|encrypted_session|brotli_filter|brotli_static|modsecurity|vhost_traffic_status|zstd_filter|zstd_static|fancyindex|cache_purge|dav_ext|auth_pam|uploadprogress|upstream_fair)_module$|^ngx_nchan_module$/;

/** Variables that nginx looks up and nothing defines; nothing where part of the configuration is not known. */
export function* unknownVariables(config: Model): Iterable<Refusal> {
  if (config.fragment) return;
  const definitions = variableDefinitions(config);
  const defined = { http: namesIn(definitions, 'http'), stream: namesIn(definitions, 'stream') };
  const whole = { http: isComplete(config, 'http', definitions), stream: isComplete(config, 'stream', definitions) };
  const level = isSure(config) ? undefined : 'warning';
  const isMissing = (name: string, family: VariableFamily) =>
    whole[family] &&
    !defined[family].has(name) &&
    (tooNew(config, name, family) !== undefined || !isNginxs(name, family));
  for (const use of variableUses(config, isMissing)) {
    const added = tooNew(config, use.name, use.family);
    if (added !== undefined) yield { ...inWords(use), advice: `nginx has it from ${added} on` };
    else yield refusal(use, defined, isFilledIn(use) || moduleOfKin(use.name) ? 'warning' : level);
  }
}

/** `${API_HOST}` is what scripts fill in, in files that nginx does not see. */
function isFilledIn({ name, argument, directive }: VariableAt): boolean {
  if (!argument) return false;
  const text = directive.file.text.source.slice(argument.start, argument.end);
  return /[A-Z]/i.test(name) && text.includes(`\${${name.toUpperCase()}}`);
}

/** The version that first has a variable of nginx's own, where that is newer than all that the configuration is for. */
function tooNew({ target }: Model, name: string, family: VariableFamily): string | undefined {
  const info = variableInfo(name, family);
  if (info?.since === undefined || info.origin !== 'official') return undefined;
  return before(target, info.since) === 'all' ? info.since : undefined;
}

/** A digit alone is a variable only where it is no capture: nginx has none of that name. */
function isNginxs(name: string, family: VariableFamily): boolean {
  return !/^[1-9]$/.test(name) && isBuiltinVariable(name, family);
}

type Names = Readonly<Record<VariableFamily, ReadonlySet<string>>>;

function namesIn(definitions: readonly VariableAt[], family: VariableFamily): ReadonlySet<string> {
  return new Set(definitions.filter((one) => one.family === family).map(({ name }) => name.toLowerCase()));
}

/** Whether all that may define a variable was read: everywhere in the block counts, in servers and locations too. */
function isComplete(config: Model, family: VariableFamily, definitions: readonly VariableAt[]): boolean {
  if (!isWhole(config, undefined) || definitions.some(({ name }) => isUnknown(name))) return false;
  return !config.includes.some((include) => {
    const { directive } = include;
    return isUnread(include) && (!directive.parent || config.family(directive) === family);
  });
}

/** Whether every module that may define variables is known. */
function isSure({ modules, target, dispatched }: Model): boolean {
  if (modules.unknown || (target.flavor ?? 'oss') !== 'oss') return false;
  const isKnown = (module: string) =>
    KNOWN_MODULES.test(module) || optional(module) !== undefined || /^ngx_(?:stream|mail)_/.test(module);
  if (![...modules.names].every(isKnown)) return false;
  const mayDefine = (row: DirectiveInfo | undefined) =>
    row?.origin === 'third-party' && !KNOWN_MODULES.test(row.module);
  return !dispatched.groups.some(
    ({ forms, refused }) =>
      forms.some(({ row }) => mayDefine(row)) || refused.some(({ fault, row }) => fault === 'name' || mayDefine(row)),
  );
}

function* knownNames(defined: ReadonlySet<string>, family: VariableFamily): Iterable<string> {
  yield* defined;
  for (const one of allVariables(family)) if (!one.prefix) yield one.name;
}

function refusal(use: VariableAt, defined: Names, level: Level | undefined): Refusal {
  const { name, directive, argument, family } = use;
  const near = nearestName(name, knownNames(defined[family], family));
  const other = family === 'http' ? 'stream' : 'http';
  const elsewhere = defined[other].has(name) && `it is defined in ${other}, whose variables ${family} does not have`;
  const advice = near ? `did you mean "$${near}"?` : elsewhere || hint(directive, name);
  const doubt = level ? 'nginx refuses to start unless something that is not known here defines it; ' : '';
  const base = { ...inWords(use), advice: doubt + advice, level };
  if (!near || !argument) return base;
  const text = directive.file.text.source.slice(argument.start, argument.end);
  const match = new RegExp(`\\$\\{?(${name.replaceAll(/\W/g, '\\$&')})(?!\\w)`, 'i').exec(text);
  if (!match) return base;
  const start = argument.start + match.index + match[0].length - match[1]!.length;
  return { ...base, replacement: { start, end: start + name.length, text: near } };
}

function inWords({ name, directive, argument }: VariableAt): Refusal {
  // The module reads the key by itself.
  const mark = directive.name === 'memcached_pass' ? directive.node.name : argument;
  return { directive, mark, message: `unknown "${name}" variable` };
}

function hint(directive: Directive, name: string): string {
  if (name === 'memcached_key') return 'write "set $memcached_key $uri;" before it';
  if (directive.name === 'if' && /\W/.test(name))
    return 'the name ends at the next blank: write blanks around the operator';
  return 'no "set", "map", "geo" or regular expression here defines it';
}
