import { normalQuantile } from '../intervals/quantiles.ts';

/**
 * The standard error that a bootstrap's bound has from its resamples being drawn: that of a quantile, √(q (1 − q) / B) / f, where f is the
 * density at it; here that of a normal distribution with the bootstrap's standard error. In units of the figure.
 *
 * @param se - of the figure over the resamples
 * @param confidence - of the interval, so that q = (1 − confidence) / 2
 * @param resamples - B
 * @see Davison & Hinkley (1997), Bootstrap Methods and Their Application, section 2.5.2
 */
export function boundError(se: number, confidence: number, resamples: number): number {
  const tail = (1 - confidence) / 2;
  const z = normalQuantile(confidence);
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return (se * Math.sqrt((tail * (1 - tail)) / resamples)) / density;
}
