import { groupBy, kept } from '../collections.ts';
import type { Config } from '../config/config.ts';
import type { Directive } from '../config/directive.ts';
import type { Pass } from './passes.ts';

/** The directive that sets request headers for a kind of pass; fastcgi, uwsgi and scgi have parameters instead. */
export function headerDirective(pass: Pass): 'proxy_set_header' | 'grpc_set_header' | undefined {
  if (pass.family !== 'http') return undefined;
  return pass.prefix === 'proxy' ? 'proxy_set_header' : pass.prefix === 'grpc' ? 'grpc_set_header' : undefined;
}

/**
 * The lines that set one request header at a pass, after inheritance: all of the nearest level that sets any header
 * (nginx doc: proxy_set_header). Header names are compared without case.
 */
export function requestHeader(config: Config, pass: Pass, header: string): readonly Directive[] {
  const name = headerDirective(pass);
  if (!name) return [];
  const wanted = header.toLowerCase();
  const lines = config.effective(name, pass.directive);
  if (lines.length >= MANY) return byHeader(lines).get(wanted) ?? [];
  return lines.filter((directive) => {
    const value = directive.value();
    return value?.length === wanted.length && value.toLowerCase() === wanted;
  });
}

/** From so many lines on their headers are looked up: other passes below their level ask for the same list. */
const MANY = 16;
const byHeader = kept((lines: readonly Directive[]) => groupBy(lines, (line) => line.value()?.toLowerCase()));
