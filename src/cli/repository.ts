import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top of the repository that a directory is in: what the CI service says it is, else where `.git` is; else the directory itself. */
export function repositoryRoot(directory: string): string {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env;
  for (const top of [GITHUB_WORKSPACE, CI_PROJECT_DIR]) {
    if (top && (directory === top || directory.startsWith(top.endsWith('/') ? top : `${top}/`))) return top;
  }
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return directory;
  }
}
