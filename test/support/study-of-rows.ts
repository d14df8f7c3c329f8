import { studyOf } from '../../src/study/from-arrays.ts';

/** Rows of codings such as "4 4 3", one per unit, or how often each occurs; "." is missing. */
type Rows = readonly string[] | Readonly<Record<string, number>>;

/** The study of these rows. */
export function studyOfRows(rows: Rows, categories?: readonly string[]) {
  const each = Array.isArray(rows)
    ? (rows as readonly string[])
    : Object.entries(rows).flatMap(([row, times]) => Array<string>(times).fill(row));
  const codings = each.map((row) => row.split(' ').map((cell) => (cell === '.' ? null : cell)));
  return studyOf(codings, categories === undefined ? {} : { categories: [...categories] });
}

/** Units that several raters coded, some codings missing: Gwet (2014), Handbook of Inter-Rater Reliability, as in the tests of irrCAC. */
export const GWET_2014 = [
  '1 1 . 1',
  '2 2 3 2',
  '3 3 3 3',
  '3 3 3 3',
  '2 2 2 2',
  '1 2 3 4',
  '4 4 4 4',
  '1 1 2 1',
  '2 2 2 2',
  '. 5 5 5',
  '. . 1 1',
  '. . 3 .',
];

/** Units with different numbers of raters: Fleiss, Levin & Paik (2003), p. 612, as in Stata's manual; + is positive. */
export const FLEISS_2003 = [
  ...['+ + . . .', '- - . . .', '+ + - . .', '+ + + - .', '+ + + . .', '+ - - - .', '- - - . .', '- - - - -'],
  ...['- - . . .', '+ + + + .', '+ + + + +', '+ + + . .', '+ + + + .', '+ + + - .', '- - . . .', '+ + . . .'],
  ...[
    '+ - - . .',
    '+ - . . .',
    '+ - - - .',
    '+ + + + -',
    '+ + - . .',
    '- - - - .',
    '- - - . .',
    '+ + + . .',
    '+ + . . .',
  ],
];

export const FIVE = ['1', '2', '3', '4', '5'];
