import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { DEFAULT_LIMITS } from '../../src/config/entry.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { edited } from '../../src/text.ts';
import { parseTarget } from '../../src/values/version.ts';
import { lintText, settingsFor } from '../support/examples.ts';

const RULES = builtinRules.filter(({ id }) =>
  /^(?:map-entry|name-duplicate|name-undefined|unknown-variable)$/.test(id),
);
const http = (text: string, top = '') => `${top}events { }\nhttp { ${text} }\n`;

/** "level: message" of what is found in a text, with other files beside it. */
function found(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  return lintText(text, RULES, { files }).diagnostics.map(({ level, message }) => `${level}: ${message}`);
}

/** The levels of what is found. */
const levels = (text: string, files?: Readonly<Record<string, string>>) =>
  found(text, files).map((one) => one.replace(/:.*/, ''));

describe('what nginx only warns of is a warning', () => {
  test.each([
    [
      'types { text/html html; text/plain HTML; }',
      'duplicate extension "html", content type: "text/plain", previous content type: "text/html"',
    ],
    [
      'types { text/html html; } types { text/plain html; }',
      'duplicate extension "html", content type: "text/plain", previous content type: "text/html"',
    ],
    ['geo $g { 10.0.0.1/8 a; }', 'low address bits of 10.0.0.1/8 are meaningless'],
    [
      'geo $g { 10.0.0.0/8 b; 10.0.0.0/16 c; 10.0.0.0/8 d; }',
      'duplicate network "10.0.0.0/8", value: "d", old value: "c"',
    ],
    ['geo $g { :: a; ::/0 c; default d; }', 'duplicate network "default", value: "d", old value: "a"'],
    ['geo $g { delete 10.0.0.0/8; }', 'no network "10.0.0.0/8" to delete'],
    ['geo $g { ranges; default 0; default 1; }', 'duplicate default geo range value: "1", old value: "0"'],
    [
      'geo $g { ranges; 10.0.0.0-10.0.0.5 1; 10.0.0.0-10.0.0.5 2; }',
      'duplicate range "10.0.0.0-10.0.0.5", value: "2", old value: "1"',
    ],
    ['geo $g { ranges; delete 10.0.0.5-10.0.0.9; }', 'no address range "10.0.0.5-10.0.0.9" to delete'],
  ])('%s', (text, message) => expect(found(http(text))).toEqual([`warning: ${message}`]));
});

describe('entries that a file brings', () => {
  test('belong to the block', () => {
    const files = { 'a.map': 'a 1;\nb { 2; }\n', types: 'types { text/html html; }\n' };
    const { diagnostics } = lintText(http('map $uri $m { A 0; include a.map; }\ntypes { include types; }'), RULES, {
      files,
    });
    expect(diagnostics.map(({ file, start, message }) => [file.path, start, message.split(':')[0]])).toEqual([
      ['/etc/nginx/a.map', 0, 'conflicting parameter "a"'],
      ['/etc/nginx/a.map', 5, 'unexpected "{"'],
      ['/etc/nginx/types', 0, 'unexpected "{"'],
    ]);
  });
  test('of one that is included twice are a mistake in the second place only', () => {
    expect(levels(http('map $uri $m { include a; } map $uri $n { include a; }'), { a: 'a 1;' })).toEqual([]);
    expect(levels(http('map $uri $m { include a; include a; }'), { a: 'a 1;' })).toEqual(['error']);
  });
});

describe('where not all is known', () => {
  const uses = 'limit_req zone=a; access_log /tmp/l main; set $x $nosuch; location / { try_files $uri @a; }';
  test('in a whole configuration nothing defined is an error, for what is looked up later a warning', () =>
    expect(levels(http(`server { ${uses} }`))).toEqual(['error', 'error', 'error', 'warning']));
  test('in a part it is info, a variable not even that', () => {
    expect(levels(`server { ${uses} }`)).toEqual(['info', 'info', 'info']);
    expect(levels(uses)).toEqual(['info', 'info']);
  });
  test('and where an include is missing', () =>
    expect(levels(http(`include conf.d/a.conf; server { ${uses} }`))).toEqual(['info', 'info', 'info']));
  test('what can stand in the same server only, when another one lacks a file', () =>
    expect(
      levels(http('server { include nosuch; } server { listen 8080; limit_req zone=a; return 200 $nosuch; }')),
    ).toEqual(['error']));
  test('a missing file in stream says nothing of http', () =>
    expect(
      levels(
        `events { }\nhttp { server { return 200 $a; } }\nstream { include nosuch; server { listen 1; return $b; } }`,
      ),
    ).toEqual(['error']));
  test('a module that is not known makes an unknown variable a warning', () => {
    expect(levels(http('server { return 200 $a; }', 'load_module modules/ngx_http_strange_module.so;\n'))).toEqual([
      'warning',
    ]);
    expect(levels(http('strange on; server { return 200 $a; }'))).toEqual(['warning']);
    expect(levels(http('server { return 200 $a; }', 'load_module modules/ngx_http_geoip_module.so;\n'))).toEqual([
      'error',
    ]);
  });
  test('a module from elsewhere defines the variables it is given', () => {
    expect(levels(http('server { set_unescape_uri $a $arg_a; return 200 $a; }'))).toEqual([]);
    expect(
      levels(http('geoip2 /x.mmdb { $country default=DE country iso_code; } server { return 200 $country; }')),
    ).toEqual([]);
    expect(levels(http('keyval $uri $kv zone=z; js_set $js main.f; server { return 200 $kv$js; }'))).toEqual([]);
  });
  test('what a mistake was to define is no second one', () => {
    expect(levels(http('limit_req_zone $uri zone=a:1m; server { limit_req zone=a; }'))).toEqual([]);
    expect(levels(http('limit_req_zone $uri zone=a:1mb rate=1r/s; server { limit_req zone=a; }'))).toEqual([]);
    expect(levels(http('server { set a 1; set $b; return 200 $a$b; }'))).toEqual([]);
  });
});

describe('variables that came later', () => {
  const at = (version: string) => {
    const target = parseTarget(version);
    if ('error' in target) throw new Error(target.error);
    return lintText(http('server { return 200 $is_request_port; }'), RULES, {}, { target }).diagnostics.map(
      ({ message }) => message,
    );
  };
  test('are unknown to all older versions', () => {
    expect(at('1.22..1.29.2')).toEqual([expect.stringMatching(/^unknown "is_request_port" variable.*1\.29\.3/)]);
    expect(at('1.22..1.29.3')).toEqual([]);
    expect(at('1.31')).toEqual([]);
  });
});

describe('templates', () => {
  const linted = (text: string) =>
    check(memoryHost({ '/t/nginx.conf.j2': text }), [{ path: '/t/nginx.conf.j2' }], settingsFor(RULES), DEFAULT_LIMITS)
      .diagnostics.filter(({ level }) => level !== 'info')
      .map(({ message }) => message.split(':')[0]);
  test.each([
    ['map $uri $m { a {{ x }}; {{ y }} 1; default 2; }', []],
    ['map $uri $m {\n{% if x %}\ndefault 1;\n{% else %}\ndefault 2;\n{% endif %}\n}', []],
    ['map $uri $m { default {{#if x}}$a{{else}}$b{{/if}}; }', []],
    ['log_format {{ name }} x; access_log /tmp/l main;', []],
    ['limit_req_zone $uri zone=a:{{ size }} rate=1r/s; server { limit_req zone=a; limit_req zone={{ b }}; }', []],
    ['set ${NAME} 1; server { return 200 $name; }', []],
    ['server { {{ extra }}; return 200 $nosuch; }', []],
    ['server { return 200 "${HOST_NAME} $hostt"; }', []],
    ['server { return 200 $nosuch; }', ['unknown "nosuch" variable']],
    ['geo $g { {{ net }} 1; 10.0.0.0/40 {{ x }}; 10.0.0.0/41 2; }', ['invalid network "10.0.0.0/41"']],
  ])('%s', (text, expected) => expect(linted(http(text))).toEqual(expected));
});

describe('a name that was most likely meant is suggested', () => {
  test.each([
    [
      'limit_req_zone $uri zone=login:1m rate=1r/s; server { limit_req zone=logn burst=5; }',
      'limit_req zone=login burst=5;',
    ],
    ['proxy_cache_path /tmp/c keys_zone=pages:1m; server { location / { proxy_cache page; } }', 'proxy_cache pages;'],
    ['log_format main x; access_log /tmp/l mian;', 'access_log /tmp/l main;'],
    ['server { location / { try_files $uri @bak; } location @back { return 404; } }', 'try_files $uri @back;'],
    ['server { set $backend x; return 200 "${bakend}/$uri"; }', 'return 200 "${backend}/$uri";'],
    ['map $Hosst $m { }', 'map $host $m'],
    ['map $uri m { }', 'map $uri $m'],
  ])('%s', (text, after) => {
    const { diagnostics } = lintText(http(text), RULES);
    expect(diagnostics.map(({ suggestions }) => edited(http(text), suggestions[0]?.edits ?? []))).toEqual([
      expect.stringContaining(after),
    ]);
  });
});
