import { describe } from 'vitest';
import { rows, testRefusals } from '../../support/refusals.ts';
import type { Lines } from '../../support/refusals.ts';

const http = (lines: Lines) => rows('http', lines);
const MAX = '9223372036854775807';
const OVER = '9223372036854775808';

describe('the setters that many directives share', () => {
  testRefusals(
    http({
      'sendfile On;': undefined,
      'sendfile "";': 'invalid value "" in "sendfile" directive, it must be "on" or "off"',
      'sendfile 1;': 'invalid value "1" in "sendfile" directive, it must be "on" or "off"',
      [`client_body_buffer_size ${MAX};`]: undefined,
      [`client_body_buffer_size ${OVER};`]: '"client_body_buffer_size" directive invalid value',
      'client_body_buffer_size 0;': undefined,
      'client_body_buffer_size 8796093022208m;': '"client_body_buffer_size" directive invalid value',
      'client_body_buffer_size 8796093022207M;': undefined,
      'client_body_buffer_size 1g;': '"client_body_buffer_size" directive invalid value',
      'client_max_body_size 1g;': undefined,
      'client_max_body_size -1;': '"client_max_body_size" directive invalid value',
      'send_timeout 1M;': '"send_timeout" directive invalid value',
      'send_timeout 0;': undefined,
      'send_timeout 9223372036854775;': undefined,
      'send_timeout 9223372036854776;': '"send_timeout" directive invalid value',
      'open_file_cache_valid 1M;': undefined,
      'open_file_cache_valid 1ms;': '"open_file_cache_valid" directive invalid value',
      [`open_file_cache_valid ${MAX};`]: undefined,
      [`open_file_cache_valid ${OVER};`]: '"open_file_cache_valid" directive invalid value',
      'keepalive_requests 0;': undefined,
      [`keepalive_requests ${MAX};`]: undefined,
      [`keepalive_requests ${OVER};`]: '"keepalive_requests" directive invalid number',
      'keepalive_requests 1k;': '"keepalive_requests" directive invalid number',
      'gzip_comp_level 0;': 'value must be between 1 and 9',
      'gzip_comp_level 9;': undefined,
      'output_buffers 0 1k;': '"output_buffers" directive invalid value',
      'output_buffers 1 0;': '"output_buffers" directive invalid value',
      'satisfy ANY;': undefined,
      'satisfy "";': 'invalid value ""',
      'keepalive_disable msie6 MSIE6;': undefined,
      'keepalive_disable msie6 x;': 'invalid value "x"',
      'limit_rate $host;': undefined,
      'limit_rate "$";': 'invalid variable name',
      'limit_rate 1g;': '"limit_rate" directive invalid value',
    }),
  );
});
