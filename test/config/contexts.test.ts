import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { load } from '../../src/config/load.ts';
import { contextsInside, parseContexts } from '../../src/config/contexts.ts';
import { Files } from '../../src/config/files.ts';
import { failed, memoryHost } from '../../src/host.ts';
import { check } from '../../src/lint/check.ts';
import { Model } from '../../src/model/model.ts';
import { defaultTarget } from '../../src/values/version.ts';
import { settingsFor } from '../support/examples.ts';

const PATH = '/srv/part.conf';

function model(text: string): Model {
  const host = memoryHost({ [PATH]: text });
  const loaded = load({ path: PATH }, new Files(host), host);
  if (failed(loaded)) throw new Error(loaded.message);
  return new Model(loaded, defaultTarget());
}

const found = (text: string) =>
  check(memoryHost({ [PATH]: text }), [{ path: PATH }], settingsFor(builtinRules)).diagnostics.map(
    ({ level, ruleId }) => `${level} ${ruleId}`,
  );

describe('the contexts of a part are told from what is in it', () => {
  test.each([
    ['a main block', 'http { }', ['main']],
    ['stream, too', 'stream { }', ['main']],
    ['mail, too', 'mail { }', ['main']],
    ['a server', 'server { listen 80; root /a; }', ['http']],
    ['a server that hands on requests', 'server { listen 80; location / { proxy_pass http://a; } }', ['http']],
    ['a server that passes on connections', 'server { listen 53 udp; proxy_pass dns:53; }', ['stream']],
    ['a server with what only stream has', 'server { listen 1; proxy_timeout 1s; proxy_pass {{ x }}; }', ['stream']],
    ['a server with what only mail has', 'server { listen 25; protocol smtp; }', ['mail']],
    ['an empty server', 'server { }', ['http']],
    ['servers and their upstreams', 'upstream a { server b; } server { listen 1; proxy_pass a; }', ['stream']],
    ['what only http has', 'log_format a b; limit_req_zone $a zone=b:1m rate=1r/s; types { }', ['http']],
    ['an upstream', 'upstream a { server b; }', ['http', 'stream']],
    ['what http and stream have', 'map $a $b { c d; }', ['http', 'stream']],
    ['a location', 'location /a { return 204; }', ['server', 'location']],
    ['a location with names', 'server_name a; location /a { return 204; }', ['server']],
    ['an if', 'if ($a) { return 204; }', ['server', 'location']],
    ['a server of an upstream', 'server 10.0.0.1:80; keepalive 2; keepalive_requests 3;', ['upstream']],
    ['events', 'worker_connections 10;', ['events']],
    ['a module', 'load_module a.so;', ['main']],
    [
      'access rules',
      'allow 10.0.0.0/8; deny all;',
      ['http', 'server', 'location', 'stream', 'stream.server', 'limit_except'],
    ],
    ['one of another place', 'listen 80; server_name a; root /b; load_module c.so;', ['server']],
    ['the body of a map', '~*bot 1;\ndefault 0;', []],
    ['the body of types', 'text/html html htm;\nimage/png png;', []],
    ['the body of a geo', '10.0.0.0/8 a;\nproxy 10.0.0.1;', []],
    ['nothing', '# nothing', expect.anything()],
  ])('%s', (_, text, expected) => expect(model(text.replaceAll('{{ x }}', '10.0.0.1:1')).contexts).toEqual(expected));

  test.each([
    ['params', 'fastcgi_param A b;\nfastcgi_param C d;'],
    ['settings that any level has', 'gzip on;\nroot /a;'],
    ['settings of a location', 'proxy_pass http://10.0.0.1;'],
  ])('%s may stand in a location', (_, text) => expect(model(text).contexts).toContain('location'));
});

describe('a part is judged by its contexts', () => {
  test.each([
    [
      'what stands where most of it may',
      'server_name a;\nlisten 80;\nroot /b;\nload_module c.so;',
      ['error directive-context'],
    ],
    ['a body of entries is not judged', 'text/html html;\nproxy_pas x;\nroot;', []],
    ['what another context takes is fine', 'upstream a { server b; hash $c; }', ['info static-hostname-upstream']],
    [
      'a location in a location',
      'location /a { location /a/b { return 204; } listen 80; }',
      ['error directive-context'],
    ],
  ])('%s', (_, text, expected) =>
    expect(found(text).filter((one) => one !== 'warning upstream-backup-unsupported')).toEqual(expected),
  );
});

describe('a comment names the blocks around its file', () => {
  test.each([
    ['# nginx-lint:context http,server', ['server']],
    ['#nginx-lint:context   http, server ,location', ['location']],
    ['# nginx-lint:context stream', ['stream']],
    ['root /a; # nginx-lint:context server', ['server']],
    ['# nginx-lint:context upstream', ['upstream']],
  ])('%s', (comment, expected) => expect(model(`${comment}\n~*bot 1;`).contexts).toEqual(expected));

  test('of which one that names none is no such comment', () => {
    expect(model('# nginx-lint:context of this file\nserver { }').contexts).toEqual(['http']);
  });
});

describe('blocks are named from the outside in, or the innermost alone', () => {
  test.each([
    ['http', ['http']],
    ['http,server', ['server']],
    ['http server location', ['location']],
    ['server', ['server']],
    ['location', ['location']],
    ['http,server,if', ['if in server']],
    ['http,server,location,if', ['if in location']],
    ['stream,server', ['stream.server']],
    ['mail,server', ['mail.server']],
    ['stream.server', ['stream.server']],
    ['stream,upstream', ['stream.upstream']],
    ['main', ['main']],
    ['', ['main']],
  ])('%s', (text, expected) => expect(parseContexts(text)).toEqual(expected));

  test.each(['servr', 'http,events', 'stream,location', 'http,,x'])('%s is none', (text) =>
    expect(parseContexts(text)).toMatchObject({
      error: expect.stringContaining('is no block that a part may stand in'),
    }),
  );

  test('a block of several contexts has all theirs', () => {
    expect(contextsInside('server', ['http', 'stream'])).toEqual(['server', 'stream.server']);
    expect(contextsInside('map', ['http'])).toEqual([]);
  });
});
