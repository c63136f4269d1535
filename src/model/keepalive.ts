import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import { requestHeader } from './headers.ts';
import { flag } from './settings.ts';

/** Why connections to an upstream are closed after each request. */
export interface ClosingCause {
  readonly reason: string;
  /** Holds for every version, not only before the defaults changed in nginx 1.29.7. */
  readonly always: boolean;
  /** True where only some requests close it. */
  readonly sometimes?: boolean;
}

/** Why a pass closes the connection to its upstream after each request; `undefined` when it is kept, as far as the text tells. */
export function closingCause(config: Model, pass: Pass): ClosingCause | undefined {
  if (pass.prefix === 'fastcgi') {
    return flag(config, 'fastcgi_keep_conn', pass.directive).value
      ? undefined
      : { reason: '"fastcgi_keep_conn" is off', always: true };
  }
  if (pass.prefix !== 'proxy' || pass.family !== 'http') return undefined;
  const version = config.setting('proxy_http_version', pass.directive)?.value();
  if (version === '1.0') return { reason: '"proxy_http_version" is 1.0', always: true };
  const header = requestHeader(config, pass, 'Connection').at(-1);
  const values = header ? config.values(header.value(1) ?? '', header) : undefined;
  const closing = values?.known.filter(({ text }) => text.toLowerCase() === 'close') ?? [];
  if (closing.length > 0) {
    const sometimes = closing.length < values!.known.length || !values!.complete;
    return { reason: '"Connection" is sent as "close"', always: true, sometimes };
  }
  if (version === undefined) return { reason: 'HTTP/1.0 is the default', always: false };
  return header ? undefined : { reason: '"Connection: close" is the default', always: false };
}
