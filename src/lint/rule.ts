import type { Argument, SourceFile } from '../../grammar/nodes.ts';
import type { Directive } from '../config/directive.ts';
import type { Limits } from '../config/entry.ts';
import type { Edit, Level, Related, Suggestion } from '../diagnostic.ts';
import type { Model } from '../model/model.ts';
import type { Span } from '../text.ts';

/** A place in a file that is no directive: where the text could not be read. */
export interface Spot extends Span {
  readonly file: SourceFile;
}

/** What a rule yields. `at` is the placed directive; the finding marks `mark` if given, else its name and arguments. */
export interface Finding {
  readonly at: Directive | Spot;
  /** The part of the directive to mark: one argument, or from the first to the last of several. */
  readonly mark?: Argument | readonly Argument[];
  /** nginx's own wording where it has one, what happens (status or startup error), what to write instead. */
  readonly message: string;
  /** Lower than the rule's severity when this finding is less certain. */
  readonly level?: Level;
  readonly related?: readonly Related[];
  /** Safe to apply unseen: nginx does the same afterwards, or loads what it refused. */
  readonly fix?: readonly Edit[];
  readonly suggestions?: readonly Suggestion[];
}

/** A value an option of a rule may have; the type of the default is the type of the option. */
export type OptionValue = number | string | boolean | readonly string[];

/** One option of a rule, as the documentation shows it. */
export interface RuleOption<T extends OptionValue = OptionValue> {
  readonly default: T;
  readonly description: string;
  /** The lowest number it takes; 0 where absent. */
  readonly minimum?: number;
  /** The highest number it takes. */
  readonly maximum?: number;
}

/** Executed as tests: `bad` gives exactly this rule at the `«…»` mark, `good` gives no warning or error of any rule. */
export interface Example {
  /** The blocks around the text, outermost first: `['http', 'server', 'location /']`; default: a whole file. */
  readonly in?: readonly string[];
  /** Text put at http (or stream) level beside the first block of `in`, shared by both. */
  readonly around?: string;
  readonly bad: string;
  readonly good: string;
  /** What nginx says of the bad text: its error message where it refuses to load it; absent where it loads. */
  readonly refused?: string;
  /** A version from which nginx takes both texts, where that is not every known one ("1.27.3"). */
  readonly since?: string;
  /** Level of the finding where it is not the rule's own. */
  readonly level?: Level;
  /** Options of the rule the example runs with. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Other files of the configuration, by path relative to the main file. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files that exist and cannot be read. */
  readonly unreadable?: readonly string[];
  /** Limits the example runs with. */
  readonly limits?: Partial<Limits>;
  /** Set where no text can show the finding. */
  readonly unexecuted?: true;
  /** Set to the reason when real nginx cannot judge the example here ("needs DNS for api.example.com"). */
  readonly untested?: string;
}

type Defaults<O> = { readonly [K in keyof O]: O[K] extends RuleOption<infer T> ? Widen<T> : never };
type Widen<T> = T extends number ? number : T extends boolean ? boolean : T extends string ? string : T;

/** A rule: data and one pure generator. Its category is the folder of its file. */
export interface Rule<O extends Readonly<Record<string, RuleOption>> = Readonly<Record<string, RuleOption>>> {
  readonly id: string;
  /** The highest level a finding of this rule has. */
  readonly severity: Level;
  /** True for general rules: an error of theirs is left out where another rule has one about the same words. */
  readonly yields?: true;
  /** True for rules that run only when a configuration names them. */
  readonly optIn?: true;
  /** One sentence: what should be instead. */
  readonly summary: string;
  /** What nginx really does, with the status the client sees and the error-log line. Markdown. */
  readonly why: string;
  /** What the rule does not report, and why. Markdown. */
  readonly not?: string;
  /** nginx's documentation of the directive. */
  readonly reference: string;
  readonly options?: O;
  readonly examples: readonly [Example, ...Example[]];
  check(config: Model, options: Defaults<O>): Iterable<Finding>;
}

/** A rule whose options are of any shape: what lists of rules hold. */
// oxlint-disable-next-line typescript/no-explicit-any -- the options of a rule are known to that rule alone
export type AnyRule = Rule<any>;

/** The options that a rule declares, by name. */
export function optionsOf({ options }: AnyRule): Readonly<Record<string, RuleOption>> {
  return options ?? {};
}

/** Types a rule; returns it unchanged, so a plain object of the same shape is a rule too. */
export function defineRule<const O extends Readonly<Record<string, RuleOption>> = Record<never, never>>(
  rule: Rule<O>,
): Rule<O> {
  return rule;
}
