import { table } from '../collections.ts';
/** A rule of another linter, and the rules here that look for the same; none where nothing does. */
export interface PeerRule {
  readonly peer: string;
  readonly rules: readonly string[];
}

const WALF443: Readonly<Record<string, readonly string[]>> = {
  'alias-location-slash-mismatch': [],
  'autoindex-enabled': [],
  'block-lines': [],
  'client-max-body-size-not-set': [],
  'deprecated-ssl-protocol': [],
  'directive-inheritance': ['proxy-set-header-inheritance-lost'],
  'duplicate-directive': ['directive-duplicate'],
  'gzip-not-enabled': [],
  'if-is-evil-in-location': [],
  'include-path-exists': ['include-not-found'],
  indent: [],
  'invalid-directive-context': ['directive-context'],
  'invalid-nginx-lint-ignore': ['suppression-unknown-rule', 'suppression-unused', 'suppression-without-reason'],
  'listen-http2-deprecated': ['upgrade-hazards'],
  'map-missing-default': [],
  'map-unnamed-capture': [],
  'missing-error-log': [],
  'missing-semicolon': ['missing-semicolon'],
  'nginx-rift': [],
  'proxy-keepalive': ['upstream-keepalive-ineffective'],
  'proxy-missing-host-header': ['proxy-host-header-default'],
  'proxy-pass-domain': ['static-hostname-upstream'],
  'proxy-pass-with-uri': ['proxy-slash-mismatch'],
  'root-in-location': [],
  'server-tokens-enabled': [],
  'space-before-semicolon': [],
  'ssl-on-deprecated': ['upgrade-hazards'],
  'trailing-whitespace': [],
  'try-files-with-proxy': ['try-files-with-proxy'],
  'unclosed-quote': ['unclosed-quote'],
  'unmatched-braces': ['unclosed-block', 'unexpected-token'],
  'unreachable-location': ['location-duplicate'],
  'upstream-server-no-resolve': ['static-hostname-upstream', 'upstream-resolve-requirements'],
  'weak-ssl-ciphers': [],
};

/** Of gixy, gixy-ng and Gixy-Next. */
const GIXY: Readonly<Record<string, readonly string[]>> = table({
  add_header_content_type: [],
  add_header_multiline: [],
  add_header_redefinition: [],
  alias_traversal: [],
  allow_without_deny: [],
  default_server_flag: [],
  error_log_off: ['error-log-hides-upstream-errors'],
  filesystem_root_exposure: [],
  hash_without_default: [],
  host_spoofing: [],
  hsts_header: [],
  http2_misdirected_request: [],
  http_splitting: [],
  if_is_evil: [],
  invalid_regex: [],
  low_keepalive_requests: ['keepalive-requests-low'],
  missing_resolver: ['static-hostname-upstream', 'proxy-pass-variable-no-resolver'],
  missing_worker_processes: ['worker-processes-unset'],
  mixed_case_variable: [],
  nginx_cves: [],
  origins: [],
  overlapping_captures: [],
  proxy_buffering_off: ['proxy-buffering-off'],
  proxy_pass_normalized: [],
  proxy_set_header_redefinition: ['proxy-set-header-inheritance-lost'],
  quic_bpf_reuseport: ['quic-bpf-reuseport-reload'],
  regex_exact_match: [],
  regex_redos: [],
  resolver_external: ['resolver-unsuitable'],
  return_bypasses_allow_deny: [],
  ssl_ecdh_curve: [],
  ssl_stapling_letsencrypt: [],
  ssl_stapling_without_resolver: [],
  ssrf: [],
  stale_dns_cache: ['static-hostname-upstream', 'upstream-resolve-requirements', 'proxy-pass-variable-no-resolver'],
  status_page_exposed: [],
  try_files_is_evil_too: [],
  unanchored_regex: [],
  unnamed_groups: [],
  valid_referers: [],
  version_disclosure: [],
  weak_ssl_tls: [],
  worker_rlimit_nofile_vs_connections: ['worker-rlimit-nofile'],
});

/** The rules of other linters by id: comments that name them, and "explain", know what is meant. */
export const PEER_RULES: ReadonlyMap<string, PeerRule> = new Map<string, PeerRule>([
  ...Object.entries(GIXY).map(([id, rules]) => [id, { peer: 'gixy', rules }] as const),
  ...Object.entries(WALF443).map(([id, rules]) => [id, { peer: 'walf443/nginx-lint', rules }] as const),
]);

/** The rules that a comment means which names a rule: that one, and those that look for what another linter's rule of this name looks for. */
export function meantBy(id: string): ReadonlySet<string> {
  return new Set([id, ...(PEER_RULES.get(id)?.rules ?? [])]);
}
