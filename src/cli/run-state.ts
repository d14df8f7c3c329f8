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

/** What a command leaves behind beside its output. */
export interface RunState {
  /** How the command ended. */
  code: number;
  /** Set by `--watch`: the arguments that name the files whose changes run the command again. */
  watched: readonly string[] | undefined;
  /** Whether the command line itself could not be carried out, which no change of a sheet mends. */
  isUsageError: boolean;
}

export function newRunState(): RunState {
  return { code: exit.ok, watched: undefined, isUsageError: false };
}
