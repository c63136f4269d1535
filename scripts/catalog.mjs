// Writes src/catalog/*.data.ts from the facts in test/fixtures/facts; with --check only says whether they are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`test/fixtures/facts/${name}.json`, root), 'utf8'));
const facts = read('directives');

/** Index of a value in a list of different values. */
function indexOf(list, value) {
  const at = list.indexOf(value);
  return at >= 0 ? at : list.push(value) - 1;
}

const modules = [];
const contexts = [];
const origins = { official: 'o', commercial: 'p', thirdParty: 't' };
const rows = [];
for (const [origin, letter] of Object.entries(origins)) {
  for (const fact of facts[origin]) {
    const { min = 0, max, counts, flag } = fact.args;
    rows.push(
      [
        fact.name,
        letter,
        indexOf(modules, fact.module).toString(36),
        indexOf(contexts, fact.contexts.join(',')).toString(36),
        min,
        max ?? '',
        counts?.join(',') ?? '',
        (flag ? 'f' : '') + (fact.isBlock ? 'b' : '') + (fact.rawBlock ? 'r' : ''),
        fact.valueKind ?? '',
        fact.duplicate ?? '',
        fact.inheritance ?? '',
        (fact.default ?? '').replaceAll(/[\t\n]/g, ' '),
        fact.since ?? '',
      ]
        .join('\t')
        .replace(/\t+$/, ''),
    );
  }
}
const HEAD = '// Written by scripts/catalog.mjs from test/fixtures/facts: do not edit.\n';
const directives = `${HEAD}export const MODULES = ${JSON.stringify(modules.join(' '))};
export const CONTEXTS = ${JSON.stringify(contexts.join(';'))};
/** A row a line: name, origin, module, contexts, fewest and most arguments, counts, marks, value kind, duplicates, inheritance, default, since. */
export const ROWS = ${JSON.stringify(rows.join('\n'))};
`;

const names = (prefix) =>
  [
    ...new Set(
      read('variables')
        .filter((row) => row.prefix === prefix)
        .map((row) => row.name.replace(/^\$/, '').toLowerCase()),
    ),
  ]
    .filter((name) => /^[a-z0-9_]+$/.test(name))
    .sort()
    .join(' ');
const variables = `${HEAD}/** Lower-case, without the dollar sign. */
export const NAMES = ${JSON.stringify(names(false))};
/** What the names of whole families of variables begin with. */
export const PREFIXES = ${JSON.stringify(names(true))};
`;

for (const [name, text] of [
  ['directives', directives],
  ['variables', variables],
]) {
  const target = fileURLToPath(new URL(`src/catalog/${name}.data.ts`, root));
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`src/catalog/${name}.data.ts is stale: run "node scripts/catalog.mjs"\n`);
    process.exitCode = 1;
  }
}
