// What the parts take that the built files do not show: of a start, and of reading texts. Each is a process of its own that prints JSON.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { median } from './measure.mjs';

const ROOT = join(import.meta.dirname, '..');
const PASSES = 9;

/** Builds the pieces of the sources that are measured into a file. */
export async function buildPieces(file) {
  const contents = `export { tokenize } from './grammar/tokens.ts';
    export { NginxParser } from './grammar/parser.ts';
    export { parse } from './grammar/parse.ts';
    export { Text } from './src/text.ts';
    export { compiledName, evaluate, runScript } from './src/cli/compiled.ts';`;
  const stdin = { contents, resolveDir: ROOT };
  await build({ stdin, outfile: file, bundle: true, minify: true, platform: 'node', format: 'esm', logLevel: 'error' });
}

/** The parts of a start: reading what was compiled, evaluating it, and a run over one file. */
async function start({ compiledName, evaluate, runScript }, file) {
  const dist = join(ROOT, 'dist');
  const begin = performance.now();
  const script = runScript(dist, readFileSync(join(dist, compiledName())));
  const read = performance.now();
  const { run } = evaluate(script, dist);
  const evaluated = performance.now();
  process.stdout.write = () => true;
  await run([file, '--no-config'], '');
  const done = performance.now();
  delete process.stdout.write;
  return { read: read - begin, evaluate: evaluated - read, run: done - evaluated };
}

/** Milliseconds for all texts of a tree: once cold, then by lexer, parser and nodes, as a process that has run for a while takes. */
function parsing({ NginxParser, Text, parse, tokenize }, directory) {
  const names = readdirSync(directory, { recursive: true }).filter((name) => /\.(?:conf|types)$/.test(name));
  const texts = names.map((name) => Text.decode(readFileSync(join(directory, name))));
  const time = (work) => {
    const begin = performance.now();
    texts.forEach(work);
    return performance.now() - begin;
  };
  const cold = time((text) => parse('', text));
  const grammar = new NginxParser(true);
  // The grammar alone: it takes tokens and makes nothing of them.
  for (const action of ['word', 'add', 'close', 'stray', 'strayBlock']) grammar[action] = () => {};
  const tokens = new Map(texts.map((text) => [text, tokenize(text.source).tokens]));
  const take = (work) => median(Array.from({ length: PASSES }, () => time(work)));
  const lexer = take((text) => tokenize(text.source));
  const parser = take((text) => grammar.parse([...tokens.get(text)], text.source.length));
  const all = take((text) => parse('', text));
  return { cold, lexer, parser, nodes: all - lexer - parser, all };
}

const [, self, part, pieces, path] = process.argv;
if (self === import.meta.filename) {
  const loaded = await import(pathToFileURL(pieces).href);
  const taken = part === 'start' ? await start(loaded, path) : parsing(loaded, path);
  writeFileSync(1, JSON.stringify(taken));
}
