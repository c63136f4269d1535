import { isBelow } from '../config/paths.ts';
import { workingTree } from '../project/discover.ts';

/** The top of the repository that a directory is in: what the CI service says it is, else where `.git` is; else the directory itself. */
export function repositoryRoot(directory: string): string {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env;
  const said = [GITHUB_WORKSPACE, CI_PROJECT_DIR].find((top) => top && isBelow(directory, top));
  return said ?? workingTree(directory);
}
