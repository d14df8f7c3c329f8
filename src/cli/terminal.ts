import type { TypedOption } from './options/typed.ts';

/** Everything a command may touch of the process it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Shows a line on stderr; the next one replaces it, and an empty one removes it. Does nothing if stderr is not a screen. */
  status(text: string): void;
  /** Does something that may show such a line, which is removed if the program is interrupted meanwhile. Absent if stderr is not a screen. */
  withStatus?<T>(work: () => T): T;
  standardInput(): Promise<Uint8Array>;
  /** The files that were read, which no output may replace. */
  readonly inputs: Set<string>;
  /** Columns of the screen; 80 if there is none. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether what goes to `out` is seen on a screen, and not piped on or kept. */
  readonly isScreen: boolean;
  /** The sheets of the command line, as they were typed: none if the config names them, absent if the command takes none. */
  readonly sheets?: readonly string[] | undefined;
  /** The options of the command line, as they were typed. */
  readonly typed?: readonly TypedOption[];
  /** The config file that was found where nobody named one, and set something. */
  readonly foundConfig?: string | undefined;
  /** All its words after the program's name. */
  readonly commandLine?: readonly string[];
  /** The environment's variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A signal that comes when the program is interrupted (Ctrl-C); requesting it keeps the interruption from ending the program. */
  untilInterrupted(): AbortSignal;
}
