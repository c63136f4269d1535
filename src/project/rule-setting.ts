import type { Level } from '../diagnostic.ts';
import type { OptionValue } from '../lint/rule.ts';
import type { RuleSetting } from '../lint/settings.ts';
import { isObject, isOptionValue } from '../lint/shape.ts';

/** What a rule may be set to. */
export const LEVELS = ['off', 'info', 'warning', 'error'] as const satisfies readonly (Level | 'off')[];

const FORMS = 'write "off", "info", "warning" or "error"';

/** A rule's setting: a level, an object of options with `level` among them, or `[level, options]`. */
export function readSetting(value: unknown): RuleSetting | { readonly error: string } {
  if (Array.isArray(value)) {
    const [level, options = {}, ...more] = value as unknown[];
    if (more.length > 0 || typeof level !== 'string' || !isObject(options) || 'level' in options) {
      return { error: 'a list must be a level and an object of options: ["warning", {"option": 1}]' };
    }
    return readSetting({ ...options, level });
  }
  if (!isObject(value)) return readSetting({ level: value ?? null });
  const { level, ...options } = value;
  if (level !== undefined && !isLevel(level)) {
    const shown = typeof level === 'object' && level !== null ? 'an object' : JSON.stringify(level);
    return { error: `${shown} is no level: ${FORMS}` };
  }
  for (const [name, one] of Object.entries(options)) {
    if (!isOptionValue(one))
      return { error: `option "${name}" must be a number, a string, true, false or a list of strings` };
  }
  return { ...(level ? { level } : {}), options: options as Record<string, OptionValue> };
}

/** Reads `id=level` or `id={"level":"warning","maxRead":600}` of the command line. */
export function readRuleArgument(
  text: string,
): { readonly id: string; readonly setting: RuleSetting } | { readonly error: string } {
  const equals = text.indexOf('=');
  if (equals < 1) return { error: `"--rule ${text}": write --rule RULE=LEVEL, or --rule 'RULE={"level":"warning"}'` };
  const value = text.slice(equals + 1);
  const setting = /^\s*[{[]/.test(value) ? readJson(value) : readSetting(value);
  return 'error' in setting ? { error: `"--rule ${text}": ${setting.error}` } : { id: text.slice(0, equals), setting };
}

function readJson(text: string): ReturnType<typeof readSetting> {
  try {
    return readSetting(JSON.parse(text));
  } catch (error) {
    return { error: `no valid JSON: ${(error as Error).message}` };
  }
}

function isLevel(value: unknown): value is Level | 'off' {
  return typeof value === 'string' && LEVELS.some((one) => one === value);
}
