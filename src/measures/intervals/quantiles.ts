import cephes from 'cephes';

/** The two-sided normal quantile: 1.96 at a confidence of .95. */
export function normalQuantile(confidence: number): number {
  return normalQuantileAt((1 + confidence) / 2);
}

/** The normal quantile at a probability. */
export function normalQuantileAt(probability: number): number {
  return cephes.ndtri(probability);
}

/** Φ(z) */
export function normalProbability(z: number): number {
  return cephes.ndtr(z);
}

/** The two-sided quantile of Student's t. */
export function studentQuantile(confidence: number, degreesOfFreedom: number): number {
  return cephes.stdtri(degreesOfFreedom, (1 + confidence) / 2);
}
