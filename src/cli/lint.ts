import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { builtinRules } from '../../rules/index.ts';
import { LEVEL_RANK } from '../diagnostic.ts';
import type { Level, Report } from '../diagnostic.ts';
import { docsUrl } from '../docs.ts';
import { loadFormatter, READ_BY_PEOPLE } from '../formatters/index.ts';
import type { Format } from '../formatters/index.ts';
import { check } from '../lint/check.ts';
import { resolveSettings } from '../lint/settings.ts';
import type { RuleSetting, Settings } from '../lint/settings.ts';
import { parseTarget } from '../values/version.ts';
import type { Args } from './args.ts';
import { findConfigFile, readConfigFile, readRuleArgument } from './config-file.ts';
import type { ConfigFile } from './config-file.ts';
import { fail, list, text, useColor } from './environment.ts';
import { inputs } from './inputs.ts';
import { withProgress } from './progress.ts';

/** Lints the paths and writes the report; returns the exit status. */
export async function lint(args: Args): Promise<number> {
  const found = await inputs(args);
  if ('error' in found) return fail(found.error);
  const config = configFile(args, dirname(found.entries[0]!.path));
  if (config && 'error' in config) return fail(config.error);
  const settings = settingsOf(args, config);
  if ('error' in settings) return fail(settings.error);
  const { host, done } = withProgress(found.host);
  const report = check(host, found.entries, settings);
  done();
  const format = (text(args, 'format') ?? 'pretty') as Format;
  const written = await write(report, format, args, settings);
  return written ?? exitCode(report, args);
}

function configFile(args: Args, directory: string): ConfigFile | { readonly error: string } | undefined {
  const said = args.values.get('config');
  if (said === false) return undefined;
  const path = typeof said === 'string' ? said : findConfigFile(directory);
  return path === undefined ? undefined : readConfigFile(path);
}

function settingsOf(args: Args, config: ConfigFile | undefined): Settings | { readonly error: string } {
  const rules: Record<string, RuleSetting> = { ...config?.rules };
  for (const argument of list(args, 'rule')) {
    const read = readRuleArgument(argument);
    if ('error' in read) return read;
    const { level, options } = rules[read.id] ?? {};
    rules[read.id] = { ...(level ? { level } : {}), ...read.setting, options: { ...options, ...read.setting.options } };
  }
  const version = text(args, 'nginx-version');
  const target = version === undefined ? undefined : parseTarget(version);
  if (target && 'error' in target) return { error: `--nginx-version: ${target.error}` };
  const only = list(args, 'only', true);
  const settings = resolveSettings(builtinRules, { only, skip: list(args, 'skip', true), rules, ...(target ? { target } : {}) });
  if (!Array.isArray(settings)) return settings as Settings;
  const [error] = settings;
  const inFile = config && error.rule in config.rules ? `${config.place(error.rule)}: ` : '';
  return { error: `${inFile}${error.message}` };
}

/** Writes the report; a status when it could not be written. */
async function write(report: Report, format: Format, args: Args, settings: Settings): Promise<number | undefined> {
  const file = text(args, 'output-file');
  const terminal = file === undefined && process.stdout.isTTY;
  const { shown, hidden } = visibleOnly(report, format, args, settings);
  const formatter = await loadFormatter(format);
  const output = await formatter(shown, {
    cwd: process.cwd(),
    color: useColor(args, terminal),
    columns: process.stdout.columns || 100,
    snippets: (args.values.get('snippets') as boolean | undefined) ?? (terminal && !process.env['CI']),
    hidden,
    docsUrl,
  });
  if (file === undefined) {
    process.stdout.write(output);
    return undefined;
  }
  try {
    writeFileSync(file, output);
    return undefined;
  } catch (error) {
    return fail(`cannot write "${file}": ${(error as Error).message}`);
  }
}

/** Leaves out what is below the level shown; rules that the user named are shown at the level they were given. */
function visibleOnly(report: Report, format: Format, args: Args, settings: Settings): { shown: Report; hidden: Record<Level, number> } {
  const byDefault: Level = READ_BY_PEOPLE.has(format) ? 'warning' : 'info';
  const lowest = (args.values.get('quiet') ? 'error' : text(args, 'severity')) as Level | undefined;
  const only = list(args, 'only', true);
  const hidden: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  const diagnostics = report.diagnostics.filter(({ level, ruleId }) => {
    const named = lowest === undefined && (only.includes(ruleId) || settings.rules.get(ruleId)?.level !== undefined);
    const show = named || LEVEL_RANK[level] >= LEVEL_RANK[lowest ?? byDefault];
    if (!show) hidden[level]++;
    return show;
  });
  return { shown: { ...report, diagnostics }, hidden };
}

/** 2 when the run is incomplete; 1 for findings at or above `--fail-on`, shown or not, or too many warnings; else 0. */
function exitCode(report: Report, args: Args): number {
  const failOn = LEVEL_RANK[(text(args, 'fail-on') ?? 'error') as Level];
  const most = Number(text(args, 'max-warnings') ?? Infinity);
  if (report.incomplete) return 2;
  const warnings = report.diagnostics.filter(({ level }) => level === 'warning').length;
  return report.diagnostics.some(({ level }) => LEVEL_RANK[level] >= failOn) || warnings > most ? 1 : 0;
}
