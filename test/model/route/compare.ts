import type { Route } from '../../../src/model/route/types.ts';
import { byteString } from '../../../src/values/regex-js.ts';
import type { Seen } from './wire.ts';

/** Our answer in the form of nginx's; `undefined` where the model does not tell. */
export interface Told {
  readonly status: number;
  /** The level that answers, by the header that each adds. */
  readonly id: string | undefined;
  readonly location: string | undefined;
  readonly line: string | undefined;
  readonly host: string | undefined;
  readonly body: string | undefined;
}

/** What the model tells of a request. */
export function told(route: Route): Told | undefined {
  const { outcome, backend } = route;
  const on = backend?.upstream === 'dead' ? route.afterFailure(502) : undefined;
  if (on) return told(on);
  if (outcome.kind === 'unknown' || outcome.kind === 'module') return undefined;
  const id = route.settings
    .find(({ name, value }) => name === 'add_header' && value.startsWith('X-Loc '))
    ?.value.split(' ')[1];
  const isHead = route.request.method === 'HEAD';
  const text =
    outcome.kind === 'file'
      ? byteString(outcome.path)
      : outcome.kind === 'status' && outcome.text !== undefined
        ? byteString(outcome.text)
        : undefined;
  const redirects = [301, 302, 303, 307, 308].includes(outcome.kind === 'status' ? outcome.status : 0);
  if (outcome.kind === 'pass' && backend?.uri === undefined) return undefined;
  return {
    status: route.status ?? 200,
    id,
    location: redirects ? text : undefined,
    line:
      backend?.uri === undefined
        ? undefined
        : `${backend.method} ${byteString(backend.uri)} HTTP/${backend.httpVersion}`,
    host: backend?.headers.find(({ name }) => name === 'Host')?.value,
    body: redirects || isHead ? undefined : text,
  };
}

/** Where the two differ, in words; empty where they agree. */
export function differences(ours: Told, seen: Seen): readonly string[] {
  const found: string[] = [];
  const same = (what: string, a: unknown, b: unknown) => {
    if (a !== b) found.push(`${what}: ${JSON.stringify(a)}, nginx: ${JSON.stringify(b)}`);
  };
  same('status', ours.status, seen.status);
  same('level', ours.id, seen.id);
  same('line', ours.line, seen.line);
  if (ours.line !== undefined) same('host', ours.host ?? '', seen.host);
  if (ours.body !== undefined) same('body', ours.body, seen.body);
  if (ours.location !== undefined && ours.location !== '') {
    const shown = ours.location.startsWith('/') ? seen.location?.replace(/^http:\/\/[^/]*/, '') : seen.location;
    same('Location', ours.location, shown);
  }
  return found;
}
