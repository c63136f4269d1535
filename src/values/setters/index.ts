import type { ArgumentCheck } from '../argument-problem.ts';
import { CONDITION } from './condition.ts';
import { DEFINITIONS } from './definitions.ts';
import { ERROR_LOG } from './error-log.ts';
import { FILTERS } from './filters.ts';
import { HEADERS } from './headers.ts';
import { HTTP_CORE } from './http-core.ts';
import { IMAGE_FILTER } from './image-filter.ts';
import { LISTEN } from './listen.ts';
import { MAIL_STREAM } from './mail-stream.ts';
import { MAIN } from './main.ts';
import { NETWORKS } from './networks.ts';
import { REFERERS } from './referers.ts';
import { RESOLVER } from './resolver.ts';
import { REWRITE } from './rewrite.ts';
import { SERVER_NAME } from './server-name.ts';

/** The setters of nginx that read arguments in a way of their own, by module and directive. */
export const SETTERS: ReadonlyMap<string, ArgumentCheck> = new Map(
  [
    CONDITION,
    DEFINITIONS,
    ERROR_LOG,
    FILTERS,
    HEADERS,
    HTTP_CORE,
    IMAGE_FILTER,
    LISTEN,
    MAIL_STREAM,
    MAIN,
    NETWORKS,
    REFERERS,
    RESOLVER,
    REWRITE,
    SERVER_NAME,
  ].flatMap((setters) => Object.entries(setters)),
);
