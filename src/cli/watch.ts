import { watch as watchFolder } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { findFiles } from '../read/files/find-files.ts';
import { visible } from '../render/visible.ts';
import type { Terminal } from './terminal.ts';

/** Programs save in several steps; a file counts as saved this long after the last of them. */
const QUIET_MILLISECONDS = 150;

/** How often to check a folder that cannot be watched. */
const BETWEEN_LOOKS = 1000;

const CLEAR_SCREEN = '\u001B[2J\u001B[3J\u001B[H';

/**
 * Runs something again whenever one of its files changes, until the terminal is interrupted.
 *
 * @param inputs - the arguments that name the files, as they are after the last run
 * @param run - returns the exit code
 * @param code - the exit code so far
 * @returns the last exit code
 */
export async function watch(
  inputs: () => readonly string[],
  run: () => Promise<number>,
  code: number,
  terminal: Terminal,
): Promise<number> {
  const interrupted = terminal.untilInterrupted();
  let last = code;
  let seen = await stateOf(inputs());
  while (!interrupted.aborted) {
    terminal.err(
      `watching ${seen.folders.length === 1 ? visible(seen.folders[0]!) : `${seen.folders.length} folders`}; press Ctrl-C to stop\n`,
    );
    const now = await nextChange(inputs, seen, interrupted);
    if (now === undefined) break;
    if (terminal.isScreen) terminal.out(CLEAR_SCREEN);
    seen = now;
    const before = JSON.stringify(inputs());
    last = await run();
    if (JSON.stringify(inputs()) !== before) seen = await stateOf(inputs()); // a config that names other sheets
  }
  return last;
}

/** The files named by the arguments, each with what shows that it changed, and their folders. */
interface State {
  readonly files: string;
  readonly folders: readonly string[];
}

async function stateOf(inputs: readonly string[]): Promise<State> {
  const { paths } = await findFiles(inputs);
  const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() === true;
  const requested = await Promise.all(
    inputs.map(async (path) => ((await isFolder(path)) ? path : dirname(path.replace(/[*?[{].*/s, 'x')))),
  );
  const named = [...new Set([...paths, ...inputs])].sort();
  const stamps = await Promise.all(
    named.map(async (path) => {
      const is = await stat(path).catch(() => undefined);
      return [path, is?.isDirectory() === true ? 'folder' : is && [is.mtimeMs, is.size, is.ino]];
    }),
  );
  const folders = [...new Set([...requested, ...paths.map((path) => dirname(path))])].sort();
  return { files: JSON.stringify(stamps), folders };
}

/** Waits until the files have changed and then stayed the same for a moment; undefined when interrupted. */
async function nextChange(
  inputs: () => readonly string[],
  before: State,
  interrupted: AbortSignal,
): Promise<State | undefined> {
  const stop = new AbortController();
  const until = AbortSignal.any([interrupted, stop.signal]);
  try {
    return await new Promise<State | undefined>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const look = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          stateOf(inputs()).then((now) => now.files !== before.files && resolve(now), reject);
        }, QUIET_MILLISECONDS);
      };
      let clock: NodeJS.Timeout | undefined;
      const again = () => {
        clock ??= setInterval(look, BETWEEN_LOOKS);
      };
      until.addEventListener('abort', () => {
        clearTimeout(timer);
        clearInterval(clock);
        resolve(undefined);
      });
      if (until.aborted) resolve(undefined);
      for (const folder of before.folders) {
        // Folders, not files: most programs save by replacing the old file with a new one.
        try {
          watchFolder(folder, { signal: until }, look).on('error', again);
        } catch {
          again();
        }
      }
      look(); // what changed since the last look
    });
  } finally {
    stop.abort();
  }
}
