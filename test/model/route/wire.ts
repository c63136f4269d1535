import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { RouteRequest } from '../../../src/model/route/types.ts';

/** What nginx answers; nothing where it closes the connection. */
export interface Seen {
  readonly status: number;
  readonly location: string | undefined;
  readonly id: string | undefined;
  readonly body: string;
  /** The request that the backend got, where it got one. */
  readonly line: string | undefined;
  readonly host: string | undefined;
}

/** Runs a backend that answers each request with headers that say what it was asked, and stops it when its use is over. */
export async function withBackend(use: (port: number) => Promise<void>): Promise<void> {
  const server = createServer((socket) => {
    let text = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (!text.includes('\r\n\r\n')) return;
      const [line = ''] = text.split('\r\n');
      const host = /^host: (.*)\r$/im.exec(text)?.[1] ?? '';
      const hex = Buffer.from(line, 'latin1').toString('hex');
      socket.end(
        `HTTP/1.1 200 OK\r\nX-Line: ${hex}\r\nX-Host: ${host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    await new Promise((done) => server.close(done));
  }
}

/** Sends a request as it is; once more where the machine resets the connection. */
export async function send(request: RouteRequest): Promise<Seen> {
  return once(request).catch(async () => once(request));
}

async function once({ address, port, method, target, host, headers }: RouteRequest): Promise<Seen> {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const length = method === 'POST' || method === 'PUT' ? 'Content-Length: 0\r\n' : '';
  const text = `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${lines}${length}Connection: close\r\n\r\n`;
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(port, address, () => socket.write(text, 'latin1'));
    socket.on('data', (chunk) => (answer += chunk.toString('latin1'))).on('error', fail);
    socket.on('end', () => (socket.destroy(), done(read(answer))));
  });
}

function read(answer: string): Seen {
  const [head = '', ...body] = answer.split('\r\n\r\n');
  const header = (name: string) => new RegExp(`^${name}: (.*)\r?$`, 'im').exec(head)?.[1]?.replace(/\r$/, '');
  const line = header('X-Line');
  return {
    status: Number(head.split(' ')[1] ?? 0),
    location: header('Location'),
    id: header('X-Loc'),
    body: body.join('\r\n\r\n'),
    line: line === undefined ? undefined : Buffer.from(line, 'hex').toString('latin1'),
    host: header('X-Host'),
  };
}
