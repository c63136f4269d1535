import { expect, test } from 'vitest';
import { byteString, cannotMatch, compileRegex, findRegex } from '../../src/values/regex-js.ts';
import { describeWithNginx } from '../support/nginx.ts';
import { ask, freePorts, whileRunning } from '../support/running-nginx.ts';

/** Patterns that mean the same in JavaScript once they are translated. */
const KNOWN = [
  '^/a', 'a$', '^/a$', '/a\\Z', '/a\\z', '\\A/b', '^/.$', '^/.+$', '^/[^a]$', '^/[^/]+/$', '[.]php$', '\\.php(/|$)', '^/(a|b)(?:c|d)?$', '^/(?<x>[a-c]+)$', '^/(?P<y>a)',
  '(?i)^/A',  '^/\\d+', '^/\\w+$', '^/\\W', '\\s', '^/\\S+$', '\\h', '\\bphp\\b', '\\Bb', 'a(?=b)', 'a(?!b)', '(?<=a)b', '(?<!a)b', '^/a{2}$', '^/a{1,}b', 'a{2,3}$', '^/[]a]',
  '^/[^]a]', '[a-c-]$', '[[:alpha:]]$', '[^[:digit:]]$', '[\\w.]+$', '^/[\\s]', 'a*?b', '^/\\x61', '^/a\\/b', '\\$', '\\-', 'é', '^/.{2}$', '^/[é]', '[\\x80-\\xff]', '.*', '', '^$', '/a|b$', '^/{', '^/a{', 'a{x}', 'b}', ']$',
  '^/a\n$', '[\\d\\-]$', '[+*?.]$', '(^/a|b)', 'a(?:$|b)',
]; // prettier-ignore
/** Those that only PCRE can tell. */
const UNKNOWN = ['(?i)ß', 'a++b', '(?>a+)b', '(a)\\1', '\\Ka', '(?i:a)', '(?|a|b)', '(?R)?', '\\Qa\\E', '\\R', '\\p{L}', '(b)?(?(1)a)', 'a{,2}', '(*UTF8)a', '(?s).', 'a?+', '^/aa++', '^/ab?+', '^/(?>a)', '^/a*+b', '^/(?i:A)b', '^/x|(?>a)']; // prettier-ignore
const URIS = [
  '/', '/a', '/b', '/A', '/ab', '/aa', '/aab', '/aaa', '/aaaa', '/ac', '/bc', '/a/', '/a/b', '/abc', '/1', '/12a', '/a.php', '/a.php/x', '/xphp', '/php', '/a\n', '/\n', '/a b', '/a\tb',
  '/é', '/éa', '/ß', '/-', '/a-', '/a$', '/]', '/]a', '/{', '/a{', '/a{x}', '/b}', '/+', '/a_1', '/\u00a0', '/aé',
]; // prettier-ignore

describeWithNginx('a pattern', () => {
  test('matches what it matches in nginx, or is not told', async () => {
    const [port = 0] = await freePorts(1);
    const all = [...KNOWN, ...UNKNOWN];
    const server = (pattern: string, i: number) =>
      `server { listen 127.0.0.1:${port}; server_name s${i}; location ~ "${pattern.replaceAll('\\', '\\\\')}" { return 200; } location / { return 204; } }`;
    await whileRunning(`events { } http { access_log off; ${all.map(server).join('\n')} }`, port, async () => {
      for (const [i, pattern] of all.entries()) {
        const matches = compileRegex(pattern);
        expect(matches === undefined, pattern).toBe(UNKNOWN.includes(pattern));
        for (const uri of URIS) {
          const { status } = await ask(port, `s${i}`, encodeURI(uri));
          const told = matches ? matches(byteString(uri)) : cannotMatch(pattern, byteString(uri)) ? false : undefined;
          if (told !== undefined) expect(told, `${pattern} with ${JSON.stringify(uri)}`).toBe(status === 200);
        }
      }
    });
  });
});

/** Patterns with groups, each matched with texts; where JavaScript may hold another round of a group than PCRE, it says so. */
const GROUPS = [
  '^/(a)(b)?', '^/(?<x>[ab]+)(.*)$', '^/(a|(b))c?', '^/(?:(a)|(b))', '^/(a*)(b*)', '(?P<y>b)', '^/(?i)a', '^(/)((a)(b)?)?', '^/((a)|b)+', '^/(?:(a)|(b))*$', '^/(a*)*$', '^/(a){2}',
  '^/([(]|a)(b)', '(?=(a))a(b)', '^/(\\w)(?!b)(.)?',
]; // prettier-ignore
const NAMES = ['', 'x', 'y'];

describeWithNginx('the groups of a pattern', () => {
  test('are those that nginx has, or are said not to be certain', async () => {
    const [port = 0] = await freePorts(1);
    const server = (pattern: string, i: number) => {
      const named = NAMES.find((name) => name !== '' && pattern.includes(`<${name}>`));
      const text = `$1|$2|$3|$4|${named === undefined ? '' : `$${named}`}`;
      return `server { listen 127.0.0.1:${port}; server_name s${i}; location ~ "${pattern.replaceAll('\\', '\\\\').replaceAll(/\{(\d)\}/g, '{$1}')}" { return 200 "${text}"; } }`;
    };
    let certain = 0;
    await whileRunning(`events { } http { access_log off; ${GROUPS.map(server).join('\n')} }`, port, async () => {
      for (const [i, pattern] of GROUPS.entries()) {
        // An answer may hold half a character.
        for (const uri of URIS.filter((one) => /^\p{ASCII}*$/u.test(one))) {
          const { status, body } = await ask(port, `s${i}`, encodeURI(uri));
          const found = findRegex(pattern, byteString(uri));
          if (found === undefined || (found !== 'none' && !found.certain)) continue;
          certain++;
          const ours =
            found === 'none'
              ? 'none'
              : [1, 2, 3, 4].map((n) => found.groups[n] ?? '').join('|') + `|${Object.values(found.named).join('')}`;
          expect(ours, `${pattern} with ${JSON.stringify(uri)}`).toBe(status === 200 ? byteString(body) : 'none');
        }
      }
    });
    expect(certain).toBeGreaterThan(300);
  });
});
