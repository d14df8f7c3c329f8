import { thousands } from '../render/words.ts';
import type { Terminal } from './terminal.ts';

/** A bootstrap that is done sooner says nothing. */
const PATIENCE_MILLISECONDS = 2000;

const BETWEEN_LINES = 100;

/**
 * Does something that takes resamples and says on a screen how far it is when that takes long.
 *
 * @param work - tells after each resample how many of how many are done
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
