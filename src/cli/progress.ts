import { thousands } from '../render/thousands.ts';
import type { Terminal } from './terminal.ts';

/** A bootstrap that is done sooner says nothing. */
const PATIENCE_MILLISECONDS = 2000;

const BETWEEN_LINES = 100;

/**
 * Does something that takes resamples, and says on a screen how many it has taken when that takes long.
 *
 * @param work - calls `resampled` after each resample
 * @param now - milliseconds
 */
export function withProgress<T>(
  { status }: Pick<Terminal, 'status'>,
  work: (resampled: () => void) => T,
  now: () => number = () => performance.now(),
): T {
  let resamples = 0;
  let next = now() + PATIENCE_MILLISECONDS;
  let isShown = false;
  try {
    return work(() => {
      resamples += 1;
      const time = now();
      if (time < next) return;
      status(`bootstrap: resamples so far: ${thousands(resamples)}`);
      isShown = true;
      next = time + BETWEEN_LINES;
    });
  } finally {
    if (isShown) status('');
  }
}
