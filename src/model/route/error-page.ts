import type { Directive } from '../../config/directive.ts';
import { evaluate } from './evaluate.ts';
import { effectiveAt, isOn } from './levels.ts';
import { splitArgs } from './uri.ts';
import { step, unknown } from './visit.ts';
import type { Next, Visit } from './visit.ts';
import { byteString } from '../../values/regex-js.ts';

type Special = Extract<Next, { kind: 'special' }>;

/** Ends with a status, or goes to its error page (ngx_http_special_response_handler). */
export function special(visit: Visit, { status, text }: Special): Next {
  visit.errStatus = status;
  const pages = effectiveAt(visit.config, visit.level, 'error_page');
  if (!visit.errorPage && pages.length > 0 && visit.changes !== 0) {
    visit.errorPage = !isOn(visit.config, visit.level, 'recursive_error_pages', false);
    const page = pages.find(({ values }) =>
      values.slice(0, -1).some((one) => /^\d+$/.test(one) && Number(one) === status),
    );
    if (page) return send(visit, page, status);
  }
  // nginx's own codes about TLS and headers.
  if (status >= 494 && status <= 497) visit.errStatus = 400;
  return { kind: 'end', outcome: { kind: 'status', status: visit.errStatus, text } };
}

/** The code after "=": 0 for that of the page, `undefined` without. */
function overwrite(directive: Directive, status: number): number | undefined {
  const code = directive.values.at(-2) ?? '';
  if (code.startsWith('=')) return Number(code.slice(1));
  return status >= 494 && status <= 497 ? 400 : undefined;
}

const REDIRECTS: readonly (number | undefined)[] = [301, 302, 303, 307, 308];

/** ngx_http_send_error_page. */
function send(visit: Visit, directive: Directive, status: number): Next {
  const code = overwrite(directive, status);
  if (code !== undefined) visit.errStatus = code;
  const source = directive.values.at(-1) ?? '';
  const target = evaluate(visit, source);
  if (target === undefined) return unknown(visit, `where "${source}" leads`, directive);
  const shown =
    code === undefined ? '' : code === 0 ? ', with the status of what answers there' : `, with status ${code}`;
  step(visit, 'error_page', `${status} goes to ${target}${shown}`, directive);
  if (target.startsWith('@')) return { kind: 'named', name: target };
  if (target.startsWith('/')) {
    if (visit.method !== 'HEAD') visit.method = 'GET';
    const { uri, args } = splitArgs(source.includes('$') ? target : byteString(source));
    return { kind: 'internal', uri, args };
  }
  if (!REDIRECTS.includes(code)) visit.errStatus = 302;
  return { kind: 'end', outcome: { kind: 'status', status: visit.errStatus, text: target } };
}
