import { describe } from 'vitest';
import { inLocation, testRefusals } from '../../support/refusals.ts';

describe('filters and small handlers', () => {
  testRefusals(
    inLocation({
      'gzip_window 32k;': undefined,
      'gzip_window 512;': undefined,
      'gzip_window 64k;': '"gzip_window" directive must be 512, 1k, 2k, 4k, 8k, 16k, or 32k',
      'gzip_hash 128k;': undefined,
      'gzip_hash 256;': '"gzip_hash" directive must be 512, 1k, 2k, 4k, 8k, 16k, 32k, 64k, or 128k',
      'sub_filter a b;': undefined,
      'sub_filter "" b;': 'empty search pattern',
      'sub_filter ${AB c;': 'the closing bracket in "ab" variable is missing',
      'sub_filter a ${AB;': 'the closing bracket in "AB" variable is missing',
      'charset $;': 'invalid variable name "$"',
      'charset utf-8;': undefined,
      'index a b /c;': undefined,
      'index "" b;': 'index "" in "index" directive is invalid',
      'index "$" "";': 'invalid variable name',
      'modern_browser msie 5.5;': undefined,
      'modern_browser MSIE 5;': undefined,
      'modern_browser unlisted;': undefined,
      'modern_browser chrome 5;': 'unknown browser name "chrome"',
      'modern_browser msie 5x;': 'invalid browser version "5x"',
      'dav_access user:rw group:r;': undefined,
      'dav_access user:rwx;': 'invalid value "user:rwx"',
      'dav_access rw;': 'invalid value "rw"',
      'valid_referers none blocked server_names *.a.com b.* ~c;': undefined,
      'valid_referers none; valid_referers a.com;': undefined,
      'valid_referers none server_names;': undefined,
      'valid_referers ~a;': undefined,
      'valid_referers none blocked ~a;':
        'the "none" or "blocked" referers are specified in the "valid_referers" directive without any valid referer',
      'valid_referers a.com .a.com;': 'conflicting parameter ".a.com"',
      'valid_referers A.com a.com/x;': 'conflicting parameter "a.com"',
      'valid_referers www.*.com;': 'invalid hostname or wildcard "www.*.com"',
      'valid_referers a..com;': 'invalid hostname or wildcard "a..com"',
      'valid_referers "";': 'invalid referer ""',
      'valid_referers ~;': 'empty regex in "~"',
      'auth_request_set $a $host;': undefined,
      'auth_request_set a $host;': 'invalid variable name "a"',
      'auth_basic_user_file "$";': 'invalid variable name',
      'real_ip_header Anything;': undefined,
    }),
  );
});
