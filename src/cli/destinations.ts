import { resolve } from 'node:path';
import type { Format } from '../formatters/index.ts';
import type { Args } from './args.ts';
import { agentRuns, list, text } from './environment.ts';

/** A report to write: to a file, or to standard output. */
export interface Destination {
  readonly format: Format;
  readonly file: string | undefined;
}

/** The reports that the options ask for: `-f FORMAT=FILE` any number of times, and one that goes where `--output-file` says. */
export function destinations(args: Args): readonly Destination[] | { readonly error: string } {
  // What is said twice is said once: scripts add options to those of the user.
  const said = [...new Set(list(args, 'format'))];
  const output = text(args, 'output-file');
  const all = (said.length > 0 ? said : [agentRuns() ? 'agent' : 'pretty']).map((one): Destination => {
    const [format, file] = splitFormat(one);
    return { format: format as Format, file: file ?? output };
  });
  const plain = said.filter((one) => !one.includes('='));
  if (plain.length > 1)
    return {
      error: `only one format can go to ${output === undefined ? 'standard output' : `"${output}"`}, not ${plain.map((one) => `"${one}"`).join(' and ')}: write --format ${plain[0]}=FILE`,
    };
  if (output !== undefined && plain.length === 0 && said.length > 0)
    return { error: `nothing is left for --output-file "${output}": each format has a file of its own` };
  const files = all.flatMap(({ file }) => (file === undefined || file.startsWith('/dev/') ? [] : [resolve(file)]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  return twice === undefined ? all : { error: `two formats would be written to "${twice}"` };
}

/** The name of a format, and the file behind its `=`. */
function splitFormat(text: string): readonly [format: string, file: string | undefined] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
}
