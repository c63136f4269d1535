import type { Random } from '../differential/random.ts';

type Dress = (text: string, random: Random) => string | Uint8Array;

/** What takes long is in one of so many. */
const RARE = 40;
const LUA =
  `-- --[[ ]] --[==[ ]==] [[ [=[ " ' \\" \\' { } { } ngx.say( ) local x = { a = "}" } end if then # ; \\ ]=] ngx.var["a"] %{ {{ }} \n \n \r\n \0 é`.split(
    / /,
  );
const LUA_BLOCKS = [
  'content_by_lua_block',
  'access_by_lua_block',
  'init_by_lua_block',
  'set_by_lua_block $a',
  'balancer_by_lua_block',
];
const MARKS =
  `{{ a }} {{a.b|default("80")}} {%if a%} {%\telse\t%} {%endif%} {%for\ta\tin\tb%} {%endfor%} {#\tc\t#} {{-/*a*/-}} {{end}} {{range\t.A}}
  <%=a%> <%if\ta%> <%end%> <%-a-%> \${A} \${A:-80} $A @A@ __A__ %%A%% %{A} %{if\ta} {a} {{#a}} {{/a}} {{>a}} {{ {% <% \${ %> %} }}`
    .split(/\s+/)
    .map((mark) => mark.replaceAll('\t', ' '));
const COMMENTS = [
  '# nginx-lint-disable',
  '# nginx-lint-disable -- why',
  '# nginx-lint-enable proxy-timeout-zero',
  '# nginx-lint-disable-line unknown-directive, directive-context --',
  '# nginx-lint-disable-next-line',
  '# nginx-lint-disable-next-line a, ,b -- ',
  '# nginx-lint-disable-file directive-duplicate -- why',
  '# nginx-lint:ignore unknown-directive why',
  '# nginx-lint:ignore',
  '# nginx-lint:context http,server',
  '# nginx-lint:context nope,',
];
const NAMES = ['nginx.conf', 'conf.d/a.conf', 'conf.d/b.conf', 'mime.types', 'nginx.conf', 'no name'];

/** Puts texts in where a statement ends, or anywhere. */
function strewn(text: string, { below, pick }: Random, make: () => string, most: number): string {
  let made = text;
  for (let left = 1 + below(most); left > 0; left--) {
    const ends = [...made.matchAll(/[;{}\n]/g)].map(({ index }) => index + 1);
    const at = ends.length > 0 && below(4) > 0 ? pick(ends) : below(made.length + 1);
    made = made.slice(0, at) + make() + made.slice(at);
  }
  return made;
}

/** As Windows writes what is not ASCII: low byte first, or high byte first. */
function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
}

/** A text as `nginx -T` prints it, in up to four files. */
function dump(text: string, { below, pick }: Random): string {
  const parts = [text, ...Array.from({ length: below(4) }, () => text.slice(below(text.length + 1)))];
  const said = below(2) > 0 ? 'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\n' : '';
  const [end, folder] = [pick(['\n', '\n', '\r\n']), pick(['/etc/nginx/', '/etc/nginx/', '/', ''])];
  const all = parts.map((part, i) => `# configuration file ${folder}${i > 0 ? pick(NAMES) : NAMES[0]!}:${end}${part}`);
  return said + all.join('\n');
}

function lua({ below, pick }: Random): string {
  const code = Array.from({ length: below(30) }, () => pick(LUA) + pick([' ', ' ', ''])).join('');
  return `${pick(LUA_BLOCKS)} {${code}${pick(['}', '}', '}\n', ''])}`;
}

/** What a configuration may be dressed in: another encoding, another form, or what stands in few configurations. */
const DRESSES: readonly Dress[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text, { below }) => text.replace(/\n/g, () => (below(2) > 0 ? '\r\n' : '\n')),
  (text) => `\ufeff${text}`,
  (text, { below }) => utf16(text, below(2) > 0),
  (text, random) =>
    Buffer.from(
      strewn(text, random, () => random.pick(['é', 'ü#', '"ß"', '\x80', '\xff']), 4),
      'latin1',
    ),
  (text, random) => strewn(text, random, () => random.pick(['\0', '\0\0;', '"\0"', '\x1a']), 3),
  (text, { pick, below }) => text + '\n'.repeat(pick([1, 300])) + ' '.repeat(below(RARE) === 0 ? 5000 : 1),
  (text, random) => strewn(text, random, () => word(random), 2),
  (text, { pick, below }) =>
    nested(
      text,
      below(RARE) === 0 ? pick([400, 3000]) : pick([3, 30]),
      pick(['location /a', 'if ($a)', 'x', '"', 'http']),
    ),
  dump,
  dump,
  (text, random) => strewn(text, random, () => `\n${lua(random)}\n`, 3),
  (text, random) => strewn(text, random, () => random.pick(MARKS), 6),
  (text, random) => strewn(text, random, () => `${random.pick(['\n', ' ', '\n  '])}${random.pick(COMMENTS)}\n`, 5),
];

/** A word around the length that nginx has room for, or far beyond. */
function word({ pick, below }: Random): string {
  const size = below(RARE) === 0 ? 70_000 : pick([4090, 4095, 4096, 4097]);
  return (
    pick([' ', '"', "'", '#', '$', '${']) +
    pick(['a', 'é', '\\', '$a', '(', '{', '[', '0', '/']).repeat(size) +
    pick([' ', '"', ';', "'", '\n'])
  );
}

function nested(text: string, depth: number, head: string): string {
  return `${`${head} {\n`.repeat(depth)}${text}${'}'.repeat(depth)}`;
}

/** A text in one dress, or in two. */
export function dressed(text: string | Uint8Array, random: Random): string | Uint8Array {
  let made = text;
  for (let left = 1 + random.below(2); left > 0 && typeof made === 'string'; left--)
    made = random.pick(DRESSES)(made, random);
  return typeof made === 'string' ? made : Uint8Array.from(made);
}
