import type { Group, Item, Reference } from './items.ts';
import type { Refusal } from './messages.ts';

/** What `(?x)`, `(?xx)`, `(?n)`, `(?J)` switch on. */
export interface Options {
  readonly extended: boolean;
  readonly extendedMore: boolean;
  readonly noCaptures: boolean;
  readonly sameNames: boolean;
}

/** No option, as nginx compiles. */
export const NO_OPTIONS: Options = { extended: false, extendedMore: false, noCaptures: false, sameNames: false };

/** An open parenthesis. */
export interface Frame {
  readonly group: Group;
  /** The options in effect before it. */
  readonly options: Options;
  /** Where each alternative of `(?|` begins to count. */
  readonly countFrom?: number;
  /** The most captures an alternative of `(?|` has reached. */
  most: number;
  /** Whether it is the condition of `(?(?=…)…)`: that cannot be repeated. */
  readonly isCondition: boolean;
  /** Where the last reference of its alternative is: PCRE2 points there for a condition that has no place of its own. */
  reference: number;
}

/** A pattern while it is read. */
export interface Reader {
  /** A character for each unit that PCRE2 sees: bytes, or code units after `(*UTF)`. */
  readonly text: string;
  readonly utf: boolean;
  at: number;
  options: Options;
  captures: number;
  /** The numbers of a name, in their order. */
  readonly names: Map<string, Set<number>>;
  /** The names of a number, and which of all names they were. */
  readonly named: Map<number, { readonly name: string; readonly order: number }>;
  /** Which of all names a name was when it was first seen. */
  readonly order: Map<string, number>;
  /** The innermost last; the first is the pattern itself. */
  readonly frames: Frame[];
  readonly references: Reference[];
  readonly lookbehinds: Group[];
  /** Where captures are, by number. */
  readonly groups: Group[];
  readonly conditions: { readonly group: Group; readonly at: number }[];
  /** Where the first reference to a group below 10 is. */
  readonly smallReferences: Map<number, number>;
  resets: boolean;
  /** Whether the last item can be repeated. */
  repeatable: boolean;
  /** Whether the last item was a quantifier, which `?` or `+` may follow. */
  quantified: boolean;
  /** Above 0 where the assertion of `(?(` must follow; 2 when a callout may come before. */
  expectAssertion: number;
  problem: { readonly message: Refusal; readonly at: number } | undefined;
  /** What PCRE2 10.42 refuses and other versions take: its words where all refuse what follows. */
  tolerated: { readonly message: Refusal; readonly at: number } | undefined;
  /** Where what 10.43 and later read as a quantifier ends: `{,3}`, `{ 1, 2 }`. */
  newerCountsEnd: number;
  /** Set where what other versions take cannot be read here. */
  unsure: boolean;
}

/** A reader at the start of a pattern. */
export function newReader(text: string, at: number, utf: boolean): Reader {
  const group: Group = { kind: 'plain', branches: [[]], at: 0 };
  return {
    text,
    at,
    utf,
    options: NO_OPTIONS,
    captures: 0,
    names: new Map(),
    named: new Map(),
    order: new Map(),
    smallReferences: new Map(),
    references: [],
    lookbehinds: [],
    groups: [],
    conditions: [],
    resets: false,
    repeatable: false,
    quantified: false,
    frames: [{ group, options: NO_OPTIONS, most: 0, isCondition: false, reference: 0 }],
    expectAssertion: 0,
    problem: undefined,
    tolerated: undefined,
    newerCountsEnd: -1,
    unsure: false,
  };
}

/** Notes what PCRE2 refuses, where it points to; reading ends. */
export function fail(reader: Reader, message: Refusal, at: number = reader.at): undefined {
  reader.problem ??= { message, at };
  return undefined;
}

/** Notes what PCRE2 10.42 refuses and other versions take; reading goes on. */
export function tolerate(reader: Reader, message: Refusal, at: number = reader.at): void {
  reader.tolerated ??= { message, at };
}

/** Ends reading without a verdict: some versions of PCRE2 take what follows. */
export function giveUp(reader: Reader): undefined {
  reader.unsure = true;
  return undefined;
}

/** Whether reading has ended early. */
export function ended(reader: Reader): boolean {
  return reader.unsure || reader.problem !== undefined;
}

/** The branch that is being read. */
export function branch(reader: Reader): Item[] {
  return reader.frames.at(-1)!.group.branches.at(-1)!;
}

/** Adds an item that can be repeated. */
export function add(reader: Reader, item: Item): void {
  branch(reader).push(item);
  reader.repeatable = true;
}

/** Notes a reference, which is looked up at the end. */
export function noteReference(reader: Reader, reference: Reference, at = reference.at): void {
  reader.references.push(reference);
  reader.frames.at(-1)!.reference = at;
}

/** Adds a reference to a group. */
export function addReference(reader: Reader, reference: Reference): void {
  noteReference(reader, reference);
  add(reader, { least: 0, most: 0, reference });
}

/** Opens a group. */
export function open(reader: Reader, group: Group, more: Partial<Frame> = {}): void {
  branch(reader).push({ least: 0, most: 0, group });
  reader.frames.push({
    group,
    options: reader.options,
    most: reader.captures,
    isCondition: false,
    reference: 0,
    ...more,
  });
}

/** A new group of a kind. */
export function newGroup(kind: Group['kind'], at = 0): Group {
  return { kind, branches: [[]], at };
}

/** Whether a digit is at an offset. */
export function digitAt({ text }: Reader, at: number): boolean {
  const char = text[at];
  return char !== undefined && char >= '0' && char <= '9';
}
