import type { DirectiveInfo } from '../catalog/directives.ts';
import type { Directive } from '../config/directive.ts';
import { isTemplate } from '../config/template.ts';
import { PLACEHOLDER } from '../values/unknown.ts';
import type { Related } from '../diagnostic.ts';
import type { ArgumentCheck, ArgumentPlace, ArgumentProblem } from '../values/argument-problem.ts';
import { isJudgedByKind, kindProblem } from '../values/kinds.ts';
import { SETTERS } from '../values/setters/index.ts';
import { ofWords } from './dispatch.ts';
import type { Group } from './dispatch.ts';
import { cacheKeyProblems } from './cache-key-problems.ts';
import { charsetProblems } from './charset-problems.ts';
import { headerBufferProblems } from './header-buffers.ts';
import { headerHashProblems } from './header-hash-problems.ts';
import { misplacedDirectives } from './misplaced.ts';
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
  misplacedDirectives,
  charsetProblems,
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
  for (const group of config.dispatched.groups) {
    const { name, contexts, rows, forms } = group;
    if (!rows.some((row) => row.raw || checkOf(row) !== NOTHING)) continue;
    const place: ArgumentPlace = { name, context: contexts[0]!, target: config.target };
    for (const { row, directives } of forms) {
      const problemOf = ofWords(config, (directive) => judge(directive, row, group, place));
      for (const directive of directives) {
        const problem = problemOf(directive);
        if (problem) found.push({ directive, ...problem });
      }
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
function judge(
  directive: Directive,
  row: DirectiveInfo,
  { contexts, rows }: Group,
  place: ArgumentPlace,
): ArgumentProblem | undefined {
  const { block, file } = directive;
  if (block?.raw === '') return emptyLua(place.name);
  if (file.template?.control && isBranched(directive)) return undefined;
  const values = isTemplate(file) ? directive.values.map(withPlaceholders) : directive.values;
  if (contexts.length === 1) return checkOf(row)(values, place);
  const readers = rows.filter((one) => mayRead(one, directive));
  const problems = readers.map((one) => checkOf(one)(values, place));
  return problems.every((problem) => problem !== undefined)
    ? (problems[readers.indexOf(row)] ?? problems[0])
    : undefined;
}

/** Whether a module's directive has the form of the one that is written: a block or none, and its number of arguments. */
function mayRead({ block, min, max }: DirectiveInfo, { node }: Directive): boolean {
  const { length } = node.values;
  return block === (node.block !== undefined) && min <= length && length <= max;
}

/** Whether a template has branches between the words of a directive: then those of both are in the text. */
function isBranched({ node, args, file }: Directive): boolean {
  const { source } = file.text;
  const words = [node.name, ...args];
  return args.some(({ start }, index) => /[^\s"']/.test(source.slice(words[index]!.end, start)));
}
