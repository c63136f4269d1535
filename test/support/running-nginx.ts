import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };

/** An answer of a running nginx. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** The ports of a test process: those of others that run beside it and those that connections take by themselves (32768 and above) are not among them. */
const PORTS_EACH = 1000;
const firstPort = 10_000 + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 20) * PORTS_EACH;
let nextPort = Math.floor(Math.random() * PORTS_EACH);

/** Ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let tries = 0; ports.length < count; tries++) {
    if (tries > 2 * PORTS_EACH) throw new Error('no port is free');
    const port = firstPort + (nextPort++ % PORTS_EACH);
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer().once('error', () => done(false));
    server.listen(port, '0.0.0.0', () => server.close(() => done(true)));
  });
}

/** Runs nginx in the foreground in a directory of its own, without a master, and stops it when its use is over. */
async function run(
  conf: string,
  use: (nginx: { said: string; readonly ended: boolean }) => Promise<void>,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'nginx-lint-'));
  mkdirSync(join(directory, 'logs'));
  const file = join(directory, 'nginx.conf');
  writeFileSync(file, `daemon off; master_process off; pid ${directory}/pid;\n${conf}`);
  const running = spawn('nginx', ['-p', directory, '-c', file, '-e', 'stderr'], { env });
  const nginx = { said: '', ended: false };
  running.stderr.on('data', (chunk: Buffer) => (nginx.said += chunk.toString()));
  const ended = new Promise<void>((done) => running.once('exit', () => ((nginx.ended = true), done())));
  try {
    await use(nginx);
  } finally {
    running.kill();
    await ended;
    rmSync(directory, { recursive: true });
  }
}

/** Starts nginx and stops it afterwards. It must listen on the port. */
export async function whileRunning(conf: string, port: number, use: () => Promise<void>): Promise<void> {
  await run(conf, async (nginx) => {
    for (let tries = 0; !(await answers(port)); tries++) {
      if (nginx.ended || tries > 100) throw new Error(`nginx did not start: ${nginx.said}`);
      await pause(50);
    }
    await use();
  });
}

/** What nginx says first when it starts and cannot bind an address; empty when nothing of the kind comes. */
export async function bindError(conf: string): Promise<string> {
  let message = '';
  await run(conf, async (nginx) => {
    for (let tries = 0; message === '' && tries < 40; tries++) {
      await pause(50);
      message = /\[emerg\] (?:\d+#\d+: )?(bind\(\).*)/.exec(nginx.said)?.[1] ?? '';
    }
  });
  return message;
}

async function pause(ms: number): Promise<void> {
  await new Promise((done) => setTimeout(done, ms));
}

async function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), done(true))).once('error', () => done(false));
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Asks for a path as it is to be sent. */
export async function ask(port: number, host: string, path: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path, headers: { Host: host }, agent }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, location: answer.headers.location, body }));
    });
    sent.on('error', fail).end();
  });
}

/** Asks for `/` as HTTP/1.0 does, without a host. */
export async function askWithoutHost(port: number): Promise<Answer> {
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('error', fail);
    socket.on('end', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      done({ status: Number(head.split(' ')[1]), location: undefined, body });
    });
  });
}
