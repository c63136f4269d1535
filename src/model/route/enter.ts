import { contentHandler } from './handlers.ts';
import { levelOf } from './levels.ts';
import type { Level } from './types.ts';
import { step } from './visit.ts';
import type { Visit } from './visit.ts';

/** Makes the settings of a level those of the request (ngx_http_update_location_config); `limit_except` may take its place. */
export function enter(visit: Visit, level: Level): void {
  visit.level = level;
  const limit = level.block?.name === 'location' ? level.block.childrenNamed('limit_except').at(-1) : undefined;
  if (limit && !allows(limit.values, visit.method)) {
    step(visit, 'access', `${visit.method} is not among "${limit.values.join(' ')}"`, limit);
    visit.level = levelOf(limit, level.location);
  }
  visit.handler = contentHandler(visit.config, visit.level) ?? visit.handler;
}

function allows(methods: readonly string[], method: string): boolean {
  const all = methods.map((one) => one.toUpperCase());
  return all.includes(method) || (method === 'HEAD' && all.includes('GET'));
}
