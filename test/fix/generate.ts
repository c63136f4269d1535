import { random } from '../differential/random.ts';
import type { Random } from '../differential/random.ts';
import { BASES } from './bases.ts';
import type { Base } from './bases.ts';
import type { Subject } from './property.ts';
import { judgeFiles } from './subjects.ts';

const ROOT = '/etc/nginx/';
const SEED = 20261125;

type Change = (text: string, random: Random, base: Base) => string;

/** Directives that may stand beside any others in their block. */
const NEIGHBORS: Readonly<Record<string, readonly string[]>> = {
  http: ['sendfile on;', 'map $arg_a $mapped {\n    default 0;\n    1 1;\n}', 'log_format short "$status";'],
  server: ['add_header X-Site "a b";', 'client_max_body_size 2m;', 'location /status {\n    stub_status;\n}'],
  location: ['expires 1h;', "add_header X-Way 'b;c{d}';", 'gzip on;'],
};

/** Ways to write the same: each leaves what the directives mean. */
const WAYS: readonly Change[] = [
  (text, { pick }) => text.replaceAll(/(?<=\w) (?=[\w/$~])/g, () => pick([' ', ' ', '  ', '\t', '   '])),
  (text, { pick }, base) => `${pick(neighbors(base))}\n${text}`,
  (text, { pick }, base) => `${text}\n${pick(neighbors(base))}`,
  (text) => `# before, with "quotes" and { braces\n${text}\n# after;`,
  (text, { pick }) => text.replaceAll(/([;{])$/gm, (end) => pick([end, `${end} # a note`, `${end}   #note; }`])),
  (text, { pick }) =>
    text.replaceAll(/ (http:\S+?|\/srv\/www)(?=[;\n])/g, (_, word: string) =>
      pick([` ${word}`, ` "${word}"`, ` '${word}'`]),
    ),
  (text) => text.replaceAll(/^/gm, '        '),
  (text) => text.replaceAll(/^ */gm, (blanks) => '\t'.repeat(1 + blanks.length / 4)),
  (text) => `\n\n${text}\n\n`,
  (text) => (/#|\n\s*}$/.test(text) ? text : text.replaceAll(/;\n\s*/g, '; ')),
];

function neighbors({ in: blocks }: Base): readonly string[] {
  return NEIGHBORS[(blocks.at(-1) ?? 'http').split(' ')[0]!]!;
}

/** The configuration of a rule that has this number: the same in every run. */
export function generate(rule: string, index: number): Subject {
  const numbers = random(SEED + rule.length * 31 + rule.charCodeAt(0), index);
  const base = numbers.pick(BASES[rule]!);
  const copies = 1 + numbers.below(3);
  const texts = Array.from({ length: copies }, () => vary(base, numbers));
  const shared = copies > 1 && numbers.below(3) === 0 && base.in.length > 1;
  const bodies = shared ? texts.map(() => 'include snippets/shared.conf;') : texts;
  const files: Record<string, string> = { 'nginx.conf': whole(base, bodies) };
  if (shared) files['snippets/shared.conf'] = numbers.pick([`${texts[0]}\n`, texts[0]!]);
  const end = numbers.pick(['\n', '\n', '\r\n']);
  const bytes = Object.entries(files).map(
    ([name, text]) => [name, encode(text.replaceAll('\n', end), numbers)] as const,
  );
  return {
    name: `${rule} ${index}`,
    main: `${ROOT}nginx.conf`,
    files: Object.fromEntries(bytes.map(([name, text]) => [ROOT + name, text])),
    judge: (all) =>
      judgeFiles(Object.fromEntries(Object.entries(all).map(([path, text]) => [path.slice(ROOT.length), text]))),
  };
}

function vary(base: Base, numbers: Random): string {
  const ways = WAYS.filter(() => numbers.below(4) === 0);
  return ways.reduce((text, way) => way(text, numbers, base), base.text);
}

/** The blocks around each text; beyond the first block they stand side by side. */
function whole({ in: [first, ...inner], around = '' }: Base, bodies: readonly string[]): string {
  const chains = bodies.map((body, i) =>
    inner.toReversed().reduce((text, block) => {
      const listen = block === 'server' ? `listen ${8088 + i};\n` : '';
      return `${block} {\n${listen}${text}\n}`;
    }, body),
  );
  return `events {\n    worker_connections 1024;\n}\n${first} {\n${around}\n${chains.join('\n')}\n}\n`;
}

/** The bytes of a text, now and then with letters of Latin-1 or UTF-8 in a comment at its end. */
function encode(text: string, { below }: Random): Uint8Array {
  const kind = below(6);
  if (kind > 1) return Buffer.from(text);
  return Buffer.from(`${text}# Größe`, kind === 0 ? 'latin1' : 'utf8');
}
