/** A file as it is handed over: one of the user's is read where it lies, piece by piece. */
export interface PageFile {
  readonly path: string;
  readonly content: Uint8Array | Blob;
}

/** What the page asks of the program. */
export type Asked =
  | { readonly kind: 'keep'; readonly files: readonly PageFile[] }
  | { readonly kind: 'forget'; readonly path: string }
  | { readonly kind: 'example' }
  | { readonly kind: 'run'; readonly number: number; readonly argv: readonly string[] };

/** What the program tells the page. */
export type Told =
  | { readonly kind: 'status'; readonly text: string }
  | { readonly kind: 'example'; readonly files: readonly PageFile[] }
  | { readonly kind: 'done'; readonly number: number; readonly result: Result };

/** Options with their values. */
export interface Hint {
  readonly words: readonly string[];
  /** Whether they say how the sheets are to be read, and so hold for every command. */
  readonly isReading: boolean;
}

/** A run of the command line. */
export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was printed on stderr recommends these. */
  readonly hints: readonly Hint[];
  /** The files that it wrote, by their paths. */
  readonly written: readonly { readonly path: string; readonly content: Uint8Array }[];
}
