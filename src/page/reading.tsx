import type { ComponentChildren } from 'preact';
import { visible } from '../render/visible.ts';
import { plural } from '../render/words.ts';
import type { Inspection } from '../report/inspect/schema.ts';
import { ignoredColumns, type Options, roledColumns, withColumn, withRole, withWords, wordsOf } from './choices.ts';
import { Columns } from './columns.tsx';
import { download } from './files.ts';
import type { Result } from './messages.ts';
import { Notes, questionsOf } from './notes.tsx';
import { typedWords } from './words.ts';

interface Props {
  readonly inspection: Inspection;
  readonly result: Result;
  readonly sheets: readonly string[];
  readonly options: Options;
  readonly onOptions: (options: Options) => void;
  readonly onUndo: (() => void) | undefined;
  readonly onSave: () => Promise<Result | undefined>;
  readonly onShow: () => void;
}

/** How the sheets are read, drawn over their first rows; every choice is an option of the command line. */
export function Reading({ inspection, result, sheets, options, onOptions, onUndo, onSave, onShow }: Props) {
  const columns = roledColumns(inspection, options);
  const gold = options['gold'];
  const { coders: all, units, categories, rivals } = inspection;
  const coders = all.filter(({ coder }) => coder !== gold);
  const rows = inspection.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const questions = questionsOf(inspection, columns);
  const save = async () => {
    const saved = await onSave();
    for (const { path, content } of saved?.written ?? []) download(path, content);
  };
  return (
    <section>
      <h1>{`Is this how the ${inspection.sheets.length > 1 ? 'sheets' : 'sheet'} should be read?`}</h1>
      <p class="lead">
        {plural(rows, 'row')}; {readAs(result.err)}. Change a column by its label.
      </p>
      <Columns
        inspection={inspection}
        columns={columns}
        onRole={(column, role) => onOptions(withRole(options, columns, column, role))}
      />
      {ignoredColumns(options).length > 0 && (
        <p class="soft more">
          Left out by you:{' '}
          {ignoredColumns(options).map((name) => (
            <button type="button" class="link" key={name} onClick={() => onOptions(withColumn(options, name))}>
              <bdi>{visible(name)}</bdi> (read it again)
            </button>
          ))}
        </p>
      )}
      <div class="two">
        <CellsRead inspection={inspection} options={options} onOptions={onOptions} />
        <Notes
          questions={questions}
          result={result}
          areSeveral={inspection.sheets.length > 1}
          onRole={(column, role) => onOptions(withRole(options, columns, column, role))}
          onWords={(words) => onOptions(withWords(options, words))}
        />
      </div>
      {rivals.length > 0 && (
        <details>
          <summary>Other ways to read {inspection.sheets.length > 1 ? 'them' : 'it'}</summary>
          <ul class="plain">
            {rivals.map((rival, i) => {
              const words = rival.options.flatMap(({ option, values }) => [`--${option}`, ...values]);
              const named = rival.coders.length > 0 ? rival.coders.join(', ') : (rival.coder ?? '');
              return (
                <li key={i}>
                  <button type="button" onClick={() => onOptions(withWords(options, words))}>
                    {rival.layout}
                  </button>{' '}
                  unit {rival.unit.join(', ') || 'the row'}
                  {named === '' ? '' : `; coders: ${named}`}
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <p class="command-line">
        <code>{typedWords(['intercoder', ...sheets, ...wordsOf(options)])}</code>
        {Object.keys(options).length > 0 && (
          <button type="button" class="link" onClick={() => onOptions({})}>
            Undo all choices
          </button>
        )}
        {onUndo && (
          <button type="button" class="link" onClick={onUndo}>
            Undo the last choice
          </button>
        )}
      </p>
      <footer class="answer">
        <p>
          <b>{coders.length.toLocaleString('en')}</b> {coders.length === 1 ? 'coder' : 'coders'}
          {typeof gold === 'string' && (
            <>
              {' '}
              beside <bdi>{visible(gold)}</bdi> as right
            </>
          )}
          , <b>{units.toLocaleString('en')}</b> {units === 1 ? 'unit' : 'units'},{' '}
          <b>{categories.length.toLocaleString('en')}</b> {categories.length === 1 ? 'category' : 'categories'}{' '}
          <button type="button" class="link" onClick={() => void save()}>
            Save this reading (intercoder.json)
          </button>
        </p>
        <button type="button" class="main" onClick={onShow}>
          Show how far they agree
        </button>
      </footer>
    </section>
  );
}

/** "1 sheet read as wide (one column per coder); unit "id"; coders "A", "B"", as the command says it. */
function readAs(err: string): string {
  const first = /^(?:note|warning): (.* read as .*?)(?: \(change with .*)?$/m.exec(err);
  return first?.[1] ?? 'read as the options say';
}

const SEPARATORS: Readonly<Record<string, string>> = {
  ';': ';',
  ',': ',',
  '|': '|',
  '\\n': 'a line break',
  none: 'nothing',
};

const BLANKS: Readonly<Record<string, string>> = { missing: 'not coded', uncoded: 'none applies' };

/** What cells mean: how categories stand apart, and what a blank and a word for "none" say. */
function CellsRead({ inspection, options, onOptions }: Pick<Props, 'inspection' | 'options' | 'onOptions'>) {
  const { reading, notices } = inspection;
  if (reading === null) return <div />;
  const number = (code: string) => Number(notices.find((notice) => notice.code === code)?.['cells'] ?? 0);
  const separator =
    reading.separator === null ? 'none' : [reading.separator].flat().join(' or ').replaceAll('\n', '\\n');
  const words = notices.filter(({ code }) => code === 'looks-uncoded').map(({ found }) => String(found));
  const nones = [...new Set([...reading.none, ...words])];
  const setNone = (word: string, isNone: boolean) => {
    const next = { ...options };
    const list = nones.filter((one) => (one === word ? isNone : reading.none.includes(one)));
    if (list.length === 0) delete next['none'];
    else next['none'] = list.join(',');
    onOptions(next);
  };
  return (
    <div>
      <h2>How cells are read</h2>
      <ul class="plain sentences">
        <li>
          <Menu
            of="Several categories are separated by"
            value={separator}
            choices={{ [separator]: separator, ...SEPARATORS }}
            onValue={(value) => onOptions({ ...options, separator: value })}
          />
          <span class="soft">{cells(number('separator-guessed'))}</span>
        </li>
        <li>
          <Menu
            of="A blank cell means"
            value={reading.blank}
            choices={BLANKS}
            onValue={(value) => onOptions({ ...options, blank: value })}
          />
          <span class="soft">{cells(number('blanks'))}</span>
        </li>
        {nones.map((word) => (
          <li key={word}>
            <Menu
              of={
                <>
                  “<bdi>{visible(word)}</bdi>” means
                </>
              }
              value={reading.none.includes(word) ? 'none' : 'category'}
              choices={{ none: 'none applies', category: 'a category' }}
              onValue={(value) => setNone(word, value === 'none')}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function cells(number: number): string {
  return number === 0 ? '' : plural(number, 'cell');
}

interface MenuProps {
  /** The beginning of the sentence that the choice ends. */
  readonly of: ComponentChildren;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly onValue: (value: string) => void;
}

function Menu({ of, value, choices, onValue }: MenuProps) {
  return (
    <label>
      {of}{' '}
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {Object.entries(choices).map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
