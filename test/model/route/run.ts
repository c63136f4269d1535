import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { routeOf } from '../../../src/model/route/route.ts';
import type { Route } from '../../../src/model/route/types.ts';
import { modelOf } from '../../support/model.ts';
import { freePorts, whileRunning } from '../../support/running-nginx.ts';
import { differences, told } from './compare.ts';
import { FILES, configuration, placesOf, portsFor, request } from './generate.ts';
import { kindsOf } from './kinds.ts';
import { send, withBackend } from './wire.ts';
import type { Seen } from './wire.ts';

/** What came of a run. */
export interface Result {
  readonly asked: number;
  readonly unknown: number;
  /** How many requests were of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly wrong: readonly string[];
}

/** Asks nginx and the model for requests to generated configurations, twenty requests to each group of servers. */
export async function compareRoutes(count: number, seed: number, perGroup = 20): Promise<Result> {
  const result = { asked: count, unknown: 0, kinds: new Map<string, number>(), wrong: [] as string[] };
  const groups = Math.ceil(count / perGroup);
  const places = placesOf(groups, await freePorts(portsFor(groups)));
  const directory = writeFiles();
  const files = FILES.map((name) => join(directory, name));
  await withBackend(async (backend) => {
    const conf = configuration(seed, places, backend, directory);
    const model = modelOf(conf, installed());
    await whileRunning(conf, places[0]!.port, async () => {
      for (let i = 0; i < count; i++) {
        const asked = request(seed, i, places[Math.floor(i / perGroup)]!, files);
        const route = routeOf(model, asked);
        const found = judge(route, await send(asked), result);
        if (found.length > 0) result.wrong.push(report(i, route, found, conf));
      }
    });
  });
  rmSync(directory, { recursive: true });
  return result;
}

/** Counts a request, and says where we differ from nginx. */
function judge(route: Route, seen: Seen, result: { unknown: number; kinds: Map<string, number> }): readonly string[] {
  const ours = told(route);
  if (!ours) {
    result.unknown++;
    return [];
  }
  for (const kind of kindsOf(route)) result.kinds.set(kind, (result.kinds.get(kind) ?? 0) + 1);
  return differences(ours, seen);
}

/** The version of the nginx that is asked: the model is for it. */
function installed(): string | undefined {
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };
  return /nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { env, encoding: 'utf8' }).stderr ?? '')?.[1];
}

function writeFiles(): string {
  const directory = mkdtempSync(join(tmpdir(), 'nginx-lint-files-'));
  for (const name of FILES) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path);
  }
  return directory;
}

function report(index: number, route: Route, found: readonly string[], conf: string): string {
  const { address, method, target, host, port, headers } = route.request;
  const asked = `#${index} ${method} ${target} Host: ${host} ${JSON.stringify(headers)}`;
  const steps = route.steps.map(({ what, text }) => `    ${what}: ${text}`);
  const servers = conf
    .split(/\n(?=server \{)/)
    .filter((one) => one.includes(`${address}:${port}`) || one.includes(`listen ${port}`));
  return [asked, ...found.map((one) => `  ${one}`), ...steps, ...servers].join('\n');
}
