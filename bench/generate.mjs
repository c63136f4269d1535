// Writes a configuration of N sites: a file a site, with its upstream, a server and three locations that each include one snippet.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SNIPPET = `proxy_http_version 1.1;
proxy_set_header Host $host;
proxy_set_header Connection "";
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
proxy_connect_timeout 5s;
proxy_read_timeout 60s;
proxy_send_timeout 60s;
proxy_next_upstream error timeout;
`;

function site(i, snippets = 'snippets') {
  const net = `10.${1 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}`;
  const location = (path, extra) => `    location ${path} {
        include ${snippets}/proxy.conf;
${extra}        proxy_pass http://app_${i};
    }
`;
  return `# Site ${i}: kept by the platform team, see the runbook before you change it.
upstream app_${i} {
    zone app_${i} 64k;
    server ${net}:8080 max_fails=3 fail_timeout=10s;
    server ${net}:8081 max_fails=3 fail_timeout=10s;
    server ${net}:8082 max_fails=3 fail_timeout=10s backup;
    keepalive 1;
}

server {
    listen 8080;
    server_name site${i}.example.com www.site${i}.example.com;
    root /srv/www/site${i};
    access_log off;
    error_page 500 502 503 504 /50x.html;

    # The application itself; everything that is not static is its.
${location(
  '/',
  `        client_max_body_size 16m;
        proxy_set_header Upgrade "";
`,
)}
${location('/api/', '        proxy_buffering off;\n')}
${location(
  '/static/',
  `        expires 7d;
        add_header Cache-Control "public, max-age=604800";
`,
)}
    location = /50x.html {
        internal;
        root /srv/www/errors;
    }

    location ~ /\\.(?!well-known) {
        deny all;
    }

    location = /healthz {
        access_log off;
        return 204;
    }
}
`;
}

function main(directory, shared) {
  return `worker_processes auto;
worker_rlimit_nofile 65536;
pid ${directory}/nginx.pid;
events { worker_connections 16384; }
http {
    include ${shared}mime.types;
    server_names_hash_max_size 16384;
    server_names_hash_bucket_size 128;
    proxy_headers_hash_max_size 1024;
    access_log off;
    include conf.d/*.conf;
}
`;
}

function write(directory, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
}

const SHARED = {
  'mime.types': 'types {\n    text/html html htm;\n    text/css css;\n    image/png png;\n}\n',
  'snippets/proxy.conf': SNIPPET,
};

function sitesOf(count, snippets) {
  const name = (i) => `conf.d/site${String(i).padStart(5, '0')}.conf`;
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), site(i, snippets)]));
}

/** Writes the tree; the number of files is \`sites\` and three. */
export function generate(directory, sites) {
  mkdirSync(join(directory, 'logs'), { recursive: true });
  write(directory, { 'nginx.conf': main(directory, ''), ...SHARED, ...sitesOf(sites, 'snippets') });
}

/** Writes the trees of several hosts, `hosts/NAME/nginx.conf`, that share their snippets; gives the main files. */
export function generateFleet(directory, hosts, sites) {
  write(join(directory, 'shared'), SHARED);
  return Array.from({ length: hosts }, (_, i) => {
    const host = join(directory, 'hosts', `h${String(i).padStart(3, '0')}`);
    write(host, {
      'nginx.conf': main(host, '../../shared/'),
      ...sitesOf(sites, '../../shared/snippets'),
    });
    return join(host, 'nginx.conf');
  });
}
