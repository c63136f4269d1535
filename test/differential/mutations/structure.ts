import { endOfWords, instead, linesOf, raw } from './types.ts';
import type { Mutator, Subject } from './types.ts';
import type { Place } from '../seeds.ts';

/** What ends and nests directives: semicolons, braces, quotes, and where a directive stands. */

export const dropSemicolon: Mutator = ({ place: { node } }) =>
  node.block ? undefined : [{ start: node.end - 1, end: node.end, text: '' }];

export const dropOpeningBrace: Mutator = ({ place: { node } }) =>
  node.block && [{ start: node.block.start, end: node.block.start + 1, text: '' }];

export const dropClosingBrace: Mutator = ({ place: { node } }) =>
  node.block && [{ start: node.end - 1, end: node.end, text: '' }];

export const addBrace: Mutator = (subject) => {
  const at = subject.place.node.end;
  return [{ start: at, end: at, text: subject.random.pick(['}', '\n}', ' {', '\n{', '\nlocation / {']) }];
};

export const semicolonForBlock: Mutator = ({ place: { node } }) =>
  node.block && [{ start: node.block.start, end: node.end, text: ';' }];

export const blockForSemicolon: Mutator = ({ place: { node }, random }) =>
  node.block ? undefined : [{ start: node.end - 1, end: node.end, text: random.pick([' { }', ' {\n}', '{']) }];

export const dropQuote: Mutator = ({ place: { node }, random }) => {
  const quoted = node.args.filter((argument) => argument.quoted);
  if (quoted.length === 0) return undefined;
  const { start, end } = random.pick(quoted);
  return [
    random.pick([
      { start, end: start + 1, text: '' },
      { start: end - 1, end, text: '' },
    ]),
  ];
};

export const addQuote: Mutator = ({ place: { node }, random }) => {
  const { start, end } = random.pick([node.name, ...node.args]);
  const at = random.pick([start, end]);
  return [{ start: at, end: at, text: random.pick(['"', "'"]) }];
};

export const move: Mutator = (subject) => {
  const target = placeToMoveTo(subject);
  if (!target?.node.block) return undefined;
  const lines = linesOf(subject.file, subject.place.node);
  const at = target.node.block.start + 1;
  return [
    { ...lines, text: '' },
    { start: at, end: at, text: `\n${raw(subject.file, lines).trimEnd()}` },
  ];
};

/** A block other than the directive's own, and not inside of it. */
function placeToMoveTo({ place, places, random }: Subject): Place | undefined {
  const { node, parents } = place;
  const blocks = places.filter(
    (one) =>
      one.node.block &&
      one.node !== parents.at(-1) &&
      (one.node.end < node.start || one.node.start > node.end || parents.includes(one.node)),
  );
  return blocks.length > 0 ? random.pick(blocks) : undefined;
}

export const duplicate: Mutator = ({ file, place }) => {
  const lines = linesOf(file, place.node);
  return [{ start: lines.end, end: lines.end, text: raw(file, lines) }];
};

export const remove: Mutator = ({ file, place }) => instead(linesOf(file, place.node), '');

const JUNK = 'foo|;|foo;|foo bar;|@|=|\\|{ }|server;|#|((|$x;|<<<<<<< HEAD\n|"";|,|-'.split('|');

export const junk: Mutator = ({ place, random }) => {
  const at = random.pick([place.node.start, endOfWords(place), place.node.end]);
  return [{ start: at, end: at, text: ` ${random.pick(JUNK)} ` }];
};
