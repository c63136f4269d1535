import type { Argument } from '../../grammar/nodes.ts';
import type { Context, DirectiveInfo } from '../catalog/types.ts';
import type { Directive } from '../config/directive.ts';
import { isUnknown } from '../values/unknown.ts';
import { captureNames } from '../values/capture-names.ts';
import { definedVariables, mayDefine } from '../values/defined-variables.ts';
import { inText, mayUse, usedVariables } from '../values/used-variables.ts';
import type { UsedVariable } from '../values/used-variables.ts';
import { ofWords } from './dispatch.ts';
import type { Model } from './model.ts';

/** `http` and `stream` have variables of their own. */
export type VariableFamily = 'http' | 'stream';

/** A variable where a directive defines or uses it. */
export interface VariableAt {
  readonly name: string;
  readonly directive: Directive;
  readonly argument: Argument | undefined;
  readonly family: VariableFamily;
  /** Set where it is not known whether the directive defines or only reads it. */
  readonly maybe?: true;
}

/** nginx compiles these when it merges levels: what `http` has for servers that all have their own is never looked at. */
const MERGED =
  /^(?:proxy_set_header|proxy_set_body|grpc_set_header|fastcgi_param|scgi_param|uwsgi_param|ssl_certificate|ssl_certificate_key)$/;

/** The family of all the contexts that a directive may stand in; `undefined` where they differ or have no variables. */
function familyOf(contexts: readonly Context[]): VariableFamily | undefined {
  const families = new Set(
    contexts.map((context) => /^(?:main|events|mail|mgmt|rtmp|stream)/.exec(context)?.[0] ?? 'http'),
  );
  const [family] = families;
  return families.size === 1 && (family === 'http' || family === 'stream') ? family : undefined;
}

/** Every variable that something in the configuration defines, besides those that nginx has itself. */
export function variableDefinitions(config: Model): readonly VariableAt[] {
  return config.once(findDefinitions);
}

function findDefinitions(config: Model): readonly VariableAt[] {
  return [...ofUnknownDirectives(config), ...ofKnownDirectives(config)];
}

/** A directive that is not known may define each variable that is an argument of it. */
function ofUnknownDirectives({ dispatched }: Model): VariableAt[] {
  return dispatched.faults.flatMap(({ fault, directive, contexts }) => {
    const family = fault === 'name' ? familyOf(contexts) : undefined;
    if (!family) return [];
    const variables = directive.args.filter(({ value }) => /^\$\w+$/.test(value));
    return variables.map((argument) => ({ name: argument.value.slice(1), directive, argument, family, maybe: true }));
  });
}

function ofKnownDirectives(config: Model): VariableAt[] {
  const found = config.dispatched.groups.flatMap(({ contexts, forms, refused }) => {
    const family = familyOf(contexts);
    if (!family) return [];
    return [
      ...forms.flatMap(({ row, directives }) =>
        mayDefine(row) ? directives.flatMap(definitionsBy(config, row, family)) : [],
      ),
      // What nginx refuses was to define something all the same.
      ...refused.flatMap(({ directive, row }) =>
        row && mayDefine(row)
          ? definitionsBy(config, row, family)(directive).map((one) => ({ ...one, maybe: true as const }))
          : [],
      ),
    ];
  });
  return found.sort((a, b) => a.directive.order - b.directive.order);
}

function definitionsBy(
  config: Model,
  row: DirectiveInfo,
  family: VariableFamily,
): (directive: Directive) => readonly VariableAt[] {
  const definedIn = ofWords(config, ({ values }) => definedVariables(row, values));
  return (directive) => {
    const defined = definedIn(directive);
    if (defined.length === 0 && !row.block) return NONE;
    const own = defined.map(({ index, ...one }) => ({ ...one, directive, argument: directive.args[index], family }));
    return row.block ? [...own, ...inEntries(directive, family)] : own;
  };
}

/** The captures in the keys of a `map`, and the variables that the entries of a block such as `geoip2` begin with. */
function inEntries({ name, children }: Directive, family: VariableFamily): VariableAt[] {
  const names = (key: string) => (name === 'map' ? captureNames(key) : /^\$\w+$/.test(key) ? [key.slice(1)] : []);
  if (!['map', 'geoip2'].includes(name)) return [];
  return children.flatMap((directive) =>
    names(directive.name).map((one) => ({ name: one, directive, argument: directive.node.name, family })),
  );
}

/** The variables that nginx looks up while it loads the configuration, names in lower case: those of them that are `wanted`, in its order. */
export function variableUses(
  config: Model,
  wanted: (name: string, family: VariableFamily) => boolean,
): readonly VariableAt[] {
  const uses = config.dispatched.groups.flatMap(({ contexts, rows, forms }) => {
    const family = rows.some(mayUse) ? familyOf(contexts) : undefined;
    if (!family) return [];
    return forms.flatMap(({ row, directives }) => directives.flatMap(usesBy(config, row, family, wanted)));
  });
  return uses.sort((a, b) => a.directive.order - b.directive.order);
}

function usesBy(
  config: Model,
  row: DirectiveInfo,
  family: VariableFamily,
  wanted: (name: string, family: VariableFamily) => boolean,
): (directive: Directive) => readonly VariableAt[] {
  const wantedIn = ofWords(config, (directive) => usedIn(directive, row).filter(({ name }) => wanted(name, family)));
  const entries = row.name === 'map' && row.block;
  return (directive) => {
    const used = wantedIn(directive);
    if ((used.length === 0 && !entries) || isUnmerged(directive, row)) return NONE;
    const found = used.map(({ name, index }) => ({ name, directive, argument: directive.args[index], family }));
    return entries ? [...found, ...inValues(directive, family).filter(({ name }) => wanted(name, family))] : found;
  };
}

const NONE: readonly VariableAt[] = [];

/** In a template `${NAME}` may be filled in. */
function usedIn({ values, file }: Directive, row: DirectiveInfo): readonly UsedVariable[] {
  const texts = file.template ? values.map((text) => (/\$\{[A-Z][A-Z0-9_]*\}/.test(text) ? '' : text)) : values;
  return usedVariables(row, texts);
}

function inValues({ children }: Directive, family: VariableFamily): VariableAt[] {
  return children
    .filter(({ values, block, name }) => values.length === 1 && !block && !isUnknown(name))
    .flatMap((directive) =>
      inText(directive.value() ?? '', 0).map(({ name }) => ({ name, directive, argument: directive.args[0], family })),
    );
}

function isUnmerged({ parent }: Directive, row: DirectiveInfo): boolean {
  if (!parent || !MERGED.test(row.name)) return false;
  const shared = parent.name === 'http' || parent.name === 'stream';
  const servers = shared
    ? parent.childrenNamed('server').filter((server) => server.childrenNamed(row.name).length === 0)
    : [parent];
  // Certificates of a server without TLS are of no use in stream; http compiles them all the same.
  return row.module === 'ngx_stream_ssl_module' ? !servers.some(hasTls) : servers.length === 0;
}

function hasTls(server: Directive): boolean {
  return server.childrenNamed('listen').some(({ values }) => values.includes('ssl'));
}
