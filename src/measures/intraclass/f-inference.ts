import { fTail, fUpperQuantile } from '../intervals/f.ts';
import { noUncertainty, type Uncertainty } from '../intervals/interval.ts';
import type { Test } from '../tests/test.ts';

const METHOD = 'mcgraw-wong-1996';

/** The F test of an intraclass correlation against ρ₀; null if it divides by nothing. Only large values of F speak against ρ₀. */
export function fTest(value: number, statistic: number, df: readonly [number, number]): Test | null {
  if (!(statistic >= 0) || !Number.isFinite(statistic) || !(df[1] > 0)) return null;
  const p = fTail(statistic, ...df);
  return { value, se: null, statistic, distribution: 'F', df, p, sides: 1, method: METHOD };
}

/** What bounds are made from: the observed F divided and multiplied by quantiles of F. */
interface Quantiles {
  /** F_{1 − α/2} with the degrees of freedom of F. */
  readonly upper: number;
  /** The same with these exchanged. */
  readonly exchanged: number;
}

/** The two quantiles at a confidence. */
export function fQuantiles(confidence: number, [d1, d2]: readonly [number, number]): Quantiles {
  const tail = (1 - confidence) / 2;
  return { upper: fUpperQuantile(tail, d1, d2), exchanged: fUpperQuantile(tail, d2, d1) };
}

/** An interval with these bounds; none if they are no numbers, as where nothing varies within units. */
export function fInterval(lower: number, upper: number, confidence: number): Uncertainty {
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return noUncertainty;
  return { se: null, ci: { lower, upper, level: confidence, method: METHOD } };
}

/** The observed F of a form of the correlation, with its degrees of freedom and k. */
interface ObservedF {
  readonly f: number;
  readonly df: readonly [number, number];
  readonly k: number;
}

/** How single numbers and means are inferred from F = MSR / MSW or MSR / MSE. */
export const ofSingle = {
  interval: ({ f, df, k }: ObservedF, confidence: number): Uncertainty => {
    const { upper, exchanged } = fQuantiles(confidence, df);
    const bound = (one: number) => (one - 1) / (one + k - 1);
    return fInterval(bound(f / upper), bound(f * exchanged), confidence);
  },
  /** F (1 − ρ₀) / (1 + (k − 1) ρ₀) */
  test: (rho: number, { f, df, k }: ObservedF): Test | null => fTest(rho, (f * (1 - rho)) / (1 + (k - 1) * rho), df),
};

export const ofMeans = {
  interval: ({ f, df }: ObservedF, confidence: number): Uncertainty => {
    const { upper, exchanged } = fQuantiles(confidence, df);
    return fInterval(1 - upper / f, 1 - 1 / (f * exchanged), confidence);
  },
  /** F (1 − ρ₀) */
  test: (rho: number, { f, df }: ObservedF): Test | null => fTest(rho, f * (1 - rho), df),
};
