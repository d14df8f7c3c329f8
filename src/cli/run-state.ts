import { exit } from './exit.ts';

/** What a command leaves behind beside its output. */
export interface RunState {
  /** How the command ended. */
  code: number;
  /** Set by `--watch`: the arguments that name the files whose changes run the command again. */
  watched: readonly string[] | undefined;
  /** Whether the command line itself could not be carried out, which no change of a sheet mends. */
  misused: boolean;
}

export function newRunState(): RunState {
  return { code: exit.ok, watched: undefined, misused: false };
}
