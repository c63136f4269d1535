import type { SourceFile, SyntaxProblem, SyntaxRule } from '../../grammar/nodes.ts';
import type { Model } from './model.ts';

/** A problem of the text, in its file. */
export interface FileProblem extends SyntaxProblem {
  readonly file: SourceFile;
}

/** What the grammar could not read, for one rule, over all files of the configuration. */
export function syntaxProblems(config: Model, rule: SyntaxRule): FileProblem[] {
  // What cannot be read of a template says nothing of the configuration it becomes.
  return config.files
    .filter((file) => !file.template)
    .flatMap((file) =>
      file.problems.filter((problem) => problem.rule === rule).map((problem) => ({ ...problem, file })),
    );
}
