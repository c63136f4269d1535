import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A regular expression as it stands in the code: after what comes before an operand. */
const LITERAL =
  /(?<=(?:^|[=(,:[!&|?{};]|=>|return)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=[\s.,;)\]}])/gm;
/** What stands for itself, a class or an escape. */
const ATOM = /\\x[\da-f]{2}|\\[pP]\{\w+\}|\\[^]|\[(?:\\[^]|[^\]\\])*\]|[^()|^$*+?{}\\[]/giu;
const CANDIDATES = [...'a0A_-./:;,=" \t\n\'`$%@#<>()[]{}\\!?&|*+~^\0', '\u00e9'];

/** Lengths of texts, and how long one may take that is read once; the short ones are for expressions that never come to an end with long ones. */
const STEPS = [
  { length: 22, milliseconds: 3 },
  { length: 300, milliseconds: 3 },
  { length: 4000, milliseconds: 5 },
  { length: 30_000, milliseconds: 100 },
];

interface Found {
  readonly place: string;
  readonly regex: RegExp;
}

function literals(): readonly Found[] {
  const found = new Map<string, Found>();
  for (const folder of ['src', 'grammar', 'rules']) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.data.ts')) continue;
      const code = readFileSync(join(folder, name), 'utf8').replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, '');
      for (const [literal, source, flags] of code.matchAll(LITERAL)) {
        const regex = compiled(source!, flags!);
        if (regex) found.set(literal, { place: `${folder}/${name}`, regex });
      }
    }
  }
  return [...found.values()];
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/** A character that each piece of an expression matches, and another one where there is. */
function samples({ source, flags }: RegExp): readonly (readonly string[])[] {
  return [...source.matchAll(ATOM)].map(([atom]) => {
    const one = compiled(`^(?:${atom})$`, flags.replace(/[gy]/g, ''));
    const matching = CANDIDATES.filter((char) => one?.test(char));
    return matching.length > 0 ? [matching[0]!, matching.at(-1)!] : [atom];
  });
}

/** Texts that are long where the expression repeats something, and in the end are not what it wants. */
function* attacks(regex: RegExp, length: number): Iterable<string> {
  const all = samples(regex);
  const chars = [...new Set(all.flat())].slice(0, 24);
  const repeated = (unit: string) => unit.repeat(Math.ceil(length / unit.length));
  const words = regex.source.match(/[A-Za-z_]{2,}|[^\w\s\\]{2,3}/g) ?? [];
  const pairs = chars.slice(0, 10).flatMap((one) => chars.slice(0, 10).map((other) => one + other));
  const units = new Set([
    ...chars,
    ...pairs,
    ...words,
    ...words.map((word) => `${word} `),
    ...all.flatMap((_, k) =>
      [k, k + 1].map((end) =>
        all
          .slice(k, end + 1)
          .map(([char]) => char)
          .join(''),
      ),
    ),
  ]);
  units.delete('');
  for (const unit of units) for (const end of ['\0', '\n\0', '']) yield repeated(unit) + end;
  for (let k = 1; k < all.length; k++) {
    const head = all
      .slice(0, k)
      .map(([char]) => char)
      .join('');
    for (const unit of new Set([...all[k]!, ...all[k - 1]!])) yield `${head}${repeated(unit)}\0`;
  }
}

function timeOf(regex: RegExp, text: string): number {
  const start = performance.now();
  if (regex.global) text.replace(regex, '');
  else {
    regex.lastIndex = 0;
    regex.test(text);
  }
  return performance.now() - start;
}

/** The text that an expression takes too long for, if any: a short one at once, a long one where a longer one of its kind takes longer still. */
function slowText(regex: RegExp): string | undefined {
  // The machine may be busy with others: what is fast once is fast.
  const isSlow = (text: string, most: number) => [1, 2, 3, 4].every(() => timeOf(regex, text) > most);
  const kinds = STEPS.map(({ length }) => attacks(regex, length)[Symbol.iterator]());
  for (;;) {
    const texts = kinds.map((kind) => kind.next().value as string | undefined);
    const [tiny, short, long, longer] = texts;
    if (tiny === undefined || short === undefined || long === undefined || longer === undefined) return undefined;
    for (const [i, text] of [tiny, short].entries()) if (isSlow(text, STEPS[i]!.milliseconds)) return text;
    if (isSlow(long, STEPS[2]!.milliseconds) && isSlow(longer, STEPS[3]!.milliseconds)) return long;
  }
}

test('finds expressions that are slow', () => {
  for (const slow of [/\/+$/, /[ \t]*$/, /^#\s*a\s+([\w\s]+?)\s*$/, /"(?:[^"\\]|\\.)*"/g, /^(a+)+$/])
    expect([slow, slowText(slow) !== undefined]).toEqual([slow, true]);
  for (const fast of [/^[a-z]+$/, /[{};]/g, /^\/+/, /a[^"]*/, /^(?:a|b)+c/])
    expect([fast, slowText(fast)]).toEqual([fast, undefined]);
}, 150_000);

test('no expression of ours takes longer than its text is long', () => {
  const all = literals();
  expect(all.length).toBeGreaterThan(400);
  const slow = all.flatMap(({ place, regex }) => {
    const text = slowText(regex);
    return text === undefined ? [] : [`${place}: ${regex} with ${JSON.stringify(text.slice(0, 30))} ...`];
  });
  expect(slow).toEqual([]);
}, 300_000);
