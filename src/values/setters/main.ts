import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import { nearest } from '../nearest.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, list, positive, whole } from './words.ts';

/** The event methods of all systems: which of them an nginx has depends on how it was built. */
const METHODS = ['epoll', 'kqueue', 'eventport', '/dev/poll', 'poll', 'select', 'iocp'];
/** CPU_SETSIZE of glibc. */
const CPUS = 1024;

const workerProcesses: ArgumentCheck = ([value = '']) =>
  value === 'auto' || isUnknown(value) || whole(value)
    ? undefined
    : at(0, '"worker_processes" directive invalid value', {
        advice: 'write a number, or "auto"',
        ...(nearest(value.toLowerCase(), ['auto']) ? { replacement: 'auto' } : {}),
      });

const workerPriority: ArgumentCheck = ([value = '']) =>
  isUnknown(value) || whole(value.replace(/^[+-]/, ''))
    ? undefined
    : at(0, '"worker_priority" directive invalid number', { advice: 'write a whole number from -20 to 20' });

/** Masks of zeros and ones, the last character first (ngx_set_cpu_affinity). */
const cpuAffinity: ArgumentCheck = (args) => {
  const auto = args[0] === 'auto';
  if (auto && args.length > 2)
    return {
      message: 'invalid number of arguments in "worker_cpu_affinity" directive',
      advice: 'after "auto" comes one mask',
    };
  for (const [index, mask] of args.entries()) {
    if ((auto && index === 0) || isUnknown(mask)) continue;
    if (mask.length > CPUS) return at(index, `"worker_cpu_affinity" supports up to ${CPUS} CPUs only`);
    const wrong = /[^01 ](?=[01 ]*$)/.exec(mask)?.[0];
    if (wrong !== undefined) return invalidMask(wrong, index);
  }
  return undefined;
};

function invalidMask(character: string, index: number): ArgumentProblem {
  return at(index, `invalid character "${character}" in "worker_cpu_affinity"`, {
    advice: 'a mask is of "0" and "1", such as "0101"',
  });
}

const workerConnections: ArgumentCheck = ([value = '']) =>
  isUnknown(value) || whole(value) ? undefined : at(0, `invalid number "${value}"`, { advice: 'write a whole number' });

const use: ArgumentCheck = ([value = '']) => {
  if (isUnknown(value) || METHODS.includes(value)) return undefined;
  const meant = nearest(value.toLowerCase(), METHODS);
  return at(0, `invalid event type "${value}"`, {
    advice: `it takes ${list(METHODS)}`,
    ...(meant === undefined ? {} : { replacement: meant }),
  });
};

/** Parameters of other names are passed over in silence (ngx_thread_pool in src/core/ngx_thread_pool.c). */
const threadPool: ArgumentCheck = (args) => {
  let threads = args.some(isUnknown);
  for (const [index, word] of args.entries()) {
    if (index === 0 || isUnknown(word)) continue;
    if (word.startsWith('threads=')) {
      if (!positive(word.slice(8)))
        return at(index, `invalid threads value "${word}"`, { advice: 'write a number above zero' });
      threads = true;
    } else if (word.startsWith('max_queue=') && !whole(word.slice(10)))
      return at(index, `invalid max_queue value "${word}"`, { advice: 'write a whole number' });
  }
  return threads
    ? undefined
    : { message: '"thread_pool" must have "threads" parameter', advice: 'add "threads=NUMBER"' };
};

/** Setters of directives that stand at the top of a configuration and in `events` (src/core/nginx.c, src/event/ngx_event.c). */
export const MAIN: Setters = {
  'ngx_core_module/worker_processes': workerProcesses,
  'ngx_core_module/worker_priority': workerPriority,
  'ngx_core_module/worker_cpu_affinity': cpuAffinity,
  'ngx_event_core_module/worker_connections': workerConnections,
  'ngx_event_core_module/use': use,
  'ngx_thread_pool_module/thread_pool': threadPool,
};
