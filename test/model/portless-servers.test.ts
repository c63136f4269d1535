import { expect, test } from 'vitest';
import { builtinRules } from '../../rules/index.ts';
import { lintText } from '../support/examples.ts';

function said(server: string, pass: string): readonly string[] {
  const text = `events { }\nhttp { upstream app { server ${server}; } server { listen 8080; location / { ${pass}app; } } }`;
  const { diagnostics } = lintText(text, builtinRules, {}, { only: ['backend-protocol-mismatch'] });
  return diagnostics.map(({ level, message }) => `${level}: ${message}`);
}

test.each(['fastcgi_pass', 'uwsgi_pass', 'scgi_pass'])(
  'a server without a port is at port 80, where nobody speaks what %s does',
  (pass) => {
    expect(said('10.0.0.1', `${pass} `)).toEqual([
      expect.stringMatching(/^warning: .*"server 10\.0\.0\.1" has no port/),
    ]);
    expect(said('10.0.0.1:3031', `${pass} `)).toEqual([]);
    expect(said('unix:/run/app', `${pass} `)).toEqual([]);
  },
);

test('to HTTP and gRPC port 80 is usual', () => {
  expect(said('10.0.0.1', 'grpc_pass ')).toEqual([]);
  expect(said('10.0.0.1', 'proxy_pass http://')).toEqual([]);
});
