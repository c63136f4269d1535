import { table } from '../collections.ts';
import { modulesWithDirectives } from './directives.ts';

/** What a build of nginx needs to have one of its own modules that a default build has not. */
export interface Optional {
  /** The option of nginx's `configure` that builds it in. */
  readonly configure: string;
  /** The file name for `load_module`, when it may be built apart with `=dynamic`. */
  readonly file?: string;
}

/** Files that have several modules, or whose name is not their module's: what a module's name begins with, or the names. */
const FILES: Readonly<Record<string, RegExp | readonly string[]>> = table({
  ngx_stream_module: /^ngx_stream_(?!(geoip2?|js|lua|accounting|server_traffic_status)_module$)/,
  ngx_mail_module: /^ngx_mail_/,
  ngx_rtmp_module: /^ngx_rtmp_/,
  ngx_pagespeed: ['ngx_pagespeed'],
  ndk_http_module: ['ndk_http_module'],
});

/** Options of `configure` by module; "=" marks those that may be built apart (nginx's auto/options and auto/modules). */
const HTTP =
  'ssl:ngx_http_ssl_module v2:ngx_http_v2_module v3:ngx_http_v3_module realip:ngx_http_realip_module ' +
  'addition:ngx_http_addition_filter_module xslt=:ngx_http_xslt_filter_module image_filter=:ngx_http_image_filter_module ' +
  'geoip=:ngx_http_geoip_module sub:ngx_http_sub_filter_module dav:ngx_http_dav_module flv:ngx_http_flv_module ' +
  'mp4:ngx_http_mp4_module gunzip:ngx_http_gunzip_filter_module gzip_static:ngx_http_gzip_static_module ' +
  'auth_request:ngx_http_auth_request_module random_index:ngx_http_random_index_module ' +
  'secure_link:ngx_http_secure_link_module degradation:ngx_http_degradation_module slice:ngx_http_slice_filter_module ' +
  'perl=:ngx_http_perl_module stub_status:ngx_http_stub_status_module';
const OTHERS: Readonly<Record<string, Optional>> = table({
  ngx_mail_ssl_module: { configure: '--with-mail_ssl_module', file: 'ngx_mail_module.so' },
  ngx_stream_ssl_module: { configure: '--with-stream_ssl_module', file: 'ngx_stream_module.so' },
  ngx_stream_ssl_preread_module: { configure: '--with-stream_ssl_preread_module', file: 'ngx_stream_module.so' },
  ngx_stream_realip_module: { configure: '--with-stream_realip_module', file: 'ngx_stream_module.so' },
  ngx_stream_geoip_module: { configure: '--with-stream_geoip_module', file: 'ngx_stream_geoip_module.so' },
  ngx_google_perftools_module: { configure: '--with-google_perftools_module' },
  ngx_thread_pool_module: { configure: '--with-threads' },
  ngx_quic_bpf_module: { configure: '--with-http_v3_module' },
});
/** nginx's own modules that come apart from it: always a file. */
const APART = /^ngx_((http|stream)_js|http_acme|otel)_module$/;

let optionals: ReadonlyMap<string, Optional> | undefined;
let withDirectives: readonly string[] | undefined;

/**
 * The modules in a file of `load_module` (`modules/ngx_http_geoip2_module.so`): the names in `DirectiveInfo.module`. Empty for a file
 * that is not known, whose directives are not known either.
 */
export function moduleOf(path: string): readonly string[] {
  const stem = path.replace(/^.*\//, '').replace(/(-debug)?\.so$/, '');
  const file = FILES[stem];
  withDirectives ??= modulesWithDirectives();
  if (file instanceof RegExp) return withDirectives.filter((module) => file.test(module));
  if (file) return file;
  return withDirectives.includes(stem) ? [stem] : [];
}

/** What nginx has to be built with, or has to load, to have one of its own modules; `undefined` when a default build has it. */
export function optional(module: string): Optional | undefined {
  optionals ??= allOptional();
  const found = optionals.get(module);
  if (found) return found;
  if (APART.test(module)) return { configure: '--add-dynamic-module', file: `${module}.so` };
  if (module.startsWith('ngx_mail_')) return { configure: '--with-mail', file: 'ngx_mail_module.so' };
  if (module.startsWith('ngx_stream_')) return { configure: '--with-stream', file: 'ngx_stream_module.so' };
  return undefined;
}

/** The modules of nginx's own that a default build has not, as far as they are listed. */
export function optionalModules(): readonly string[] {
  optionals ??= allOptional();
  return [...optionals.keys()];
}

function allOptional(): ReadonlyMap<string, Optional> {
  const found = new Map(Object.entries(OTHERS));
  for (const entry of HTTP.split(' ')) {
    const [option = '', module = ''] = entry.split(':');
    const configure = `--with-http_${option.replace('=', '')}_module`;
    found.set(module, option.endsWith('=') ? { configure, file: `${module}.so` } : { configure });
  }
  return found;
}
