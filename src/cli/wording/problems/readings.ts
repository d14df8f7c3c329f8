import { headingOrPosition } from '../../../names/heading-or-position.ts';
import type { PossibleReading, Problem } from '../../../problems.ts';
import { leftOutColumn, whyLeftOut } from '../../../render/documents/left-out.ts';
import { wrapLines } from '../../../render/formats/terminal/wrap.ts';
import { plural } from '../../../render/words.ts';
import { isOfDisagreements } from '../../../study/checks/only-disagreements.ts';
import { layoutNamed, layoutTitle } from '../../../study/reading/layouts/list.ts';
import { list, positionText, quote, typedList, typedWord } from '../text.ts';
import { typedChoice } from '../typed-options.ts';
import type { Words } from './wording.ts';

type Unclear = Extract<Problem, { code: 'unclear-reading' }>;

const COLUMNS = 80;
const INDENT = '     ';
/** What stands before a hint. */
const HINT = '  hint: ';

/** Sheets that nobody can be sure how to read: the readings among which to choose, each with its first unit and its options. */
export function unclearReading(problem: Unclear): Words {
  const { error, hint } = unclear(problem);
  const isHeadlessShown = problem.readings.some(({ headingRows }) => headingRows === 0);
  const headless =
    problem.looksHeadless && !isHeadlessShown ? '; if the first row holds no headings, use --header-rows 0' : '';
  const further = `${headless}${ifNoneIsRight(problem)}${ifOnlyDisagreements(problem)}`;
  return { error, hint: wrapped(`${hint}${further}`, HINT, ' '.repeat(HINT.length)).slice(HINT.length) };
}

function unclear({ why, readings, columns, at, apart = [], categories = [], named = [] }: Unclear): Words {
  if (why === 'one-coder') {
    return {
      error: 'there is only one coder, and agreement needs two coders',
      hint: 'add the other coders’ sheets; or name the columns of two coders: --coders COLUMN,COLUMN',
    };
  }
  if (apart.length > 0) {
    const groups = apart.map(({ paths, sheets }) => {
      const only = sheets.length > 0 ? [`--sheet ${typedList(sheets)}`] : [];
      return [...paths.map(typedWord), ...only].join(' ');
    });
    const together =
      categories.length > 0
        ? `; or, if ${list(categories)} hold the same, use --category ${typedList(categories)}`
        : '';
    return {
      error: 'these sheets do not belong together: their columns are different',
      hint: `read those that belong together: ${groups.join(', or ')}${together}`,
    };
  }
  if (readings.length === 0) {
    const lacking = (['unit', 'coder', 'category'] as const).filter((role) => !named.includes(role));
    const further = lacking.map((role) => `--${role} COLUMN`).join(' ');
    const several = lacking.includes('category') ? ' (or --variables COLUMN,COLUMN, if several things were coded)' : '';
    return {
      error: `cannot tell who coded what; the columns are ${list(columns)}`,
      hint:
        named.includes('coder') && lacking.length > 0
          ? `also name what the options leave open: ${further}${several}`
          : `name the coders’ columns: ${NAMED}`,
    };
  }
  const said = readings.map((reading, i) => readingText(reading, reading.number ?? i + 1)).join('\n');
  const asked = whatIs(readings);
  const sheets = at.file.includes(', ') ? 'SHEETS' : typedList([at.file]);
  const keeps = 'and keeps the choice with --save-config intercoder.json';
  if (readings.length === 1)
    return {
      error: `cannot tell whether this is the right way to read it${asked}:\n${said}`,
      hint: `if it is right, add its options, or --reading ${readings[0]!.number ?? 1}; intercoder inspect ${sheets} draws it, ${keeps}`,
    };
  const error =
    why === 'no-such-reading'
      ? 'there is no reading with this number; these are the readings'
      : 'this can be read in more than one way';
  const oneAlone = readings.some(
    ({ variables, coder, byRow }) => variables.length > 1 && (coder !== undefined || byRow),
  )
    ? ', or one of several variables by --category COLUMN'
    : '';
  return {
    error: `${error}${asked}:\n${said}`,
    hint: `choose one by its options, or by --reading and its number${oneAlone}; intercoder inspect ${sheets} draws ${readings.length === 2 ? 'both' : 'them'}, ${keeps}`,
  };
}

const NAMED = '--coders COLUMN,COLUMN; or, with one row per coding, --unit COLUMN --coder COLUMN --category COLUMN';

/** Where something speaks against every reading that is shown, the right one may be another. */
function ifNoneIsRight({ readings }: Unclear): string {
  const areDoubted = readings.every(
    ({ columns, doubts }) => doubts.length > 0 || columns.some(({ doubt }) => doubt !== undefined),
  );
  return readings.length > 1 && areDoubted ? `; if none is right, name the columns: ${NAMED}` : '';
}

/** A sheet of what coders disagree on lacks the units on which they agree. */
function ifOnlyDisagreements({ readings, at }: Unclear): string {
  const neverAgree = readings.some(({ columns }) => columns.some(({ doubt }) => doubt === 'never-agree'));
  return neverAgree || isOfDisagreements(at.file)
    ? '; if the sheet lists only what the coders disagree on, no agreement can be computed from it: give all units that they coded, also those on which they agree'
    : '';
}

/** The columns in doubt, as far as there is room for them in the first line. */
function whatIs(readings: readonly PossibleReading[]): string {
  const doubtful = readings.flatMap(({ columns }) => columns.filter(({ doubt }) => doubt !== undefined).map(nameOf));
  const asked = ` (what is ${list([...new Set(doubtful)], 2)}?)`;
  return doubtful.length > 0 && asked.length <= 36 ? asked : '';
}

/** A reading in words, with its first unit and the options that choose it. */
function readingText(reading: PossibleReading, number: number): string {
  const { columns, doubts, first, stopped, perhapsMissing = [] } = reading;
  const doubted = columns.filter(({ doubt }) => doubt !== undefined);
  const buts = [
    ...(doubted.length > 0 ? [doubtsOf(doubted)] : []),
    ...(doubts.includes('rounds')
      ? ['these are rounds, whose figures would be mixed; read one at a time (name its file, or its --sheet)']
      : []),
    ...(doubts.includes('sheets-repeat')
      ? ['coders gave nearly the same codings in every sheet, as in two rounds of coding']
      : []),
    ...(doubts.includes('names-in-parts')
      ? ['each file name has two parts, one of which may be the coder; one coder would then count as several']
      : []),
    ...(doubts.includes('parts-or-rounds')
      ? [
          'the same number is another unit in each part; if they are the same units, coded several times, read one time only',
        ]
      : []),
    ...(doubts.includes('other-units') ? ['units are only numbered, so they may differ from sheet to sheet'] : []),
    ...(doubts.includes('odd-units')
      ? [
          'some columns contain what no other one does, as comments and questions about the coders do; if they are not units, leave them out with --ignore',
        ]
      : []),
    ...(doubts.includes('questions-in-turn')
      ? ['a heading comes again for each unit, as a further question does; leave its columns out with --ignore']
      : []),
    ...(doubts.includes('second-of-each')
      ? [
          'no heading says whether the second column of each variable is another coder’s, or the same coder’s at another time',
        ]
      : []),
    ...(stopped === undefined ? [] : [stoppedText(stopped)]),
    ...perhapsMissing.map(
      ({ found, cells }) =>
        `${quote(found)} is read as a category (${plural(cells, 'cell')}); if it means “not coded”, add --missing ${typedList([found])}`,
    ),
  ];
  const lines = [
    wrapped(descriptionOf(reading), `  ${number}  `, INDENT),
    ...buts.map((but) => wrapped(`but: ${but}`, INDENT, `${INDENT}  `)),
    ...(first === undefined ? [] : [wrapped(`first unit: ${firstOf(first)}`, INDENT, `${INDENT}  `)]),
    // Not wrapped, so that it can be copied as one line.
    `${INDENT}${typedChoice(reading)}`,
  ];
  return lines.join('\n');
}

function descriptionOf(reading: PossibleReading): string {
  const { layout, headingRows, unit, byRow, coder, variables, columns } = reading;
  const left = columns.filter(({ role }) => role === 'left-out');
  const parts = [
    ...(headingRows === 0 ? ['no headings'] : headingRows > 1 ? [`${headingRows} rows of headings`] : []),
    byRow || unit.length === 0 ? 'one unit per row' : `unit ${list(unit)}`,
    codersOf(reading),
    ...(coder === undefined && variables.length === 0 ? [] : [categoriesOf(reading)]),
    ...(left.length > 0 ? [`left out ${leftOutOf(left)}`] : []),
  ];
  return `${layoutTitle(layout)}: ${parts.join('; ')}`;
}

function codersOf({ layout, coder, coders }: PossibleReading): string {
  if (layoutNamed(layout)?.coders === 'nothing') return `${coders.length} coders without names`;
  if (coder !== undefined) return `coder ${quote(coder)} (${list(coders, 4)})`;
  return `${coders.length === 1 ? 'coder' : 'coders'} ${list(coders, 6)}`;
}

/** At most so many columns that are left out have their reason said. */
const MOST_LEFT_OUT = 5;

function leftOutOf(columns: PossibleReading['columns']): string {
  const shown = columns.slice(0, MOST_LEFT_OUT).map((column) => {
    const { reason, range, doubt } = column;
    const name = nameOf(column);
    return doubt === undefined ? leftOutColumn({ name, why: reason, range }) : quote(name);
  });
  const rest = columns.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function categoriesOf({ layout, columns, variables }: PossibleReading): string {
  if (layoutNamed(layout)?.columnsAre === 'count')
    return `categories ${list(columns.filter(({ role }) => role === 'count').map(nameOf), 6)}`;
  if (variables.length > 1) return `variables ${list(variables, 6)}`;
  const categories = variables.length > 0 ? variables : columns.filter(({ role }) => role === 'category').map(nameOf);
  return `${categories.length === 1 ? 'category' : 'categories'} ${list(categories, 6)}`;
}

function doubtsOf(columns: PossibleReading['columns']): string {
  const byDoubt = new Map<string, string[]>();
  for (const column of columns) byDoubt.set(column.doubt!, [...(byDoubt.get(column.doubt!) ?? []), nameOf(column)]);
  return [...byDoubt].map(([doubt, names]) => `${list(names, 4)} (${whyLeftOut(doubt)})`).join('; ');
}

function stoppedText({ problems, at }: NonNullable<PossibleReading['stopped']>): string {
  return problems === 1
    ? `then there is a problem at ${positionText(at)}`
    : `then there are ${plural(problems, 'problem')}, the first at ${positionText(at)}`;
}

function nameOf({ heading, number }: { readonly heading: string; readonly number: number }): string {
  return headingOrPosition(heading, number);
}

const CODINGS = 4;

function firstOf({ unit, codings }: NonNullable<PossibleReading['first']>): string {
  const shown = codings
    .slice(0, CODINGS)
    .map(({ coder, variable, cell }) => `${[coder, variable].filter(Boolean).map(quote).join(' ')} = ${quote(cell)}`);
  return `${quote(unit)}: ${shown.join(', ')}${codings.length > CODINGS ? ', …' : ''}`;
}

/** A text in lines of at most 80 columns, the first after other signs than the rest. */
function wrapped(text: string, first: string, rest: string): string {
  const lines = wrapLines(text, COLUMNS - Math.max(first.length, rest.length));
  return lines.map((line, i) => `${i === 0 ? first : rest}${line}`).join('\n');
}
