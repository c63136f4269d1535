import { realpathSync, statSync } from 'node:fs';
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
  if (isTypeScript(path) && !stripsTypes())
    return {
      error: `"${path}" needs a Node that reads TypeScript (22.18 or newer, this is ${process.versions.node}): write it as ".mjs"`,
    };
  const name = relative(process.cwd(), path) || path;
  const leftOut = (reason: string) => ({ error: `cannot load "${name}": ${reason}` });
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return leftOut('there is no such file');
  if (info.isDirectory()) return leftOut('it is a directory; name a file in it');
  let url: URL | undefined;
  try {
    const file = realpathSync(path);
    const real = realpathSync(tree);
    // A service whose working directory is "/" works in no tree.
    if (real === '/' || !isBelow(file, real))
      return {
        error: `"${path}" is code outside of the working tree${real === '/' ? '' : ` "${tree}"`} and is not run; work inside its repository, or use --no-config`,
      };
    url = pathToFileURL(file);
    // What is watched changes, and a module is loaded once for each URL.
    url.searchParams.set('changed', String(info.mtimeMs));
    const { default: promised } = await importModule(url.href);
    const value = await promised;
    return value === undefined ? { error: `"${path}" has no default export` } : { value };
  } catch (error) {
    return leftOut(saidBy(error) + (endingMeant(path, error) || whereIn(url, error, name)));
  }
}

/** The end of an error about `import` or `export` in what Node does not take for a module: the package says "type": "commonjs", or nothing. */
function endingMeant(path: string, error: unknown): string {
  const isModule = error instanceof SyntaxError && /outside a module|Unexpected token 'export'/.test(error.message);
  const ending = isModule && /\.([jt]s)$/.exec(path)?.[1];
  return ending ? `; name it ".m${ending}"` : '';
}

/** Where a module threw; the place of a mistake in its syntax Node tells only who runs it. */
function whereIn(url: URL | undefined, error: unknown, name: string): string {
  if (!(error instanceof Error)) return '';
  const line = error.stack?.split('\n').find((one) => url !== undefined && one.includes(url.href));
  const at = line && /:(\d+:\d+)\)?$/.exec(line)?.[1];
  if (at !== undefined) return ` (at ${at})`;
  return error instanceof SyntaxError && !isTypeScript(name) ? `; node ${JSON.stringify(name)} shows where` : '';
}

function isTypeScript(path: string): boolean {
  return /\.[cm]?ts$/.test(path);
}

function stripsTypes(): boolean {
  return Boolean((process.features as { readonly typescript?: unknown }).typescript);
}
