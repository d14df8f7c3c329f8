import { rmdirSync, rmSync } from 'node:fs';
import { endBy, SIGNALS, type Signal } from '../interruption.ts';

/** What a run has made so far and must not leave behind if it does not come to its end. */
export interface Made {
  /** A file that is about to be made, or a folder that is about to be made and filled. */
  file(path: string): void;
  /** A folder that was made, which others may have filled since: it is only taken back if it is empty. */
  folder(path: string): void;
  /** Anything else that was done, by what undoes it. */
  undoneBy(undo: () => void): void;
  /** Lets signals in that came while files were written. */
  breathe(): Promise<void>;
}

/** Makes files and folders; all of them are taken back if it fails, or if the program is interrupted before its end. */
export async function allOrNothing<T>(make: (made: Made) => Promise<T>): Promise<T> {
  const undo: (() => void)[] = [];
  const takeBack = () => {
    for (const one of undo.reverse()) ignoringFailure(one); // what cannot be undone must not keep the rest
  };
  const end = (signal: Signal) => {
    takeBack();
    release();
    endBy(signal);
  };
  const release = () => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    return await make({
      file: (path) => undo.push(() => rmSync(path, { recursive: true, force: true })),
      folder: (path) => undo.push(() => rmdirSync(path)),
      undoneBy: (one) => undo.push(one),
      breathe: () => new Promise((go) => setTimeout(go)),
    });
  } catch (error) {
    takeBack();
    throw error;
  } finally {
    release();
  }
}

function ignoringFailure(run: () => void): void {
  try {
    run();
  } catch {
    // somebody else put something into the folder, or moved it
  }
}
