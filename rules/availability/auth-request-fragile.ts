import type { Directive } from '../../src/config/directive.ts';
import type { Level, Suggestion } from '../../src/diagnostic.ts';
import { addBeforePass } from '../../src/lint/header-edits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { passAt } from '../../src/model/below.ts';
import { readsOnly } from '../../src/model/methods.ts';
import type { Model } from '../../src/model/model.ts';
import type { Pass } from '../../src/model/passes.ts';
import { relatedTo } from '../../src/model/related.ts';
import { msec } from '../../src/model/settings.ts';
import { authRequests, promisesBody, refusedAnswer } from '../../src/model/subrequests.ts';
import type { AuthRequest, RefusedAnswer } from '../../src/model/subrequests.ts';
import { settingName } from '../../src/model/setting-name.ts';

export default defineRule({
  id: 'auth-request-fragile',
  severity: 'error',
  summary: 'The target of "auth_request" must answer, quickly, and without the body.',
  why: `Any answer of the subrequest but 2xx, 401 and 403 is **500** for the client (\`[error] auth request unexpected status: 404\`; 502 and 504 of a dead or slow auth server
too); so is a redirect to a login page. A URI without a location of its own is a file that is not there; a "?" or an "@" in it is part of a path. The subrequest carries the client's \`Content-Length\`
without the body: an auth server that reads the body waits until nginx gives up, and POST ends in **500** while GET works. With the default timeouts a hanging
auth server holds every request for a minute.`,
  not: `Targets that \`return\` 2xx, 401 or 403, or that \`rewrite\`, \`try_files\`, an \`error_page\` with \`=\` or a module answers. Timeouts alone are info.`,
  reference: 'https://nginx.org/en/docs/http/ngx_http_auth_request_module.html',
  options: {
    maxTimeout: {
      default: 10,
      description: 'The longest connect and read timeout, in seconds, of a pass to an auth server.',
    },
  },
  examples: [
    {
      in: ['http', 'server'],
      bad: 'location /app/ { «auth_request /auth»; proxy_pass http://10.0.0.10:8080; }',
      good: `location /app/ { auth_request /auth; proxy_pass http://10.0.0.10:8080; }
location = /auth { internal; proxy_connect_timeout 1s; proxy_read_timeout 3s; proxy_pass_request_body off; proxy_set_header Content-Length ""; proxy_pass http://10.0.0.11:9000; }`,
    },
    {
      in: ['http', 'server'],
      bad: `location /app/ { «auth_request /auth»; proxy_pass http://10.0.0.10:8080; }
location = /auth { internal; proxy_pass http://10.0.0.11:9000; }`,
      good: `location /app/ { auth_request /auth; proxy_pass http://10.0.0.10:8080; }
location = /auth { internal; proxy_connect_timeout 1s; proxy_read_timeout 3s; proxy_pass_request_body off; proxy_set_header Content-Length ""; proxy_pass http://10.0.0.11:9000; }`,
      level: 'warning',
    },
    {
      in: ['http', 'server'],
      bad: `location /app/ { auth_request /auth; proxy_pass http://10.0.0.10:8080; }
location = /auth { internal; «return 302 /login»; }`,
      good: `location /app/ { auth_request /auth; error_page 401 = @login; proxy_pass http://10.0.0.10:8080; }
location = /auth { internal; return 401; }
location @login { return 302 /login; }`,
    },
  ],
  *check(config, { maxTimeout }) {
    const told = new Set<Pass>();
    const lacking = new Set<Directive>();
    for (const request of authRequests(config)) {
      const { at, uri, content, location } = request;
      if (content.kind === 'file') {
        if (!lacking.has(at)) yield missing(request);
        lacking.add(at);
      } else if (uri.includes('?') && !location?.values.includes(uri)) yield withArguments(at, uri);
      const answer = refusedAnswer(config, request);
      if (answer && !lacking.has(answer.directive)) yield refused(request, answer);
      if (answer) lacking.add(answer.directive);
      const pass = content.kind === 'pass' ? passAt(config, content.pass) : undefined;
      if (!pass || told.has(pass)) continue;
      const found = protectedItself(config, request, pass) ?? slow(config, at, pass, maxTimeout * 1000);
      if (!found) continue;
      told.add(pass);
      yield found;
    }
  },
});

/** A target that is a file, or a redirect to a location with a slash. */
function missing({ at, server, uri, location, redirects }: AuthRequest): Finding {
  if (!uri.startsWith('/')) return noPath(at, uri);
  const own = location?.values.includes(uri);
  const level: Level = own || /\.\w+$/.test(uri) ? 'warning' : 'error';
  const why = redirects
    ? `"${uri}" is redirected to "${uri}/"`
    : own
      ? `"location ${location!.values.join(' ')}" has nothing that answers but a file`
      : `no location is for "${uri}", it is looked for as a file`;
  return {
    at,
    level: redirects ? 'error' : level,
    message: `auth request unexpected status: ${redirects ? 301 : 404}: ${why}; every request here ends in 500; add "location = ${uri} { internal; proxy_pass ...; }", or mend the name`,
    related: location
      ? [relatedTo(location, 'it gets here')]
      : at.closest('server')
        ? []
        : [relatedTo(server, 'in this server')],
  };
}

/** A target without a slash: no named location is meant, whatever it looks like. */
function noPath(at: Directive, uri: string): Finding {
  const path = `/${uri.replace('@', '')}`;
  const message = `auth request unexpected status: 404: "${uri}" is taken for a path, also with "@", and no location is for it: every request here ends in 500; write "auth_request ${path};" and "location = ${path} { internal; ... }"`;
  return { at, message };
}

/** A target with what looks like arguments, which gets to a location of a shorter name. */
function withArguments(at: Directive, uri: string): Finding {
  const path = uri.replace(/\?.*/, '');
  const message = `auth request unexpected status: 404: "auth_request" has no arguments, the "?" in "${uri}" is sent as a part of the path; write "auth_request ${path};", and the arguments in the pass of its location`;
  return { at, level: 'warning', message };
}

/** A target that returns what "auth_request" takes for a failure, such as the redirect to a login page. */
function refused({ at }: AuthRequest, { directive, code, always }: RefusedAnswer): Finding {
  return {
    at: directive,
    level: always ? 'error' : 'warning',
    message: `auth request unexpected status: ${code}: "auth_request" takes 2xx, 401 and 403 alone, and requests that get this end in 500; write "return 401;" here, and "error_page 401 = @login;" beside "auth_request"`,
    related: [relatedTo(at, 'asked for here')],
  };
}

/** A target without a location of its own, which the location takes that it is to protect. */
function protectedItself(config: Model, { at, uri, location }: AuthRequest, pass: Pass): Finding | undefined {
  if (!location || location.values.includes(uri) || !promisesBody(config, pass)) return undefined;
  if (config.setting('auth_request', pass.directive) !== at) return undefined;
  return {
    at,
    level: config.complete(at) ? 'warning' : 'info',
    message: `auth request unexpected status: 404: "${uri}" has no location of its own, "location ${location.values.join(' ')}" that it is to protect takes it: where the backend there does not know it, every request ends in 500; add "location = ${uri} { internal; proxy_pass ...; }", or mend the name`,
    related: [relatedTo(pass.directive, 'this backend is asked')],
  };
}

/** A target that may hang: with requests that have a body, or for as long as its timeouts let it. */
function slow(config: Model, at: Directive, pass: Pass, most: number): Finding | undefined {
  const { directive, prefix } = pass;
  const limits = ['connect_timeout', 'read_timeout'].map((name) => settingName(prefix, name));
  const long = limits.filter((name) => (msec(config, name, directive, 60_000)?.value ?? 0) > most);
  const unset = long.every((name) => config.setting(name, directive)?.parent !== directive.parent);
  const lines = long.map((name) => `${name} ${name.includes('connect') ? '1s' : '5s'};`);
  // Where the body is dropped in so many words, that is proxy-body-off-content-length's.
  if (promisesBody(config, pass) && !readsOnly({ location: at.closest('location') }))
    return waiting(config, at, pass, unset ? lines : []);
  if (lines.length === 0) return undefined;
  return {
    at,
    level: 'info',
    message: `auth request unexpected status: 504: a hanging auth server holds every request here for as long as its timeouts, then 500; write "${lines.join(' ')}" in its location`,
    related: [relatedTo(directive, 'the auth server')],
    suggestions: unset ? addApart(config, at, pass, lines, `"${lines.join(' ')}"`) : [],
  };
}

/** A target that waits for a body. */
function waiting(config: Model, at: Directive, pass: Pass, timeouts: readonly string[]): Finding {
  const words = ['proxy_pass_request_body off;', 'proxy_set_header Content-Length "";'];
  return {
    at,
    level: config.complete(at) ? 'warning' : 'info',
    message: `auth request unexpected status: 504: the subrequest promises a body with "Content-Length" and sends none: POST ends in 500 when the auth server waits for it; set "proxy_pass_request_body" off and the header "Content-Length" to nothing there`,
    related: [relatedTo(pass.directive, 'the auth server')],
    suggestions: addApart(config, at, pass, [...timeouts, ...words], words.join(' ')),
  };
}

/** Lines for a location that is asked for nothing else: what others ask for, too, may need its body. */
function addApart(config: Model, at: Directive, pass: Pass, lines: readonly string[], title: string): Suggestion[] {
  if (pass.location?.values.at(-1) !== at.value()) return [];
  return [{ title: `Add ${title}`, edits: [addBeforePass(config, pass, lines)] }];
}
