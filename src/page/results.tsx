import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DECIDED } from '../render/meeting/decisions.ts';
import type { Inspection } from '../report/inspect/schema.ts';
import { type Options, optionsFor, wordsOf } from './choices.ts';
import { chosenFiles, download } from './files.ts';
import type { PageFile, Result } from './messages.ts';
import type { Program } from './program.ts';
import { Refusal } from './refusal.tsx';
import { SAVED } from './saved.ts';
import { shellWords, typedWords } from './words.ts';

interface Props {
  readonly program: Program;
  readonly run: (argv: readonly string[]) => Promise<Result | undefined>;
  readonly files: readonly PageFile[];
  /** The arguments that name the sheets. */
  readonly sheets: readonly string[];
  readonly options: Options;
  readonly inspection: Inspection;
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

/** All that can be done with a study, each view the output of a command. A view that was left stays as it is. */
export function Results(props: Props) {
  const [view, setView] = useState<View>('report');
  const [visited, setVisited] = useState<ReadonlySet<View>>(new Set(['report']));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current!.focus(), []);
  const go = (to: View) => {
    setView(to);
    setVisited(new Set([...visited, to]));
  };
  return (
    <section>
      <h1 class="unseen" tabIndex={-1} ref={heading}>
        {VIEWS[view]}
      </h1>
      <nav class="views" aria-label="Results">
        <button type="button" class="link" onClick={props.onBack}>
          How the sheets are read
        </button>
        {Object.entries(VIEWS).map(([name, title]) => (
          <button
            type="button"
            key={name}
            aria-current={view === name ? 'page' : undefined}
            onClick={() => go(name as View)}
          >
            {title}
          </button>
        ))}
      </nav>
      {[...visited].map((name) => {
        const Shown = SHOWN[name];
        return (
          <div key={name} hidden={name !== view}>
            <Shown {...props} />
          </div>
        );
      })}
    </section>
  );
}

/** The words of a command on these sheets. */
function commandOn({ sheets, options }: Pick<Props, 'sheets' | 'options'>, command: string): string[] {
  return [command, ...sheets, ...wordsOf(optionsFor(command, options))];
}

function Report(props: Props) {
  return <CommandView {...props} title="Report" argv={commandOn(props, 'agree')} file="report.html" asksOptions />;
}

function Methods(props: Props) {
  const argv = commandOn(props, 'methods');
  return <CommandView {...props} title="Methods paragraph" argv={argv} file="methods.html" asksOptions />;
}

/** The codebook and how it is used; without one, one of what occurs in the sheets. */
function Codebook(props: Props) {
  const { sheets, options } = props;
  const { codebook, ...others } = optionsFor('codebook', options);
  const [title, argv, file] =
    typeof codebook === 'string'
      ? ['Codebook', [codebook, ...sheets], 'codebook.html']
      : ['A codebook of what occurs in the sheets', ['--from', ...sheets], 'codebook.csv'];
  return <CommandView {...props} title={title} argv={['codebook', ...argv, ...wordsOf(others)]} file={file} />;
}

interface CommandProps extends Props {
  readonly title: string;
  readonly argv: readonly string[];
  /** What is written, and shown if it is a page. */
  readonly file: string;
  /** Whether more options can be typed. */
  readonly asksOptions?: boolean;
  /** Whether keys are meant for it. */
  readonly isWorkedOn?: boolean;
}

/** What a command writes: as a page, or why it writes nothing. */
function CommandView({ title, argv, file, asksOptions, isWorkedOn, run, onReading }: CommandProps) {
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
          title="This could not be computed"
          result={{ ...result, hints: result.hints.filter(({ words }) => !line.includes(typedWords(words))) }}
          onWords={(words, isReading) =>
            isReading ? onReading(words) : setTyped(`${typed} ${typedWords(words)}`.trim())
          }
        />
      ) : file.endsWith('.html') ? (
        <Frame title={title} html={text} isWorkedOn={isWorkedOn === true} />
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

/**
 * A page inside the page, as high as what it holds.
 *
 * @param isWorkedOn - whether keys are meant for it
 */
function Frame({
  title,
  html,
  isWorkedOn,
}: {
  readonly title: string;
  readonly html: string;
  readonly isWorkedOn: boolean;
}) {
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
    if (isWorkedOn) frame.current!.contentWindow!.focus();
  };
  return <iframe ref={frame} title={title} srcdoc={html} onLoad={loaded} />;
}

/** The meeting, and the consensus of what was decided there. */
function Meeting(props: Props) {
  const { program, files, run } = props;
  const [decided, setDecided] = useState('');
  const [more, setMore] = useState<readonly string[]>([]);
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    const take = (event: Event) => setDecided((event as CustomEvent<string>).detail);
    addEventListener(DECIDED, take);
    return () => removeEventListener(DECIDED, take);
  }, []);
  const argv = [...commandOn(props, 'consensus'), '--worksheet', 'decided.csv', ...more];
  const settle = async (words: readonly string[]) => {
    const worksheet = { path: 'decided.csv', content: new TextEncoder().encode(decided) };
    await program.use([...files.filter(({ path }) => path !== worksheet.path), worksheet]);
    setMore(words);
    const all = [...commandOn(props, 'consensus'), '--worksheet', worksheet.path, ...words];
    setResult(await run([...all, '--output', 'consensus.csv']));
  };
  const consensus = result?.written.find(({ path }) => path === 'consensus.csv');
  const methods = (result?.hints ?? []).filter(({ words }) => words[0] === '--method' && !more.includes(words[1]!));
  return (
    <>
      <CommandView
        {...props}
        title="Units to discuss"
        argv={commandOn(props, 'disagreements')}
        file="meeting.html"
        isWorkedOn
      />
      <section class="settle">
        <h2>The consensus</h2>
        <p class="soft">
          One final coding per unit: what all coders gave, and what was decided here. Units that are not decided yet
          stay open.
        </p>
        <p class="buttons">
          <button type="button" disabled={decided === ''} onClick={() => void settle([])}>
            Make the consensus of what was decided
          </button>
          {methods.map(({ words }) => (
            <button type="button" key={words.join(' ')} onClick={() => void settle(words)}>
              Settle the open ones by <code>{typedWords(words)}</code>
            </button>
          ))}
          {consensus !== undefined && (
            <button type="button" class="main" onClick={() => download('consensus.csv', consensus.content)}>
              Save consensus.csv
            </button>
          )}
        </p>
        {result !== undefined && (
          <>
            <pre>{(result.code === 0 ? result.out : result.err).trim()}</pre>
            <p class="command-line">
              <code>{typedWords(['intercoder', ...argv])}</code>
            </p>
          </>
        )}
      </section>
    </>
  );
}

/** What merging categories would change: merges that are typed, or suggested for a number of categories. */
function Revise(props: Props) {
  const [words, setWords] = useState<readonly string[]>();
  const used = props.inspection.categories.length;
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
          Suggest merges down to this many categories{' '}
          <input
            name="number"
            type="number"
            min="1"
            max={used - 1}
            defaultValue={Math.max(1, Math.ceil((used * 2) / 3))}
          />
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
          argv={[...commandOn(props, 'revise'), ...words]}
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
  const { codebook, ...others } = optionsFor('compare', options);
  const own =
    typeof codebook === 'string' ? [round === 'before' ? '--codebook-after' : '--codebook-before', codebook] : [];
  const reading = [...wordsOf(others), ...own];
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
        <p class="soft">
          In the command below, <code>before</code> and <code>after</code> are folders with the sheets of each round.
        </p>
      )}
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

/** Everything as a file. */
function Save(props: Props) {
  const { run } = props;
  const [failed, setFailed] = useState<Result>();
  const save = async (file: string, command: string, more: readonly string[]) => {
    const option = file === 'intercoder.json' ? '--save-config' : '--output';
    const result = await run([...commandOn(props, command), ...more, option, file]);
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
            {list.map(({ file, what, command, more = [] }) => (
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

const SHOWN: Readonly<Record<View, (props: Props) => ComponentChildren>> = {
  report: Report,
  meeting: Meeting,
  codebook: Codebook,
  revise: Revise,
  compare: Compare,
  methods: Methods,
  save: Save,
};
