import { expect, test } from 'vitest';
import { parse } from '../../grammar/parse.ts';
import { Text } from '../../src/text.ts';

// Positions are kept in fewer bytes where a file is short enough for that.
test.each([1_000, 32_766, 32_767, 32_768, 32_769, 65_536, 100_000])(
  'words stand where they are at the end of %i characters',
  (length) => {
    const last = 'root "/x y" z;';
    const source = `# ${'.'.repeat(length - last.length - 3)}\n${last}`;
    expect(source).toHaveLength(length);
    const others = ['pid a;', 'user "b" c;'].map((text) => parse('short.conf', new Text(text)).root.directives);
    const [root] = parse('long.conf', new Text(source)).root.directives;
    const written = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length });
    expect(root!.name).toMatchObject(written('root'));
    expect(root!.args).toEqual([
      { ...written('"/x y"'), value: '/x y', quoted: true },
      { ...written('z'), value: 'z', quoted: false },
    ]);
    expect(others.map(([directive]) => directive!.args[0])).toEqual([
      { start: 4, end: 5, value: 'a', quoted: false },
      { start: 5, end: 8, value: 'b', quoted: true },
    ]);
  },
);
