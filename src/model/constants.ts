import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import { splitVariables } from '../values/variables.ts';
import { enclosingLocation } from './passes.ts';

/** One value a text can have. */
export interface Value {
  readonly text: string;
  /** The `set`, the entry of a `map`, `geo` or `split_clients` that gives it; `undefined` for a literal. */
  readonly from: Directive | undefined;
  /** Set when nothing gives the variable a value: a `map` without `default`, a `set` that is not always reached. It is empty then. */
  readonly implicit?: true;
}

/** The values a text can have. `complete` is false when there may be others that only run time knows. */
export interface Values {
  readonly known: readonly Value[];
  readonly complete: boolean;
}

const UNKNOWN: Values = { known: [], complete: false };
/** More combinations than this are not told apart. */
const MOST = 64;
const DEEPEST = 8;

/** Follows variables through `set`, `map`, `geo` and `split_clients`; everything else is unknown. */
export class Constants {
  private readonly config: Config;
  private definitions: ReadonlyMap<string, readonly Directive[]> | undefined;

  constructor(config: Config) {
    this.config = config;
  }

  /** The values of a text at a place; a text without variables has itself. */
  of(text: string, at: Directive, depth = 0, from?: Directive): Values {
    const { parts, error } = splitVariables(text);
    if (error !== undefined || depth > DEEPEST) return UNKNOWN;
    let known: Value[] = [{ text: '', from }];
    let complete = true;
    for (const part of parts) {
      const values: Values =
        part.kind === 'text'
          ? { known: [{ text: part.text, from }], complete: true }
          : this.variable(part.name, at, depth);
      complete &&= values.complete;
      known = known.flatMap((head) => values.known.map((tail) => join(head, tail)));
      if (known.length > MOST) return { known: known.slice(0, MOST), complete: false };
    }
    return { known, complete };
  }

  private variable(name: string, at: Directive, depth: number): Values {
    const definers = this.index().get(name.toLowerCase()) ?? [];
    const family = this.config.family(at);
    const here = definers.filter((definer) => this.config.family(definer) === family);
    const blocks = here.filter(({ block }) => block);
    const sets = here.filter(({ block }) => !block);
    const all = blocks.map((block) => this.entries(block, depth));
    if (sets.length > 0) all.push(this.sets(sets, at, depth));
    if (all.length === 0) return UNKNOWN;
    const known = all.flatMap((values) => values.known);
    return { known, complete: all.every((values) => values.complete) };
  }

  /** The values of a `map`, `geo` or `split_clients` block: one for each entry, and the empty one where nothing covers the rest. */
  private entries(block: Directive, depth: number): Values {
    const rest = block.name === 'split_clients' ? '*' : 'default';
    const whole = this.config.includesIn(block).every(({ missing }) => missing.length === 0);
    const known: Value[] = [];
    let complete = whole;
    let covered = false;
    for (const entry of block.children) {
      const value = entry.value();
      if (value === undefined || (block.name === 'geo' && GEO_SETTINGS.has(entry.name))) continue;
      covered ||= entry.name === rest;
      const values = block.name === 'map' ? this.of(value, entry, depth + 1, entry) : undefined;
      if (values) {
        known.push(...values.known.map((found) => ({ ...found, from: entry })));
        complete &&= values.complete;
      } else known.push({ text: value, from: entry });
    }
    if (!covered && whole) known.push({ text: '', from: block, implicit: true });
    return { known, complete };
  }

  /**
   * The values that `set` gives: those of the request's own location, of its server before; of other locations only by an internal
   * redirect, which is not followed. nginx runs them in the order of the text (ngx_http_rewrite_module).
   */
  private sets(sets: readonly Directive[], at: Directive, depth: number): Values {
    const location = enclosingLocation(at);
    const server = at.closest('server');
    const name = sets[0]!.value()!.toLowerCase();
    const known: Value[] = [];
    let complete = this.config.complete(at);
    for (const level of [location, server]) {
      if (!level) continue;
      const reached = reachedSets(level, name);
      for (const set of reached.sets) {
        const values = this.of(set.value(1) ?? '', set, depth + 1, set);
        known.push(...values.known.map((found) => ({ ...found, from: set })));
        complete &&= values.complete;
      }
      if (reached.always) return { known, complete };
    }
    const elsewhere = sets.some(
      (set) => set.closest('server') === server && enclosingLocation(set) !== location && enclosingLocation(set),
    );
    if (elsewhere || !complete) return { known, complete: false };
    return { known: [...known, { text: '', from: sets[0], implicit: true }], complete };
  }

  private index(): ReadonlyMap<string, readonly Directive[]> {
    if (this.definitions) return this.definitions;
    const index = new Map<string, Directive[]>();
    const add = (variable: string | undefined, by: Directive) => {
      if (!variable?.startsWith('$')) return;
      const name = variable.slice(1).toLowerCase();
      const others = index.get(name);
      if (others) others.push(by);
      else index.set(name, [by]);
    };
    for (const set of this.config.all('set')) add(set.value(0), set);
    for (const block of this.config.all('map', 'geo', 'split_clients'))
      if (block.block) add(block.values.at(-1), block);
    return (this.definitions = index);
  }
}

const GEO_SETTINGS: ReadonlySet<string> = new Set(['delete', 'proxy', 'ranges', 'proxy_recursive', 'volatile']);

function join(head: Value, tail: Value): Value {
  const text = head.text + tail.text;
  const from = tail.from ?? head.from;
  return head.implicit || tail.implicit ? { text, from, implicit: true } : { text, from };
}

/** The `set`s of a variable that a level runs: after the last one outside of `if`, with those in `if` blocks. */
function reachedSets(level: Directive, variable: string): { sets: Directive[]; always: boolean } {
  let sets: Directive[] = [];
  let always = false;
  for (const child of level.children) {
    if (child.name === 'set' && child.value()?.toLowerCase() === variable) {
      sets = [child];
      always = true;
    } else if (child.name === 'if') {
      sets.push(...child.childrenNamed('set').filter((set) => set.value()?.toLowerCase() === variable));
    }
  }
  return { sets, always };
}
