import cephes from 'cephes';

/** The two-sided normal quantile: 1.96 at a confidence of .95. */
export function normalQuantile(confidence: number): number {
  return cephes.ndtri((1 + confidence) / 2);
}

/** The two-sided quantile of Student's t. */
export function studentQuantile(confidence: number, degreesOfFreedom: number): number {
  return cephes.stdtri(degreesOfFreedom, (1 + confidence) / 2);
}
