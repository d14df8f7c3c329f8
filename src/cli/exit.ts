/** What the exit code tells a script. */
export const exit = {
  ok: 0,
  /** Usage or input from which nothing was computed; also a bug. */
  broken: 2,
} as const;
