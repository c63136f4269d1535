/** The names of the named captures in a text that may be a regular expression: `(?<name>`, `(?P<name>` and `(?'name'`. */
export function captureNames(text: string): readonly string[] {
  if (!text.includes('(?')) return [];
  return [...text.matchAll(/\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/g)].map((match) => match[1] ?? match[2]!);
}
