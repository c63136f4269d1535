// Writes src/catalog/*.data.ts from the facts in test/fixtures/facts; with --check only says whether they are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`test/fixtures/facts/${name}.json`, root), 'utf8'));

/**
 * Where the facts are not what open source nginx does, with the reason. A key is `module/directive`, or `module/` for all of one;
 * `undefined` takes a field away.
 */
const OVERRIDES = {
  // The documentation gives the version in which NGINX Plus got them; these are of the command tables of nginx's source by release.
  'ngx_http_upstream_sticky_module/sticky': { since: '1.29.6' },
  'ngx_http_upstream_least_time_module/least_time': { since: '1.31.0' },
  'ngx_stream_upstream_least_time_module/least_time': { since: '1.31.0' },
  // The documentation dates these modules, not each of their directives.
  'ngx_http_v3_module/': { since: '1.25.0' },
  'ngx_quic_bpf_module/': { since: '1.25.0' },
  'ngx_stream_pass_module/': { since: '1.25.5' },
  'ngx_http_tunnel_module/': { since: '1.31.0' },
  'ngx_http_tunnel_module/tunnel_socket_sndbuf': { since: '1.31.3' },
  'ngx_http_tunnel_module/tunnel_socket_rcvbuf': { since: '1.31.3' },
  'ngx_http_core_module/client_body_early_read': { since: '1.31.5' },
  // Since 1.29.7 "Connection" is not set any more.
  'ngx_http_proxy_module/proxy_set_header': { default: 'Host $proxy_host' },
  // The value in the source differs from that in the documentation.
  'ngx_http_ssi_filter_module/ssi_value_length': { default: '255' },
  'ngx_http_tunnel_module/tunnel_buffer_size': { default: '4k|8k' },
  // njs 0.7.1 was released with nginx 1.21.5.
  'ngx_http_js_module/js_include': { removed: '1.21.5', deprecated: { status: 'removed', replacement: 'js_import' } },
  'ngx_stream_js_module/js_include': { removed: '1.21.5', deprecated: { status: 'removed', replacement: 'js_import' } },
  // Its documentation says http or stream.
  'ngx_http_api_module/status_zone': { contexts: ['server', 'location', 'if in location', 'stream.server'] },
  // Its documentation: name, variable, size.
  'ngx_http_limit_conn_module/limit_zone': { args: { min: 3, max: 3 } },
  // Names of constants: brotli/encode.h has 0 and 11.
  'ngx_http_brotli_filter_module/brotli_comp_level': { bounds: [0, 11] },
};
/** Modules whose facts are named after their repository. */
const MODULE_NAMES = {
  images: 'ngx_weserv_module',
  'nginx-secure-token-module': 'ngx_http_secure_token_filter_module',
  'incubator-pagespeed-ngx': 'ngx_pagespeed',
};
/** nginx's own modules that come apart from it, with versions of their own. */
const APART = new Set(['ngx_http_js_module', 'ngx_stream_js_module', 'ngx_http_acme_module', 'ngx_otel_module']);
/** Variables of modules from elsewhere that are not in their variable tables but in their documentation. */
const MORE_VARIABLES = [
  { name: '$nchan_', prefix: true, family: 'http', module: 'ngx_nchan_module', repo: 'slact/nchan' },
  {
    name: '$opentracing_context_',
    prefix: true,
    family: 'http',
    module: 'ngx_http_opentracing_module',
    repo: 'opentracing-contrib/nginx-opentracing',
  },
  {
    name: '$opentracing_binary_context',
    family: 'http',
    module: 'ngx_http_opentracing_module',
    repo: 'opentracing-contrib/nginx-opentracing',
  },
];
/** Variables that nginx only reads: they have to be defined with "set". */
const NOT_BUILT_IN = new Set(['memcached_key']);
/** Versions that the documentation does not give, from the variable tables of nginx's source by release. */
const VARIABLE_SINCE = { 'http http3': '1.25.0', 'stream server_name': '1.25.5' };

const ORIGINS = { official: 'o', commercial: 'p', thirdParty: 't' };
const DUPLICATE = { error: 'e', 'error-same': 's', conditional: 'c', warn: 'w', accumulate: 'a', 'last-wins': 'l' };
const INHERITANCE = { scalar: 's', 'replace-array': 'a', 'not-inherited': 'n', 'n/a': '-' };

/** Index of a value in a list of different values, in base 36. */
function indexIn(list, value) {
  const at = list.indexOf(value);
  return (at >= 0 ? at : list.push(value) - 1).toString(36);
}

/** The numbers of arguments: "1", "1-3", "2+", or "1,3" when only those are taken. */
function numbers({ min = 0, max, counts }) {
  if (counts) return counts.join(',');
  return max === null ? `${min}+` : max === min ? `${min}` : `${min}-${max}`;
}

/** One fact with its overrides, and its version where it belongs. */
function corrected(fact) {
  const module = MODULE_NAMES[fact.module] ?? fact.module;
  const { deprecated, since, ...rest } = fact;
  return {
    ...rest,
    module,
    ...(since ? { [APART.has(module) ? 'moduleSince' : 'since']: /\d+\.\d+\.\d+/.exec(since)[0] } : {}),
    ...(deprecated ? { deprecated, ...(deprecated.removed ? { removed: deprecated.removed } : {}) } : {}),
    ...OVERRIDES[`${module}/`],
    ...OVERRIDES[`${module}/${fact.name}`],
  };
}

function deprecation(deprecated) {
  if (!deprecated) return '';
  const { status, since, replacement, message } = deprecated;
  return [status.startsWith('obsolete') ? 'i' : 'd', since ?? '', replacement ?? '', message ?? '']
    .join('~')
    .replace(/~+$/, '');
}

const contexts = [];
const shapes = [];

function row(fact) {
  const marks =
    (fact.args.flag ? 'f' : '') +
    (fact.isBlock ? 'b' : '') +
    (fact.rawBlock ? 'r' : '') +
    (fact.acceptsVariables ? 'v' : '');
  const shape = [
    indexIn(contexts, fact.contexts.join(',')),
    numbers(fact.args),
    fact.valueKind.replace(/\(.*$/, '').replaceAll(' ', '-'),
    DUPLICATE[fact.duplicate] ?? '',
    INHERITANCE[fact.inheritance] ?? '',
    marks,
  ];
  return [
    fact.name,
    indexIn(shapes, shape.join(' ').trimEnd()),
    [fact.default ?? ''].flat().join('; '),
    fact.since ?? '',
    fact.moduleSince ?? '',
    fact.removed ?? '',
    deprecation(fact.deprecated),
    fact.values?.join(',') ?? '',
    fact.bounds?.join(',') ?? '',
  ]
    .join('\t')
    .replace(/\t+$/, '');
}

/** The rows of all directives, those of a module under a line that names it. */
function directiveRows({ official, commercial, thirdParty, historical }) {
  const old = historical.map((fact) => ({
    ...fact,
    module: 'ngx_http_spdy_module',
    args: { min: 1, max: 1 },
    valueKind: 'custom',
    duplicate: 'error',
    deprecated: { status: 'removed', replacement: fact.replacement },
  }));
  const groups = new Map();
  for (const [origin, facts] of Object.entries({ official: [...official, ...old], commercial, thirdParty })) {
    for (const fact of facts.map(corrected)) {
      const head = [`#${ORIGINS[origin]}${APART.has(fact.module) ? 'd' : ''}`, fact.module, fact.repo ?? '']
        .join('\t')
        .trimEnd();
      groups.set(head, [...(groups.get(head) ?? []), row(fact)]);
    }
  }
  return [...groups].flatMap(([head, rows]) => [head, ...rows]);
}

const template = (lines) => `\`\n${lines.join('\n').replaceAll(/[\\`]|\$\{/g, '\\$&')}\n\``;
const HEAD = '// Written by scripts/catalog.mjs from test/fixtures/facts: do not edit.\n';

const rows = directiveRows(read('directives'));
const directives = `${HEAD}/** Sets of contexts; their place in the list, in base 36, is what a shape names. */
export const CONTEXTS = ${template(contexts)};
/** What many directives have alike, a line each: contexts, numbers of arguments, value kind, duplicates, inheritance, marks. */
export const SHAPES = ${template(shapes)};
/** "#" origin, module, repository; below it a line a directive: name, shape, default, since, module's version, removed, deprecated, values, bounds. */
export const ROWS = ${template(rows)};
`;

/** The rows of all variables, a line each, and one row for what is in several facts. */
function variableRows({ official, docsOnly, thirdParty }) {
  const byKey = new Map();
  for (const fact of [...official, ...docsOnly, ...thirdParty, ...MORE_VARIABLES]) {
    const name = fact.name.replace(/^\$/, '').toLowerCase() + (fact.prefix ? '*' : '');
    const key = `${fact.family} ${name}`;
    const marks = (fact.changeable ? 'c' : '') + (fact.noCacheable ? 'n' : '');
    const origin = fact.commercial ? 'p' : fact.repo ? 't' : 'o';
    const since = /\d+\.\d+\.\d+/.exec(VARIABLE_SINCE[key] ?? fact.since ?? '')?.[0] ?? '';
    const line = [name, fact.family[0], origin, fact.module, marks, since].join('\t').trimEnd();
    if (!byKey.has(key) && !NOT_BUILT_IN.has(name)) byKey.set(key, line);
  }
  return [...byKey.values()];
}

const variables = `${HEAD}/** A line a variable: name in lower case ("*" after what a family's names begin with), family, origin, module, marks, since. */
export const ROWS = ${template(variableRows(read('variables')))};
`;

for (const [name, text] of Object.entries({ directives, variables })) {
  const target = fileURLToPath(new URL(`src/catalog/${name}.data.ts`, root));
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`src/catalog/${name}.data.ts is stale: run "node scripts/catalog.mjs"\n`);
    process.exitCode = 1;
  }
}
