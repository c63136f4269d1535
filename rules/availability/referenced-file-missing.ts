import { defineRule } from '../../src/lint/rule.ts';
import { missingFiles } from '../../src/model/referenced-files.ts';

export default defineRule({
  id: 'referenced-file-missing',
  severity: 'warning',
  optIn: true,
  summary: 'Files that nginx opens while it loads must exist.',
  why: `nginx **refuses** the configuration when a certificate, a key or the directory of a log is not there: \`[emerg] cannot load certificate "/etc/nginx/tls/a.pem":
BIO_new_file() failed\`. A missing \`auth_basic_user_file\` is found out later: **403** for every request. The option \`--check-files\` switches this rule on; it looks for
files below the directory that is linted, and everywhere for a configuration where it is installed.`,
  not: `Files elsewhere, names with variables, files of TLS that nothing uses (\`proxy_ssl_trusted_certificate\` without \`proxy_ssl_verify on\`), and names relative to the
prefix that nginx was built with. Included files are include-not-found's.`,
  reference: 'https://nginx.org/en/docs/http/configuring_https_servers.html',
  examples: [
    {
      in: ['http', 'server'],
      bad: 'ssl_password_file «tls/none.pass»;',
      good: 'ssl_password_file tls/global.pass;',
      refused: 'failed (2: No such file or directory)',
      files: { 'tls/global.pass': 'secret\n' },
    },
    {
      in: ['http', 'server', 'location /'],
      bad: 'auth_basic staff;\nauth_basic_user_file «none.htpasswd»;',
      good: 'auth_basic staff;\nauth_basic_user_file tls/htpasswd;',
      files: { 'tls/htpasswd': 'a:b\n' },
    },
    {
      in: ['http'],
      bad: 'access_log «/none/nginx/access.log»;',
      good: 'access_log logs/access.log;',
      refused: 'open() "/none/nginx/access.log" failed (2: No such file or directory)',
    },
  ],
  *check(config) {
    for (const { directive, mark, message, directory } of missingFiles(config)) {
      const outcome = directive.name === 'auth_basic_user_file' ? 'every request gets 403' : 'nginx refuses to start';
      const what =
        directory === undefined ? 'put the file there, or mend the name' : `make the directory "${directory}"`;
      yield { at: directive, mark, message: `${message}: ${outcome}; ${what}` };
    }
  },
});
