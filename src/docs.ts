const PROJECT = 'https://github.com/nginx-lint/nginx-lint/blob/main';
const RULES = `${PROJECT}/rules/README.md`;

/** The page about configuration files. */
export const CONFIGURATION_URL = `${PROJECT}/docs/configuration.md`;

/** The JSON Schema of configuration files. */
export const SCHEMA_URL = 'https://unpkg.com/nginx-lint/nginx-lint.schema.json';

/** Where a rule is documented. */
export function docsUrl(ruleId: string): string {
  return `${RULES}#${ruleId}`;
}

/** Where each of some rules is documented: those of plugins, whose ids have a "/", say it themselves. */
export function docsOf(
  rules: readonly { readonly id: string; readonly reference?: string }[],
): (ruleId: string) => string {
  const own = new Map(rules.flatMap(({ id, reference }) => (id.includes('/') && reference ? [[id, reference]] : [])));
  return (ruleId) => own.get(ruleId) ?? docsUrl(ruleId);
}
