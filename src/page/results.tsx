import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Options, wordsOf } from './choices.ts';
import { chosenFiles, download } from './files.ts';
import type { PageFile, Result } from './messages.ts';
import type { Program } from './program.ts';
import { Refusal } from './refusal.tsx';
import { shellWords, typedWords } from './words.ts';

export interface StudyProps {
  readonly program: Program;
  readonly run: (argv: readonly string[]) => Promise<Result | undefined>;
  readonly files: readonly PageFile[];
  /** The arguments that name the sheets. */
  readonly sheets: readonly string[];
  readonly options: Options;
}

interface Props extends StudyProps {
  readonly onBack: () => void;
  /** Called with options that change how the sheets are read. */
  readonly onReading: (words: readonly string[]) => void;
}

const VIEWS = {
  report: 'Report',
  meeting: 'Units to discuss',
  codebook: 'Codebook',
  revise: 'Merge categories',
  compare: 'Compare rounds',
  methods: 'For the paper',
  save: 'Save',
} as const;

type View = keyof typeof VIEWS;

/** All that can be done with a study, each view the output of a command. */
export function Results(props: Props) {
  const [view, setView] = useState<View>('report');
  const { sheets, options, onBack } = props;
  const reading = wordsOf(withoutGold(options));
  return (
    <section>
      <h1 class="unseen">{VIEWS[view]}</h1>
      <nav class="views" aria-label="Results">
        <button type="button" class="link" onClick={onBack}>
          How the sheets are read
        </button>
        {Object.entries(VIEWS).map(([name, title]) => (
          <button
            type="button"
            key={name}
            aria-current={view === name ? 'page' : undefined}
            onClick={() => setView(name as View)}
          >
            {title}
          </button>
        ))}
      </nav>
      {view === 'report' && (
        <CommandView
          {...props}
          key="report"
          title="Report"
          argv={['agree', ...sheets, ...wordsOf(options)]}
          file="report.html"
          asksOptions
        />
      )}
      {view === 'meeting' && <Meeting {...props} />}
      {view === 'codebook' &&
        (typeof options['codebook'] === 'string' ? (
          <CommandView
            {...props}
            key="codebook"
            title="Codebook"
            argv={['codebook', options['codebook'], ...sheets, ...wordsOf(without(options, 'codebook', 'gold'))]}
            file="codebook.html"
          />
        ) : (
          <CommandView
            {...props}
            key="draft"
            title="A codebook of what occurs in the sheets"
            argv={['codebook', '--from', ...sheets, ...reading]}
            file="codebook.csv"
          />
        ))}
      {view === 'revise' && <Revise {...props} />}
      {view === 'compare' && <Compare {...props} />}
      {view === 'methods' && (
        <CommandView
          {...props}
          key="methods"
          title="Methods paragraph"
          argv={['methods', ...sheets, ...reading]}
          file="methods.html"
          asksOptions
        />
      )}
      {view === 'save' && <Save {...props} />}
    </section>
  );
}

interface CommandProps extends Props {
  readonly title: string;
  readonly argv: readonly string[];
  /** What is written, and shown if it is a page. */
  readonly file: string;
  /** Whether more options can be typed. */
  readonly asksOptions?: boolean;
  readonly children?: ComponentChildren;
}

/** What a command writes: as a page, or why it writes nothing. */
function CommandView({ title, argv, file, asksOptions, run, onReading, children }: CommandProps) {
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState<Result | 'stopped'>();
  const [runs, setRuns] = useState(0);
  const all = [...argv, ...shellWords(typed)];
  const line = typedWords(all);
  useEffect(() => {
    let isCurrent = true;
    run([...all, '--output', file]).then((done) => isCurrent && setResult(done ?? 'stopped'));
    setResult(undefined);
    return () => {
      isCurrent = false;
    };
  }, [line, runs]);
  const written = result === 'stopped' ? undefined : result?.written.find(({ path }) => path === file);
  const text = written && new TextDecoder().decode(written.content);
  return (
    <>
      {children}
      {asksOptions && <MoreOptions typed={typed} onTyped={setTyped} />}
      {result === undefined ? (
        <p class="soft wait">Computing…</p>
      ) : result === 'stopped' ? (
        <p class="soft wait">
          Stopped.{' '}
          <button type="button" onClick={() => setRuns(runs + 1)}>
            Compute it again
          </button>
        </p>
      ) : result.code === 2 || text === undefined ? (
        <Refusal
          title="There is no result as it is"
          result={result}
          onWords={(words, isReading) =>
            isReading ? onReading(words) : setTyped(`${typed} ${typedWords(words)}`.trim())
          }
        />
      ) : file.endsWith('.html') ? (
        <Frame title={title} html={text} />
      ) : (
        <>
          <pre>{text}</pre>
          <p>
            <button type="button" class="main" onClick={() => download(file, text)}>
              Save {file}
            </button>
          </p>
        </>
      )}
      <p class="command-line">
        <code>{typedWords(['intercoder', ...all])}</code>
      </p>
    </>
  );
}

function MoreOptions({ typed, onTyped }: { readonly typed: string; readonly onTyped: (typed: string) => void }) {
  return (
    <details class="more-options">
      <summary>More options{typed === '' ? '' : `: ${typed}`}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onTyped(new FormData(event.currentTarget).get('options') as string);
        }}
      >
        <label>
          As on the command line, for example <code>--rule exact</code>{' '}
          <input name="options" type="text" defaultValue={typed} spellcheck={false} />
        </label>
        <button type="submit">Apply</button>
      </form>
    </details>
  );
}

/** A page inside the page, as high as what it holds. */
function Frame({ title, html }: { readonly title: string; readonly html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const resize = () => {
    const root = frame.current?.contentDocument?.documentElement;
    if (root != null) frame.current!.style.height = `${Math.max(root.scrollHeight, 320)}px`;
  };
  const loaded = () => {
    resize();
    const inside = frame.current!.contentDocument;
    if (inside === null) return;
    new ResizeObserver(resize).observe(inside.body);
  };
  return <iframe ref={frame} title={title} srcdoc={html} onLoad={loaded} />;
}

/** What the page of a meeting tells whenever something was decided. */
const DECIDED = 'decided';

/** The meeting, and the consensus of what was decided there. */
function Meeting(props: Props) {
  const { sheets, options, program, files, run } = props;
  const reading = wordsOf(withoutGold(options));
  const [decided, setDecided] = useState('');
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    const take = (event: Event) => setDecided((event as CustomEvent<string>).detail);
    addEventListener(DECIDED, take);
    return () => removeEventListener(DECIDED, take);
  }, []);
  const settle = async () => {
    const worksheet = { path: 'decided.csv', content: new TextEncoder().encode(decided) };
    await program.use([...files.filter(({ path }) => path !== worksheet.path), worksheet]);
    setResult(
      await run(['consensus', ...sheets, ...reading, '--worksheet', worksheet.path, '--output', 'consensus.csv']),
    );
  };
  const consensus = result?.written.find(({ path }) => path === 'consensus.csv');
  return (
    <>
      <CommandView
        {...props}
        key="meeting"
        title="Units to discuss"
        argv={['disagreements', ...sheets, ...reading]}
        file="meeting.html"
      />
      <section class="settle">
        <h2>The consensus</h2>
        <p class="soft">One final coding per unit: what the coders agree on, and what was decided here.</p>
        <p class="buttons">
          <button type="button" disabled={decided === ''} onClick={() => void settle()}>
            Make the consensus of what was decided
          </button>
          {consensus !== undefined && (
            <button type="button" class="main" onClick={() => download('consensus.csv', consensus.content)}>
              Save consensus.csv
            </button>
          )}
        </p>
        {result !== undefined && <pre>{(result.err + result.out).trim()}</pre>}
      </section>
    </>
  );
}

/** What merging categories would change: merges that are typed, or suggested for a number of categories. */
function Revise(props: Props) {
  const { sheets, options } = props;
  const [words, setWords] = useState<readonly string[]>();
  return (
    <>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = new FormData(event.currentTarget);
          const merges = String(fields.get('merges'))
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
          const number = String(fields.get('number'));
          setWords(merges.length > 0 ? merges.flatMap((merge) => ['--merge', merge]) : ['--suggest', number]);
        }}
      >
        <label>
          Suggest merges that leave so many categories <input name="number" type="number" min="2" value="8" />
        </label>
        <label>
          or merge these, one a line, as <code>Role+Strain=Work</code>
          <textarea name="merges" rows={3} spellcheck={false} />
        </label>
        <button type="submit" class="main">
          Show what that changes
        </button>
      </form>
      {words && (
        <CommandView
          {...props}
          key={words.join(' ')}
          title="What merging changes"
          argv={['revise', ...sheets, ...wordsOf(withoutGold(options)), ...words]}
          file="revise.html"
        />
      )}
    </>
  );
}

const ROUNDS = { before: 'an earlier round', after: 'a later round' } as const;

type Round = keyof typeof ROUNDS;

/** These sheets and those of another round, each in a folder of its own. */
function Compare(props: Props) {
  const { program, files, sheets, options } = props;
  const [other, setOther] = useState<readonly PageFile[]>([]);
  const [map, setMap] = useState<PageFile>();
  const [round, setRound] = useState<Round>('before');
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (other.length === 0) return;
    const under = (folder: Round) => (file: PageFile) => ({ ...file, path: `${folder}/${file.path}` });
    const own = files.filter(({ path }) => sheets.some((sheet) => path === sheet || path.startsWith(`${sheet}/`)));
    const mapFile = map === undefined ? [] : [{ ...map, path: MAP }];
    setReady(false);
    program
      .use([
        ...files,
        ...other.map(under(round)),
        ...own.map(under(round === 'before' ? 'after' : 'before')),
        ...mapFile,
      ])
      .then(() => setReady(true));
  }, [other, map, round]);
  // each round may have a codebook of its own
  const own =
    typeof options['codebook'] === 'string'
      ? [round === 'before' ? '--codebook-after' : '--codebook-before', options['codebook']]
      : [];
  const reading = [...wordsOf(without(options, 'codebook', 'gold')), ...own];
  return (
    <>
      <div class="fields">
        <label>
          The sheets of{' '}
          <select value={round} onChange={(event) => setRound(event.currentTarget.value as Round)}>
            {Object.entries(ROUNDS).map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>{' '}
          <input type="file" multiple onChange={(event) => setOther(chosenFiles(event.currentTarget.files))} />
        </label>
        <label>
          If the codebook changed: a table with the columns from and to, which says what each category became{' '}
          <input type="file" onChange={(event) => setMap(chosenFiles(event.currentTarget.files)[0])} />
        </label>
      </div>
      {isReady && other.length > 0 && (
        <CommandView
          {...props}
          key={`${round} ${other.map(({ path }) => path)} ${map?.path}`}
          title="What changed"
          argv={['compare', 'before', 'after', ...reading, ...(map === undefined ? [] : ['--map', MAP])]}
          file="compare.html"
          asksOptions
        />
      )}
    </>
  );
}

const MAP = 'map-of-categories.csv';

const SAVED: Readonly<
  Record<string, readonly (readonly [file: string, what: string, command: string, ...options: string[]])[]>
> = {
  'The report': [
    ['report.html', 'page', 'agree'],
    ['report.xlsx', 'tables for Excel', 'agree'],
    ['report.csv', 'CSV', 'agree'],
    ['report.tsv', 'TSV', 'agree'],
    ['report.json', 'JSON', 'agree'],
    ['report.md', 'Markdown', 'agree'],
    ['report.tex', 'LaTeX', 'agree'],
    ['report.txt', 'text', 'agree'],
  ],
  Pictures: [
    ['pairs.svg', 'pairs of coders', 'agree'],
    ['categories.svg', 'categories', 'agree'],
    ['confusions.svg', 'confusions', 'agree'],
    ['units.svg', 'units', 'agree'],
  ],
  'The meeting': [
    ['meeting.html', 'page', 'disagreements'],
    ['worksheet.xlsx', 'worksheet for Excel', 'disagreements'],
    ['worksheet.csv', 'worksheet as CSV', 'disagreements'],
  ],
  'The codings': [
    ['long.csv', 'a row per coding', 'convert', '--to', 'long'],
    ['wide.csv', 'a column per coder, without texts', 'convert', '--to', 'wide', '--redact'],
    ['codings.xlsx', 'a row per coding, for Excel', 'convert', '--to', 'long'],
    ['codings.json', 'JSON', 'convert', '--to', 'long'],
  ],
  'How they are read': [['intercoder.json', 'for the command line', 'inspect']],
};

/** Everything as a file. */
function Save({ sheets, options, run }: Props) {
  const [failed, setFailed] = useState<Result>();
  const save = async (file: string, command: string, more: readonly string[]) => {
    const words = wordsOf(command === 'agree' ? options : withoutGold(options));
    const option = file === 'intercoder.json' ? '--save-config' : '--output';
    const result = await run([command, ...sheets, ...words, ...more, option, file]);
    const written = result?.written.find(({ path }) => path === file);
    setFailed(written === undefined ? result : undefined);
    if (written !== undefined) download(file, written.content);
  };
  return (
    <div class="saved">
      {Object.entries(SAVED).map(([title, list]) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul class="plain">
            {list.map(([file, what, command, ...more]) => (
              <li key={file}>
                <button type="button" class="link" onClick={() => void save(file, command, more)}>
                  {file}
                </button>{' '}
                <span class="soft">{what}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {failed !== undefined && <pre role="alert">{failed.err.trim()}</pre>}
    </div>
  );
}

function without(options: Options, ...names: readonly string[]): Options {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));
}

/** Only some commands take a coder as right. */
function withoutGold(options: Options): Options {
  return without(options, 'gold');
}
