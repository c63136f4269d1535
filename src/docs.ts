const RULES = 'https://github.com/nginx-lint/nginx-lint/blob/main/rules/README.md';

/** Where a rule is documented. */
export function docsUrl(ruleId: string): string {
  return `${RULES}#${ruleId}`;
}
