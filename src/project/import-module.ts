/**
 * Loads a module by its URL. In a file of its own: code that runs from what was compiled of it before, as `dist/run.cjs` does, cannot import
 * (https://nodejs.org/api/vm.html#support-of-dynamic-import-in-compilation-apis).
 */
export async function importModule(url: string): Promise<{ readonly default?: unknown }> {
  return (await import(url)) as { readonly default?: unknown };
}
