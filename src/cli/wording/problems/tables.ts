import { plural, thousands } from '../../../render/words.ts';
import { delimiterName, quote } from '../text.ts';
import type { Wording } from './wording.ts';

/** Sheets whose rows and cells cannot be told apart. */
export const tableProblems: Wording<
  | 'header-only'
  | 'unclosed-quote'
  | 'stray-quote'
  | 'record-too-long'
  | 'ragged-row'
  | 'uneven-rows'
  | 'no-heading-row'
  | 'one-column'
  | 'delimiter-not-found'
> = {
  'header-only': () => ({
    error: 'there is a heading row, but no row under it',
    hint: 'add rows under it, or leave the file out',
  }),
  'unclosed-quote': () => ({
    error: 'a quote (") opened in this row is never closed',
    hint: 'close it, or double it ("") if it belongs to the text',
  }),
  'stray-quote': () => ({
    error: 'a quote (") stands inside a cell that is not quoted, or text follows a closing quote',
    hint: 'put the whole cell in quotes and double the quotes within it ("")',
  }),
  'record-too-long': ({ limit }) => ({
    error: `a row longer than ${thousands(limit)} characters`,
    hint: 'check that this is a sheet, and that no quote is left open',
  }),
  'ragged-row': ({ expected, found, delimiter }) => ({
    error: `${plural(expected, 'cell')} expected, as in the heading row, ${found} found`,
    hint:
      found > expected
        ? `put quotes (") around the cell that holds a ${delimiterName(delimiter)} of its own; or name what separates cells with --delimiter`
        : `add the missing cells, a ${delimiterName(delimiter)} each; or name what separates cells with --delimiter`,
  }),
  'uneven-rows': ({ uneven }) => ({
    error: `already the first rows have ${thousands(uneven)} among them that are longer or shorter than the heading row`,
    hint: 'check that this is a sheet; if it is, name what separates its cells with --delimiter',
  }),
  'no-heading-row': ({ columns }) => ({
    error: `the first row has one heading, over ${plural(columns, 'column')}`,
    hint: 'the first row must hold the headings: delete what stands above them, or give every column one',
  }),
  'one-column': ({ heading }) => ({
    error: `there is one column only, ${quote(heading)}: no comma, semicolon or tab in the heading row`,
    hint: 'name what separates cells with --delimiter; or --by-row if the n-th row of every sheet is the same unit',
  }),
  'delimiter-not-found': ({ delimiter, likely }) => ({
    error: `the heading row holds no ${delimiterName(delimiter)}, but ${delimiterName(likely)}s`,
    hint: `leave --delimiter out, or say --delimiter ${likely === '\t' ? 'tab' : `'${likely}'`}`,
  }),
};
