import type { Position } from '../../problems.ts';
import type { Read, TableOptions } from './format.ts';

/** Files that belong together: those in a folder, or in an archive. */
export interface FileTree {
  /** The folder or the archive. */
  readonly path: string;
  /** The files' names, with slashes; hidden ones are not among them. */
  readonly names: readonly string[];
  /**
   * @param most - how many bytes the file may have, by default as many as a text that people marked
   * @throws {BadInputError} if it has more
   */
  bytes(name: string, most?: number): Promise<Uint8Array>;
  at(name: string): Position;
  /** The SHA-256 of all bytes; empty if none is wanted, or there are several files. */
  fingerprint(): string;
}

/** A format of several files that belong together. */
export interface TreeFormat {
  readonly name: string;
  /** Whether files of these names are of it. */
  fits(names: readonly string[]): boolean;
  read(tree: FileTree, options: TableOptions): Promise<Read>;
}
