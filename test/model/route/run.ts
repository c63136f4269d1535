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
  const kinds = new Map<string, number>();
  const wrong: string[] = [];
  let unknown = 0;
  const groups = Math.ceil(count / perGroup);
  const ports = await freePorts(portsFor(groups));
  const places = placesOf(groups, ports);
  await withBackend(async (backend) => {
    const directory = writeFiles();
    const files = FILES.map((name) => join(directory, name));
    const conf = configuration(seed, places, backend, directory);
    const model = modelOf(conf);
    await whileRunning(conf, places[0]!.port, async () => {
      for (let i = 0; i < count; i++) {
        const group = Math.floor(i / perGroup);
        const asked = request(seed, i, places[group]!, files);
        const route = routeOf(model, asked);
        const seen = await send(asked).catch((error: Error) => {
          throw new Error(`${error.message}\n${report(i, route, [], conf)}`);
        });
        const ours = told(route);
        if (!ours) unknown++;
        else {
          for (const kind of kindsOf(route)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          const found = differences(ours, seen);
          if (found.length > 0) wrong.push(report(i, route, found, conf));
        }
      }
    });
    rmSync(directory, { recursive: true });
  });
  return { asked: count, unknown, kinds, wrong };
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
