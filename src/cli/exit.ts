/** What the exit code tells a script. */
export const exit = {
  ok: 0,
  /** A gate's threshold does not hold, or the figure is undefined. */
  failed: 1,
  /** Usage or input from which nothing was computed; also a bug. */
  broken: 2,
  /** No threshold of a gate fails, but one cannot be told on so few units. */
  inconclusive: 3,
} as const;
