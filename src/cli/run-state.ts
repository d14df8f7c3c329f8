/** The exit codes. */
export const exit = {
  ok: 0,
  /** A threshold of a gate was not met, or its figure is undefined. */
  failed: 1,
  /** Usage or input from which nothing was computed; also a bug. */
  broken: 2,
  /** No threshold of a gate failed, but there are too few units to decide one. */
  inconclusive: 3,
} as const;

/** What a command leaves behind besides its output. */
export interface RunState {
  /** How the command ended. */
  code: number;
  /** Set by `--watch`: the arguments that name the files whose changes run the command again. */
  watched: readonly string[] | undefined;
  /** The config file that was found where nobody named one, and set something. */
  foundConfig: string | undefined;
  /** Whether the command line itself could not be carried out, which no change to a sheet can mend. */
  isUsageError: boolean;
}

export function newRunState(): RunState {
  return { code: exit.ok, watched: undefined, foundConfig: undefined, isUsageError: false };
}
