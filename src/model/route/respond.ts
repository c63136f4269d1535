import type { Directive } from '../../config/directive.ts';
import { evaluate } from './evaluate.ts';
import { step } from './visit.ts';
import type { Next, Text, Visit } from './visit.ts';

/** Statuses whose text is the URL of a redirect. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Ends with what `return` says (ngx_http_rewrite_return, ngx_http_send_response): an error page only where no text is given. */
export function respond(visit: Visit, directive: Directive): Next {
  const [first = '', second] = directive.values;
  const isCode = /^\d+$/.test(first);
  const status = isCode ? Number(first) : 302;
  const source = isCode ? second : first;
  const text = source === undefined ? undefined : evaluate(visit, source);
  if (source !== undefined && text === undefined) visit.unknown.add(`the value of "${source}"`);
  step(visit, 'return', said(status, text), directive);
  if (status === 444) return { kind: 'end', outcome: { kind: 'closed' } };
  if (REDIRECTS.has(status)) return { kind: 'special', status, text, directive };
  // An empty text is none.
  if (status >= 400 && (source === undefined || source === '')) return { kind: 'special', status, directive };
  return { kind: 'end', outcome: { kind: 'status', status, text } };
}

function said(status: number, text: Text): string {
  if (status === 444) return 'closes the connection';
  return `answers ${status}${text === undefined || text === '' ? '' : REDIRECTS.has(status) ? ` to ${text}` : ` with "${text}"`}`;
}
