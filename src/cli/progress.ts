import { thousands } from '../render/words.ts';
import type { Terminal } from './terminal.ts';

/** A bootstrap that finishes sooner shows no progress. */
const PATIENCE_MILLISECONDS = 2000;

const BETWEEN_LINES = 100;

/**
 * Runs a computation with resamples, and shows its progress on a screen if it takes long.
 *
 * @param work - reports after each resample how many of how many are done
 * @param now - milliseconds
 */
export function withProgress<T>(
  { status }: Pick<Terminal, 'status'>,
  work: (onResample: (done: number, of: number) => void) => T,
  now: () => number = Date.now,
): T {
  let next = now() + PATIENCE_MILLISECONDS;
  let isShown = false;
  try {
    return work((done, of) => {
      const time = now();
      if (time < next) return;
      status(`bootstrap: resample ${thousands(done)} of ${thousands(of)}`);
      isShown = true;
      next = time + BETWEEN_LINES;
    });
  } finally {
    if (isShown) status('');
  }
}
