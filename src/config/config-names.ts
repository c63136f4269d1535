/** The names of configuration files of nginx-lint; the last three are code. */
export const CONFIG_NAMES: readonly string[] = [
  '.nginx-lint.json',
  '.nginx-lint.jsonc',
  '.nginx-lint.yaml',
  '.nginx-lint.yml',
  '.nginx-lint.toml',
  'nginx-lint.config.js',
  'nginx-lint.config.mjs',
  'nginx-lint.config.ts',
];
