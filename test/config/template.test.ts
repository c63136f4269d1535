import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { Files } from '../../src/config/files.ts';
import { maskTemplate } from '../../src/config/template.ts';
import { PLACEHOLDER } from '../../src/values/unknown.ts';
import type { Report } from '../../src/diagnostic.ts';
import { memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { settingsFor } from '../support/examples.ts';

const VARIABLES = new Set(['host', 'uri', 'request_uri', 'scheme']);

/** The masked text with `#` for each masked character. */
function mask(text: string): string {
  const { source } = maskTemplate(text, (name) => VARIABLES.has(name));
  expect(source).toHaveLength(text.length);
  for (const [i, char] of [...text].entries()) if (char === '\n') expect(/\n|\ue000/.test(source[i]!)).toBe(true);
  return source.replaceAll(PLACEHOLDER, '#');
}

function lint(files: Readonly<Record<string, string>>, main = Object.keys(files)[0]!, templates = false): Report {
  const rooted = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/srv/repo/${name}`, text]));
  const rules = settingsFor(builtinRules);
  const host = memoryHost(rooted);
  return check(host, [{ path: `/srv/repo/${main}` }], rules, undefined, new Files(host, templates));
}

const found = ({ diagnostics }: Report) =>
  diagnostics.map(({ ruleId, file, start, level }) => `${level} ${ruleId} ${file.text.position(start).line}`);

describe('placeholders are masked, of the same length', () => {
  test.each([
    ['Jinja, Go and Mustache', 'listen {{ port }};', 'listen ##########;'],
    ['their whitespace control', 'listen {{- .Port -}};', 'listen #############;'],
    ['Mustache without escapes', 'listen {{{port}}};', 'listen ##########;'],
    ['braces within', `listen {{ {'a': {'b': 80}}['a']['b'] }};`, `listen ${'#'.repeat(32)};`],
    ['braces in quotes', 'listen {{ printf "}}%s" .Port }};', `listen ${'#'.repeat(25)};`],
    ['Penlight', 'listen $(entry.ports[i]);', 'listen #################;'],
    ['Terraform', '%{ if tls ~}listen ${port};%{ endif }', '            listen #######;          '],
    ['a variable that Terraform is to leave', 'return 200 $${host};', 'return 200 ########;'],
    ['ERB', 'listen <%= @port -%>;', 'listen #############;'],
    ['envsubst', 'listen ${PORT};', 'listen #######;'],
    ['envsubst with a default', 'listen ${PORT:-80};', 'listen ###########;'],
    ['envsubst without braces', 'listen $PORT;', 'listen #####;'],
    ['plain marks', 'a %name% @NAME@ __NAME__ %%NAME%%;', 'a ###### ###### ######## ########;'],
    ['braces around a name', 'a {name} %{NAME} <NAME> [[ name ]];', 'a ###### ####### ###### ##########;'],
    ['several in a word', 'server_name {{ a }}.{{ b }};', 'server_name #######.#######;'],
    ['in quotes', `add_header A "{{ x }} {{ y }}";`, 'add_header A "####### #######";'],
    ['in a pattern', 'location ~ ^/{{ x }}/ { }', 'location ~ ^/#######/ { }'],
    ['over lines', 'listen {{\n  port\n}};', 'listen ############;'],
  ])('%s', (_, text, expected) => expect(mask(text)).toBe(expected));

  test.each([
    'proxy_pass http://${host}$request_uri;',
    'proxy_pass http://$HOST${URI};',
    'if ($a ~ "^[0-9]{3}$") { }',
    'location ~ ^/(?<name>[a-z]+)/ { }',
    'rewrite ^/a%20b /c;',
    'location @app { try_files $uri @app; }',
    'http{server{}}',
  ])('%s stays as it is', (text) => expect(mask(text)).toBe(text));
});

test.each(['{{', '{%', '{#', '<%', '@a', '%a', '__A', '${A:-', '[[ a', '{{ " }', '{a', '$A'])(
  'a file full of %s, which nothing closes, takes no time',
  (mark) => {
    const text = mark.repeat(20_000);
    const start = performance.now();
    maskTemplate(text, () => false);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);

describe('what steers a template is left out', () => {
  test.each([
    ['Jinja', '{% if a %}listen 80;{% endif %}', '          listen 80;           '],
    ['Jinja over lines', '{% if a\n   and b %}x;', '       \n           x;'],
    ['with whitespace control', '{%- for a in b -%}\nx;', '                  \nx;'],
    ['Go', '{{- range .A }}x;{{ end }}', '               x;         '],
    ['Mustache sections', '{{#a}}x;{{/a}}{{^a}}y;{{/a}}', '      x;            y;      '],
    ['ERB', '<% if a -%>x;<% end %>', '           x;         '],
    ['comments', 'a;{# {{ b }} #}{{!-- }} --}}<%# c %>{{/* }} */}}b;', `a;${' '.repeat(46)}b;`],
  ])('%s', (_, text, expected) => expect(mask(text)).toBe(expected));

  test('with CRLF as with LF', () => {
    expect(mask('{% if a %}\r\nlisten {{ p }};\r\n{{ rest }}\r\nx;')).toBe(
      '          \r\nlisten #######;\r\n          \r\nx;',
    );
  });

  test('and a placeholder with a line to itself, where a directive begins, too', () => {
    expect(mask('a;\n  {{ more }}\n# {{ c }}\n{{ d }}\nb {\n${E}\n}')).toBe(
      'a;\n            \n# #######\n       \nb {\n    \n}',
    );
    expect(mask('a\n  {{ argument }}\n;\n{{ name }}\n;\n{{ block }}\n{ }')).toBe(
      'a\n  ##############\n;\n##########\n;\n###########\n{ }',
    );
  });

  test('but nothing from a mark in a comment that is none', () => {
    expect(mask('# {{ opens\na b;\n{{ c }} d;')).toBe('# {{ opens\na b;\n####### d;');
  });

  test.each([
    ['branches', '{% if a %}x;{% endif %}', { control: true, open: true }],
    ['directives from elsewhere', '{{ include "x" }}\n', { control: false, open: true }],
    ['a partial', '{{> x }}\n', { control: true, open: true }],
    ['values alone', 'listen {{ x }};{# comment #}', { control: false, open: false }],
  ])('it is known whether there are %s', (_, text, expected) =>
    expect(maskTemplate(text, () => false)).toMatchObject(expected),
  );
});

describe('a placeholder is no finding by itself', () => {
  const server = (lines: string) => `server {\nlisten 80;\n${lines}\n}\n`;
  test.each([
    ['the port', 'listen {{ port }} ssl;'],
    ['a name', '{{ name }} on;'],
    ['a block', '{{ name }} {\nproxy_pas x;\n}'],
    ['a line', '{{ snippet }}'],
    ['a line among others', 'root /srv;\n{{ snippet }}\nindex a;'],
    ['some arguments', 'error_page {{ pages }};'],
    ['a number', 'client_max_body_size {{ size }}m;\nkeepalive_timeout {{ t }}s;'],
    ['a flag', 'gzip {{ gzip }};\nsendfile "{{ on }}";'],
    ['a target', 'location / { proxy_pass {{ url }}; }\nlocation /a { proxy_pass http://{{ url }}/x; }'],
    ['a pattern', 'location ~ ^/{{ x }}/(.*)$ { return 204; }'],
    ['a condition', 'if ({{ condition }}) { return 204; }\nif ($host = "{{ h }}") { return 204; }'],
    ['a code', 'return {{ code }} {{ url }};'],
    ['an include', 'include {{ path }};\ninclude snippets/{{ name }}.conf;\ninclude snippets/gone.conf;'],
    ['either of two', '{% if a %}\nroot /a;\n{% else %}\nroot /b;\n{% endif %}'],
    ['a word in capitals', 'listen LISTEN_PORT;\nEXTRA_CONFIG;'],
  ])('%s', (_, lines) => {
    const levels = found(lint({ 'site.conf.j2': server(lines) })).filter((one) => !one.startsWith('info'));
    expect(levels).toEqual([]);
  });

  test('and the rest is judged, at its place in the file', () => {
    const text = server('server_name {{ 名前 }};\nproxy_pas {{ x }};\nlisten 99999;');
    const { diagnostics } = lint({ 'site.conf.j2': text });
    expect(diagnostics.map(({ ruleId, start, end }) => [ruleId, text.slice(start, end)])).toEqual([
      ['unknown-directive', 'proxy_pas'],
      ['invalid-value', '99999'],
    ]);
  });

  test('with an upstream that a loop makes', () => {
    const text = `{% for u in us %}\nupstream {{ u }} { server {{ u.a }}; }\n{% endfor %}\ngeo $pool { default app_one; }\nserver { location / { uwsgi_pass $pool; } }`;
    expect(found(lint({ 'site.conf.j2': text })).filter((one) => !one.startsWith('info'))).toEqual([]);
  });
});

describe('a file is a template', () => {
  const BROKEN = 'server {\nlisten {{ port }};\n{{ more }}\n}\n';

  test.each(['a.conf.j2', 'a.erb', 'a.tmpl', 'a.conf.template', 'a.mustache', 'templates/a.conf', 'a.conf'])(
    'by its name or its marks: %s',
    (name) => expect(found(lint({ [name]: BROKEN }))).toEqual([]),
  );

  test.each([
    ['${LISTENER}\nserver { listen 80; }', []],
    ['server { listen ${PORT}; resolver ${DNS}; }', []],
    ['server { listen %{PORT}; }', []],
    ['server { server_name {hosts}; root "{path}/html"; }', []],
    ['server { listen @PORT@; client_max_body_size __SIZE__; }', []],
  ])('by its marks: %s', (text, expected) => expect(found(lint({ 'a.conf': text }))).toEqual(expected));

  test('when the user says so', () => {
    const text = 'server { keepalive_timeout $TIMEOUT; }';
    expect(found(lint({ 'a.conf': text }))).toHaveLength(1);
    expect(found(lint({ 'a.conf': text }, 'a.conf', true))).toEqual([]);
  });

  test('but not where nginx reads it, and not for what nginx reads as it is', () => {
    const host = memoryHost({ '/etc/nginx/nginx.conf': `events { }\nhttp { ${BROKEN} }` });
    const report = check(host, [{ path: '/etc/nginx/nginx.conf' }], settingsFor(builtinRules));
    expect(report.diagnostics.some(({ level }) => level === 'error')).toBe(true);
    const lua = 'server { location / { content_by_lua_block { local a = {{ 1 }} } } }';
    expect(lint({ 'a.conf': lua }).files[0]!.template).toBeUndefined();
    expect(lint({ 'templates/a.conf': 'server {\nlisten 80\n}' }).diagnostics[0]).toMatchObject({
      ruleId: 'missing-semicolon',
    });
  });

  test('that is said once where it cannot be read', () => {
    const text = '{% if a %}\nlocation /a {\n{% else %}\nlocation /b {\n{% endif %}\nroot /srv;\n}\n'.repeat(3);
    expect(found(lint({ 'a.j2': text }))).toEqual(['info template-not-read 2']);
  });
});

test('what stands on different sides of a condition does not contradict itself', () => {
  const upstream = (tls: string, plain: string) =>
    `upstream app { {% if tls %} server app:${tls} max_fails=3; {% else %} server app:${plain} max_fails=3; {% endif %} }`;
  const pass = 'location / { {% if tls %} proxy_pass https://app; {% else %} proxy_pass http://app; {% endif %} }';
  const conf = (servers: string) => `events {} http { ${servers} server { listen 80; ${pass} } }`;
  expect(found(lint({ 'nginx.conf.j2': conf(upstream('8443', '8080')) }))).not.toContainEqual(
    expect.stringContaining('proxy-scheme-port-mismatch'),
  );
  expect(found(lint({ 'nginx.conf.j2': conf(upstream('8080', '8080')) }))).toContain(
    'warning proxy-scheme-port-mismatch 1',
  );
});
