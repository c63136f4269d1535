/** Whose a directive is: nginx's own, NGINX Plus', or a module's from elsewhere. */
export type Origin = 'official' | 'plus' | 'third-party';

/** Where a directive may stand. "server", "location", "if …" and "upstream" are those of `http`; a `location` may be nested. */
export type Context =
  | 'main'
  | 'events'
  | 'http'
  | 'server'
  | 'location'
  | 'if in server'
  | 'if in location'
  | 'limit_except'
  | 'upstream'
  | 'stream'
  | 'stream.server'
  | 'stream.upstream'
  | 'mail'
  | 'mail.server'
  | 'mgmt'
  | 'acme_issuer'
  | 'otel_exporter'
  | 'oidc_provider'
  | 'rtmp'
  | 'rtmp.server'
  | 'rtmp.application'
  | 'rtmp.recorder'
  | 'secure_token_akamai'
  | 'secure_token_broadpeak'
  | 'secure_token_cdnvideo'
  | 'secure_token_chinacache'
  | 'secure_token_cht'
  | 'secure_token_cloudfront'
  | 'secure_token_iijpta';

/** What a second one in the same block is: refused, refused with the same key or name, a warning, one more, or the one that counts. */
export type Duplicate = 'error' | 'error-same' | 'conditional' | 'warn' | 'accumulate' | 'last-wins' | 'unknown';

/** How a directive is inherited: the nearest level wins, the nearest level that has any replaces all, not at all, or there is one level only. */
export type Inheritance = 'scalar' | 'replace-array' | 'not-inherited' | 'n/a' | 'unknown';

/** What nginx says of a directive that should not be used any more. */
export interface Deprecation {
  readonly since?: string;
  readonly replacement?: string;
  /** nginx's own words, a warning. */
  readonly message?: string;
  /** Accepted, but without effect. */
  readonly ignored: boolean;
}

/** What is known of a directive in one module, as nginx's command tables (`ngx_command_t`) and documentation have it. */
export interface DirectiveInfo {
  readonly name: string;
  readonly module: string;
  readonly origin: Origin;
  /** Where a module from elsewhere comes from: `openresty/lua-nginx-module`. */
  readonly repo?: string;
  /** Of a module of nginx's own that comes apart from it (njs, ACME, OpenTelemetry) and has to be loaded. */
  readonly dynamic?: true;
  readonly contexts: readonly Context[];
  readonly min: number;
  /** Infinity when unbounded. */
  readonly max: number;
  /** The exact numbers of arguments, where not all from `min` to `max` are allowed. */
  readonly counts?: readonly number[];
  /** Takes `on` or `off`, in any case. */
  readonly flag: boolean;
  /** Has a block and no `;`: nginx has no directive that may be either in one module. */
  readonly block: boolean;
  /** The block is program text (Lua), not directives. */
  readonly raw: boolean;
  /** "flag", "size", "offset", "time-msec", "time-sec", "number", "enum", "bitmask", "bufs", "complex", "custom", … */
  readonly valueKind: string;
  /** The words that an "enum" or "bitmask" takes; in the newest version. */
  readonly values?: readonly string[];
  /** The least and the greatest number. */
  readonly bounds?: readonly [number, number];
  /** Its value may have variables. */
  readonly variables: boolean;
  readonly duplicate: Duplicate;
  readonly inheritance: Inheritance;
  /** The words of the default in the newest version. */
  readonly default?: string;
  /** The version of nginx that first has it: of open source nginx, or of NGINX Plus' base for its own. */
  readonly since?: string;
  /** The version of the module that first has it, for modules that come apart from nginx. */
  readonly moduleSince?: string;
  /** The first version without it. */
  readonly removed?: string;
  readonly deprecated?: Deprecation;
}
