import type { Result } from '../schema.ts';
import { hasTellingInterval } from '../telling-interval.ts';
import { furtherUnits } from './further-units.ts';
import type { Check } from './schema.ts';
import type { Threshold } from './threshold.ts';

/** Sums and divisions leave errors far below this, and no two figures that differ are nearer to each other than this. */
const ROUNDING_ERROR = 1e-9;

/** Whether a figure is at least what is needed; exactly as much is enough, whatever the last bits say. */
export function reaches(found: number, needed: number): boolean {
  return found >= needed - ROUNDING_ERROR;
}

type Judgement = Pick<Check, 'found' | 'needed' | 'margin' | 'verdict' | 'why' | 'further'>;

/**
 * Holds a figure against a threshold. Where the lower bound of its interval is asked for, and the figure reaches the threshold
 * but the bound does not, more units could tell: the verdict is open. So it is where the interval has no width.
 */
export function judge({ value, ci, units }: Result, { bound, needed }: Pick<Threshold, 'bound' | 'needed'>): Judgement {
  const found = bound === 'value' ? value : (ci?.lower ?? null);
  const judgement = (verdict: Judgement['verdict'], why: Judgement['why'], further: number | null = null) => ({
    found,
    needed,
    margin: found === null ? null : found - needed,
    verdict,
    why,
    further,
  });
  if (value === null) return judgement('failed', 'undefined');
  if (!reaches(value, needed)) return judgement('failed', 'below');
  if (found === null) return judgement('failed', 'no-interval');
  if (bound === 'lower' && !hasTellingInterval({ ci })) return judgement('inconclusive', 'no-width');
  if (reaches(found, needed)) return judgement('passed', null);
  return judgement('inconclusive', 'interval-straddles', ci && furtherUnits({ value, ci, units }, needed));
}
