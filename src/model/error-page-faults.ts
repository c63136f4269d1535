import { remembered } from '../collections.ts';
import type { Directive } from '../config/directive.ts';
import { isUnread } from '../config/include.ts';
import { MOST_PAIRS, passAt, serversUnder } from './below.ts';
import { errorHandler, isUndefinedName, readErrorPage } from './error-pages.ts';
import type { ErrorPage } from './error-pages.ts';
import type { Location } from './locations.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { flag } from './settings.ts';
import { backendOf, isSameBackend } from './shared-backends.ts';

/** An error page that goes to a named location which a server it holds for does not have. */
export interface UndefinedPage {
  readonly page: ErrorPage;
  /** The first such server. */
  readonly server: Directive;
  /** Whether it is so in every server that the line holds for. */
  readonly everywhere: boolean;
}

/** The error pages that go to named locations which are not there. */
export function* undefinedPages(config: Model): Iterable<UndefinedPage> {
  for (const line of config.all('error_page')) {
    const page = line.values.at(-1)?.startsWith('@') ? readErrorPage(line) : undefined;
    if (!page) continue;
    const servers = serversUnder(config, line);
    const without = servers.filter((server) => isUndefinedName(page, server));
    const [server] = without;
    if (server) yield { page, server, everywhere: without.length === servers.length };
  }
}

/** A pass whose failure is answered by error pages. */
export interface FailingPass {
  readonly pass: Pass;
  readonly server: Directive;
  /** The `error_page` lines in effect. */
  readonly lines: readonly Directive[];
}

/**
 * The passes of http servers. Of those of one server to one backend, under the same lines, two are enough: one of them is not what answers for
 * a page itself, and then nothing but the backend counts.
 */
export function* failingPasses(config: Model): Iterable<FailingPass> {
  const seen = remembered<Directive | undefined, Map<string, number>>(() => new Map());
  let pairs = 0;
  for (const pass of config.passes) {
    const server = pass.directive.closest('server');
    if (pass.family !== 'http' || !server) continue;
    const lines = config.effective('error_page', pass.directive);
    pairs += lines.length;
    if (pairs > MOST_PAIRS) return;
    const backend = `${server.order} ${backendOf(pass)}`;
    const times = seen(lines[0]);
    const before = times.get(backend) ?? 0;
    times.set(backend, before + 1);
    if (before < 2) yield { pass, server, lines };
  }
}

/** What is wrong with an error page. */
export type PageFault =
  /** It is fetched from the backend that failed: once, or with `recursive_error_pages` again and again. */
  | {
      readonly kind: 'same-backend' | 'cycle';
      readonly code: number;
      readonly fetched: Directive;
      readonly location: Location | undefined;
    }
  /** The status says success. */
  | { readonly kind: 'success'; readonly code: number }
  /** Clients may ask for it themselves. */
  | { readonly kind: 'open'; readonly location: Directive };

/** What is wrong with a page that a pass's failure leads to, where it is known what answers for it. */
export function pageFault(config: Model, { pass, server }: FailingPass, page: ErrorPage): PageFault | undefined {
  const { codes, response, target } = page;
  const code = codes.find((one) => one >= 500);
  const handler = code === undefined ? undefined : errorHandler(config, page, server);
  if (code === undefined || !handler) return undefined;
  const { location, content } = handler;
  const failed = codes.find(isOfBackend);
  if (failed !== undefined && content.kind === 'pass' && isFetched(config, pass, content.pass)) {
    const fault = { code: failed, fetched: content.pass, location };
    if (isRecursive(config, page, content.pass)) return { kind: 'cycle', ...fault };
    // A page with a backend of its own is asked for after others failed.
    const isOwn = content.pass === pass.directive && (!location || location.pattern === target.value);
    return isOwn ? undefined : { kind: 'same-backend', ...fault };
  }
  if (content.kind !== 'file') return undefined;
  if (response === 0 || (response !== undefined && response >= 200 && response < 300)) return { kind: 'success', code };
  if (location?.kind !== 'exact' || location.directive.childrenNamed('internal').length > 0) return undefined;
  return { kind: 'open', location: location.directive };
}

/** Whether nginx gives a status itself for a backend that does not answer. */
function isOfBackend(code: number): boolean {
  return code === 502 || code === 504;
}

/** Whether the page for the failure of a pass comes from the backend that failed. */
function isFetched(config: Model, pass: Pass, fetched: Directive): boolean {
  if (fetched === pass.directive) return true;
  const other = passAt(config, fetched);
  return other !== undefined && isSameBackend(pass, other);
}

/** Whether the error of an error page is answered with the same page again, and so on: `recursive_error_pages` lets it. */
function isRecursive(config: Model, { directive }: ErrorPage, fetched: Directive): boolean {
  return (
    flag(config, 'recursive_error_pages', fetched).value && config.effective('error_page', fetched).includes(directive)
  );
}

/** Error pages that are lost at a level because it has one of its own. */
export interface LostPages {
  readonly own: Directive;
  readonly lost: readonly Directive[];
}

/** The lines of an outer level that cover a failing backend, and are lost at a pass because its own level has others that do not. */
export function lostErrorPages(config: Model, { lines }: FailingPass): LostPages | undefined {
  const own = lines[0];
  const level = own?.parent;
  if (!own || !level?.parent || config.lackingIn(level).some(isUnread)) return undefined;
  const failing = (line: Directive) => readErrorPage(line)?.codes.some(isOfBackend) ?? true;
  if (lines.some((line) => failing(line) || readErrorPage(line)?.codes.some((code) => code >= 500))) return undefined;
  const lost = config.effective('error_page', level.parent).filter(failing);
  return lost.length > 0 ? { own, lost } : undefined;
}
