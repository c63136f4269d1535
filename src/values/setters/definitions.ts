import type { ArgumentCheck } from '../argument-problem.ts';
import { newVariable, variableName } from './new-variable.ts';
import type { Setters } from './words.ts';
import { complex } from './words.ts';

/** `name $variable`: the second is defined from the value of the first. */
const fromValue: ArgumentCheck = (args, place) => complex(0)(args, place) ?? newVariable(args[1] ?? '', 1, place);

/** `geo [$address] $variable`. */
const geo: ArgumentCheck = (args, place) =>
  (args.length > 1 ? variableName(args[0] ?? '', 0) : undefined) ??
  newVariable(args.at(-1) ?? '', args.length - 1, place);

const authRequestSet: ArgumentCheck = (args, place) => newVariable(args[0] ?? '', 0, place) ?? complex(1)(args, place);

/** What stands before the blocks that define a variable, and other directives that do (ngx_http_map_block, ngx_http_geo_block …). */
export const DEFINITIONS: Setters = {
  'ngx_http_map_module/map': fromValue,
  'ngx_stream_map_module/map': fromValue,
  'ngx_http_split_clients_module/split_clients': fromValue,
  'ngx_stream_split_clients_module/split_clients': fromValue,
  'ngx_http_geo_module/geo': geo,
  'ngx_stream_geo_module/geo': geo,
  'ngx_http_auth_request_module/auth_request_set': authRequestSet,
  'ngx_http_perl_module/perl_set': (args, place) => newVariable(args[0] ?? '', 0, place),
};
