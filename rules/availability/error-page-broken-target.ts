import type { Directive } from '../../src/config/directive.ts';
import type { Level, Suggestion } from '../../src/diagnostic.ts';
import { insertAfter, insertBefore, replace } from '../../src/lint/edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { isKnown } from '../../src/model/below.ts';
import { failingPasses, lostErrorPages, pageFault, undefinedPages } from '../../src/model/error-page-faults.ts';
import type { FailingPass, LostPages, UndefinedPage } from '../../src/model/error-page-faults.ts';
import { namedLocations, readErrorPage } from '../../src/model/error-pages.ts';
import type { ErrorPage } from '../../src/model/error-pages.ts';
import type { Location } from '../../src/model/locations.ts';
import type { Model } from '../../src/model/model.ts';
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
    if (config.all('error_page').length === 0) return;
    for (const page of undefinedPages(config)) yield undefinedName(config, page);
    const told = new Set<Directive>();
    for (const failing of failingPasses(config)) {
      const level = isKnown(config, failing.server) ? undefined : 'info';
      for (const line of failing.lines) {
        const page = told.has(line) ? undefined : readErrorPage(line);
        const found = page && brokenPage(config, failing, page);
        if (!found) continue;
        told.add(line);
        yield level ? { ...found, level } : found;
      }
      const lost = lostErrorPages(config, failing);
      if (!lost || told.has(lost.own)) continue;
      told.add(lost.own);
      yield lostPage(lost, level);
    }
  },
});

function undefinedName(config: Model, { page, server, everywhere }: UndefinedPage): Finding {
  const { directive, target } = page;
  const { value, start, end } = target;
  const near = nearestName(value, namedLocations(server).keys());
  return {
    at: directive,
    mark: target,
    level: !isWhole(config, server) ? 'info' : everywhere ? 'error' : 'warning',
    message: `could not find named location "${value}": nginx loads this, and answers these errors with 500; ${near ? `did you mean "${near}"?` : `add "location ${value} { ... }" to the server`}`,
    related: directive.closest('server') ? [] : [relatedTo(server, 'this server has no such location')],
    suggestions: near ? [{ title: `Write "${near}"`, edits: [replace(directive, { start, end }, near)] }] : [],
  };
}

function brokenPage(config: Model, failing: FailingPass, page: ErrorPage): Finding | undefined {
  const fault = pageFault(config, failing, page);
  if (!fault) return undefined;
  const { codes, target, directive } = page;
  const at = { at: directive, mark: target };
  if (fault.kind === 'open') {
    const message = `the page "${target.value}" can be asked for by clients, who get it with 200: add "internal" to its location`;
    return { ...at, level: 'info', message, related: [relatedTo(fault.location, 'the location of the page')] };
  }
  if (fault.kind === 'success') {
    const message = `the failure ${fault.code} is answered with 200: monitoring does not see the outage, and caches keep the page; write "error_page ${codes.join(' ')} ${target.value}", which keeps the status`;
    return { ...at, level: 'warning', message, suggestions: [withoutResponse(page)] };
  }
  const own = 'serve it from a location of its own: "location = /50x.html { internal; root ...; }"';
  const related = [relatedTo(fault.fetched, 'the page is fetched here')];
  if (fault.kind === 'cycle') {
    const message = `rewrite or internal redirection cycle: with "recursive_error_pages on" the page "${target.value}" fails as the request did, again and again, until 500; ${own}`;
    return { ...at, message, related };
  }
  const message = `the page "${target.value}" for ${fault.code} is fetched from the backend that failed: clients get the bare ${fault.code} page of nginx; ${own}`;
  const suggestions = dedicated(config, failing.server, page, fault.location);
  return { ...at, level: 'warning', message, related, suggestions };
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
  location: Location | undefined,
): Suggestion[] {
  let place = directive;
  while (place.parent && place.parent !== server) place = place.parent;
  if (place.parent !== server || location?.kind === 'exact' || !/^\/[\w./-]+$/.test(target.value)) return [];
  // The text of a script is no page.
  if (/\.(?:php|py|pl|cgi)$/.test(target.value)) return [];
  const root = config.setting('root', server) ? '' : 'root /usr/share/nginx/html; ';
  const line = `location = ${target.value} { ${root}internal; }`;
  return [{ title: `Add "${line}"`, edits: [insertAfter(place, line)] }];
}

function lostPage({ own, lost }: LostPages, level: Level = 'warning'): Finding {
  const lines = lost.map(({ values }) => `error_page ${values.join(' ')};`);
  return {
    at: own,
    level,
    message: `this level has an "error_page" of its own, and loses those around it: a failed backend is answered with the bare 502 of nginx; repeat "${lines[0]!.slice(0, -1)}" here`,
    related: lost.map((line) => relatedTo(line, 'not in effect here')),
    suggestions: [{ title: `Add "${lines.join(' ')}"`, edits: [insertBefore(own, ...lines)] }],
  };
}
