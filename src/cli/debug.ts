import type { Entry } from '../config/entry.ts';
import { visible } from '../formatters/escape.ts';
import { count } from '../formatters/style.ts';
import { failed } from '../host.ts';
import type { Host } from '../host.ts';
import type { Job } from '../project/jobs.ts';
import type { Args } from './args.ts';
import type { Onlooker } from './onlooker.ts';
import { suppressionsPath } from './suppressions-path.ts';
import { harmless } from './workflow-commands.ts';

/** Says on stderr what a run finds, reads and decides, a line for each. */
export function debug(): Onlooker {
  return {
    begin(jobs, args) {
      tell(`nginx-lint on node ${process.version}, in "${process.cwd()}"`);
      for (const job of jobs) for (const line of decided(job, args)) tell(line);
    },
    host: heard,
    planned(entries) {
      for (const entry of entries) tell(`to lint: ${described(entry)}`);
    },
    end({ files, diagnostics, suppressed, notRead, incomplete }) {
      for (const { path, reason } of notRead) tell(`not read: "${path}" (${reason})`);
      const found = `${count(diagnostics.length, 'finding')}, ${suppressed.length} suppressed, in ${count(files.length, 'file')}`;
      tell(`${found}${incomplete ? '; not everything could be read or checked' : ''}`);
    },
  };
}

/** A host whose answers are told. */
function heard(host: Host): Host {
  return {
    ...host,
    read(path, most) {
      const read = host.read(path, most);
      tell(failed(read) ? `cannot read "${path}": ${read.message}` : `read "${path}" (${read.length} bytes)`);
      return read;
    },
    list(directory) {
      const names = host.list(directory);
      const told = failed(names)
        ? `cannot list "${directory}": ${names.message}`
        : `listed "${directory}" (${names.length} names)`;
      tell(told);
      return names;
    },
  };
}

function* decided({ project, settings: { rules, known, target } }: Job, args: Args): Iterable<string> {
  const { entries, files, layers, code } = project;
  if (layers.length === 0) yield 'configuration file: none';
  for (const { source, preset } of layers)
    yield preset ? `preset: ${source.name}` : `configuration file: "${source.name}"`;
  for (const path of code) yield `plugin: "${path}"`;
  yield `suppressions file: "${suppressionsPath(args, project)}"`;
  yield `${rules.size} of ${known.size} rules run; nginx: ${JSON.stringify(target, showSet)}`;
  yield `limits: ${JSON.stringify(files.limits)}`;
  for (const entry of entries) yield `named: ${described(entry)}`;
}

function described({ path, ...rest }: Entry): string {
  return Object.keys(rest).length === 0 ? `"${path}"` : `"${path}" ${JSON.stringify(rest)}`;
}

function showSet(_: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}

function tell(line: string): void {
  process.stderr.write(`debug: ${harmless(visible(line))}\n`);
}
