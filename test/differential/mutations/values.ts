import type { Random } from '../random.ts';
import { typo } from './names.ts';
import { anyArgument, endOfWords, instead, raw } from './types.ts';
import type { Mutator } from './types.ts';

/** Arguments: how many, in which order, and what is in them. */

/** Lists of words are written with blanks between; "·" is a blank in a word. */
const words = (text: string): readonly string[] => text.split(' ').map((word) => word.replaceAll('·', ' '));

const ANY = words('"" $ "" on off 0 -1 1 abc 10mb 1h $uri /x default * = none 10.0.0.0/8');
const ADDRESSES =
  '127.0.0.1: 127.0.0.1:99999 127.0.0.1:0 300.1.1.1 127.0.0.1:80a [::1 ::1 127.0.0.1/8 unix: 127.0.0 :80 *';
const NETWORKS =
  '10.0.0.0/33 10.0.0.0/ 10.0.0/8 10.0.0.1/8 /8 all any 10.0.0.0-10.0.0.9 2001:db8::/129 10.0.0.0/-1 10.0.0.0';
const ADDRESS_AND_SCHEME =
  'http: http:// https:/127.0.0.1 127.0.0.1:8080 ftp://127.0.0.1 http://127.0.0.1:99999 http://127.0.0.1:80:80 http://$ http:///x HTTP://127.0.0.1 http://127.0.0.1/x';
const NUMBERS = '-1 0 1x abc 99999999999 9223372036854775808 1.5 +1 "" 1k 65536 10 1000000 auto';
const SIZES = '10mb 1g k -1k 1kb 1.5m 1·m 0 1 "" 10% 99999999999m 1M 2K off 32k';
const TIMES = '1min 10sec 1h30m -5s 30m1h 1.5s 1H s "" 0 10 1d·2h 99999999999999s 5ms off';
const PARAMETERS =
  '= x=1 weight=0 zone= zone=a zone=a:0 zone=a:b rate=1 rate=10r/h max_size=1x levels=4 burst=-1 if= escape=xml';
const VARIABLES = '$ ${ $$ $1 $undefined_name ${host $host$ $-x host $time·local "" $HOST ${host}x $http_x_y';

/** What stands where a value of this shape stood. */
const BY_SHAPE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(on|off)$/, words('yes no true ON Off 1 offf auto always "on" ""')],
  [/^[1-5]\d\d$/, words('99 600 200x 2000 =200 0 "" 399 499 -404')],
  [/^\d+$/, words(NUMBERS)],
  [/^\d+[km]$/i, words(SIZES)],
  [/^\d+(ms|[smhdwMy])$/, words(TIMES)],
  [/^\d+\.\d+\.\d+\.\d+(:\d+)?$/, words(ADDRESSES)],
  [/^[\d.]+\/\d+$/, words(NETWORKS)],
  [/^https?:\/\//, words(ADDRESS_AND_SCHEME)],
  [/^\w+=/, words(PARAMETERS)],
  [/^\$/, words(VARIABLES)],
];

/** Another value in place of one argument: of a near kind, any, another directive's, or itself with a slip. */
export const changeValue: Mutator = (subject) => {
  const { file, places, random } = subject;
  const argument = anyArgument(subject);
  if (!argument) return undefined;
  const shaped = BY_SHAPE.find(([shape]) => shape.test(argument.value))?.[1] ?? ANY;
  const others = places.flatMap(({ node }) => node.args);
  const slip = () =>
    argument.quoted ? `"${typo(argument.value, random).replaceAll('"', '')}"` : typo(argument.value, random);
  const make = random.pick([
    () => random.pick(shaped),
    () => random.pick(shaped),
    () => random.pick(ANY),
    () => raw(file, random.pick(others)),
    slip,
  ]);
  return instead(argument, make());
};

/** The value of another directive that looks alike: often one that may stand there. */
export const nearValue: Mutator = (subject) => {
  const { file, places, random } = subject;
  const argument = anyArgument(subject);
  const alike = BY_SHAPE.find(([shape]) => shape.test(argument?.value ?? ''))?.[0] ?? /^[a-z/]/;
  const others = places.flatMap(({ node }) => node.args).filter(({ value }) => alike.test(value));
  return argument && others.length > 0 ? instead(argument, raw(file, random.pick(others))) : undefined;
};

export const dropArgument: Mutator = (subject) => {
  const argument = anyArgument(subject);
  return argument && [{ start: argument.start - 1, end: argument.end, text: '' }];
};

export const dropAllArguments: Mutator = ({ place }) =>
  place.node.args.length > 0 ? [{ start: place.node.name.end, end: endOfWords(place), text: '' }] : undefined;

export const addArgument: Mutator = (subject) => {
  const { file, place, places, random } = subject;
  const at = random.pick([place.node.name, ...place.node.args]).end;
  const others = places.flatMap(({ node }) => node.args);
  const word = random.pick([() => random.pick(ANY), () => raw(file, random.pick(others))])();
  return [{ start: at, end: at, text: ` ${word}` }];
};

export const swapArguments: Mutator = ({ file, place, random }) => {
  const words = [place.node.name, ...place.node.args];
  const first = random.below(words.length - 1);
  const [a, b] = [words[first], words[first + 1]];
  if (!a || !b) return undefined;
  const between = file.text.source.slice(a.end, b.start);
  return [{ start: a.start, end: b.end, text: raw(file, b) + between + raw(file, a) }];
};

/** Words that steer a directive: modifiers of locations, flags of rewrites, parameters. */
const MODIFIER =
  /^(=|~\*?|\^~|@\w+|last|break|permanent|redirect|always|default_server|ssl|http2|udp|reuseport|nodelay|consistent|backup|down|two|ranges|volatile|hostnames|if_not_empty|=\d+|!?-[fde]|!?=)$|^(\w+)=/;
const WRONG = words('~~ == = ~ ~* ^~ ^ ! last perm default backup Always ssl nodelay weigth=2 spdy down @x');

export const wrongModifier: Mutator = ({ place: { node }, random }) => {
  const steering = node.args.filter(({ value }) => MODIFIER.test(value));
  if (steering.length === 0) return undefined;
  const argument = random.pick(steering);
  const [name = '', value = ''] = argument.value.split(/(?<==)/);
  const wrong =
    value === ''
      ? random.pick(WRONG)
      : random.pick([typo(name.slice(0, -1), random) + '=' + value, name, `${name}x${value}`, value]);
  return instead(argument, wrong);
};

const DAMAGE = words('( ) [ * + ?? (?< (?<n> {2,1} \\ [z-a] (?x | { $');
const REGEX = /^[!~(^]|\\[.dw]|\(\?|\.\*/;

/** Damage to what looks like a regular expression. */
export const damageRegex: Mutator = ({ file, place: { node }, random }) => {
  const patterns = node.args.filter(({ value }) => REGEX.test(value) && value.length > 2);
  if (patterns.length === 0) return undefined;
  const argument = random.pick(patterns);
  return instead(argument, damaged(raw(file, argument), random));
};

function damaged(text: string, random: Random): string {
  const at = 1 + random.below(text.length - 1);
  const brackets = [...text.matchAll(/[()[\]]/g)].map(({ index }) => index);
  if (brackets.length > 0 && random.below(2) === 0) {
    const gone = random.pick(brackets);
    return text.slice(0, gone) + text.slice(gone + 1);
  }
  return text.slice(0, at) + random.pick(DAMAGE) + text.slice(at);
}
