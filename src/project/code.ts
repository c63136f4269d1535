import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBelow } from '../config/paths.ts';
import { saidBy } from '../thrown.ts';
import { importModule } from './import-module.ts';

/**
 * Runs a module and gives its default export. Code is run from inside the working tree alone: whoever lints another's tree must not run what
 * is in it.
 */
export async function importCode(path: string, tree: string): Promise<{ value: unknown } | { error: string }> {
  const isTypes = /\.[cm]?ts$/.test(path);
  if (isTypes && !stripsTypes())
    return {
      error: `"${path}" needs a Node that reads TypeScript (22.18 or newer, this is ${process.versions.node}): write it as ".mjs"`,
    };
  const leftOut = (reason: string) => ({ error: `cannot load "${relative(process.cwd(), path) || path}": ${reason}` });
  if (!existsSync(path)) return leftOut('there is no such file');
  try {
    const file = realpathSync(path);
    const real = realpathSync(tree);
    if (!isBelow(file, real))
      return {
        error: `"${path}" is code outside of the working tree "${tree}" and is not run; work inside its repository, or use --no-config`,
      };
    const url = pathToFileURL(file);
    // What is watched changes, and a module is loaded once for each URL.
    url.searchParams.set('changed', String(statSync(file).mtimeMs));
    const { default: promised } = await importModule(url.href);
    const value = await promised;
    return value === undefined ? { error: `"${path}" has no default export` } : { value };
  } catch (error) {
    return leftOut(saidBy(error) + endingMeant(path, error));
  }
}

/** The end of an error about `import` or `export` in what Node does not take for a module: the package says "type": "commonjs", or nothing. */
function endingMeant(path: string, error: unknown): string {
  const isModule = error instanceof SyntaxError && /outside a module|Unexpected token 'export'/.test(error.message);
  const ending = isModule && /\.([jt]s)$/.exec(path)?.[1];
  return ending ? `; name it ".m${ending}"` : '';
}

function stripsTypes(): boolean {
  return Boolean((process.features as { readonly typescript?: unknown }).typescript);
}
