import type { IntervalOptions } from './interval.ts';
import { resampleUnits } from './resample.ts';

/** Resamples of the units that are drawn once, for all who wait for them: every figure is found on the same units. */
export class Resamples {
  static readonly none = new Resamples(new Float64Array(0), null);

  /** Whether the intervals that are asked for are made from resamples. */
  readonly wanted: boolean;
  /** How many units have each pattern in the resample at hand. */
  readonly counts: Float64Array;
  readonly #units: Float64Array;
  readonly #options: IntervalOptions | null;
  readonly #steps: ((resample: number) => void)[] = [];

  /**
   * @param units - how many units have each pattern
   * @param options - null: none are wanted
   */
  constructor(units: Float64Array, options: IntervalOptions | null) {
    this.wanted = options?.ci === 'bootstrap' || options?.ci === 'percentile';
    this.counts = new Float64Array(units.length);
    this.#units = units;
    this.#options = options;
  }

  /** Says what to do on each resample, after all that was said before. */
  onEach(step: (resample: number) => void): void {
    this.#steps.push(step);
  }

  draw(): void {
    if (!this.wanted || this.#options === null) return;
    const { resamples, seed, onResample } = this.#options;
    let resample = 0;
    resampleUnits(this.#units, resamples, seed, (drawn) => {
      this.counts.set(drawn);
      for (const step of this.#steps) step(resample);
      resample += 1;
      onResample?.(resample, resamples);
    });
  }
}
