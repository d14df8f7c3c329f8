import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Inspection } from '../report/inspect/schema.ts';
import { type Options, optionsFor, withWords, wordsOf } from './choices.ts';
import { droppedFiles } from './files.ts';
import { inspected } from './inspected.ts';
import type { PageFile, Result } from './messages.ts';
import { Program } from './program.ts';
import { Reading } from './reading.tsx';
import { Refusal } from './refusal.tsx';
import { Results } from './results.tsx';
import { Start } from './start.tsx';

/** What the page knows of the sheets: how they are read, or why they are not. */
interface Read {
  readonly result: Result;
  readonly inspection: Inspection | undefined;
}

/** The page: from sheets to how they are read, and from there to the results. */
export function App() {
  const [status, setStatus] = useState('');
  const program = useMemo(() => new Program(setStatus), []);
  const [files, setFiles] = useState<readonly PageFile[]>([]);
  const [options, setOptions] = useState<Options>({});
  const [read, setRead] = useState<Read>();
  const [isRunning, setRunning] = useState(false);
  const [isShown, setShown] = useState(false);
  const [wasStopped, setStopped] = useState(false);
  const before = useRef<Options[]>([]);
  const asked = useRef(0);
  const sheets = sheetsOf(files, options);

  async function run(argv: readonly string[]): Promise<Result | undefined> {
    setRunning(true);
    try {
      return await program.run(argv);
    } finally {
      setRunning(false);
      setStatus('');
    }
  }

  async function readAs(next: Options, of = files): Promise<void> {
    setOptions(next);
    setStopped(false);
    asked.current += 1;
    const number = asked.current;
    const result = await run([
      'inspect',
      ...sheetsOf(of, next),
      ...wordsOf(optionsFor('inspect', next)),
      '--format',
      'json',
    ]);
    if (number !== asked.current) return; // another choice was made meanwhile
    if (result === undefined) {
      forget();
      setStopped(true);
    } else setRead({ result, inspection: result.code === 0 ? inspected(result.out) : undefined });
  }

  function choose(next: Options): void {
    before.current.push(options);
    void readAs(next);
  }

  function undo(): void {
    void readAs(before.current.pop() ?? {});
  }

  async function take(dropped: readonly PageFile[], next: Options = {}): Promise<void> {
    if (dropped.length === 0) return;
    await program.use(dropped);
    setFiles(dropped);
    setShown(false);
    setRead(undefined);
    before.current = [];
    await readAs(next, dropped);
  }

  function forget(): void {
    asked.current += 1; // what is still being read is of no use
    setFiles([]);
    setRead(undefined);
    setOptions({});
  }

  useEffect(() => {
    if (files.length === 0) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [files]);

  useEffect(() => acceptDrops((dropped) => void take(dropped)), []);

  return (
    <main>
      <header class="top">
        <p class="brand">
          <b>Intercoder</b>{' '}
          {files.length === 0 ? (
            <span class="soft">how far coders agree</span>
          ) : (
            <span class="soft">
              <bdi>{files.length > 3 ? `${files.length} files` : files.map(({ path }) => path).join(', ')}</bdi>
              {' · '}
              <button type="button" class="link" onClick={forget}>
                other files
              </button>
            </span>
          )}
        </p>
        <p class="soft">Offline: nothing leaves this machine</p>
      </header>
      {files.length === 0 ? (
        <Start
          wasStopped={wasStopped}
          onFiles={(dropped) => void take(dropped)}
          onExample={async () => take(await program.example(), { codebook: 'codebook.csv', separator: ';' })}
        />
      ) : isShown && read?.inspection ? (
        <Results
          program={program}
          run={run}
          files={files}
          sheets={sheets}
          options={options}
          inspection={read.inspection}
          onBack={() => setShown(false)}
          onReading={(words) => {
            setShown(false);
            choose(withWords(options, words));
          }}
        />
      ) : read?.inspection ? (
        <Reading
          inspection={read.inspection}
          result={read.result}
          sheets={sheets}
          options={options}
          onOptions={choose}
          onUndo={before.current.length > 0 ? undo : undefined}
          onSave={() => run(['agree', ...sheets, ...wordsOf(options), '--save-config', 'intercoder.json'])}
          onShow={() => setShown(true)}
        />
      ) : read ? (
        <Refusal
          title="These sheets cannot be read as they are"
          result={read.result}
          onWords={(words) => choose(withWords(options, words))}
          onUndo={before.current.length > 0 ? undo : undefined}
          onReset={Object.keys(options).length > 0 ? () => choose({}) : undefined}
        />
      ) : (
        <p class="soft wait">Reading…</p>
      )}
      <Running isRunning={isRunning} status={status} onStop={() => void program.stop()} />
    </main>
  );
}

const PATIENCE_MILLISECONDS = 400;

/** What is being computed, with a button that stops it; what is soon done shows nothing. */
function Running({ isRunning, status, onStop }: { isRunning: boolean; status: string; onStop: () => void }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return (
    <div class="running" role="status" hidden={!(isRunning && isLong)}>
      {isRunning && isLong && (
        <>
          <span>{status === '' ? 'Computing…' : status}</span>
          <button type="button" onClick={onStop}>
            Stop
          </button>
        </>
      )}
    </div>
  );
}

/** The arguments that name the sheets: all files but those that an option names and the config; a folder stands for all that is in it. */
function sheetsOf(files: readonly PageFile[], options: Options): string[] {
  const others = [options['codebook'], options['coded'], options['extents'], 'intercoder.json'];
  const sheets = files.filter(({ path }) => !others.includes(path));
  return [...new Set(sheets.map(({ path }) => path.split('/')[0]!))];
}

/** The whole page takes files that are dropped on it. */
function acceptDrops(onFiles: (files: readonly PageFile[]) => void): () => void {
  const over = (event: DragEvent) => {
    event.preventDefault();
    document.body.classList.add('over');
  };
  const leave = () => document.body.classList.remove('over');
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    leave();
    if (event.dataTransfer !== null) onFiles(await droppedFiles(event.dataTransfer));
  };
  addEventListener('dragover', over);
  addEventListener('dragleave', leave);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
  };
}
