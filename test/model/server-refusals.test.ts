import { describe, expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { parseTarget } from '../../src/values/version.ts';
import { lintText } from '../support/examples.ts';
import { describeWithNginx, nginxTest, nginxVersion } from '../support/nginx.ts';

/** A configuration, with `#!` on the line that nginx names, and its message; empty where it loads. */
type Row = readonly [text: string, message: string];

const LISTEN: readonly Row[] = [
  ['http { server { listen 8080; listen 8081; listen [::]:8080; listen 127.0.0.1:8080; listen unix:/tmp/a.sock; } }', ''],
  ['http {\nserver { listen 8080;\nlisten 0.0.0.0:8080; #!\n} }', 'a duplicate listen 0.0.0.0:8080'],
  ['http {\nserver { listen 80;\nlisten *; #!\n} }', 'a duplicate listen 0.0.0.0:80'],
  ['http {\nserver { listen 127.0.0.1:8080;\nlisten 127.000.0.01:8080 ssl; #!\n} }', 'a duplicate listen 127.0.0.1:8080'],
  ['http {\nserver { listen [::1]:8080;\nlisten [0:0::0001]:8080; #!\n} }', 'a duplicate listen [::1]:8080'],
  ['http {\nserver { listen [1:0:0:2::3]:8080;\nlisten [1:0:0:2:0:0:0:3]:8080; #!\n} }', 'a duplicate listen [1:0:0:2::3]:8080'],
  ['http {\nserver { listen unix:/tmp/a.sock;\nlisten unix:/tmp/a.sock; #!\n} }', 'a duplicate listen unix:/tmp/a.sock'],
  ['http {\nserver { listen 8080-8083;\nlisten 8082; #!\n} }', 'a duplicate listen 0.0.0.0:8082'],
  ['http {\nserver { listen 8083;\nlisten 8080-8082;\n} server { listen 8080-8083; } }', ''],
  ['http {\nserver { listen 8080 default_server; }\nserver { listen 8080 default; #!\n} }', 'a duplicate default server for 0.0.0.0:8080'],
  ['http {\nserver { listen 80 default_server; }\nserver { listen *:80 default_server; #!\n} }', 'a duplicate default server for 0.0.0.0:80'],
  ['http {\nserver { listen 8080 default_server; }\nserver { listen [::]:8080 default_server; } server { listen 127.0.0.1:8080 default_server; } }', ''],
  ['http { server { server_name a; } server { listen 80 default_server; server_name b; } }', ''],
  ['http {\nserver { listen 8080 bind; }\nserver { server_name b; listen 8080 backlog=64; #!\n} }', 'duplicate listen options for 0.0.0.0:8080'],
  ['http {\nserver { listen 8080 reuseport; }\nserver { server_name b; listen 8080 reuseport; #!\n} }', 'duplicate listen options for 0.0.0.0:8080'],
  ['http {\nserver { listen [::]:8080 ipv6only=on; }\nserver { server_name b; listen [::]:8080 ipv6only=off; #!\n} }', 'duplicate listen options for [::]:8080'],
  ['http {\nserver { listen 8080; }\nserver { server_name b; listen 8080 so_keepalive=on; } server { listen 8080 proxy_protocol; server_name c; } }', ''],
  ['http {\nserver { listen 8080 bind default_server; }\nserver { server_name b; listen 8080 bind default_server; #!\n} }', 'duplicate listen options for 0.0.0.0:8080'],
  ['stream { server { listen 8080; return x; } server { listen 8080 udp; return x; } server { listen 127.0.0.1:8080; return x; } }', ''],
  ['stream {\nserver { listen 8080; return x;\nlisten 8080; #!\n} }', 'duplicate "0.0.0.0:8080" address and port pair'],
  ['mail { auth_http 127.0.0.1:9; server { listen 25; } server { listen [::]:25; } }', ''],
  ['mail { auth_http 127.0.0.1:9;\nserver { listen 25; }\nserver { listen *:25; #!\n} }', 'duplicate "0.0.0.0:25" address and port pair'],
]; // prettier-ignore

const LOCATIONS: readonly Row[] = [
  ['http { server { location / {} location = / {} location /a {} location /a/ {} location ^~ /A {} } }', ''],
  ['http { server {\nlocation /a {}\nlocation ^~ /a {} #!\n} }', 'duplicate location "/a"'],
  ['http { server {\nlocation = /a {}\nlocation /a {}\nlocation =/a {} #!\n} }', 'duplicate location "/a"'],
  ['http { server {\nlocation "/a b" {}\nlocation ^~/a\\ b {}\n} }', ''],
  ['http { server { location ~ x {} location ~ x {} location @a {} location @a {} } }', ''],
  ['http { server {\nlocation /a { location /a/b {}\nlocation /a/b {} #!\n} } }', 'duplicate location "/a/b"'],
  ['http { server { location /a { location /a/b {} } location /a/b {} server_name x; } server { location /a {} } }', ''],
  ['http { server { location /a { location /a {} location = /a {} location ~ /b {} } } }', ''],
  ['http { server { location ~ ^/a { location ^/a/b {} location ^/a/b {} location ~ c {} } } }', ''],
  ['http { server {\nlocation ~ ^/a {\nlocation /a/b {} #!\n} } }', 'location "/a/b" is outside location "^/a"'],
  ['http { server {\nlocation /a {\nlocation /b {} #!\n} } }', 'location "/b" is outside location "/a"'],
  ['http { server {\nlocation /a/ {\nlocation = /a {} #!\n} } }', 'location "/a" is outside location "/a/"'],
  ['http { server {\nlocation /a {\nlocation ^~ /A/b {} #!\n} } }', 'location "/A/b" is outside location "/a"'],
  ['http { server {\nlocation = /a {\nlocation /a/b {} #!\n} } }', 'location "/a/b" cannot be inside the exact location "/a"'],
  ['http { server {\nlocation =/a {\nlocation ~ b {} #!\n} } }', 'location "b" cannot be inside the exact location "/a"'],
  ['http { server {\nlocation = /a {\nlocation @b {} #!\n} } }', 'location "@b" cannot be inside the exact location "/a"'],
  ['http { server {\nlocation @a {\nlocation /b {} #!\n} } }', 'location "/b" cannot be inside the named location "@a"'],
  ['http { server {\nlocation / {\nlocation @b {} #!\n} } }', 'named location "@b" can be on the server level only'],
  ['http { server {\nlocation ~ x {\nlocation @b {} #!\n} } }', 'named location "@b" can be on the server level only'],
  ['http { server { location / { location @b/ { } #!\n} } }', 'named location "@b/" can be on the server level only'],
  ['http { server { location = @b {} location @b {} location ^~ @b {} } }', ''],
  ['http { server { location / { if ($uri) { return 200; } location /a { } location "" { } #!\n} } }', 'location "" is outside location "/"'],
]; // prettier-ignore

const TLS: readonly Row[] = [
  ['http { server {\nlisten 8443 ssl; } }', 'no "ssl_certificate" is defined for the "listen ... ssl" directive'],
  ['http {\nserver { #!\nlisten 8443; listen 8444;\n} server { listen 8444 ssl; server_name b; } }', 'no "ssl_certificate" is defined for the "listen ... ssl" directive'],
  ['http {\nserver { listen 8443; server_name a; }\nserver { listen 8443 ssl default_server; #!\nserver_name b; } }', 'no "ssl_certificate" is defined for the "listen ... ssl" directive'],
  ['http { server { listen 8443 ssl; ssl_reject_handshake on; } }', ''],
  ['http { ssl_reject_handshake on; server { listen 8443 ssl; } server { listen 8443 ssl; server_name b; } }', ''],
  ['http {\nserver { listen 8443 ssl; ssl_reject_handshake on; }\nserver { listen 8443; #!\nserver_name b; } }', 'no "ssl_certificate" is defined for the "listen ... ssl" directive'],
  ['http { ssl_certificate $ssl_server_name; ssl_certificate_key $ssl_server_name; server { listen 8443 ssl; } }', ''],
  ['http { server { listen 8443 ssl; ssl_certificate $host; ssl_certificate_key $host; server_name a; } server { listen 8443 ssl; server_name b; } }', ''],
  ['http { server { listen 8443; server_name a; ssl_certificate $host;\n} }', 'no "ssl_certificate_key" is defined for certificate "$host"'],
  ['http { ssl_certificate $host; ssl_certificate_key $host; server { ssl_certificate $host;\nssl_certificate b$host; } }', 'no "ssl_certificate_key" is defined for certificate "b$host"'],
  ['http { ssl_certificate $host; }', ''],
  ['http { server { listen 8443;\nssl on; #!\n} }', 'no "ssl_certificate" is defined for the "ssl" directive'],
  ['http {\nssl on; #!\nserver { listen 8443; ssl_certificate $host; } }', 'no "ssl_certificate_key" is defined for the "ssl" directive'],
  ['http { server { listen 8443 ssl; ssl_reject_handshake on;\nssl_verify_client on; } }', 'no ssl_client_certificate for ssl_verify_client'],
  ['http { server { listen 8443 ssl; ssl_reject_handshake on; ssl_verify_client optional_no_ca; } server { ssl_verify_client on; } }', ''],
  ['http { server { listen 8443 ssl; ssl_reject_handshake on; ssl_verify_client optional_no_ca;\nssl_ocsp on; } }', '"ssl_ocsp" is incompatible with "ssl_verify_client optional_no_ca"'],
  ['stream { server { listen 8443 ssl; #!\nreturn x; } }', 'no "ssl_certificate" is defined for the "listen ... ssl" directive'],
  ['stream { ssl_certificate $ssl_server_name; server { listen 8443; return x; } server { listen 8444 ssl; #!\nreturn x; } }', 'no "ssl_certificate_key" is defined for the "listen ... ssl" directive'],
  ['mail { auth_http 127.0.0.1:9; server { listen 465 ssl; #!\n} }', 'no "ssl_certificate" is defined for the "listen ... ssl" directive'],
  ['mail { auth_http 127.0.0.1:9; starttls on; #!\nserver { listen 25; } }', 'no "ssl_certificate" is defined for the "starttls" directive'],
  ['mail { auth_http 127.0.0.1:9; starttls on; server { listen 25; starttls off; } }', ''],
  ['mail { auth_http 127.0.0.1:9; server { listen 25; ssl_certificate a; starttls only; #!\n} }', 'no "ssl_certificate_key" is defined for the "starttls" directive'],
  ['mail { auth_http 127.0.0.1:9; ssl_certificate a; ssl_certificate_key a; server { listen 25; ssl on;\nstarttls on; #!\n} }', '"ssl" directive conflicts with "starttls"'],
]; // prettier-ignore

const LONG = 'a'.repeat(47);
const REST: readonly Row[] = [
  ['stream { server { #!\nreturn x; } }', 'no "listen" is defined for server'],
  ['mail { auth_http 127.0.0.1:9; server { #!\nprotocol imap; } }', 'no "listen" is defined for server'],
  ['mail { auth_http 127.0.0.1:9; server { #!\nlisten 8025; } }', 'unknown mail protocol for server'],
  ['mail { auth_http 127.0.0.1:9; server { listen 8025; listen [::]:995; } server { listen 8026; protocol smtp; } }', ''],
  ['mail { server { #!\nlisten 143; } }', 'no "auth_http" is defined for server'],
  ['http { server { server_name www.*.com; } }', ''],
  ['http { server { server_name www.*.com; } server { server_name a; } }', 'invalid server name or wildcard "www.*.com" on 0.0.0.0:80'],
  ['http { server { server_name a..com; } server { server_name a; } }', 'invalid server name or wildcard "a..com" on 0.0.0.0:80'],
  ['http { server { server_name *.a.* ; } server { listen 81; } }', ''],
  ['http { server { server_name .a*.com *.b.com b.* ~^c*; } server { server_name a; } }', ''],
  [`http { server { server_name ${LONG}; } }`, ''],
  [`http { server { server_name ${LONG}; } server { server_name a; } }`, 'could not build server_names_hash, you should increase server_names_hash_bucket_size: 64'],
  [`http { server { server_name *.${LONG}.com; } server { server_name a; } }`, 'could not build server_names_hash, you should increase server_names_hash_bucket_size: 64'],
  [`http { server_names_hash_bucket_size 65; server { server_name ${LONG}; } server { server_name a; } }`, ''],
  [`http { server { server_name ${LONG.slice(1)} a.${LONG.slice(2)}.b; } server { server_name a; } }`, 'could not build server_names_hash, you should increase server_names_hash_bucket_size: 64'],
  [`http { server { server_name ${LONG.slice(1)} *.a.${LONG.slice(2)}.b; } server { server_name a; } }`, ''],
]; // prettier-ignore

const MODULES = ['stream', 'mail'].map((name) => `load_module /usr/lib/nginx/modules/ngx_${name}_module.so;`).join(' ');
const whole = (text: string) => `${MODULES} events {}\n${text}\n`;

/** The errors of a text, as nginx's words with their line. */
function errors(text: string, versions?: string): string[] {
  const target = versions === undefined ? undefined : parseTarget(versions);
  const { diagnostics } = lintText(whole(text), builtinRules, {}, target && !('error' in target) ? { target } : {});
  return diagnostics
    .filter(({ level }) => level === 'error')
    .map(({ message, file, start }) => `${message} @${file.text.position(start).line}`);
}

/** Where the text says that nginx finds it. */
function marked(text: string): number | undefined {
  const at = whole(text)
    .split('\n')
    .findIndex((line) => line.includes('#!'));
  return at < 0 ? undefined : at + 1;
}

describe.each([
  ['addresses', LISTEN],
  ['locations', LOCATIONS],
  ['TLS', TLS],
  ['the rest', REST],
])('%s', (_, rows) => {
  test.each(rows)('%s', (text, message) => {
    for (const versions of ['1.22.1', undefined]) {
      const found = errors(text, versions);
      if (message === '') expect(found).toEqual([]);
      else expect(found[0]?.startsWith(`${message}: `), found.join('\n')).toBe(true);
      const line = marked(text);
      if (line !== undefined) expect(found[0]).toMatch(new RegExp(`@${line}$`));
    }
  });

  describeWithNginx('as nginx has it', () => {
    test.skipIf(nginxVersion?.[1] !== 22).each(rows)('%s', (text, message) => {
      const verdict = nginxTest(whole(text));
      expect(verdict.ok ? '' : verdict.message).toBe(message);
      const line = marked(text);
      if (line !== undefined) expect(verdict.line).toBe(line);
    });
  });
});
