import type { Position } from '../problems.ts';
import type { Source } from './table.ts';

/**
 * What one file, or folder, says of stretches of texts that were marked: names as they are written, positions not
 * yet compared with texts.
 */
export interface MarkedFile {
  /** The file or folder as given. */
  readonly path: string;
  /** What it is called: whoever made its marks, where it names nobody. */
  readonly name: string;
  readonly format: string;
  readonly source: Source;
  readonly documents: readonly FoundDocument[];
  /** The codes it lists, as paths; undefined where it only has those that were given. */
  readonly codes: readonly FoundCode[] | undefined;
  /** Coders it names, who may have no mark. */
  readonly coders: readonly string[];
  readonly marks: readonly FoundMark[];
  /** What it says of who read what. */
  readonly read: readonly { readonly document: string; readonly coder: string; readonly isRead: boolean }[];
  /** Whether its quotes are such; else they may be names that people gave. */
  readonly areQuotesSure: boolean;
  /** How it counts positions; the first is usual, the others are tried where quotes do not bear that out. */
  readonly counting: readonly [Counting, ...Counting[]];
}

/** How positions in a text are counted. */
export interface Counting {
  readonly by: 'characters' | 'utf-16' | 'bytes';
  /** How many positions a line end of two signs takes. */
  readonly lineEnd: 1 | 2;
  /** Whether a byte-order mark takes one. */
  readonly mark: 0 | 1;
}

export interface FoundDocument {
  readonly name: string;
  /** As it is in the file, with its byte-order mark and line ends; undefined where the file has none. */
  readonly text: string | undefined;
  /** The stretch of a document without a text. */
  readonly extent?: { readonly start: number; readonly end: number };
  readonly at: Position;
}

export interface FoundCode {
  readonly path: readonly string[];
  readonly isApplied: boolean;
  readonly definition?: string | undefined;
}

export interface FoundMark {
  /** The name of its document. */
  readonly document: string;
  /** Undefined or blank where nothing names the coder. */
  readonly coder: string | undefined;
  readonly code: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether it is of the whole text, wherever that ends. */
  readonly isWhole?: true;
  /** What the file calls it. */
  readonly id?: string | undefined;
  /** The marked text, which may be cut short or have its white space folded. */
  readonly quote?: string | undefined;
  /** Whether it is a further piece of a mark that has another piece before it. */
  readonly isFurther?: true;
  readonly at: Position;
}
