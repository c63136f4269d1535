import { table } from '../collections.ts';
// Written by hand: what changed for configurations in open source nginx after 1.22.0, by the command tables and setters of its releases.

/** What changed: a directive, one of its parameters or values, its number of arguments, its default, or what the same text does. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'deprecated'
  | 'parameter'
  | 'parameter-deprecated'
  | 'value'
  | 'arguments'
  | 'default'
  | 'behaviour';

/** One change, in the first version that has it. The module tells apart directives that share a name. */
export interface Change {
  readonly kind: ChangeKind;
  readonly directive: string;
  readonly module: string;
  /** A parameter as it is written, up to its "=". */
  readonly parameter?: string;
  /** A value that was not accepted before; "$" stands for variables. */
  readonly value?: string;
  readonly version: string;
  /** Default, number of arguments or behaviour before and after; a default that is not there is no default. */
  readonly before?: string;
  readonly after?: string;
  /** What to write instead of what is deprecated or gone. */
  readonly replacement?: string;
  readonly source: string;
}

/** nginx's list of changes, in English. */
const CHANGES = 'https://nginx.org/en/CHANGES';
/** Not in the list of changes: the command tables of the release. */
const tables = (version: string) => `https://github.com/nginx/nginx/tree/release-${version}/src`;

const added = (version: string, module: string, names: string, source = CHANGES): Change[] =>
  names.split(' ').map((directive) => ({ kind: 'added', directive, module, version, source }));

/** The same change in several modules, each with the directive's name there: "module:directive …". */
const each = (where: string, change: Omit<Change, 'directive' | 'module' | 'source'>): Change[] =>
  where.split(' ').map((place) => {
    const [module = '', directive = ''] = place.split(':');
    return { ...change, module, directive, source: CHANGES };
  });

const SSL_PROTOCOLS =
  'ngx_http_ssl_module:ssl_protocols ngx_mail_ssl_module:ssl_protocols ngx_stream_ssl_module:ssl_protocols ' +
  'ngx_http_proxy_module:proxy_ssl_protocols ngx_stream_proxy_module:proxy_ssl_protocols ' +
  'ngx_http_grpc_module:grpc_ssl_protocols ngx_http_uwsgi_module:uwsgi_ssl_protocols';
const SSL_KEYS =
  'ngx_http_ssl_module:ssl_certificate_key ngx_mail_ssl_module:ssl_certificate_key ngx_stream_ssl_module:ssl_certificate_key ' +
  'ngx_http_proxy_module:proxy_ssl_certificate_key ngx_stream_proxy_module:proxy_ssl_certificate_key ' +
  'ngx_http_grpc_module:grpc_ssl_certificate_key ngx_http_uwsgi_module:uwsgi_ssl_certificate_key';
const LISTEN = 'ngx_http_core_module:listen ngx_mail_core_module:listen ngx_stream_core_module:listen';
const RESOLVER = 'ngx_http_core_module:resolver ngx_mail_core_module:resolver ngx_stream_core_module:resolver';
const UPSTREAM_SERVER = 'ngx_http_upstream_module:server ngx_stream_upstream_module:server';
const LIMIT_RATE =
  'ngx_http_proxy_module:proxy_limit_rate ngx_http_fastcgi_module:fastcgi_limit_rate ngx_http_scgi_module:scgi_limit_rate ' +
  'ngx_http_uwsgi_module:uwsgi_limit_rate';
const PUSH = 'ngx_http_v2_module:http2_push ngx_http_v2_module:http2_push_preload ngx_http_v2_module:http2_max_concurrent_pushes';
const VERIFY = 'ngx_http_ssl_module:ssl_verify_client ngx_mail_ssl_module:ssl_verify_client ngx_stream_ssl_module:ssl_verify_client';
const BIND =
  'ngx_http_proxy_module:proxy_bind ngx_http_fastcgi_module:fastcgi_bind ngx_http_grpc_module:grpc_bind ' +
  'ngx_http_memcached_module:memcached_bind ngx_http_scgi_module:scgi_bind ngx_http_uwsgi_module:uwsgi_bind';

/** Every change, the oldest first. */
export const ALL_CHANGES: readonly Change[] = [
  ...each(RESOLVER, { kind: 'parameter', parameter: 'ipv4=', version: '1.23.1' }),
  ...each(SSL_PROTOCOLS, {
    kind: 'default',
    version: '1.23.4',
    before: 'TLSv1 TLSv1.1 TLSv1.2',
    after: 'TLSv1 TLSv1.1 TLSv1.2 TLSv1.3',
  }),
  ...each('ngx_http_core_module:listen', {
    kind: 'behaviour',
    version: '1.23.4',
    before: 'the protocol parameters of one listening socket may differ between servers',
    after: 'nginx warns: "protocol options redefined"',
  }),

  ...added('1.25.0', 'ngx_http_v3_module', 'http3 http3_hq http3_max_concurrent_streams http3_stream_buffer_size'),
  ...added('1.25.0', 'ngx_http_v3_module', 'quic_active_connection_id_limit quic_gso quic_host_key quic_retry'),
  ...added('1.25.0', 'ngx_quic_bpf_module', 'quic_bpf'),
  ...each('ngx_http_core_module:listen', { kind: 'parameter', parameter: 'quic', version: '1.25.0' }),

  ...added('1.25.1', 'ngx_http_v2_module', 'http2'),
  ...each('ngx_http_core_module:listen', {
    kind: 'parameter-deprecated',
    parameter: 'http2',
    version: '1.25.1',
    replacement: 'http2 on;',
  }),
  ...each('ngx_http_ssl_module:ssl ngx_mail_ssl_module:ssl', { kind: 'removed', version: '1.25.1', replacement: 'listen … ssl;' }),
  ...each(PUSH, { kind: 'deprecated', version: '1.25.1', before: 'HTTP/2 server push', after: 'obsolete, ignored' }),

  ...added('1.25.5', 'ngx_stream_core_module', 'server_name'),
  ...added('1.25.5', 'ngx_stream_core_module', 'server_names_hash_max_size server_names_hash_bucket_size', tables('1.25.5')),
  ...added('1.25.5', 'ngx_stream_ssl_module', 'ssl_reject_handshake', tables('1.25.5')),
  ...added('1.25.5', 'ngx_stream_pass_module', 'pass'),
  ...['deferred', 'accept_filter=', 'setfib=', 'default_server'].flatMap((parameter) =>
    each('ngx_stream_core_module:listen', { kind: 'parameter', parameter, version: '1.25.5' }),
  ),

  ...each(LIMIT_RATE, { kind: 'value', value: '$', version: '1.27.0' }),
  ...each('ngx_stream_core_module:server', {
    kind: 'behaviour',
    version: '1.27.1',
    before: 'a server without a handler is refused: "no handler for server"',
    after: 'a server without a handler is accepted',
  }),

  ...added('1.27.2', 'ngx_http_proxy_module', 'proxy_pass_trailers'),
  ...added('1.27.2', 'ngx_stream_ssl_module', 'ssl_ocsp ssl_ocsp_responder ssl_ocsp_cache'),
  ...added('1.27.2', 'ngx_stream_ssl_module', 'ssl_stapling ssl_stapling_file ssl_stapling_responder ssl_stapling_verify'),
  ...each(VERIFY, {
    kind: 'behaviour',
    version: '1.27.2',
    before: 'needs ssl_client_certificate: "no ssl_client_certificate for ssl_verify_client"',
    after: 'needs ssl_client_certificate or ssl_trusted_certificate',
  }),

  ...added('1.27.3', 'ngx_http_upstream_module', 'resolver resolver_timeout'),
  ...added('1.27.3', 'ngx_stream_upstream_module', 'resolver resolver_timeout'),
  ...each(UPSTREAM_SERVER, { kind: 'parameter', parameter: 'resolve', version: '1.27.3' }),
  ...each(UPSTREAM_SERVER, { kind: 'parameter', parameter: 'service=', version: '1.27.3' }),
  ...each(SSL_PROTOCOLS, {
    kind: 'default',
    version: '1.27.3',
    before: 'TLSv1 TLSv1.1 TLSv1.2 TLSv1.3',
    after: 'TLSv1.2 TLSv1.3',
  }),
  ...each(BIND, { kind: 'value', value: '[::1]', version: '1.27.3' }),

  ...added('1.27.4', 'ngx_openssl_cache_module', 'ssl_object_cache_inheritable'),
  ...added('1.27.4', 'ngx_http_ssl_module', 'ssl_certificate_cache'),
  ...added('1.27.4', 'ngx_stream_ssl_module', 'ssl_certificate_cache'),
  ...added('1.27.4', 'ngx_http_proxy_module', 'proxy_ssl_certificate_cache'),
  ...added('1.27.4', 'ngx_stream_proxy_module', 'proxy_ssl_certificate_cache'),
  ...added('1.27.4', 'ngx_http_grpc_module', 'grpc_ssl_certificate_cache'),
  ...added('1.27.4', 'ngx_http_uwsgi_module', 'uwsgi_ssl_certificate_cache'),
  ...added('1.27.4', 'ngx_http_core_module', 'keepalive_min_timeout'),

  ...added('1.29.0', 'ngx_http_core_module', 'early_hints'),
  ...each(SSL_KEYS, { kind: 'value', value: 'store:', version: '1.29.0' }),
  ...added('1.29.1', 'ngx_http_ssl_module', 'ssl_certificate_compression'),
  ...added('1.29.1', 'ngx_mail_ssl_module', 'ssl_certificate_compression'),
  ...added('1.29.1', 'ngx_stream_ssl_module', 'ssl_certificate_compression'),
  ...added('1.29.3', 'ngx_http_headers_filter_module', 'add_header_inherit add_trailer_inherit'),
  ...each('ngx_http_geo_module:geo ngx_stream_geo_module:geo', { kind: 'parameter', parameter: 'volatile', version: '1.29.3' }),
  ...each('ngx_http_proxy_module:proxy_http_version', { kind: 'value', value: '2', version: '1.29.4' }),
  ...added('1.29.4', 'ngx_http_ssl_module', 'ssl_ech_file'),
  ...added('1.29.4', 'ngx_stream_ssl_module', 'ssl_ech_file'),
  ...added('1.29.6', 'ngx_http_upstream_sticky_module', 'sticky'),
  ...each('ngx_http_upstream_module:server', { kind: 'parameter', parameter: 'route=', version: '1.29.6' }),
  ...each('ngx_http_upstream_module:server', { kind: 'parameter', parameter: 'drain', version: '1.29.6' }),

  ...each(LISTEN, { kind: 'parameter', parameter: 'multipath', version: '1.29.7' }),
  ...each('ngx_http_upstream_keepalive_module:keepalive', { kind: 'default', version: '1.29.7', after: '32 local' }),
  ...each('ngx_http_upstream_keepalive_module:keepalive', { kind: 'parameter', parameter: 'local', version: '1.29.7' }),
  ...each('ngx_http_upstream_keepalive_module:keepalive', { kind: 'arguments', version: '1.29.7', before: '1', after: '1-2' }),
  ...each('ngx_http_proxy_module:proxy_http_version', { kind: 'default', version: '1.29.7', before: '1.0', after: '1.1' }),
  ...each('ngx_http_proxy_module:proxy_set_header', {
    kind: 'default',
    version: '1.29.7',
    before: 'Host $proxy_host; Connection close',
    after: 'Host $proxy_host',
  }),
  ...added('1.29.8', 'ngx_http_core_module', 'max_headers'),
  ...each('ngx_http_geo_module:geo', {
    kind: 'behaviour',
    version: '1.29.8',
    before: 'an include in the block names one file',
    after: 'an include in the block may have wildcards',
  }),

  ...added('1.31.0', 'ngx_http_tunnel_module', 'tunnel_pass tunnel_bind tunnel_socket_keepalive tunnel_connect_timeout'),
  ...added('1.31.0', 'ngx_http_tunnel_module', 'tunnel_send_timeout tunnel_send_lowat tunnel_buffer_size tunnel_read_timeout'),
  ...added('1.31.0', 'ngx_http_tunnel_module', 'tunnel_next_upstream tunnel_next_upstream_tries tunnel_next_upstream_timeout'),
  ...added('1.31.0', 'ngx_http_upstream_least_time_module', 'least_time'),
  ...added('1.31.0', 'ngx_stream_upstream_least_time_module', 'least_time', tables('1.31.0')),
  ...added('1.31.0', 'ngx_stream_proxy_module', 'proxy_ssl_alpn'),

  ...added('1.31.3', 'ngx_http_fastcgi_module', 'fastcgi_socket_rcvbuf fastcgi_socket_sndbuf'),
  ...added('1.31.3', 'ngx_http_grpc_module', 'grpc_socket_rcvbuf grpc_socket_sndbuf'),
  ...added('1.31.3', 'ngx_http_proxy_module', 'proxy_socket_rcvbuf proxy_socket_sndbuf'),
  ...added('1.31.3', 'ngx_stream_proxy_module', 'proxy_socket_rcvbuf proxy_socket_sndbuf'),
  ...added('1.31.3', 'ngx_http_scgi_module', 'scgi_socket_rcvbuf scgi_socket_sndbuf'),
  ...added('1.31.3', 'ngx_http_tunnel_module', 'tunnel_socket_rcvbuf tunnel_socket_sndbuf'),
  ...added('1.31.3', 'ngx_http_uwsgi_module', 'uwsgi_socket_rcvbuf uwsgi_socket_sndbuf'),
  ...added('1.31.3', 'ngx_http_xslt_filter_module', 'xml_external_entities'),
  ...each('ngx_http_xslt_filter_module:xslt_stylesheet', {
    kind: 'behaviour',
    version: '1.31.3',
    before: 'external entities are loaded',
    after: 'external entities are loaded with "xml_external_entities on" only',
  }),

  ...each('ngx_stream_proxy_module:proxy_protocol ngx_mail_proxy_module:proxy_protocol', {
    kind: 'value',
    value: 'v2',
    version: '1.31.4',
  }),
  ...added('1.31.5', 'ngx_http_core_module', 'client_body_early_read', 'https://github.com/nginx/nginx/commit/3f6f7824d'),
];

/** Parameters and values that no version of open source nginx has, though the documentation shows them: NGINX Plus' own. */
export const PLUS_ONLY: Readonly<Record<string, readonly string[]>> = table({
  'ngx_http_upstream_module:server': ['slow_start='],
  'ngx_stream_upstream_module:server': ['slow_start='],
  'ngx_http_core_module:resolver': ['status_zone='],
  'ngx_mail_core_module:resolver': ['status_zone='],
  'ngx_stream_core_module:resolver': ['status_zone='],
  'ngx_http_upstream_module:resolver': ['status_zone='],
  'ngx_stream_upstream_module:resolver': ['status_zone='],
  'ngx_http_upstream_sticky_module:sticky': ['sync'],
  'ngx_http_upstream_random_module:random': ['least_time='],
  'ngx_stream_upstream_random_module:random': ['least_time='],
  'ngx_http_limit_req_module:limit_req_zone': ['sync'],
  'ngx_http_proxy_module:proxy_next_upstream': ['denied'],
  'ngx_http_fastcgi_module:fastcgi_next_upstream': ['denied'],
  'ngx_http_grpc_module:grpc_next_upstream': ['denied'],
  'ngx_http_memcached_module:memcached_next_upstream': ['denied'],
  'ngx_http_scgi_module:scgi_next_upstream': ['denied'],
  'ngx_http_uwsgi_module:uwsgi_next_upstream': ['denied'],
  'ngx_http_proxy_module:proxy_cache_path': ['purger=', 'purger_files=', 'purger_sleep=', 'purger_threshold='],
  'ngx_http_fastcgi_module:fastcgi_cache_path': ['purger=', 'purger_files=', 'purger_sleep=', 'purger_threshold='],
  'ngx_http_scgi_module:scgi_cache_path': ['purger=', 'purger_files=', 'purger_sleep=', 'purger_threshold='],
  'ngx_http_uwsgi_module:uwsgi_cache_path': ['purger=', 'purger_files=', 'purger_sleep=', 'purger_threshold='],
});
