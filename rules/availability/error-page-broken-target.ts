import type { Directive } from '../../src/config/directive.ts';
import { isUnread } from '../../src/config/include.ts';
import type { Level, Suggestion } from '../../src/diagnostic.ts';
import { insertAfter, insertBefore, replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { passesBelow } from '../../src/model/below.ts';
import {
  errorHandler,
  isRecursive,
  isSameBackend,
  isUndefinedName,
  lostErrorPages,
  namedLocations,
  readErrorPage,
} from '../../src/model/error-pages.ts';
import { backendOf } from '../../src/model/shared-backends.ts';
import type { ErrorHandler, ErrorPage } from '../../src/model/error-pages.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { isWhole } from '../../src/model/reading-order.ts';
import { relatedTo } from '../../src/model/related.ts';
import { nearestName } from '../../src/values/nearest.ts';

export default defineRule({
  id: 'error-page-broken-target',
  severity: 'error',
  summary: 'The page for a failed backend must come from somewhere else.',
  why: `An \`error_page\` is an internal redirect. To a named location that the server does not have it ends in **500** (\`could not find named location "@x"\`). Its URI looks
for a location like any other: when that is the proxied one, nginx asks the dead backend for the page and shows its own bare **502**. With \`recursive_error_pages on\`
it does so ten times and answers **500** (\`rewrite or internal redirection cycle\`). \`=200\`, or \`=\` and a file, makes the outage a **200**, which monitoring does not see and
caches keep. An \`error_page\` of a location replaces all those of the server, the one for 502 too.`,
  not: `Whether the file exists. Pages for 404, 500 and 503 alone, which a living backend may serve, and fallbacks to other backends. A page without \`internal\` is info.
Pages that the backend itself sends with a 502 are passed on as they are, unless \`proxy_intercept_errors\` is on: they are not this rule's.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#error_page',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'error_page 502 504 «@maintenance»;\nlocation / { proxy_pass http://10.0.0.10:8080; }',
      good: 'error_page 502 504 @maintenance;\nlocation / { proxy_pass http://10.0.0.10:8080; }\nlocation @maintenance { return 503; }',
    },
    {
      in: ['http', 'server'],
      bad: 'error_page 500 502 503 504 «/50x.html»;\nlocation / { proxy_pass http://10.0.0.10:8080; }',
      good: 'error_page 500 502 503 504 /50x.html;\nlocation / { proxy_pass http://10.0.0.10:8080; }\nlocation = /50x.html { root /srv/errors; internal; }',
      level: 'warning',
    },
    {
      in: ['http', 'server'],
      bad: 'recursive_error_pages on;\nerror_page 502 «/down»;\nlocation / { proxy_pass http://10.0.0.10:8080; }',
      good: 'recursive_error_pages on;\nerror_page 502 /down;\nlocation / { proxy_pass http://10.0.0.10:8080; }\nlocation = /down { internal; return 502; }',
    },
    {
      in: ['http', 'server'],
      bad: 'error_page 502 =200 «/50x.html»;\nlocation / { proxy_pass http://10.0.0.10:8080; }\nlocation = /50x.html { root /srv/errors; internal; }',
      good: 'error_page 502 =503 /50x.html;\nlocation / { proxy_pass http://10.0.0.10:8080; }\nlocation = /50x.html { root /srv/errors; internal; }',
      level: 'warning',
    },
    {
      in: ['http', 'server'],
      around: '',
      bad: 'error_page 502 504 /50x.html;\nlocation = /50x.html { root /srv/errors; internal; }\nlocation / { «error_page 404 /404.html»; proxy_pass http://10.0.0.10:8080; }',
      good: 'error_page 502 504 /50x.html;\nlocation = /50x.html { root /srv/errors; internal; }\nlocation / { error_page 404 /404.html; error_page 502 504 /50x.html; proxy_pass http://10.0.0.10:8080; }',
      level: 'warning',
    },
  ],
  *check(config) {
    const lines = config.all('error_page');
    if (lines.length === 0) return;
    for (const line of lines) yield* undefinedName(config, line);
    const told = new Set<Directive>();
    const enough = twiceEach();
    for (const pass of config.passes) {
      const server = pass.directive.closest('server');
      if (pass.family !== 'http' || !server) continue;
      if (enough(config.effective('error_page', pass.directive), `${server.order} ${backendOf(pass)}`)) continue;
      const level = config.includesIn(server).some(isUnread) || server.file.template?.control ? 'info' : undefined;
      for (const line of config.effective('error_page', pass.directive)) {
        const page = told.has(line) ? undefined : readErrorPage(line);
        const found = page && brokenPage(config, pass, server, page);
        if (!found) continue;
        told.add(line);
        yield level ? { ...found, level } : found;
      }
      const lost = lostErrorPages(config, pass);
      if (!lost || told.has(lost.own)) continue;
      told.add(lost.own);
      yield lostPage(lost, level);
    }
  },
});

/**
 * Tells whether passes of one backend were judged under the same lines before, twice: one of the two is not what answers for a page itself,
 * and then nothing but their backend counts.
 */
function twiceEach(): (lines: readonly Directive[], backend: string) => boolean {
  const seen = new Map<readonly Directive[], Map<string, number>>();
  return (lines, backend) => {
    let times = seen.get(lines);
    if (!times) seen.set(lines, (times = new Map()));
    const before = times.get(backend) ?? 0;
    times.set(backend, before + 1);
    return before >= 2;
  };
}

function* undefinedName(config: Model, line: Directive): Iterable<Finding> {
  const page = line.args.at(-1)?.value.startsWith('@') ? readErrorPage(line) : undefined;
  if (!page) return;
  const own = line.closest('server');
  const servers = own ? [own] : serversUnder(config, line);
  const without = servers.filter((server) => isUndefinedName(page, server));
  const [server] = without;
  if (!server) return;
  const { value, start, end } = page.target;
  const near = nearestName(value, namedLocations(server).keys());
  const level: Level = !isWhole(config, server) ? 'info' : without.length < servers.length ? 'warning' : 'error';
  yield {
    at: line,
    mark: page.target,
    level,
    message: `could not find named location "${value}": nginx loads this, and answers these errors with 500; ${near ? `did you mean "${near}"?` : `add "location ${value} { ... }" to the server`}`,
    related: own ? [] : [relatedTo(server, 'this server has no such location')],
    suggestions: near ? [{ title: `Write "${near}"`, edits: [replace(line, { start, end }, near)] }] : [],
  };
}

/** The servers with passes that a line outside of servers holds for. */
function serversUnder(config: Model, line: Directive): readonly Directive[] {
  return config.servers
    .flatMap(({ block, family }) => (block && family === 'http' ? [block] : []))
    .filter((one) => config.effective('error_page', one).includes(line) && passesBelow(config, one).length > 0);
}

/** What is wrong with a page that a pass's failure leads to. */
function brokenPage(config: Model, pass: Pass, server: Directive, page: ErrorPage): Finding | undefined {
  const { codes, response, target, directive } = page;
  const failed = codes.find((code) => code === 502 || code === 504);
  const handler = codes.some((code) => code >= 500) ? errorHandler(config, page, server) : undefined;
  if (!handler) return undefined;
  const { location, content } = handler;
  const at = { at: directive, mark: target };
  const own = 'serve it from a location of its own: "location = /50x.html { internal; root ...; }"';
  if (failed !== undefined && content.kind === 'pass' && isSameBackend(config, pass, handler)) {
    const related = [relatedTo(content.pass, 'the page is fetched here')];
    if (isRecursive(config, page, handler)) {
      const message = `rewrite or internal redirection cycle: with "recursive_error_pages on" the page "${target.value}" fails as the request did, again and again, until 500; ${own}`;
      return { ...at, message, related };
    }
    // A page with a backend of its own is asked for after others failed.
    if (content.pass === pass.directive && (!location || location.pattern === target.value)) return undefined;
    const message = `the page "${target.value}" for ${failed} is fetched from the backend that failed: clients get the bare ${failed} page of nginx; ${own}`;
    return { ...at, level: 'warning', message, related, suggestions: dedicated(config, server, page, handler) };
  }
  if (content.kind !== 'file') return undefined;
  const code = codes.find((one) => one >= 500)!;
  if (response === 0 || (response !== undefined && response >= 200 && response < 300)) {
    const message = `the failure ${code} is answered with 200: monitoring does not see the outage, and caches keep the page; write "error_page ${codes.join(' ')} ${target.value}", which keeps the status`;
    return { ...at, level: 'warning', message, suggestions: [withoutResponse(page)] };
  }
  if (location?.kind !== 'exact' || location.directive.childrenNamed('internal').length > 0) return undefined;
  const message = `the page "${target.value}" can be asked for by clients, who get it with 200: add "internal" to its location`;
  return { ...at, level: 'info', message, related: [relatedTo(location.directive, 'the location of the page')] };
}

function withoutResponse({ directive, target }: ErrorPage): Suggestion {
  const word = directive.args.at(-2)!;
  return { title: `Drop "${word.value}"`, edits: [replace(directive, { start: word.start, end: target.start }, '')] };
}

/** A location for the page, where it is a plain path. */
function dedicated(
  config: Model,
  server: Directive,
  { directive, target }: ErrorPage,
  { location }: ErrorHandler,
): Suggestion[] {
  let place = directive;
  while (place.parent && place.parent !== server) place = place.parent;
  if (place.parent !== server || location?.kind === 'exact' || !/^\/[\w./-]+$/.test(target.value)) return [];
  const root = config.setting('root', server) ? '' : 'root /usr/share/nginx/html; ';
  const line = `location = ${target.value} { ${root}internal; }`;
  return [{ title: `Add "${line}"`, edits: [insertAfter(place, line)] }];
}

function lostPage({ own, lost }: NonNullable<ReturnType<typeof lostErrorPages>>, level: Level = 'warning'): Finding {
  const lines = lost.map(({ values }) => `error_page ${values.join(' ')};`);
  return {
    at: own,
    level,
    message: `this level has an "error_page" of its own, and loses those around it: a failed backend is answered with the bare 502 of nginx; repeat "${lines[0]!.slice(0, -1)}" here`,
    related: lost.map((line) => relatedTo(line, 'not in effect here')),
    suggestions: [{ title: `Add "${lines.join(' ')}"`, edits: [insertBefore(own, ...lines)] }],
  };
}
