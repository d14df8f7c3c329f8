import { thousands } from '../render/words.ts';
import type { Terminal } from './terminal.ts';

/** What finishes sooner shows no progress. */
const PATIENCE_MILLISECONDS = 2000;

const BETWEEN_LINES = 100;

/** Called with how many of how many are done. */
export type OnDone = (done: number, of: number) => void;

/**
 * Does something, and shows its progress on a screen if it takes long: what is done, how much is left, and about how long that takes.
 *
 * @param what - what is counted: "bootstrap: resample"
 * @param work - reports after each how many of how many are done
 * @param now - milliseconds
 */
export function withProgress<T>(
  { status, withStatus = (work) => work() }: Pick<Terminal, 'status' | 'withStatus'>,
  what: string,
  work: (onDone: OnDone) => T,
  now: () => number = Date.now,
): T {
  const progress = progressOf(status, what, now);
  let isLater = false;
  try {
    const result = withStatus(() => work(progress.onDone));
    if (!(result instanceof Promise)) return result;
    isLater = true;
    return result.finally(progress.end) as T;
  } finally {
    if (!isLater) progress.end();
  }
}

function progressOf(status: Terminal['status'], what: string, now: () => number) {
  const start = now();
  let next = start + PATIENCE_MILLISECONDS;
  let isShown = false;
  return {
    onDone: (done: number, of: number) => {
      const time = now();
      if (time < next) return;
      status(`${what} ${thousands(done)} of ${thousands(of)}${timeLeft(time - start, done, of)}`);
      isShown = true;
      next = time + BETWEEN_LINES;
    },
    end: () => {
      if (isShown) status('');
    },
  };
}

const MINUTE = 60_000;

/** As long for each of the rest as for each so far. */
function timeLeft(elapsed: number, done: number, of: number): string {
  if (done === 0 || done >= of) return '';
  const left = (elapsed / done) * (of - done);
  if (left >= 2 * MINUTE) return `; about ${Math.round(left / MINUTE)} minutes left`;
  return `; about ${Math.max(1, Math.round(left / 1000))} s left`;
}
