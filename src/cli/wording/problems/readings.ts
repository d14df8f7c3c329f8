import type { PossibleReading, Problem } from '../../../problems.ts';
import { plural } from '../../../render/words.ts';
import { list, quote, typedList } from '../text.ts';
import type { Words } from './wording.ts';

type Unclear = Extract<Problem, { code: 'unclear-reading' }>;

/** Sheets that nobody can be sure how to read: the readings among which to choose, each with its first unit and its options. */
export function unclearReading(problem: Unclear): Words {
  const { error, hint } = unclear(problem);
  const headless = '; if the first row holds no headings, use --header-rows 0';
  return { error, hint: `${hint}${problem.looksHeadless ? headless : ''}` };
}

function unclear({ why, readings, columns }: Unclear): Words & { readonly hint: string } {
  if (why === 'one-coder') {
    return {
      error: 'there is only one coder, and agreement takes two coders',
      hint: 'add the other coders’ sheets; or name the columns of two coders: --coders COLUMN,COLUMN',
    };
  }
  if (readings.length === 0) {
    return {
      error: `it cannot be told who coded what; the columns are ${list(columns)}`,
      hint: 'name the coders’ columns: --coders COLUMN,COLUMN; or, with one row per coding, --unit COLUMN --coder COLUMN --category COLUMN',
    };
  }
  const said = readings.map((reading, i) => oneReading(reading, i + 1)).join('\n');
  const doubtful = [
    ...new Set(readings.flatMap((reading) => reading.columns.filter(({ doubt }) => doubt !== undefined).map(nameOf))),
  ];
  const about = doubtful.length > 0 ? ` (what is ${list(doubtful, 6)}?)` : '';
  const error = `${readings.length > 1 ? 'this can be read in more than one way' : 'it is not clear whether this is how to read it'}${about}`;
  return {
    error: `${error}:\n${said}`,
    hint: `choose one by its options, or by --reading ${readings.length > 1 ? 'and its number' : '1'}; intercoder inspect shows what was read`,
  };
}

function oneReading(reading: PossibleReading, number: number): string {
  const { unit, byRow, coder, coders, variables, columns, first } = reading;
  const left = columns.filter(({ role }) => role === 'left-out');
  const doubted = columns.filter(({ doubt }) => doubt !== undefined);
  const parts = [
    `${LAYOUTS[reading.layout] ?? reading.layout}`,
    byRow || unit.length === 0 ? 'every row a unit' : `unit ${list(unit)}`,
    coder === undefined
      ? `${plural(coders.length, 'coder')} ${list(coders, 6)}`
      : `coder ${quote(coder)} (${list(coders, 4)})`,
    ...(coder === undefined && variables.length === 0 ? [] : [`category ${list(categoriesOf(reading), 6)}`]),
    ...(left.length > 0 ? [`not used ${list(left.map(nameOf), 6)}`] : []),
  ];
  const doubts = doubted.length > 0 ? [`     but: ${doubtsOf(doubted)}`] : [];
  if (reading.doubts.includes('rounds'))
    doubts.push(
      '     but: these are rounds, whose figures would be mixed; read one at a time (name its file, or its --sheet)',
    );
  const shown = first === undefined ? [] : [`     first: ${firstOf(first)}`];
  return [`  ${number}  ${parts.join('; ')}`, ...doubts, ...shown, `     ${optionsText(reading)}`].join('\n');
}

/** The options that choose a reading, as they are typed. */
function optionsText({ options }: PossibleReading): string {
  return options
    .map(({ option, values }) => (values.length === 0 ? `--${option}` : `--${option} ${typedList(values)}`))
    .join(' ');
}

/** What layouts are, beside those of the list of layouts. */
export const LAYOUTS: Readonly<Record<string, string>> = {
  wide: 'wide (one column per coder)',
  long: 'long (one row per unit and coder)',
  'per-coder': 'per-coder (one file per coder)',
  variables: 'several variables',
  'one-hot': 'one-hot (one column per category, which marks whether it applies)',
  'label-columns': 'label columns (several columns per coding)',
  slots: 'slots (beside each label who gave it)',
  transposed: 'transposed (one row per coder, units in columns)',
  counts: 'counts (how many coders chose each category)',
  contingency: 'contingency (a cross-table of two coders)',
};

function categoriesOf({ columns, variables }: PossibleReading): readonly string[] {
  return variables.length > 0 ? variables : columns.filter(({ role }) => role === 'category').map(nameOf);
}

const DOUBTS: Readonly<Record<string, string>> = {
  'like-the-codings': 'contains the same values as the codings',
  'headed-like-a-coder': 'is headed like a coder’s',
  'between-coders': 'is among the coders’ columns',
  'part-of-the-unit': 'may be a part of the unit',
  'variables-look-like-coders': 'is headed like a coder, not like a variable',
  'never-agree': 'never agrees with the others',
  'more-columns-than-rows': 'is one of more columns than there are rows, without headings',
  'marks-left-out': 'contains marks, too',
  'headed-otherwise': 'is not headed like a coder',
};

function doubtsOf(columns: PossibleReading['columns']): string {
  const byDoubt = new Map<string, string[]>();
  for (const column of columns) byDoubt.set(column.doubt!, [...(byDoubt.get(column.doubt!) ?? []), nameOf(column)]);
  return [...byDoubt].map(([doubt, names]) => `${list(names, 4)} ${DOUBTS[doubt] ?? 'is not explained'}`).join('; ');
}

function nameOf({ heading, number }: { readonly heading: string; readonly number: number }): string {
  return heading === '' ? `#${number}` : heading;
}

const CODINGS = 4;

function firstOf({ unit, codings }: NonNullable<PossibleReading['first']>): string {
  const shown = codings
    .slice(0, CODINGS)
    .map(({ coder, variable, cell }) => `${[coder, variable].filter(Boolean).map(quote).join(' ')} = ${quote(cell)}`);
  return `${quote(unit)}: ${shown.join(', ')}${codings.length > CODINGS ? ', …' : ''}`;
}
