import { describe } from 'vitest';
import { rows, testRefusals } from '../../support/refusals.ts';
import type { Lines } from '../../support/refusals.ts';

const when = (conditions: Lines) =>
  rows(
    'http > server',
    Object.fromEntries(Object.entries(conditions).map(([text, message]) => [`if ${text} { return 204; }`, message])),
  );
const invalid = (word: string) => `invalid condition "${word}"`;

describe('if', () => {
  testRefusals(
    when({
      '($host)': undefined,
      '( $host )': undefined,
      '($host = a)': undefined,
      '($host = "")': undefined,
      '($host != "a b")': undefined,
      '($host ~ ^a)': undefined,
      '($host !~* "^a b")': undefined,
      '(-f $request_filename)': undefined,
      '(!-x /a)': undefined,
      '($http_x-y)': undefined,
      $host: invalid('$host'),
      '"("': invalid('('),
      '()': invalid(')'),
      '( )': invalid(')'),
      '($)': invalid('$'),
      '($host': invalid('$host'),
      '(host)': invalid('host'),
      '(host = a)': invalid('host'),
      '(! $host)': invalid('!'),
      '(!$host)': invalid('!$host'),
      '($host =)': invalid('$host'),
      '($host = a b)': invalid('$host'),
      '($host = a && $uri = b)': invalid('$host'),
      '($host == a)': 'unexpected "==" in condition',
      '($host =~ a)': 'unexpected "=~" in condition',
      '($host && $uri)': 'unexpected "&&" in condition',
      '($host > 1)': 'unexpected ">" in condition',
      '($host "" a)': 'unexpected "" in condition',
      '(-f)': invalid('-f'),
      '(-z /a)': invalid('-z'),
      '(!-z /a)': invalid('!-z'),
      '(-f /a /b)': invalid('-f'),
      '(-e "/$")': 'invalid variable name',
      '(-e "/${")': 'the closing bracket in "" variable is missing',
      '($host = "${a")': 'the closing bracket in "a" variable is missing',
      '($1)': 'unknown "1" variable',
      '($host=a)': 'unknown "host=a" variable',
      '($HOST!=A)': 'unknown "host!=a" variable',
    }),
  );
});
