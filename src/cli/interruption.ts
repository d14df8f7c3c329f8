import { runInNewContext } from 'node:vm';

/** The signals that interrupt a program, with their numbers (POSIX). */
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

export type Signal = keyof typeof NUMBERS;

export const SIGNALS = Object.keys(NUMBERS) as Signal[];

/** Ends the program as the signal would, so that a shell sees 128 + its number: 130 after Ctrl-C, 143 after SIGTERM. */
export function endBy(signal: Signal): never {
  process.kill(process.pid, signal);
  // the first process of a container is not ended by a signal
  process.exit(128 + NUMBERS[signal]);
}

/**
 * Does something long; if the program is interrupted meanwhile, tidies up before it ends. Work that never waits can only be broken off by
 * Ctrl-C: any other signal ends the program at once.
 *
 * @param tidy - called if interrupted
 */
export function tidyIfInterrupted<T>(work: () => T, tidy: () => void): T {
  const end = (signal: Signal): never => {
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
