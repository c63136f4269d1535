import { expect, test } from 'vitest';
import mismatch from '../../rules/availability/proxy-self-listener-mismatch.ts';
import { modelOf } from '../support/model.ts';

/** The levels of what is said of a pass to a listener of the same nginx. */
function levels(pass: string, inner: string, versions?: string): readonly string[] {
  const servers = `server { listen 8080; location / { ${pass} } } server { ${inner} return 204; }`;
  return [...mismatch.check(modelOf(`events {} http { ${servers} }`, versions), {})].map(({ level }) => level ?? '');
}

const PLAIN = 'proxy_pass http://127.0.0.1:8081;';
const GRPC = 'grpc_pass grpc://127.0.0.1:8081;';

test('HTTP/1 to a plain listener with "http2" works since nginx 1.25.1', () => {
  expect(levels(PLAIN, 'listen 8081 http2;', '1.22..1.25.0')).toEqual(['error']);
  expect(levels(PLAIN, 'listen 8081 http2;')).toEqual(['warning']);
  expect(levels(PLAIN, 'listen 8081 http2;', '1.25.1')).toEqual([]);
  expect(levels(PLAIN, 'listen 8081; http2 on;')).toEqual([]);
  expect(levels('proxy_pass https://127.0.0.1:8081;', 'listen 8081 ssl http2;')).toEqual([]);
});

test('gRPC needs HTTP/2 there', () => {
  expect(levels(GRPC, 'listen 8081;')).toEqual(['error']);
  expect(levels(GRPC, 'listen 8081 http2;')).toEqual([]);
  expect(levels(GRPC, 'listen 8081; http2 on;')).toEqual([]);
  expect(levels(GRPC.replace('grpc:', 'grpcs:'), 'listen 8081 ssl; http2 on;')).toEqual([]);
  expect(levels(GRPC.replace('grpc:', 'grpcs:'), 'listen 8081 ssl;')).toEqual(['error']);
});
