import type { Pass } from './passes.ts';

/** Whether a location, that of a pass, denies every method but GET and HEAD: no request with a body gets to the backend, and none that must not be repeated. */
export function readsOnly({ location }: Pick<Pass, 'location'>): boolean {
  return (location?.childrenNamed('limit_except') ?? []).some(
    (limit) =>
      limit.values.every((method) => /^(?:get|head)$/i.test(method)) &&
      limit.childrenNamed('deny').some((deny) => deny.value() === 'all') &&
      limit.childrenNamed('allow').length === 0 &&
      limit.childrenNamed('satisfy').length === 0,
  );
}
