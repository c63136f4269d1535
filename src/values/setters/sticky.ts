import type { ArgumentCheck, ArgumentPlace, ArgumentProblem } from '../argument-problem.ts';
import { variables } from '../kinds.ts';
import { isUnknown } from '../unknown.ts';
import { at, isMsec, isSec, LEAST_ZONE, list, parameters } from './words.ts';
import type { Parameters, Reader } from './words.ts';
import { parseSize } from '../size.ts';
import { parseMsec } from '../time.ts';

const unknownParameter = (word: string) => `unknown parameter "${word}"`;
/** What nginx puts before what a setter returns. */
const said = (text: string) => `"sticky" directive ${text}`;

/** A parameter that is written once. */
function once(table: Parameters): Parameters {
  const seen = new Set<string>();
  return Object.fromEntries(
    Object.entries(table).map(([name, read]): [string, Reader] => [
      name,
      (value, word) => {
        if (seen.has(name)) return said(`parameter "${name.replace('=', '')}" is duplicate`);
        seen.add(name);
        return read(value, word);
      },
    ]),
  );
}

const filled =
  (name: string): Reader =>
  (value) =>
    value === '' ? said(`no value for "${name}"`) : variables([value])?.message;

/** The parameters of `sticky cookie NAME` (ngx_http_upstream_sticky_cookie). */
const COOKIE: Parameters = {
  'domain=': filled('domain'),
  'path=': (value) => (value === '' ? said('no value for "path"') : undefined),
  'expires=': (value) => (value === 'max' || isSec(value) ? undefined : said('invalid "expires" parameter value')),
  httponly: () => undefined,
  secure: () => undefined,
  'samesite=': (value) => {
    if (value.includes('$')) return variables([value])?.message;
    return /^(?:strict|lax|none)$/i.test(value) ? undefined : said('invalid "samesite" parameter value');
  },
};

const variable =
  (name: string): Reader =>
  (value) => {
    if (!value.startsWith('$')) return said(`missing variable in the "${name}" parameter`);
    return value === '$' ? 'invalid variable name "$"' : undefined;
  };

/** The parameters of `sticky learn` (ngx_http_upstream_sticky_learn). */
const LEARN: Parameters = {
  'zone=': (value) => {
    const colon = value.indexOf(':');
    if (colon <= 0) return said(colon < 0 ? 'zone size is not specified' : 'zone name is not specified');
    const size = parseSize(value.slice(colon + 1));
    if (size === undefined) return said('invalid zone size');
    return size < LEAST_ZONE ? said('zone is too small') : undefined;
  },
  'timeout=': (value) => (isMsec(value) && parseMsec(value) !== 0 ? undefined : said('invalid timeout')),
  'create=': variable('create'),
  'lookup=': variable('lookup'),
  header: () => undefined,
};
const REQUIRED = ['lookup', 'create', 'zone'];

/** `sticky` (ngx_http_upstream_sticky in src/http/modules/ngx_http_upstream_sticky_module.c). */
export const sticky: ArgumentCheck = (args, place) => {
  const [kind = ''] = args;
  if (isUnknown(kind)) return undefined;
  if (kind === 'cookie') return cookie(args, place);
  if (kind === 'learn') return learn(args, place);
  if (kind !== 'route') {
    return at(0, unknownParameter(kind), { advice: `it takes ${list(['cookie', 'route', 'learn'])}` });
  }
  const wrong = args.findIndex((word, index) => index > 0 && !isUnknown(word) && !/^\$./s.test(word));
  return wrong < 0
    ? undefined
    : at(wrong, `invalid variable name "${args[wrong]}"`, { advice: 'write a variable, "$name"' });
};

function cookie(args: readonly string[], place: ArgumentPlace): ArgumentProblem | undefined {
  if (args[1] === '') return at(1, said('empty cookie name'));
  return parameters(args, 2, once(COOKIE), place, unknownParameter);
}

function learn(args: readonly string[], place: ArgumentPlace): ArgumentProblem | undefined {
  const problem = parameters(args, 1, LEARN, place, unknownParameter);
  if (problem || args.some(isUnknown)) return problem;
  for (const name of ['zone', 'timeout']) {
    const second = args.findIndex(
      (word, i) => word.startsWith(`${name}=`) && args.slice(0, i).some((w) => w.startsWith(`${name}=`)),
    );
    if (second >= 0) return at(second, said(`duplicate ${name}`));
  }
  const missing = REQUIRED.find((name) => !args.some((word) => word.startsWith(`${name}=`)));
  return missing === undefined ? undefined : { message: said(`"${missing}" parameter is not specified`) };
}
