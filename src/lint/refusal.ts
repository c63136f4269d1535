import type { Refusal } from '../model/refusal.ts';
import { replace } from './edits.ts';
import type { Finding } from './rule.ts';

/** The finding for what nginx refuses: its message, that it does not start where it does not, the advice; a near name as a suggestion. */
export function findingOf(refusal: Refusal): Finding {
  const { directive, mark, message, advice, level, related, replacement } = refusal;
  const refused = level === undefined ? 'nginx refuses to start' : undefined;
  const rest = [refused, advice].filter((part) => part !== undefined);
  const title = replacement && `Write "${replacement.text}"`;
  return {
    at: directive,
    ...(mark ? { mark } : {}),
    message: rest.length > 0 ? `${message}: ${rest.join('; ')}` : message,
    ...(level ? { level } : {}),
    ...(related ? { related } : {}),
    ...(replacement
      ? { suggestions: [{ title: title!, edits: [replace(directive, replacement, replacement.text)] }] }
      : {}),
  };
}
