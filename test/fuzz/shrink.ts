import type { Input } from './inputs.ts';
import type { Property } from './properties.ts';

/** So many smaller inputs are tried, for so many milliseconds: some are slow. */
const TRIES = 2000;
const PATIENCE = 20_000;

/** A smaller input that fails as well: parts of its files are taken out for as long as something fails. */
export function shrink(input: Input, property: Property): Input {
  let smallest = input;
  let tries = 0;
  const end = performance.now() + PATIENCE;
  const fails = (files: Input['files']): boolean => {
    if (tries++ > TRIES || performance.now() > end || property({ ...smallest, files }) === undefined) return false;
    smallest = { ...smallest, files };
    return true;
  };
  for (const path of Object.keys(input.files)) {
    if (path === input.main) continue;
    const { [path]: _, ...others } = smallest.files;
    fails(others);
  }
  for (const path of Object.keys(smallest.files)) {
    const length = smallest.files[path]!.length;
    for (let size = 2 ** Math.floor(Math.log2(Math.max(1, length))); size >= 1; size /= 2) {
      for (let at = 0; at < smallest.files[path]!.length;) {
        if (!fails({ ...smallest.files, [path]: without(smallest.files[path]!, at, size) })) at += size;
      }
    }
  }
  return smallest;
}

function without(content: string | Uint8Array, at: number, size: number): string | Uint8Array {
  if (typeof content === 'string') return content.slice(0, at) + content.slice(at + size);
  return Uint8Array.from([...content.slice(0, at), ...content.slice(at + size)]);
}
