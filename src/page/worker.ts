import { exit } from '../cli/run-state.ts';
import type { Terminal } from '../cli/terminal.ts';
import { hintsIn } from './hints.ts';
import { bytesOf, filesIn, HOME, keep, PROGRAM, remove } from './machine/files.ts';
import { INSTEAD, type Load } from './machine/instead.ts';
import { Buffer, process } from './machine/process.ts';
import type { Asked, Hint, Result, Told } from './messages.ts';

/*
 * The command line itself, in a thread of its own, so that the page answers while it computes.
 */

type Module = (exports: object, require: Load, module: object, __dirname: string) => void;

/** The program's bundled modules, by the names of their files, and its other files, by their paths; both are written before this script. */
declare const MODULES: Readonly<Record<string, Module>>;
declare const FILES: Readonly<Record<string, string>>;

const COLUMNS = 80;

const EXAMPLE = `${PROGRAM}/fixtures/gillard-2013`;

const loaded = new Map<string, { exports: object }>();

/** Gives what `require` gives in Node: each module runs once, and those that need each other see what is there so far. */
function load(path: string): unknown {
  const name = path.replace(/^\..*\//, '');
  if (Object.hasOwn(INSTEAD, name)) return INSTEAD[name]!(load);
  const module = loaded.get(name) ?? { exports: {} };
  if (!loaded.has(name)) {
    loaded.set(name, module);
    MODULES[name]!(module.exports, load, module, `${PROGRAM}/dist/chunks`);
  }
  return module.exports;
}

Object.assign(globalThis, {
  process,
  Buffer,
  __zod_globalConfig: { jitless: true }, // the page's policy forbids functions made of texts
});
for (const [path, text] of Object.entries(FILES)) keep(`${PROGRAM}/${path}`, new TextEncoder().encode(text));
const { main, READING } = load('used-of-program.js') as typeof import('./used-of-program.ts');

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
  else if (asked.kind === 'example') scope.postMessage({ kind: 'example', files: filesIn(EXAMPLE) });
  else scope.postMessage({ kind: 'done', number: asked.number, result: await run(asked.argv) });
}

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
