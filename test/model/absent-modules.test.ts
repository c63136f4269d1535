import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { modulesNamed } from '../../src/catalog/module-names.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { defaultTarget } from '../../src/values/version.ts';
import type { Flavor, Target } from '../../src/values/version.ts';
import { lintText, rulesWith, settingsFor } from '../support/examples.ts';

const EVENTS = 'events { worker_connections 4096; }\n';

function target(flavor?: Flavor, modules?: readonly string[]): Target {
  const named = modules?.flatMap((name) => {
    const known = modulesNamed(name);
    if ('error' in known) throw new Error(known.error);
    return [...known];
  });
  return { ...defaultTarget(), ...(flavor ? { flavor } : {}), ...(named ? { modules: new Set(named) } : {}) };
}

/** What is found in a text at the top level after `events`, as "level rule words". */
function found(text: string, flavor?: Flavor, modules?: readonly string[]): string[] {
  const { diagnostics } = lintText(`${text}\n${EVENTS}`, rulesWith(), {}, { target: target(flavor, modules) });
  return diagnostics.map(
    ({ level, ruleId, file, start, end }) => `${level} ${ruleId} ${file.text.source.slice(start, end)}`,
  );
}

const http = (lines: string) => `http { server { listen 8080; ${lines} } }`;

describe('a module that comes apart from nginx', () => {
  const GEOIP = 'http { geoip2 /g.mmdb { } }';
  const MORE = http('more_set_headers "A: b";');
  const STREAM = 'stream { server { listen 53 udp; proxy_pass 10.0.0.1:53; } }';
  test.each([
    ['is info when nothing loads it', GEOIP, undefined, ['info unknown-directive geoip2']],
    ['is info also for one of nginx', STREAM, undefined, ['info unknown-directive stream']],
    ['is fine when it is loaded', `load_module modules/ngx_http_geoip2_module.so;\n${GEOIP}`, undefined, []],
    ['is fine when the user names it', GEOIP, ['geoip2'], []],
    ['is refused when the user names others', GEOIP, ['stream'], ['error unknown-directive geoip2']],
    ['is refused for one of nginx, too', STREAM, ['geoip2'], ['error unknown-directive stream']],
    ['is fine by the name of a group', STREAM, ['stream'], []],
    ['is refused when there are none', MORE, [], ['error unknown-directive more_set_headers']],
    ['is fine when loaded beside those named', `load_module a/ngx_stream_module.so;\n${STREAM}`, [], []],
    [
      'is a warning where a file is loaded that is not known',
      `load_module a/ngx_other_module.so;\n${MORE}`,
      [],
      ['warning unknown-directive more_set_headers'],
    ],
    [
      'of which the names alone are known is info',
      http('opentelemetry on;'),
      undefined,
      ['info unknown-directive opentelemetry'],
    ],
    [
      'of which the names alone are known is refused',
      http('datadog_agent_url a;'),
      [],
      ['error unknown-directive datadog_agent_url'],
    ],
    ['of which the names alone are known may be named', http('datadog_agent_url a;'), ['nginx-datadog'], []],
    [
      'is info where a build may lack it, in nginx itself',
      http('location /s { stub_status; }'),
      ['geoip2'],
      ['info unknown-directive stub_status'],
    ],
    ['of nginx itself is fine where it is not said', http('location /s { stub_status; }'), undefined, []],
    [
      'is nothing to the names that no module has',
      http('proxy_pas x;'),
      ['geoip2'],
      ['error unknown-directive proxy_pas'],
    ],
  ])('%s', (_, text, modules, expected) => expect(found(text, undefined, modules)).toEqual(expected));

  test('is info in a part, whose main file may load it', () => {
    const host = memoryHost({ '/srv/a.conf': 'more_set_headers "A: b";' });
    const levels = (modules?: readonly string[]) =>
      check(
        host,
        [{ path: '/srv/a.conf' }],
        settingsFor(builtinRules, { target: target(undefined, modules) }),
      ).diagnostics.map(({ level }) => level);
    expect([levels(), levels([])]).toEqual([[], ['info']]);
  });
});

describe('a flavor', () => {
  const PLUS = http('status_zone a; location / { status_zone b; return 204; }');
  const ANGIE = http('location / { prometheus all; } location /a { prometheus all; acme x; }');
  const TENGINE = http('trim on; concat on;');
  test.each([
    ['what only NGINX Plus has is one warning', PLUS, undefined, ['warning plus-only-directive status_zone']],
    ['errors with oss', PLUS, 'oss', Array(2).fill('error plus-only-directive status_zone')],
    ['fine with plus', PLUS, 'plus', []],
    ['fine with angie', PLUS, 'angie', []],
    ['one warning with openresty', PLUS, 'openresty', ['warning plus-only-directive status_zone']],
    ['what only Angie has is one warning', ANGIE, undefined, ['warning unknown-directive prometheus']],
    [
      'errors with oss, each',
      ANGIE,
      'oss',
      ['error unknown-directive prometheus', 'error unknown-directive prometheus', 'error unknown-directive acme'],
    ],
    ['fine with angie', ANGIE, 'angie', []],
    ['a warning with tengine', ANGIE, 'tengine', ['warning unknown-directive prometheus']],
    ['what only Tengine has is one warning', TENGINE, undefined, ['warning unknown-directive trim']],
    ['fine with tengine', TENGINE, 'tengine', []],
    [
      'OpenResty has its modules',
      http('more_set_headers "A: b"; set_md5 $a b; location /c { echo c; }'),
      'openresty',
      [],
    ],
    [
      'other names are a warning, since it may have more',
      http('nothing_has x;'),
      'angie',
      ['warning unknown-directive nothing_has'],
    ],
    ['other names are an error in nginx', http('nothing_has x;'), 'oss', ['error unknown-directive nothing_has']],
  ] as const)('%s', (_, text, flavor, expected) => expect(found(text, flavor)).toEqual(expected));
});

describe('a name of a module', () => {
  test.each([
    ['ngx_http_geoip2_module', ['ngx_http_geoip2_module']],
    ['ngx_http_geoip2_module.so', ['ngx_http_geoip2_module']],
    ['http_geoip2', ['ngx_http_geoip2_module']],
    ['stream_geoip2', ['ngx_stream_geoip2_module']],
    ['headers-more', ['ngx_http_headers_more_filter_module']],
    ['headers-more-nginx-module', ['ngx_http_headers_more_filter_module']],
    ['nginx-module-vts', ['ngx_http_vhost_traffic_status_module']],
    ['libnginx-mod-http-headers-more-filter', ['ngx_http_headers_more_filter_module']],
    ['ngx_brotli', ['ngx_http_brotli_filter_module', 'ngx_http_brotli_static_module']],
    ['--with-http_image_filter_module=dynamic', ['ngx_http_image_filter_module']],
    ['--with-http_realip_module', ['ngx_http_realip_module']],
    ['http_v2', ['ngx_http_v2_module']],
    ['lua', ['ngx_http_lua_module']],
    ['njs', ['ngx_http_js_module', 'ngx_stream_js_module']],
  ])('%s', (name, expected) => {
    const known = modulesNamed(name);
    expect([...(known as Set<string>)].sort()).toEqual(expected);
  });

  test('of a group has all its modules', () => {
    const stream = modulesNamed('stream') as Set<string>;
    expect([...stream]).toEqual(expect.arrayContaining(['ngx_stream_core_module', 'ngx_stream_proxy_module']));
    expect(stream.has('ngx_stream_geoip2_module')).toBe(false);
  });

  test.each([
    ['header-more', 'unknown module "header-more", did you mean "headers_more"?'],
    ['strem', 'unknown module "strem", did you mean "stream"?'],
    ['nothing_like_this', 'unknown module "nothing_like_this"; write it as in ngx_NAME_module'],
  ])('%s is unknown', (name, error) => expect(modulesNamed(name)).toEqual({ error }));
});

describe('a directive that is not known', () => {
  test('is a warning where a module has all others of its first word', () => {
    expect(found(http('passenger_set_cgi_param A b;'))).toEqual(['warning unknown-directive passenger_set_cgi_param']);
    expect(found(http('proxy_set_cgi_param A b;'))).toEqual(['error unknown-directive proxy_set_cgi_param']);
    expect(found(http('passenger_rott /srv;'))).toEqual(['error unknown-directive passenger_rott']);
  });

  test('is shown in part where it is a whole text', () => {
    const { diagnostics } = lintText(`${'x'.repeat(3000)} y;\n${EVENTS}`, rulesWith());
    expect(diagnostics[0]!.message.split(':')[0]).toBe(`unknown directive "${'x'.repeat(60)}..."`);
  });
});

test.each([
  ['upstream app { server 10.0.0.1 slow_start=10s; }', 'slow_start=10s'],
  ['limit_req_zone $uri zone=a:1m rate=1r/s sync;', 'sync'],
  ['upstream app { random two least_time=header; server 10.0.0.1; server 10.0.0.2; }', 'least_time=header'],
])('%s has a parameter of NGINX Plus', (upstream, marked) => {
  const text = `http { ${upstream} }`;
  expect(found(text)).toEqual([`warning plus-only-directive ${marked}`]);
  expect(found(text, 'oss')).toEqual([`error plus-only-directive ${marked}`]);
  expect(found(text, 'plus')).toEqual([]);
});
