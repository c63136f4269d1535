import type { ArgumentCheck } from '../argument-problem.ts';
import { BACKENDS } from './backends.ts';
import { HTTP2 } from './http2.ts';
import { LIMITS } from './limits.ts';
import { LOGS } from './logs.ts';
import { TLS } from './tls.ts';
import { UPSTREAM } from './upstream.ts';

/** The setters of nginx that read arguments in a way of their own, by module and directive. */
export const SETTERS: ReadonlyMap<string, ArgumentCheck> = new Map([
  ...BACKENDS,
  ...UPSTREAM,
  ...TLS,
  ...LIMITS,
  ...LOGS,
  ...HTTP2,
]);
