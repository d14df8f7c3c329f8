import { constants } from 'node:os';
import { runInNewContext } from 'node:vm';

/** Ends the program as the signal would, so that a shell sees 128 + its number: 130 after Ctrl-C, 143 after SIGTERM. */
export function endBy(signal: NodeJS.Signals): never {
  process.kill(process.pid, signal);
  // the first process of a container is not ended by a signal
  process.exit(128 + constants.signals[signal]);
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does something long; if the program is interrupted meanwhile, tidies up before it ends. Work that never waits can only be broken off by
 * Ctrl-C: any other signal ends the program at once.
 *
 * @param tidy - called if interrupted
 */
export function tidyIfInterrupted<T>(work: () => T, tidy: () => void): T {
  const end = (signal: NodeJS.Signals): never => {
    tidy();
    return endBy(signal);
  };
  const result = breakable(work, end);
  if (!(result instanceof Promise)) return result;
  for (const signal of SIGNALS) process.on(signal, end);
  return result.finally(() => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
  }) as T;
}

/** A handler of Node's would wait until the work is done; only a script that Node runs can be broken off. */
function breakable<T>(work: () => T, end: (signal: 'SIGINT') => never): T {
  try {
    return runInNewContext('work()', { work }, { breakOnSigint: true, displayErrors: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw error;
    return end('SIGINT');
  }
}
