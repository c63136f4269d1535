import { countUpTo, kept } from '../collections.ts';
import type { SourceFile } from '../../grammar/nodes.ts';
import { pieces } from './template-pieces.ts';

/** A condition of a branch, as it is written, and whether it holds there. */
interface Fact {
  readonly condition: string;
  readonly holds: boolean;
}

/** What holds in a template from an offset on. */
interface Stretch {
  readonly from: number;
  readonly facts: readonly Fact[];
}

/** So many conditions around a place are looked at. */
const MOST = 100;

/** What opens a branch and is closed by an "end" of its own. */
interface Branch {
  /** What holds around it. */
  readonly around: readonly Fact[];
  /** The conditions of its sides so far, of which at most one held. */
  readonly before: readonly Fact[];
}

const OPENS = /^(if|unless|with|range|for|foreach|each|while|case|block|define|macro|call|filter|raw|autoescape)\b/;
const ELSE = /^(?:else\s*if|elsif|elseif|elif|when|else)\b|^\^$/;
const ENDS = /^(?:end\w*|\/.*)$/;
const NOT = /^(?:not\s+|!\s*)/;

/** Whether both places of a file are never in one configuration: a template has them on different sides of one condition, or of two that are the same. */
export function neverTogether(file: SourceFile, a: number, b: number): boolean {
  if (!file.template?.control) return false;
  const known = factsAt(file, a);
  return factsAt(file, b).some((fact) =>
    known.some(({ condition, holds }) => condition === fact.condition && holds !== fact.holds),
  );
}

function factsAt(file: SourceFile, offset: number): readonly Fact[] {
  const stretches = stretchesOf(file);
  return stretches[countUpTo(stretches, offset, ({ from }) => from) - 1]?.facts ?? [];
}

const stretchesOf = kept(({ text: { source } }: SourceFile): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  const open: Branch[] = [];
  let facts: readonly Fact[] = [];
  for (const { start, end } of pieces(source)) {
    const words = controlWords(source.slice(start, end));
    if (words === undefined) continue;
    const branch = open.at(-1);
    if (ENDS.test(words)) {
      if (!branch) continue;
      facts = branch.around;
      open.pop();
    } else if (ELSE.test(words)) {
      if (!branch) continue;
      const before = branch.before.map(({ condition, holds }) => ({ condition, holds: !holds }));
      const own = conditionOf(words.replace(ELSE, ''), true);
      facts = [...branch.around, ...before, ...own].slice(0, MOST);
      open.splice(-1, 1, { around: branch.around, before: [...branch.before, ...own].slice(0, MOST) });
    } else {
      const own = opening(words);
      if (!own) continue;
      open.push({ around: facts, before: own });
      facts = [...facts, ...own].slice(0, MOST);
    }
    stretches.push({ from: end, facts });
  }
  return stretches;
});

/** What is written in a piece that steers: between `{% %}`, `<% %>`, `%{ }`, in `{{ }}` of Go and Mustache, or behind a `>`; `undefined` for what is filled in. */
function controlWords(piece: string): string | undefined {
  const line = /^[ \t]*>(.*)$/s.exec(piece)?.[1];
  if (line !== undefined) return line.trim().replaceAll(/\s+/g, ' ');
  if (!/^(?:\{%|%\{|\{\{|<%(?![=#]))/.test(piece)) return undefined;
  const inner = piece
    .slice(2, piece.startsWith('%{') ? -1 : -2)
    .replace(/^[-+~]/, '')
    .replace(/[-+~]$/, '');
  return inner.trim().replaceAll(/\s+/g, ' ');
}

/** What holds inside of what is opened; nothing where only its end is to be found; `undefined` where nothing is opened. */
function opening(words: string): readonly Fact[] | undefined {
  const [, mark, name] = /^([#^])\s*(?:if |unless )?(.*)$/.exec(words) ?? [];
  if (name !== undefined) return conditionOf(name, mark === '#' && !/^# ?unless /.test(words));
  const keyword = OPENS.exec(words)?.[1];
  if (keyword === 'if' || keyword === 'unless') return conditionOf(words.slice(keyword.length), keyword === 'if');
  return keyword !== undefined || /\bdo(?: ?\|[^|]*\|)?$/.test(words) ? [] : undefined;
}

function conditionOf(text: string, holds: boolean): readonly Fact[] {
  const condition = text.trim().replace(/ then$|:$/, '');
  if (condition === '') return [];
  // "not a or b" is no "not" of the whole.
  const negated = NOT.test(condition) && !/\b(?:and|or)\b|&&|\|\|/.test(condition);
  return [negated ? { condition: condition.replace(NOT, ''), holds: !holds } : { condition, holds }];
}
