import type { Directive } from '../config/directive.ts';
import { visible } from '../formatters/escape.ts';
import { place } from '../formatters/paths.ts';
import { count } from '../formatters/style.ts';
import type { BackendRequest, Route, RouteSetting } from '../model/route/types.ts';

/** A way for people: each decision with its place, then what comes of it. */
export function routeText(route: Route, gaps: readonly string[]): string {
  const { request, steps, backend, settings, unknown } = route;
  const port = request.port === (request.scheme === 'https' ? 443 : 80) ? '' : `:${request.port}`;
  const host = request.host.includes(':') ? '' : port;
  const sections = [
    [`${request.method} ${request.scheme}://${request.host}${host}${request.target}`],
    table(steps.map(({ what, directive, text }) => [what, whereOf(directive), text])),
    [`=> ${outcomeOf(route)}`],
    ...(backend ? [backendLines(backend), settingLines(settings, backend)] : []),
    listLines(settings),
    failureLines(route),
    unknownLines([...unknown, ...gaps]),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.map(visible).join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function whereOf(directive: Directive | undefined): string {
  return directive ? place({ file: directive.file, start: directive.node.start }, process.cwd()) : '';
}

const WIDEST = 40;

/** Columns, each as wide as its widest text, the last one open. */
function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.min(
      WIDEST,
      rows.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), 0),
    ),
  );
  return rows.map((row) =>
    `  ${row.map((text, i) => (i < row.length - 1 ? text.padEnd(widths[i]!) : text)).join('  ')}`.trimEnd(),
  );
}

function outcomeOf({ outcome, status, backend }: Route): string {
  switch (outcome.kind) {
    case 'pass': {
      const after = status === undefined ? '' : `; the client gets ${status}, whatever the backend's status is`;
      return `the backend answers: ${backend?.target ?? outcome.directive.value()}${after}`;
    }
    case 'status':
      return `nginx itself answers ${status}${outcome.text === undefined || outcome.text === '' ? '' : `: ${outcome.text}`}`;
    case 'file':
      return `nginx sends ${outcome.path}`;
    case 'module':
      return `"${outcome.directive.name}" answers`;
    case 'closed':
      return 'nginx closes the connection without an answer';
    case 'refused':
      return 'the connection is refused: nothing listens there';
    default:
      return `not known: ${outcome.why}`;
  }
}

function backendLines({ method, uri, httpVersion, headers, upstream, upstreamBlock, peers }: BackendRequest): string[] {
  const version = httpVersion === undefined ? '' : ` HTTP/${httpVersion}`;
  const set = headers.map(({ name, value, source, directive }) => [
    `${name}: ${value ?? source}`,
    value === undefined ? 'not known' : value === '' ? 'not sent' : '',
    whereOf(directive) || '(default)',
  ]);
  const block = upstreamBlock ? `upstream "${upstream}" (${whereOf(upstreamBlock)})` : 'the address itself';
  const servers = peers.map(({ address, parameters, directive }) => [
    [address, ...parameters].join(' '),
    whereOf(directive),
  ]);
  return [
    'The backend sees',
    `  ${method} ${uri ?? '(not known, or told in parameters)'}${version}`,
    ...table(set),
    `${count(peers.length, 'server')}: ${block}`,
    ...table(servers),
  ];
}

/** The settings that say how long and how often, with what people call them. */
function settingLines(settings: readonly RouteSetting[], { peers }: BackendRequest): string[] {
  const shown = settings.filter(({ name }) =>
    /_(?:timeout|next_upstream(?:_\w+)?|buffering|buffer_size|intercept_errors)$/.test(name),
  );
  const retries = retriesOf(settings, peers);
  return [
    `Timeouts, retries (${retries}), buffers`,
    ...table(shown.map(({ name, value, directive }) => [name, value, whereOf(directive) || '(default)'])),
  ];
}

/** How many servers a request may go to before nginx gives up; a name may stand for several addresses. */
function retriesOf(settings: readonly RouteSetting[], peers: BackendRequest['peers']): string {
  const value = (end: string) => settings.find(({ name }) => name.endsWith(end))?.value;
  const usable = peers.filter(({ parameters }) => !parameters.includes('down')).length;
  if (value('_next_upstream') === 'off') return 'off: no other server is tried';
  const most = Number(value('_next_upstream_tries') ?? 0);
  const tried = most > 0 ? Math.min(most, usable) : usable;
  if (usable === 0) return 'no server is known';
  return tried > 1 ? `up to ${tried} servers are tried` : 'one server is tried';
}

function listLines(settings: readonly RouteSetting[]): string[] {
  const shown = settings.filter(({ name }) => name === 'error_page' || name === 'add_header');
  if (shown.length === 0) return [];
  return [
    'Error pages and added headers',
    ...table(shown.map(({ name, value, directive }) => [`${name} ${value}`, whereOf(directive)])),
  ];
}

const FAILURES = [
  [502, 'no connection, or no valid answer'],
  [504, 'no answer in time'],
] as const;

/** What the client gets when the backend fails. */
function failureLines(route: Route): string[] {
  const lines = FAILURES.flatMap(([status, why]) => {
    const on = route.afterFailure(status);
    const page = on?.steps.find(({ what }) => what === 'error_page');
    return on ? [[`${status}`, why, `=> ${outcomeOf(on)}`, page ? whereOf(page.directive) : 'no error page']] : [];
  });
  return lines.length === 0 ? [] : ['When the backend fails', ...table(lines)];
}

function unknownLines(all: readonly string[]): string[] {
  return all.length === 0 ? [] : ['Not known', ...all.map((one) => `  ${one}`)];
}
