import type { ReportingDescriptor } from 'sarif';
import type { Level } from '../diagnostic.ts';
import type { FormatContext } from './context.ts';

/** SARIF's word for a level. */
export const SARIF_LEVEL: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const PROBLEM: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };
/** GitHub's scale: from 7 high, from 4 medium. Rules of no other category have a number, which would make them alerts of security. */
const SECURITY: Readonly<Record<Level, string>> = { error: '8.0', warning: '6.0', info: '3.0' };

/** A rule as SARIF describes it, with the properties that GitHub reads. */
export function ruleDescriptor(id: string, { rule, docsUrl }: FormatContext): ReportingDescriptor {
  const { category, severity = 'warning', summary = id, why = summary, reference } = rule(id) ?? {};
  const more = reference === undefined ? '' : `\n\n[nginx's documentation](${reference})`;
  return {
    id,
    name: id.replaceAll(/(?:^|-)([a-z\d])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(why) },
    helpUri: docsUrl(id),
    help: { text: plain(why), markdown: why + more },
    defaultConfiguration: { level: SARIF_LEVEL[severity] },
    properties: {
      tags: ['nginx', ...(category === undefined ? [] : [category])],
      precision: 'high',
      'problem.severity': PROBLEM[severity],
      ...(category === 'security' ? { 'security-severity': SECURITY[severity] } : {}),
    },
  };
}

/** Markdown of a rule as text. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
