import type { Problem } from '../../../problems.ts';
import { plural } from '../../../render/words.ts';
import { list, quote } from '../text.ts';
import { lineOrPosition, type Wording } from './wording.ts';

/** Problems with sheets of pattern counts. */
export const patternProblems: Wording<
  'patterns-without-columns' | 'pattern-cell' | 'pattern-differs' | 'pattern-coder-twice' | 'pattern-duplicates'
> = {
  'patterns-without-columns': ({ lacking, columns }) => ({
    error: `a sheet of pattern counts has the ${lacking.length === 1 ? 'column' : 'columns'} ${list(lacking)}, but this one does not (its columns are ${list(columns)})`,
    hint: 'make it with the query of intercoder sql, or with intercoder inspect SHEETS --format patterns; if it is another kind of sheet, leave --layout out',
  }),
  'pattern-cell': ({ column, found, expected }) => ({
    error: `${column}: ${EXPECTED[expected]}${found === '' ? '' : `, not ${quote(found)}`}`,
    hint: HINTS[column] ?? 'correct the cell, or make the sheet again with the query of intercoder sql',
  }),
  'pattern-differs': ({ at, column, pattern, found, before, first }) => ({
    error: `pattern ${quote(pattern)} has ${found} ${column} here but ${before} ${lineOrPosition(first, at)}`,
    hint:
      column === 'units'
        ? 'all rows of a pattern must have the same number of units: correct one of them, or give one pattern another name'
        : 'all rows of a coding must have the same number: correct one of them',
  }),
  'pattern-coder-twice': ({ at, pattern, coder, first }) => ({
    error: `${quote(coder)} already has a row in pattern ${quote(pattern)}, ${lineOrPosition(first, at)}`,
    hint: 'every row of a coder must name another category: delete one of them, or give one pattern another name',
  }),
  'pattern-duplicates': ({ coder, units }) => ({
    error: `${quote(coder)} has coded ${plural(units, 'unit')} more than once in the table`,
    hint: 'use --on-duplicate union if each category has its own row; otherwise find them: GROUP BY unit, coder HAVING COUNT(*) > 1',
  }),
};

const EXPECTED: Record<Extract<Problem, { code: 'pattern-cell' }>['expected'], string> = {
  name: 'a name is expected',
  'number-from-1': 'a whole number from 1 is expected',
  'number-from-0': 'a whole number from 0 is expected',
  blank: 'nothing is expected next to "uncoded" or "missing"',
  coding: '"coded", "uncoded" or "missing" is expected',
};

const HINTS: Record<string, string> = {
  coder:
    'if the query gave this, rows of the table name no coder, or have a category but no unit: correct them or leave them out (--where)',
};
