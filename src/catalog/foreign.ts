import type { Flavor } from '../values/version.ts';

/** A directive of which the name alone is known: of another kind of nginx, or of a module whose directives are not in the catalogue. */
export interface Foreign {
  /** The kind of nginx that has it built in. */
  readonly flavor?: Flavor;
  /** The module that has it, or the patch, with where it comes from. */
  readonly module: string;
}

/** Names that only Angie has: the `ngx_command_t` tables of github.com/webserver-llc/angie, less what other nginx have. */
const ANGIE =
  /^(?:acme(?:_client|_client_path|_max_response_size|_hook|_dns_port|_http_port|_dns_ttl)?|api_config_files|docker_\w+|doh_\w+|(?:fastcgi|grpc|proxy|scgi|uwsgi)_connection_drop|metric(?:_zone|_complex_zone)?|prometheus(?:_template)?|proxy_http3_\w+|proxy_quic_\w+|proxy_ssl_keylog_file|proxy_ssl_ntls|proxy_protocol_tlv|ssl_keylog_file|ssl_ntls|sticky_secret|sticky_strict|client|auto_redirect|time_format|error_log_user_tag|response_time_factor|http3_max_table_capacity|max_commands|rdp_preread|image_filter_(?:heic|avif)_quality)$/;

/** Names that only Tengine has: the same of github.com/alibaba/tengine. */
const TENGINE =
  /^(?:xquic_\w+|xudp_\w+|cc_defense_\w+|ssl_keyless(?:_\w+)?|dubbo_\w+|tfs_\w+|dyups_\w+|req_status(?:_\w+)?|sysguard(?:_\w+)?|trim(?:_js|_css|_types)?|concat(?:_\w+)?|footer(?:_types)?|slice_(?:arg|header|footer)(?:_\w+)?|session_sticky(?:_\w+)?|ingress_\w+|append_header(?:_separator)?|backtrace_\w+|debug_(?:conn|pool|timer)|proxy_connect(?:_\w+)?|consistent_hash|dynamic_resolve|iwrr|vnswrr|multi|slab_stat|user_agent|processes|master_env|\w+_upstream_tries|\w+_enable_ntls|enable_ntls|\w*ssl_(?:enc|sign)_certificate(?:_key)?|(?:fastcgi|proxy)_(?:snd|rcv)buf_size|limit_req_whitelist|gzip_clear_etag|geoip_region|ssl_async|ssl_verify_client_exception|ssl_sni_force|client_body_buffers|client_body_postpone_size|retry_cached_connection|request_time_cache|server_tag|server_admin|server_info|resolver_file|upstream_change_no_server_status|rr_discarded_range|image_filter_crop_offset)$/;

/** Names of modules and patches from elsewhere, by their documentation. */
const MODULES: readonly (readonly [RegExp, string])[] = [
  [/^app_protect_dos_/, 'F5 NGINX App Protect DoS'],
  [/^auth_digest(_|$)/, 'atomx/nginx-http-auth-digest'],
  [/^aws_(access_key|key_scope|s3_bucket|sign|signing_key|endpoint)$/, 'anomalizer/ngx_aws_auth'],
  [/^datadog_/, 'DataDog/nginx-datadog'],
  [/^opentelemetry(_|$)/, 'open-telemetry/opentelemetry-cpp-contrib'],
  [/^php_(ini_path|keepalive|\w+_pool)$|_by_php(_block|_file)?$/, 'rryqszq4/ngx-php'],
  [/^postgres_/, 'FRiCKLE/ngx_postgres'],
  [/^rds_(json|csv)(_|$)/, 'openresty/rds-json-nginx-module'],
  [/^redis_(pass|bind|connect_timeout|read_timeout|send_timeout|buffer_size|next_upstream)$/, 'ngx_http_redis'],
  [/^ajp_/, 'yaoweibin/nginx_ajp_module'],
  [/^set_cookie_flag$/, 'AirisX/nginx_cookie_flag_module'],
  [/^ssl_dyn_rec_/, 'a patch of cloudflare/sslconfig'],
  [/^testcookie(_|$)/, 'kyprizel/testcookie-nginx-module'],
  [/^statsd_/, 'harvesthq/nginx-statsd'],
  [/^length_hiding/, 'nulab/nginx-length-hiding-filter-module'],
];

/** Tells a name that is in no list of directives, but known to be another product's; `undefined` for a name that nothing has. */
export function foreign(name: string): Foreign | undefined {
  if (ANGIE.test(name)) return { flavor: 'angie', module: 'Angie' };
  if (TENGINE.test(name)) return { flavor: 'tengine', module: 'Tengine' };
  const known = MODULES.find(([names]) => names.test(name));
  return known && { module: known[1] };
}

/** The modules of which names alone are known. */
export function foreignModules(): readonly string[] {
  return MODULES.map(([, module]) => module);
}

/** What comes with a kind of nginx of the modules that others have to add, by where the modules come from. */
const BUNDLED: Readonly<Partial<Record<Flavor, RegExp>>> = {
  openresty: /^(?:openresty|calio)\//,
  tengine: /^(?:yaoweibin\/nginx_upstream_check_module|openresty\/(?:lua|stream-lua)-nginx-module)$/,
};

/** Whether a kind of nginx has the modules of a repository built in. */
export function bundles(flavor: Flavor | undefined, repo: string | undefined): boolean {
  return flavor !== undefined && repo !== undefined && (BUNDLED[flavor]?.test(repo) ?? false);
}
