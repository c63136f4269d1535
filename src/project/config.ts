import type { Limits } from '../config/entry.ts';
import type { Level } from '../diagnostic.ts';
import type { AnyRule, OptionValue } from '../lint/rule.ts';
import type { Flavor } from '../values/version.ts';

/** What a user says of a rule: a level, a level with options, or options with the level among them. */
export type RuleConfig =
  | Level
  | 'off'
  | readonly [Level | 'off', Readonly<Record<string, OptionValue>>?]
  | { readonly level?: Level | 'off'; readonly [option: string]: OptionValue | undefined };

/** Rules for some files, by globs, for some blocks, such as "http,server", or for what is in both. */
export interface OverrideConfig {
  readonly files?: readonly string[];
  readonly contexts?: readonly string[];
  readonly rules: Readonly<Record<string, RuleConfig>>;
}

/** The nginx that the configurations are for. */
export interface NginxConfig {
  /** `1.28`, `1.24..1.30`, `R33`. */
  readonly version?: string;
  readonly flavor?: Flavor;
  /** The modules it has besides its own. */
  readonly modules?: readonly string[];
  /** The directory that relative includes start from, and that stands for `/etc/nginx`. */
  readonly prefix?: string;
}

/** Rules of others: their ids are written `name/id`. */
export interface Plugin {
  readonly name?: string;
  readonly rules: readonly AnyRule[];
}

/** What a configuration file holds. Paths and globs are relative to its directory. */
export interface Config {
  readonly $schema?: string;
  /** Whether configuration files above this one are left alone. */
  readonly root?: boolean;
  /** Presets (`nginx-lint:strict`), files and packages that lie below this one; later ones win. */
  readonly extends?: string | readonly string[];
  /** Packages and files with rules; in code, plugins themselves too. */
  readonly plugins?: readonly (string | Plugin)[];
  /** The main files: what is linted without paths, and where parts are looked for. */
  readonly entries?: readonly string[];
  /** Globs of files in which nothing is reported, and that are not linted when they are named. */
  readonly ignores?: readonly string[];
  readonly nginx?: NginxConfig;
  readonly include?: {
    /** Directories that are read in the place of others. */
    readonly pathMap?: Readonly<Record<string, string>>;
  };
  /** Whether every file is read as a template, whatever its name. */
  readonly template?: boolean;
  /** How much is read of one configuration. */
  readonly limits?: Partial<Limits>;
  readonly rules?: Readonly<Record<string, RuleConfig>>;
  /** Rules for some files or blocks alone, laid over `rules`; later ones win. */
  readonly overrides?: readonly OverrideConfig[];
  /** The level of comments that hide nothing (rule `suppression-unused`). */
  readonly reportUnusedSuppressions?: Level | 'off';
  /** Whether a comment that hides something must say why (rule `suppression-without-reason`). */
  readonly requireReason?: boolean;
}
