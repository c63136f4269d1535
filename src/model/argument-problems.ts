import type { DirectiveNode } from '../../grammar/nodes.ts';
import type { DirectiveInfo } from '../catalog/directives.ts';
import type { Directive } from '../config/directive.ts';
import { isTemplate } from '../config/template.ts';
import { PLACEHOLDER } from '../values/unknown.ts';
import type { Related } from '../diagnostic.ts';
import type { ArgumentCheck, ArgumentPlace, ArgumentProblem } from '../values/argument-problem.ts';
import { isJudgedByKind, kindProblem } from '../values/kinds.ts';
import { SETTERS } from '../values/setters/index.ts';
import type { Dispatched } from './dispatch.ts';
import { cacheKeyProblems } from './cache-key-problems.ts';
import { headerBufferProblems } from './header-buffers.ts';
import { headerHashProblems } from './header-hash-problems.ts';
import type { Model } from './model.ts';
import { refererProblems } from './referers.ts';
import { serverProblems } from './server-problems.ts';
import { siblingProblems } from './sibling-problems.ts';
import { tlsWordProblems } from './tls-word-problems.ts';
import { tunnelProblems } from './tunnel-problems.ts';

/** What nginx refuses in the arguments of a directive at its place. */
export interface RefusedArguments extends ArgumentProblem {
  readonly directive: Directive;
  readonly related?: readonly Related[];
}

/** What is wrong with arguments because of other directives. */
const TOGETHER = [
  headerBufferProblems,
  refererProblems,
  siblingProblems,
  cacheKeyProblems,
  headerHashProblems,
  tlsWordProblems,
  tunnelProblems,
  serverProblems,
];

/** Blocks of Lua that must have code (ngx_http_lua_directive.c of lua-nginx-module). */
const NEED_CODE =
  /^(?:init|server_rewrite|rewrite|access|precontent|content|header_filter|body_filter|log)_by_lua_block$/;

function emptyLua(name: string): ArgumentProblem | undefined {
  if (!NEED_CODE.test(name)) return undefined;
  return { message: 'invalid location config: no runnable Lua code', advice: 'write the code, or remove the block' };
}

/** In a template also what looks like a variable, or words in capitals, may be filled in: `http2 ${HTTP2};`, `max_size=$SIZE`, `inactive=CACHE_AGE`. */
function withPlaceholders(value: string): string {
  return value.replaceAll(
    /\$(?:\{[A-Z][A-Z0-9_]*\}|[A-Z][A-Z0-9_]*\b)|(?<!\w)[A-Z][A-Z0-9]*_[A-Z0-9_]*(?!\w)/g,
    PLACEHOLDER,
  );
}

/** What is wrong with the arguments of all directives whose name, place and number of arguments are right: alone, beside others, and of servers as a whole. */
export function argumentProblems(config: Model): readonly RefusedArguments[] {
  return [...setterProblems(config), ...TOGETHER.flatMap((problems) => problems(config))];
}

/** What is wrong with the arguments of all directives whose name, place and number of arguments are right. */
export function setterProblems(config: Model): readonly RefusedArguments[] {
  const found: RefusedArguments[] = [];
  for (const { name, contexts, rows, members } of config.dispatched.groups) {
    if (!rows.some((row) => row.raw || checkOf(row) !== NOTHING)) continue;
    const place: ArgumentPlace = { name, context: contexts[0]!, target: config.target };
    // A file that is included often is judged once.
    const known = new Map<DirectiveNode, ArgumentProblem | 'sound'>();
    for (const dispatched of members) {
      const { directive, fault } = dispatched;
      if (fault !== undefined) continue;
      let judged = known.get(directive.node);
      if (judged === undefined) known.set(directive.node, (judged = judge(dispatched, place) ?? 'sound'));
      if (judged !== 'sound') found.push({ directive, ...judged });
    }
  }
  return found;
}

const checks = new Map<DirectiveInfo, ArgumentCheck>();
const NOTHING: ArgumentCheck = () => undefined;

/** What judges the arguments of a directive of a module. */
function checkOf(row: DirectiveInfo): ArgumentCheck {
  let check = checks.get(row);
  if (!check) {
    const byKind: ArgumentCheck = isJudgedByKind(row) ? (values) => kindProblem(row, values) : NOTHING;
    check = SETTERS.get(`${row.module}/${row.name}`) ?? byKind;
    checks.set(row, check);
  }
  return check;
}

/** What all of the modules refuse that may read the directive where its surroundings are not known; of the first of them. */
function judge({ directive, contexts, row, rows }: Dispatched, place: ArgumentPlace): ArgumentProblem | undefined {
  const { block, file, args } = directive;
  if (!row) return undefined;
  if (block?.raw === '') return emptyLua(place.name);
  if (file.template?.control && isBranched(directive)) return undefined;
  const values = isTemplate(file) ? directive.values.map(withPlaceholders) : directive.values;
  const mayRead = (one: DirectiveInfo) =>
    one.block === (block !== undefined) && one.min <= args.length && args.length <= one.max;
  if (contexts.length === 1) return mayRead(row) ? checkOf(row)(values, place) : undefined;
  const readers = rows.filter(mayRead);
  const problems = readers.map((one) => checkOf(one)(values, place));
  return problems.every((problem) => problem !== undefined)
    ? (problems[readers.indexOf(row)] ?? problems[0])
    : undefined;
}

/** Whether a template has branches between the words of a directive: then those of both are in the text. */
function isBranched({ node, args, file }: Directive): boolean {
  const { source } = file.text;
  const words = [node.name, ...args];
  return args.some(({ start }, index) => /[^\s"']/.test(source.slice(words[index]!.end, start)));
}
