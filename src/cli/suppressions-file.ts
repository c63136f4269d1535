import type { Baseline } from '../lint/baseline.ts';
import { isObject } from '../lint/shape.ts';
import { readSmall } from '../node-host.ts';
import { systemWords, writeFileWhole } from '../node-write.ts';
import { readJson } from '../project/json.ts';
import { placeIn } from '../project/source.ts';
import type { Errors } from '../project/source.ts';
import { Text } from '../text.ts';

const FORM = '{"conf.d/site.conf": {"rule-id": {"count": 3}}}';

/** Reads a suppressions file; `errors` are lines for the user, each with the place in the file. */
export function readSuppressions(path: string): Baseline | Errors {
  let text: Text;
  try {
    text = Text.decode(readSmall(path));
  } catch (error) {
    return { errors: [`cannot read the suppressions file "${path}": ${systemWords(error)}`] };
  }
  const at = (offset: number) => placeIn(path, text, offset);
  const { value, mistakes, offset } = readJson(text.source, false);
  if (mistakes.length > 0) return { errors: mistakes.map((one) => `${at(one.offset)}: ${one.message}`) };
  const errors: string[] = [];
  const complain = (message: string, ...keys: readonly string[]) => void errors.push(`${at(offset(keys))}: ${message}`);
  const baseline = readFiles(value, complain);
  return errors.length > 0 ? { errors } : baseline;
}

type Complain = (message: string, ...keys: readonly string[]) => void;

function readFiles(value: unknown, complain: Complain): Baseline {
  const baseline = new Map<string, Map<string, number>>();
  if (!isObject(value)) complain(`this is no suppressions file: it must be ${FORM}`);
  for (const [name, rules] of Object.entries(isObject(value) ? value : {})) {
    const counts = new Map<string, number>();
    baseline.set(name, counts);
    if (!isObject(rules)) complain(`"${name}" must have rules: ${FORM}`, name);
    for (const [id, entry] of Object.entries(isObject(rules) ? rules : {})) {
      const count = readCount(entry);
      if (count === undefined) complain(`"${id}" must have a count and nothing else: {"count": 3}`, name, id);
      else counts.set(id, count);
    }
  }
  return baseline;
}

function readCount(entry: unknown): number | undefined {
  if (!isObject(entry) || Object.keys(entry).length !== 1) return undefined;
  const { count } = entry;
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : undefined;
}

/** Writes a suppressions file, whole or not at all; what went wrong, as a line for the user. */
export function writeSuppressions(path: string, baseline: Baseline): string | undefined {
  const content = Object.fromEntries(
    [...baseline].map(([name, rules]) => [name, Object.fromEntries([...rules].map(([id, count]) => [id, { count }]))]),
  );
  const reason = writeFileWhole(path, JSON.stringify(content, null, 2) + '\n');
  return reason === undefined ? undefined : `cannot write the suppressions file "${path}": ${reason}`;
}
