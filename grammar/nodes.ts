import type { Span, Text } from '../src/text.ts';

/** One word of a directive. `value` is what nginx sees: without its quotes, escapes resolved, as much as it takes at most. */
export interface Argument extends Span {
  readonly value: string;
  readonly quoted: boolean;
}

/** `name arg arg;` or `name arg { … }`. The span runs from the name to the `;` or the closing `}`. */
export interface DirectiveNode extends Span {
  /** The value of the name. */
  readonly word: string;
  readonly name: Argument;
  readonly args: readonly Argument[];
  /** The values of the arguments. */
  readonly values: readonly string[];
  readonly block?: BlockNode | undefined;
  /** Set when neither `;` nor a block ends the directive: nginx stops here. */
  readonly unterminated?: true;
}

/** What stands between braces, the braces included in the span. A `*_by_lua_block` has `raw` text instead of directives. */
export interface BlockNode extends Span {
  readonly directives: readonly DirectiveNode[];
  readonly raw?: string;
  /** Set when the end of the file came before the `}`. */
  readonly unclosed?: true;
}

/** The ids of the rules that report what the grammar could not read. */
export type SyntaxRule =
  | 'unexpected-token'
  | 'unclosed-block'
  | 'unclosed-quote'
  | 'unclosed-lua-block'
  | 'missing-semicolon'
  | 'directive-block'
  | 'token-too-long';

/**
 * A mistake in the text, marked where it really is as far as can be told. `message` is nginx's own wording; nginx itself notices
 * at `nginxOffset`, which may be much later.
 */
export interface SyntaxProblem extends Span {
  readonly rule: SyntaxRule;
  readonly message: string;
  readonly nginxOffset: number;
  /** Another place that explains the first. */
  readonly related?: Span & { readonly message: string };
}

/** A parsed file: immutable, and the same object for every place that includes it. */
export interface SourceFile {
  /** The path as the user should see it: absolute, or the name given for standard input. */
  readonly path: string;
  readonly text: Text;
  readonly root: BlockNode;
  readonly comments: readonly Span[];
  /**
   * Set when the text is a template: placeholders and control lines were masked before it was read. `control`: it has branches, both sides
   * of which are in the tree; `open`: it takes in directives that are not in the text.
   */
  readonly template?: { readonly control: boolean; readonly open: boolean };
  /** In the order of the text. */
  readonly problems: readonly SyntaxProblem[];
  /** The tree as nginx reads it, without guesses at what was meant, where that is another one than `root`. */
  readonly asRead?: BlockNode;
  /** Where nginx, which reads on from the first mistake without a second thought, stops, and with which words. */
  readonly stop?: { readonly offset: number; readonly message: string };
}
