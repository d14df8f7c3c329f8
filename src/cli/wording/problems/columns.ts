import type { OwnSheet } from '../../../problems.ts';
import { visible } from '../../../render/visible.ts';
import { plural, thousands } from '../../../render/words.ts';
import { unitKindOf } from '../../../spans/choice.ts';
import { patternColumns } from '../../../study/reading/layouts/counted-patterns.ts';
import { ownSheet } from '../own-sheets.ts';
import { list, quote, quoteApart, typedList, typedWord } from '../text.ts';
import { unclearReading } from './readings.ts';
import type { Wording } from './wording.ts';

/** Sheets in which the role of a column is unclear. */
export const columnProblems: Wording<
  | 'unknown-column'
  | 'ambiguous-column'
  | 'column-in-two-roles'
  | 'no-unit-column'
  | 'row-number-as-unit'
  | 'no-unit-shared'
  | 'person-twice'
  | 'rows-sorted'
  | 'rows-unequal'
  | 'rows-have-coders'
  | 'counted-units-many'
  | 'no-coder-column'
  | 'output-as-input'
  | 'coder-columns-alike'
  | 'variables-to-choose'
  | 'unknown-variable'
  | 'preset-does-not-fit'
  | 'preset-several-sets'
  | 'results'
  | 'results-not-codings'
  | 'columns-differ'
  | 'unclear-reading'
  | 'repeated-by'
  | 'no-category-column'
  | 'note-without-coder'
> = {
  'unknown-column': ({ option, found, columns, nearest }) => ({
    error: `--${option}: ${found.includes('*') ? 'no column matches' : 'there is no column'} ${quote(found)}`,
    hint:
      nearest === undefined
        ? `name one of ${list(columns)}${withComma(option, found, columns)}${asCut(option, found)}`
        : `did you mean ${quoteApart(nearest)}? The columns are ${list(columns)}`,
  }),
  'ambiguous-column': ({ option, found, numbers }) => ({
    error: `--${option}: there are ${numbers.length} columns named ${quote(found)}`,
    hint: `name it by its position: ${numbers.map((number) => `--${option} '#${number}'`).join(' or ')}`,
  }),
  'column-in-two-roles': ({ found, roles }) => ({
    error: `the column ${quote(found)} is named twice, by ${roles.map((role) => `--${role}`).join(' and ')}`,
    hint: 'name another column for one of them',
  }),
  'no-unit-column': ({ columns, byRow }) => ({
    error: 'cannot tell which column identifies the unit',
    hint: `name it with --unit COLUMN, one of ${list(columns)}${byRow ? '; or use --by-row if the n-th row of every sheet is the same unit' : ''}`,
  }),
  'row-number-as-unit': ({ found, columns }) => ({
    error: `the column ${quote(found)} numbers the rows, so no unit is coded twice`,
    hint: `name the column that is the same for every coder of a unit: --unit COLUMN, one of ${list(columns)}`,
  }),
  'no-unit-shared': ({ unit, first, alike }) => ({
    error: `no unit has codings of these coders to compare: ${unit.length === 1 ? 'the column' : 'the columns'} ${list(unit)} ${unit.length === 1 ? 'names' : 'name'} other units in each sheet (${first.map(({ file, units }) => `${visible(file)}: ${list(units)}, …`).join('; ')})`,
    hint:
      alike === 'case'
        ? `the names differ only in case: to read those of different case as the same unit, use --unit ${typedList(unit)}`
        : alike === 'spelling'
          ? 'the names differ only in case, spaces, hyphens, zeros and the like: give each unit the same name everywhere'
          : 'give the sheets of coders who coded the same units, each unit with the same name everywhere; or use --by-row if the n-th row of every sheet is the same unit',
  }),
  'person-twice': ({ pairs, coders, once, columns }) => ({
    error: `${pairs.length === 1 ? 'two coders appear' : 'coders appear'} to be one person, who would count twice: ${pairs
      .slice(0, 3)
      .map((pair) => pair.map(quoteApart).join(' and '))
      .join('; ')}${pairs.length > 3 ? `; and ${pairs.length - 3} more` : ''}`,
    hint: `to count the first codings, use --coders ${typedList(once)}${columns.length > 0 ? ` --ignore ${typedList(columns)}` : ''}; if all are different coders, use --coders ${typedList(coders)}`,
  }),
  'rows-sorted': ({ sorted, of }) => ({
    error: `no column names the units, and the rows of ${sorted.length === of ? 'these sheets' : visible(sorted.slice(0, 3).join(', '))} are sorted by category, so that row 5 of one sheet may be another unit than row 5 of the other`,
    hint: 'give each row the name of its unit in a column of its own; only if the rows are in the same order all the same, use --by-row',
  }),
  'rows-unequal': ({ rows }) => ({
    error: `no column names the units, and the sheets have different numbers of rows (${rows.join(', ')}), so that it is not known which rows are the same unit`,
    hint: 'give each row the name of its unit in a column of its own; only if the rows that some sheets lack are the last ones, use --by-row',
  }),
  'rows-have-coders': ({ coderColumn }) => ({
    error: `--by-row: the column ${quote(coderColumn)} names coders, so several rows can belong to the same unit`,
    hint: 'leave --by-row out, and name the column that identifies the unit: --unit COLUMN',
  }),
  'counted-units-many': ({ counts, units, most }) => ({
    error: `the column ${quote(counts)} counts ${plural(units, 'unit')}, more than the ${thousands(most)} that such a sheet may have`,
    hint: `write them as counts of patterns, one row per pattern and coder, with the headings ${patternColumns.join(', ')} (intercoder inspect SHEETS --format patterns shows how); or, if each row is one unit, use --separator none`,
  }),
  'no-coder-column': ({ columns }) => ({
    error: 'cannot tell which column names the coder',
    hint: `name it with --coder COLUMN, one of ${list(columns)}`,
  }),
  'output-as-input': ({ kind }) => ({
    error: `this is ${ownSheet(kind)}, not a coder’s sheet`,
    hint: INSTEAD[kind],
  }),
  'coder-columns-alike': ({ found, numbers }) => ({
    error: `${numbers.length} coders’ columns are named ${quote(found)}: ${numbers.map((number) => `#${number}`).join(', ')}`,
    hint: 'give each coder’s column a heading of its own',
  }),
  'variables-to-choose': ({ variables, columns }) => ({
    error: `the columns contain several variables: ${list(variables, 12)} (${list(columns, 12)})`,
    hint: `choose one: --variables ${typedList([variables[0]!])}; intercoder inspect, agree and gate report on all of them`,
  }),
  'unknown-variable': ({ found, variables, nearest }) => ({
    error: `--variables: ${found.includes('*') ? 'no variable matches' : 'there is no variable'} ${quote(found)}`,
    hint:
      variables.length === 0
        ? 'leave --variables out: the columns contain only one variable'
        : nearest === undefined
          ? `name some of ${list(variables)}`
          : `did you mean ${quoteApart(nearest)}?`,
  }),
  'unclear-reading': unclearReading,
  'repeated-by': ({ column, values, unit, coder, isPartOfUnit }) => ({
    error: `${coder === null ? 'units are repeated' : 'coders have coded the same units several times'}, once for each ${quote(column)} (${list(values, 4)})`,
    hint: `read one at a time, as in --where ${typedWord(`${column}=${values[0]}`)}${
      isPartOfUnit
        ? `; or, if units are different ones for each ${quote(column)}, use --unit ${typedList([...unit, column])}`
        : ''
    }`,
  }),
  'columns-differ': ({ extra, lacking }) => ({
    error: [
      'the columns are not those of the saved reading',
      ...(extra.length > 0 ? [`${list(extra)} ${extra.length === 1 ? 'is' : 'are'} new`] : []),
      ...(lacking.length > 0 ? [`${list(lacking)} ${lacking.length === 1 ? 'is' : 'are'} missing`] : []),
    ].join('; '),
    hint: 'correct the sheet; or look at it with intercoder inspect SHEETS --config none, and keep that reading with --save-config',
  }),
  'no-category-column': ({ columns, elsewhere }) => ({
    error: `cannot tell which column contains the categories: the other sheets have ${list(elsewhere)}, this one ${list(columns)}`,
    hint: 'correct the heading in the sheet',
  }),
  'preset-does-not-fit': ({ preset, title, lacking, columns }) => ({
    error:
      lacking.length === 0
        ? `--preset ${preset}: these are not ${title}`
        : `--preset ${preset}: ${title} have ${lacking.length === 1 ? 'a column' : 'columns'} ${list(lacking, 6)}; the columns here are ${list(columns)}`,
    hint: 'leave --preset out; or name the columns: --unit COLUMN --coder COLUMN --category COLUMN',
  }),
  'preset-several-sets': ({ title, questions, patterns }) => ({
    error: `these are ${title}, with several questions, each with a column per choice: ${list(questions, 6)}`,
    hint: `choose one: ${patterns
      .slice(0, 3)
      .map((pattern) => `--category ${typedList([pattern])}`)
      .join(' or ')}`,
  }),
  results: ({ column }) => ({
    error: `the column ${quote(column)} contains a coefficient in each row: these are results, which do not show who coded what`,
    hint: `give the codings from which they were computed; if each row is a unit all the same, use --ignore ${typedList([column])}`,
  }),
  'results-not-codings': ({ title, exportInstead }) => ({
    error: `these are ${title}, which do not show who coded what`,
    hint: exportInstead,
  }),
  'note-without-coder': () => ({
    error: '--note: each row of this sheet belongs to all coders, so a note cannot be assigned to one of them',
    hint: 'leave --note out, or give every coder a sheet of their own',
  }),
};

const INSTEAD: Readonly<Record<OwnSheet, string>> = {
  worksheet: 'use the coders’ own sheets; consensus --worksheet reads it back',
  decisions: 'use the coders’ own sheets; consensus --worksheet reads it back',
  'final-sheet':
    'use the coders’ own sheets; to compare the final codings with theirs, use --layout per-coder, which reads the column "category"',
  figures: 'use the coders’ own sheets',
  report: 'use the coders’ own sheets',
};

const LISTS = ['unit', 'coders', 'category', 'by'];

/** A name with a comma is read as two names unless it is quoted. */
function withComma(option: string, found: string, columns: readonly string[]): string {
  const name = columns.find((one) => one.includes(',') && one.includes(found));
  return name === undefined || !LISTS.includes(option)
    ? ''
    : `; a name with a comma in quotes: --${option} ${typedList([name])}`;
}

/** Texts are cut into sentences and the like where it is said that they are marked. */
function asCut(option: string, found: string): string {
  if (option !== 'unit' || unitKindOf(found) === undefined) return '';
  return `; if passages of texts were coded, --layout spans --extents TEXTS cuts the texts into such units`;
}
