import type { Terminal } from '../../src/cli/terminal.ts';

export interface FakeTerminal extends Terminal {
  /** What was written so far. */
  readonly written: { out: string; err: string };
  /** The lines that were shown and replaced. */
  readonly statuses: readonly string[];
}

/** A terminal that keeps what is written to it and has standard input ready. */
export function fakeTerminal(
  own: Partial<Pick<Terminal, 'columns' | 'colour' | 'env' | 'isScreen'>> & {
    readonly input?: string | Buffer;
    readonly interrupted?: AbortSignal;
  } = {},
): FakeTerminal {
  const written = { out: '', err: '' };
  const statuses: string[] = [];
  return {
    written,
    statuses,
    status: (text) => void statuses.push(text),
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    standardInput: async () => Buffer.from(own.input ?? ''),
    inputs: new Set(),
    columns: own.columns ?? 80,
    colour: own.colour ?? false,
    isScreen: own.isScreen ?? false,
    env: own.env ?? {},
    untilInterrupted: () => own.interrupted ?? new AbortController().signal,
  };
}
