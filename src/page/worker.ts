import './machine/process.ts';
import { config } from 'zod';
import { main } from '../cli/command-line.ts';
import { flagOf } from '../cli/options/option.ts';
import { reading, strata } from '../cli/options/reading.ts';
import { exit } from '../cli/run-state.ts';
import type { Terminal } from '../cli/terminal.ts';
import { hintsIn } from './hints.ts';
import { bytesOf, filesIn, HOME, keep, remove } from './machine/files.ts';
import type { Asked, Hint, Result, Told } from './messages.ts';

/*
 * The command line itself, in a thread of its own, so that the page answers while it computes.
 */

config({ jitless: true }); // the page's policy forbids functions made of texts

const COLUMNS = 80;

/** What a worker has of the browser. */
interface Scope {
  onmessage: (event: { readonly data: Asked }) => void;
  postMessage(message: Told): void;
}

const scope = globalThis as unknown as Scope;

/** What was asked before, which must come to its end first: a run must find the files as they were when it was asked for. */
let last = Promise.resolve();

scope.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};

async function answer(asked: Asked): Promise<void> {
  if (asked.kind === 'keep') for (const { path, content } of asked.files) keep(path, content);
  else if (asked.kind === 'forget') remove(asked.path);
  else scope.postMessage({ kind: 'done', number: asked.number, result: await run(asked.argv) });
}

const READING = new Set(Object.keys({ ...reading, ...strata }).map(flagOf));

function hint(words: readonly string[]): Hint {
  return { words, isReading: words.every((word) => !word.startsWith('--') || READING.has(word)) };
}

async function run(argv: readonly string[]): Promise<Result> {
  const before = new Set(filesIn(HOME).map(({ content }) => content));
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    status: (text) => scope.postMessage({ kind: 'status', text }),
    standardInput: async () => new Uint8Array(0),
    inputs: new Set(),
    columns: COLUMNS,
    colour: false,
    isScreen: false,
    env: {},
    untilInterrupted: () => new AbortController().signal,
  };
  const code = await main(argv, terminal).catch((error: unknown) => {
    err += `internal error: ${error}\n`;
    return exit.broken;
  });
  const written = filesIn(HOME).filter(({ content }) => !before.has(content));
  for (const { path } of written) remove(path);
  return {
    ...{ code, out, err, hints: hintsIn(err).map(hint) },
    written: written.map(({ path, content }) => ({ path, content: bytesOf(content) })),
  };
}
