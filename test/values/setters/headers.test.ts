import { describe } from 'vitest';
import { inLocation, testRefusals } from '../../support/refusals.ts';

describe('expires, add_header, add_trailer', () => {
  testRefusals(
    inLocation({
      'expires 30d;': undefined,
      'expires -1;': undefined,
      'expires +1y2M;': undefined,
      'expires @24h;': undefined,
      'expires @25h;': '"expires" directive daily time value must be less than 24 hours',
      'expires modified +1h;': undefined,
      'expires modified @1h;': '"expires" directive daily time cannot be used with "modified" parameter',
      'expires modified max;': '"expires" directive invalid value',
      'expires max;': undefined,
      'expires Max;': '"expires" directive invalid value',
      'expires epoch;': undefined,
      'expires $host;': undefined,
      'expires "";': '"expires" directive invalid value',
      'expires 1month;': '"expires" directive invalid value',
      'expires access 1h;': '"expires" directive invalid value',
      'expires 500ms;': '"expires" directive invalid value',
      'expires "$";': 'invalid variable name',
      'add_header X "";': undefined,
      'add_header X y always;': undefined,
      'add_header X y Always;': 'invalid parameter "Always"',
      'add_header X max-age=1; includeSubDomains;': 'unknown directive "includeSubDomains"',
      'add_header X ${y z;': 'the closing bracket in "y" variable is missing',
      'add_trailer X y allways;': 'invalid parameter "allways"',
    }),
  );
});
