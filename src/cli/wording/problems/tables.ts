import { plural, thousands } from '../../../render/words.ts';
import { delimiterName, quote } from '../text.ts';
import type { Wording } from './wording.ts';

/** Sheets that cannot be split into rows and cells. */
export const tableProblems: Wording<
  | 'header-only'
  | 'unclosed-quote'
  | 'stray-quote'
  | 'record-too-long'
  | 'ragged-row'
  | 'uneven-rows'
  | 'no-heading-row'
  | 'single-column'
  | 'delimiter-not-found'
> = {
  'header-only': () => ({
    error: 'there is a heading row but no row below it',
    hint: 'add rows below it, or leave the file out',
  }),
  'unclosed-quote': () => ({
    error: 'a quote (") opened in this row is never closed',
    hint: 'close it, or double it ("") if it belongs to the text',
  }),
  'stray-quote': () => ({
    error: 'a quote (") is inside a cell that is not quoted, or text follows a closing quote',
    hint: 'put the whole cell in quotes and double the quotes within it (""), or, if another sign stands between the cells, name it with --delimiter',
  }),
  'record-too-long': ({ limit }) => ({
    error: `the row is longer than ${thousands(limit)} characters`,
    hint: 'check that this is a sheet, and that no quote is left open',
  }),
  'ragged-row': ({ expected, found, delimiter }) => ({
    error: `expected ${plural(expected, 'cell')}, as in the heading row, but found ${found}`,
    hint:
      found > expected
        ? `put quotes (") around the cell that contains a ${delimiterName(delimiter)}, or set --delimiter`
        : `add the missing cells, with a ${delimiterName(delimiter)} for each, or set --delimiter`,
  }),
  'uneven-rows': ({ uneven }) => ({
    error: `${thousands(uneven)} of the first rows are longer or shorter than the heading row`,
    hint: 'check that this is a sheet; if it is, set --delimiter',
  }),
  'no-heading-row': ({ columns }) => ({
    error: `the first row has one heading, over ${plural(columns, 'column')}`,
    hint: 'the first row must contain the headings: delete what is above them, give every column a heading, or set --delimiter',
  }),
  'single-column': ({ heading, areSpaced = false }) => ({
    error: `there is only one column, ${quote(heading)}: the heading row contains no comma, semicolon, tab or bar`,
    hint: areSpaced
      ? 'if spaces separate the cells, use --delimiter space; or use --by-row if the n-th row of every sheet is the same unit'
      : 'set --delimiter; or use --by-row if the n-th row of every sheet is the same unit',
  }),
  'delimiter-not-found': ({ delimiter, likely }) => ({
    error: `the heading row contains ${delimiterName(likely)}s, not ${delimiterName(delimiter)}s`,
    hint: `leave --delimiter out, or use --delimiter ${likely === '\t' ? 'tab' : `'${likely}'`}`,
  }),
};
