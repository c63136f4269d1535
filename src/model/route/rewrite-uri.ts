import type { Directive } from '../../config/directive.ts';
import { evaluate } from './evaluate.ts';
import { matches } from './regex.ts';
import type { Ran, Run } from './rewrite.ts';
import { unescapeRedirect } from './uri.ts';
import { step, unknown } from './visit.ts';
import type { Visit } from './visit.ts';

/** A `rewrite` taken apart as it is compiled (ngx_http_rewrite). */
interface Rewrite {
  readonly source: string;
  /** Whether the arguments of the request come after those of the replacement. */
  readonly addArgs: boolean;
  readonly flag: string | undefined;
  readonly status: number;
}

function readRewrite([, replacement = '', flag]: readonly string[]): Rewrite {
  const drops = replacement.endsWith('?');
  const source = drops ? replacement.slice(0, -1) : replacement;
  const isUrl = /^(?:https?:\/\/|\$scheme)/.test(source);
  const status = flag === 'permanent' ? 301 : flag === 'redirect' || isUrl ? 302 : 0;
  return { source, addArgs: !drops, flag, status };
}

/** Runs a `rewrite` (ngx_http_script_regex_start_code and ngx_http_script_regex_end_code). */
export function byRewrite(visit: Visit, directive: Directive, run: Run): Ran {
  const [pattern = ''] = directive.values;
  const matched = matches(visit, pattern, visit.uri);
  if (matched === undefined) return unknown(visit, `whether "${pattern}" matches "${visit.uri}"`, directive);
  if (!matched) {
    visit.captures = [];
    return undefined;
  }
  const rewrite = readRewrite(directive.values);
  visit.internal = true;
  visit.validUnparsed = false;
  visit.uriChanged = rewrite.flag !== 'break';
  if (rewrite.flag === 'break') visit.validLocation = false;
  return rewrite.status > 0 ? redirect(visit, directive, rewrite) : change(visit, directive, rewrite, run);
}

function redirect(visit: Visit, directive: Directive, { source, addArgs, status }: Rewrite): Ran {
  const value = evaluate(visit, source, true);
  const more = addArgs && visit.args !== '' ? `${source.includes('?') ? '&' : '?'}${visit.args}` : '';
  const text = value === undefined ? undefined : unescapeRedirect(value) + more;
  step(visit, 'rewrite', `redirects with ${status}${text === undefined ? '' : ` to ${text}`}`, directive);
  return { kind: 'special', status, text, directive };
}

function change(visit: Visit, directive: Directive, { source, addArgs, flag }: Rewrite, run: Run): Ran {
  const mark = source.indexOf('?');
  const uri = evaluate(visit, mark < 0 ? source : source.slice(0, mark));
  const args = mark < 0 ? '' : evaluate(visit, source.slice(mark + 1), true);
  run.escape = false;
  if (uri === undefined) return unknown(visit, `what "${source}" is`, directive);
  if (args === undefined) visit.unknown.add(`the arguments of "${source}"`);
  const own = mark < 0 ? undefined : (args ?? '');
  if (own !== undefined) visit.args = addArgs && visit.args !== '' ? `${own}&${visit.args}` : own;
  else if (!addArgs) visit.args = '';
  step(
    visit,
    'rewrite',
    `"${visit.uri}" becomes "${uri}"${visit.args === '' ? '' : ` with "${visit.args}"`}`,
    directive,
  );
  visit.uri = uri;
  if (uri === '') return { kind: 'special', status: 500, directive };
  return flag === 'last' || flag === 'break' ? 'exit' : undefined;
}
