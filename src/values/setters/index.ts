import type { ArgumentCheck } from '../argument-problem.ts';
import { BACKENDS } from './backends.ts';
import { CONDITION } from './condition.ts';
import { ERROR_LOG } from './error-log.ts';
import { FILTERS } from './filters.ts';
import { HEADERS } from './headers.ts';
import { HTTP_CORE } from './http-core.ts';
import { HTTP2 } from './http2.ts';
import { IMAGE_FILTER } from './image-filter.ts';
import { LIMITS } from './limits.ts';
import { LISTEN } from './listen.ts';
import { LOGS } from './logs.ts';
import { LUA } from './lua.ts';
import { MAIL_STREAM } from './mail-stream.ts';
import { MAIN } from './main.ts';
import { NETWORKS } from './networks.ts';
import { NEW_VARIABLE } from './new-variable.ts';
import { REFERERS } from './referers.ts';
import { RESOLVER } from './resolver.ts';
import { REWRITE } from './rewrite.ts';
import { SERVER_NAME } from './server-name.ts';
import { TLS } from './tls.ts';
import { UPSTREAM } from './upstream.ts';

/** The setters of nginx that read arguments in a way of their own, by module and directive. */
export const SETTERS: ReadonlyMap<string, ArgumentCheck> = new Map(
  [
    BACKENDS,
    CONDITION,
    ERROR_LOG,
    FILTERS,
    HEADERS,
    HTTP_CORE,
    HTTP2,
    IMAGE_FILTER,
    LIMITS,
    LISTEN,
    LOGS,
    LUA,
    MAIL_STREAM,
    MAIN,
    NETWORKS,
    NEW_VARIABLE,
    REFERERS,
    RESOLVER,
    REWRITE,
    SERVER_NAME,
    TLS,
    UPSTREAM,
  ].flatMap((setters) => Object.entries(setters)),
);
