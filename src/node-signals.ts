const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something that must not stop halfway: a signal that would end the process waits, and ends it then. */
export function uninterrupted<T>(action: () => T): T {
  // Whoever listens to a signal decides what becomes of it, and hears of it afterwards.
  const signals = ENDING.filter((signal) => process.listenerCount(signal) === 0);
  const release = () => signals.forEach((signal) => process.off(signal, end));
  function end(signal: NodeJS.Signals): void {
    release();
    process.kill(process.pid, signal);
  }
  for (const signal of signals) process.on(signal, end);
  try {
    return action();
  } finally {
    // What came meanwhile is heard before.
    setImmediate(release);
  }
}
