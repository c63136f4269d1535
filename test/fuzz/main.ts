import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort as parent, workerData } from 'node:worker_threads';
import { inputOf } from './inputs.ts';
import type { Input } from './inputs.ts';
import { properties } from './properties.ts';
import { shrink } from './shrink.ts';
import { pieces } from './texts.ts';

/** A share of a run: every `step`th index from `from` on. */
interface Share {
  readonly seed: number;
  readonly count: number;
  readonly from: number;
  readonly step: number;
  readonly corpus: boolean;
  /** Where the index being tried is written for those who watch. */
  readonly now: Int32Array;
}

interface Failure {
  readonly index: number;
  readonly reason: string;
  readonly input: Input;
}

/** An input that takes longer never ends. */
const PATIENCE = 60_000;
/** So many failures are told. */
const MOST = 20;

/** The command line of `run.mjs`: tries inputs and prints those that fail; the status is 1 if any does. */
export async function main(args: readonly string[], script: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: '1' },
      only: { type: 'string' },
      'no-corpus': { type: 'boolean', default: false },
    },
  });
  const [seed, count, jobs] = [Number(values.seed), Number(values.count), Number(values.jobs)];
  const corpus = !values['no-corpus'];
  if (values.only !== undefined) return one(seed, Number(values.only), corpus);
  const started = performance.now();
  const now = new Int32Array(new SharedArrayBuffer(4 * jobs));
  const shares = Array.from({ length: jobs }, (_, job) => {
    const share: Share = { seed, count, from: job, step: jobs, corpus, now };
    return work(share, script);
  });
  const failures = (await Promise.all(shares)).reduce((sum, failed) => sum + failed, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  print(`seed ${seed}: ${count} inputs in ${seconds} s, ${failures} failed`);
  return failures > 0 ? 1 : 0;
}

/** Runs a share in a thread of its own, which is ended when an input takes too long; tells how many inputs failed. */
function work(share: Share, script: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let failures = 0;
    let last = -1;
    const thread = new Worker(script, { workerData: share });
    const watch = setInterval(() => {
      const index = Atomics.load(share.now, share.from);
      if (index === last) {
        print(`input ${index} does not end: node test/fuzz/run.mjs --seed ${share.seed} --only ${index}`);
        failures++;
        void thread.terminate();
      }
      last = index;
    }, PATIENCE);
    thread.on('message', (failure: Failure) => {
      if (failures++ < MOST) print(describe(share.seed, failure));
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      clearInterval(watch);
      resolve(failures);
    });
  });
}

async function share({ seed, count, from, step, corpus, now }: Share): Promise<void> {
  const fails = await properties();
  const texts = pieces(corpus);
  let failures = 0;
  for (let index = from; index < count; index += step) {
    Atomics.store(now, from, index);
    const input = inputOf(seed, index, texts);
    const reason = fails(input);
    if (reason === undefined) continue;
    const small = failures++ < MOST ? shrink(input, fails) : input;
    // oxlint-disable-next-line require-post-message-target-origin -- this is no window
    parent!.postMessage({ index, reason: fails(small) ?? reason, input: small } satisfies Failure);
  }
}

/** Tries one input and prints all of it. */
async function one(seed: number, index: number, corpus: boolean): Promise<number> {
  const fails = await properties();
  const input = inputOf(seed, index, pieces(corpus));
  print(describe(seed, { index, reason: '(as it is)', input }));
  const reason = fails(input);
  if (reason === undefined) return 0;
  const small = shrink(input, fails);
  print(describe(seed, { index, reason: fails(small) ?? reason, input: small }));
  return 1;
}

function describe(seed: number, { index, reason, input }: Failure): string {
  const files = Object.entries(input.files).map(([path, content]) =>
    typeof content === 'string' ? `${path}: ${JSON.stringify(content)}` : `${path}: bytes ${[...content].join(' ')}`,
  );
  return `--- seed ${seed}, input ${index} (${input.kind}, turn ${input.turn})\n${files.join('\n')}\n${reason}\n`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

if (!isMainThread && workerData !== null) await share(workerData as Share);
