import type { Problem } from '../../../problems.ts';
import { plural } from '../../../render/words.ts';
import { list, quote } from '../text.ts';
import { lineOrPosition, type Wording } from './wording.ts';

/** Sheets of pattern counts that do not hold together. */
export const patternProblems: Wording<
  'patterns-without-columns' | 'pattern-cell' | 'pattern-differs' | 'pattern-coder-twice' | 'pattern-duplicates'
> = {
  'patterns-without-columns': ({ lacking, columns }) => ({
    error: `a sheet of pattern counts has the ${lacking.length === 1 ? 'column' : 'columns'} ${list(lacking)}, this one has not (its columns are ${list(columns)})`,
    hint: 'make it with the query of intercoder sql, or with intercoder inspect SHEETS --format patterns; if it is no such sheet, leave --layout out',
  }),
  'pattern-cell': ({ column, found, expected }) => ({
    error: `${column}: ${EXPECTED[expected]}${found === '' ? '' : `, not ${quote(found)}`}`,
    hint: HINTS[column] ?? 'correct the cell, or make the sheet again with the query of intercoder sql',
  }),
  'pattern-differs': ({ at, column, pattern, found, before, first }) => ({
    error: `pattern ${quote(pattern)} has ${found} ${column} here, but ${before} at ${lineOrPosition(first, at)}`,
    hint:
      column === 'units'
        ? 'all rows of a pattern are of the same units: correct one of them, or give one pattern another name'
        : 'all rows of a coding are of the same rows of the table: correct one of them',
  }),
  'pattern-coder-twice': ({ at, pattern, coder, first }) => ({
    error: `${quote(coder)} has pattern ${quote(pattern)} already, at ${lineOrPosition(first, at)}`,
    hint: 'a further row of a coder must name another category: delete one of them, or give one pattern another name',
  }),
  'pattern-duplicates': ({ coder, units }) => ({
    error: `${quote(coder)} codes ${plural(units, 'unit')} again in further rows of the table`,
    hint: 'say --on-duplicate union where each category has its own row; else find them: GROUP BY unit, coder HAVING COUNT(*) > 1',
  }),
};

const EXPECTED: Record<Extract<Problem, { code: 'pattern-cell' }>['expected'], string> = {
  name: 'a name is expected',
  'number-from-1': 'a whole number from 1 is expected',
  'number-from-0': 'a whole number from 0 is expected',
  blank: 'nothing is expected beside "uncoded" or "missing"',
  coding: '"coded", "uncoded" or "missing" is expected',
};

const HINTS: Record<string, string> = {
  coder:
    'where the query gave it, rows of the table name no coder, or have a category but no unit: correct or leave them out (--where)',
};
