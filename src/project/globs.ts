import { relative, resolve } from 'node:path';

/**
 * A test for absolute paths: whether globs, relative to a directory, name them or a directory above them. A glob that begins with `!` takes
 * out what those before it named.
 */
export async function pathTest(globs: readonly string[], directory: string): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  const tests = globs.map((glob) => {
    const plain = glob
      .replace(/^!/, '')
      .replace(/^\.\//, '')
      .replace(/(?<!\/)\/+$/, '');
    const match = picomatch([plain, plain === '' ? '**' : `${plain}/**`], { dot: true });
    return { match, absolute: plain.startsWith('/'), out: glob.startsWith('!') };
  });
  const known = new Map<string, boolean>();
  return (path) => {
    let is = known.get(path);
    if (is === undefined) {
      is = false;
      const inside = relative(directory, path);
      for (const { match, absolute, out } of tests)
        if (absolute ? match(resolve(path)) : inside !== '..' && !inside.startsWith('../') && match(inside)) is = !out;
      known.set(path, is);
    }
    return is;
  };
}
