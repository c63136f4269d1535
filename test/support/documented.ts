import { readFileSync } from 'node:fs';

/** The block of code of a page that has the words in its first lines, as it stands there. */
export function documented(page: string, words: string): string {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```\w+\n(.*?)^```$/gms)].map((match) => match[1]!);
  const found = blocks.filter((block) => block.split('\n', 2).join('\n').includes(words));
  if (found.length !== 1) throw new Error(`${page} has ${found.length} blocks with "${words}"`);
  return found[0]!;
}
