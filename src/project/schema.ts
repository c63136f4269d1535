import { table } from '../collections.ts';
import * as v from 'valibot';
import { DEFAULT_LIMITS, limitError } from '../config/entry.ts';
import type { Limit } from '../config/entry.ts';
import { isObject } from '../lint/shape.ts';
import { didYouMean } from '../values/nearest.ts';
import { FLAVORS } from '../values/version.ts';
import type { Config } from './config.ts';
import { LEVELS } from './rule-setting.ts';
import type { Problem, Source } from './source.ts';

/** A key with the sentence that editors show for it. */
function key<T extends v.GenericSchema>(schema: T, description: string) {
  return v.optional(v.pipe(schema, v.description(description)));
}

const rules = v.record(v.string(), v.unknown());
const strings = v.array(v.string());

const override = v.strictObject({
  files: key(strings, 'Globs of the files that the findings are in.'),
  contexts: key(strings, 'Blocks that the findings are in: "location", or blocks within each other, "http,upstream".'),
  rules: v.pipe(rules, v.description('Levels and options of rules, by id.')),
});

const nginx = v.strictObject({
  version: key(v.string(), 'A version or a range: "1.28", "1.24..1.30", "R33" (Plus), "1.27.1.2" (OpenResty).'),
  flavor: key(v.picklist(FLAVORS), 'The kind of nginx.'),
  modules: key(strings, 'The modules that nginx has besides its own: "stream", "headers-more".'),
  prefix: key(v.string(), 'The directory that relative includes start from, and that stands for /etc/nginx.'),
});

const LIMITED: Readonly<Record<Limit, string>> = {
  directives: 'Directives of one configuration, in all places of a file.',
  files: 'Files of one configuration.',
  includeDepth: 'Includes within includes.',
  blockDepth: 'Blocks within blocks.',
  fileSize: 'Bytes of one file.',
  words: 'Words, braces and semicolons of one file.',
  findings: 'What one rule finds in one configuration.',
};

const limit = (name: Limit) =>
  key(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), `${LIMITED[name]} Usual: ${DEFAULT_LIMITS[name]}.`);

const limits = v.strictObject({
  directives: limit('directives'),
  files: limit('files'),
  includeDepth: limit('includeDepth'),
  blockDepth: limit('blockDepth'),
  fileSize: limit('fileSize'),
  words: limit('words'),
  findings: limit('findings'),
});

/** The form of a configuration file; what the values mean is judged later. */
export const configSchema = v.strictObject({
  $schema: key(v.string(), 'Where this schema is, for editors.'),
  root: key(v.boolean(), 'Leave configuration files in the directories above alone.'),
  extends: key(
    v.union([v.string(), strings]),
    'Presets ("nginx-lint:strict"), files and packages that lie below this file; later ones win.',
  ),
  plugins: key(
    v.array(v.union([v.string(), v.looseObject({ rules: v.array(v.unknown()) })])),
    'Packages and files with rules of your own; they are code and are run.',
  ),
  entries: key(strings, 'The main files (globs): what is linted without paths, and where parts are looked for.'),
  ignores: key(strings, 'Globs of files in which nothing is reported, and that are not linted when they are named.'),
  nginx: key(nginx, 'The nginx that the configurations are for.'),
  include: key(
    v.strictObject({
      pathMap: key(v.record(v.string(), v.string()), 'Directories that are read in the place of others.'),
    }),
    'How includes are found.',
  ),
  template: key(v.boolean(), 'Read every file as a template, whatever its name.'),
  limits: key(limits, 'How much is read of one configuration, and found in it.'),
  rules: key(rules, 'Levels and options of rules, by id.'),
  overrides: key(v.array(override), 'Rules for some files or blocks alone, laid over "rules"; later ones win.'),
  reportUnusedSuppressions: key(v.picklist(LEVELS), 'The level of comments that hide nothing.'),
  requireReason: key(v.boolean(), 'Report comments that hide something and do not say why.'),
});

/** Bytes of whatever realm: test runners have realms of their own. */
const bytes = v.custom<Uint8Array>((value) => ArrayBuffer.isView(value));

/** The form of what programs ask of `lint`. */
const callSchema = v.strictObject({
  paths: v.optional(strings),
  sources: v.optional(v.record(v.string(), v.union([v.string(), bytes]))),
  config: v.optional(v.unknown()),
  cwd: v.optional(v.string()),
  only: v.optional(strings),
  skip: v.optional(strings),
  rules: v.optional(rules),
  nginx: v.optional(nginx),
  pathMap: v.optional(v.record(v.string(), v.string())),
  roots: v.optional(v.union([strings, v.literal(false)])),
  context: v.optional(v.string()),
  template: v.optional(v.boolean()),
  fix: v.optional(v.union([v.boolean(), v.literal('suggestions')])),
});

/** What is wrong with the form of what a program asks of `lint`, in words. */
export function callProblems(call: unknown): readonly string[] {
  const { issues = [] } = v.safeParse(callSchema, call);
  return issues.map((issue) => {
    const keys = keysOf(issue);
    if (keys.length === 0) return 'what is asked must be an object of keys and values: { paths: ["nginx.conf"] }';
    return messageOf(issue, keys, Object.keys(callSchema.entries));
  });
}

/** What must be an object of keys: valibot takes lists for objects, too. */
const OBJECTS: readonly (readonly string[])[] = [
  [],
  ['rules'],
  ['nginx'],
  ['include'],
  ['include', 'pathMap'],
  ['limits'],
];

/** Checks the form of a configuration; the problems say what must be written instead. */
export function checkForm(source: Source): Config | { readonly problems: readonly Problem[] } {
  for (const keys of OBJECTS) {
    const value = keys.reduce<unknown>((at, one) => (isObject(at) ? at[one] : undefined), source.value);
    const name = keys.at(-1);
    const message = name ? `"${name}" must be ${WORDS['Object']}` : WHOLE;
    if (Array.isArray(value)) return { problems: [{ source, keys, message }] };
  }
  const { success, issues } = v.safeParse(configSchema, source.value);
  // Not what valibot makes of it: that lacks keys such as "constructor".
  if (success) return source.value as Config;
  const problems = issues.map((issue) => {
    const keys = keysOf(issue);
    return { source, keys, message: messageOf(issue, keys, Object.keys(configSchema.entries)) };
  });
  return { problems };
}

function keysOf({ path }: v.BaseIssue<unknown>): readonly (string | number)[] {
  return (path ?? []).map((item) => (item as { key: string | number }).key);
}

const WHOLE = 'a configuration is an object of keys and values: {"rules": {"rule-id": "warning"}}';

const WORDS: Readonly<Record<string, string>> = table({
  string: 'a text in quotes',
  boolean: 'true or false',
  Array: 'a list of texts: ["a", "b"]',
  Object: 'an object of keys and values',
  'string | Array': 'a text or a list of texts',
  'string | Object': 'a text in quotes, or in code { name, rules: [...] }',
  'string | unknown': 'a text or bytes',
  'Array | false': 'a list of texts: ["a", "b"], or false',
  'boolean | "suggestions"': 'true, false or "suggestions"',
});

function messageOf(issue: v.BaseIssue<unknown>, keys: readonly (string | number)[], top: readonly string[]): string {
  const name = keys.at(-1);
  if (name === undefined) return WHOLE;
  if (keys[0] === 'limits' && keys.length === 2) return limitError(String(name), issue.input) ?? issue.message;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = keys.length === 1 ? top : knownKeys(keys);
    return `unknown key "${name}"${didYouMean(String(name), known) || `; ${listed(known)} are known`}`;
  }
  if (issue.input === undefined) return `"${name}" is missing`;
  const { expected } = issue;
  const choices = issue.type === 'picklist' ? `one of ${listed(expected?.match(/[\w-]+/g) ?? [])}` : undefined;
  const shown = typeof name === 'number' ? `item ${name + 1} of "${keys.at(-2)}"` : `"${name}"`;
  const wanted = choices ?? WORDS[(expected ?? '').replaceAll(/[()]/g, '')] ?? expected;
  return `${shown} must be ${typeof name === 'string' && name === 'overrides' ? 'a list of objects' : wanted}`;
}

/** The keys that are known where an unknown one stands, below the top. */
function knownKeys([first]: readonly (string | number)[]): readonly string[] {
  if (first === 'nginx') return Object.keys(nginx.entries);
  return first === 'include' ? ['pathMap'] : Object.keys(override.entries);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
