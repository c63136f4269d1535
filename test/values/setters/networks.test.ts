import { describe } from 'vitest';
import { inLocation, rows, testRefusals } from '../../support/refusals.ts';

describe('networks', () => {
  testRefusals([
    ...inLocation({
      'allow all;': undefined,
      'deny unix:;': undefined,
      'allow 10.0.0.0/8;': undefined,
      'allow 10.0.0.1/8;': undefined,
      'allow 10.0.0.0/33;': 'invalid parameter "10.0.0.0/33"',
      'allow 10.0.0.0/;': 'invalid parameter "10.0.0.0/"',
      'allow 256.0.0.1;': 'invalid parameter "256.0.0.1"',
      'allow 1..2.3;': undefined,
      'allow 255.255.255.255;': 'invalid parameter "255.255.255.255"',
      'allow ALL;': 'invalid parameter "ALL"',
      'allow localhost;': 'invalid parameter "localhost"',
      'allow ::1;': undefined,
      'allow 2001:db8::/32;': undefined,
      'allow 2001:db8::/129;': 'invalid parameter "2001:db8::/129"',
      'allow [::1];': 'invalid parameter "[::1]"',
      'allow ::ffff:10.0.0.1;': undefined,
      'allow 1:2:3:4:5:6:7::;': 'invalid parameter "1:2:3:4:5:6:7::"',
      'allow 1::2::3;': 'invalid parameter "1::2::3"',
      'allow fe80::1%eth0;': 'invalid parameter "fe80::1%eth0"',
      'set_real_ip_from 10.0.0.0/8;': undefined,
      'set_real_ip_from unix:;': undefined,
      'set_real_ip_from 10.0.0.0/33;': 'host not found in set_real_ip_from "10.0.0.0/33"',
      'set_real_ip_from 10.0.0.256;': 'host not found in set_real_ip_from "10.0.0.256"',
      'set_real_ip_from 255.255.255.255;': undefined,
    }),
    ...rows('stream > server', {
      'listen 18082; return x; allow 10.0.0.0/8; deny all;': undefined,
      'listen 18082; return x; allow any;': 'invalid parameter "any"',
      'listen 18082; return x; set_real_ip_from 10.0.0.0/x;': 'host not found in set_real_ip_from "10.0.0.0/x"',
    }),
    ...rows('events', {
      'debug_connection 10.0.0.0/8;': undefined,
      'debug_connection 10.0.0.0/40;': 'host not found in debug_connection "10.0.0.0/40"',
    }),
  ]);
});
