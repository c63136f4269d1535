/** A text with mistakes that have a fix, and what stands around it. */
export interface Base {
  /** The blocks around the text, outermost first. */
  readonly in: readonly string[];
  /** Beside them in \`http\`. */
  readonly around?: string;
  readonly text: string;
}

const SITE = ['http', 'server', 'location /'];
const REGEX = ['http', 'server', 'location ~ ^/api/'];
const BACKEND = 'upstream backend { server 10.0.0.10:8080; }';

/** What the rules with a safe fix find, for variations. */
export const BASES: Readonly<Record<string, readonly Base[]>> = {
  'missing-semicolon': [
    { in: SITE, text: 'return 204' },
    { in: ['http', 'server'], text: 'root /srv/www\nindex index.html;' },
    { in: SITE, text: 'proxy_read_timeout 30s\nproxy_pass http://10.0.0.10:8080;' },
    { in: SITE, text: 'proxy_read_timeout 30s;\nproxy_pass http://10.0.0.10:8080' },
    { in: ['http', 'server'], text: 'client_max_body_size 8m\nkeepalive_timeout 65s;' },
    { in: ['http', 'server'], text: 'error_page 500 /oops.html;\nlocation = /oops.html {\n    internal\n}' },
  ],
  'directive-block': [
    { in: ['http'], text: 'server\n    listen 8080;\n    root /srv/www;\n}' },
    { in: ['http', 'server'], text: 'location /a\n    return 204;\n}' },
    { in: ['http', 'server'], text: 'location ~ \\.php$\n    fastcgi_pass 127.0.0.1:9000;\n}' },
    { in: ['http'], text: 'upstream u1\n    server 10.0.0.1:80;\n}' },
  ],
  'upstream-port-conflict': [
    { in: SITE, around: BACKEND, text: 'proxy_pass http://backend:8080;' },
    { in: SITE, around: BACKEND, text: 'proxy_pass http://backend:8080/app/;' },
    { in: REGEX, around: BACKEND, text: 'proxy_pass http://BACKEND:8080;' },
    {
      in: SITE,
      around: 'upstream app { server 10.0.0.1:9000; server 10.0.0.2:9000; }',
      text: 'fastcgi_pass app:9000;',
    },
  ],
  'proxy-pass-uri-not-allowed': [
    { in: REGEX, text: 'proxy_pass http://10.0.0.10:3000/;' },
    { in: ['http', 'server', 'location @app'], text: 'proxy_pass http://10.0.0.10:3000/;' },
    { in: SITE, text: 'if ($arg_x) {\n    proxy_pass http://10.0.0.10:3000/;\n}' },
    { in: SITE, text: 'limit_except GET {\n    proxy_pass http://10.0.0.10:3000/;\n}' },
    { in: REGEX, around: BACKEND, text: 'proxy_pass https://backend/;' },
  ],
  'proxy-buffer-relations': [
    { in: SITE, text: 'proxy_buffer_size 16k;\nproxy_pass http://10.0.0.10:8080;' },
    { in: SITE, text: 'fastcgi_buffer_size 64k;\nfastcgi_pass 127.0.0.1:9000;' },
    { in: ['http', 'server'], text: 'uwsgi_buffer_size 32k;\nlocation / {\n    uwsgi_pass 127.0.0.1:9000;\n}' },
    { in: SITE, text: 'scgi_buffer_size 1m;\nscgi_pass 127.0.0.1:9000;' },
  ],
  'directive-duplicate': [
    { in: SITE, text: 'root /srv/www;\nroot /srv/www;' },
    { in: SITE, text: 'client_max_body_size 8m;\nexpires 1h;\nclient_max_body_size 8m;\nclient_max_body_size 8m;' },
    {
      in: ['http', 'server'],
      text: 'keepalive_requests 1000;\nlocation / {\n    root /srv/www;\n    root /srv/www;\n}\nkeepalive_requests 1000;',
    },
  ],
  'suppression-unknown-rule': [
    {
      in: SITE,
      text: '# nginx-lint-disable-next-line proxy-timeout-zeros -- slow\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: SITE,
      text: 'proxy_read_timeout 0; # nginx-lint-disable-line proxy-timout-zero\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: SITE,
      text: '# nginx-lint:ignore proxy-timeout-zer meant\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;',
    },
  ],
  'suppression-unused': [
    {
      in: SITE,
      text: '# nginx-lint-disable-next-line proxy-timeout-zero -- was needed once\nproxy_pass http://10.0.0.10:8080;',
    },
    { in: SITE, text: 'return 204; # nginx-lint-disable-line proxy-timeout-zero -- old' },
    {
      in: SITE,
      text: '# nginx-lint-disable-next-line upstream-undefined, proxy-timeout-zero -- why\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: SITE,
      text: '# nginx-lint-disable-next-line proxy-timeout-zero, upstream-undefined\nproxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080;',
    },
    {
      in: ['http'],
      text: '# nginx-lint-disable proxy-timeout-zero -- all below\nadd_header X-Own a;\n# nginx-lint-enable',
    },
    { in: SITE, text: '# nginx-lint:ignore upstream-undefined gone\nreturn 204;' },
  ],
};
