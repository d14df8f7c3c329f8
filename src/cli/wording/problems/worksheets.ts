import { list, quote } from '../text.ts';
import type { Wording } from './wording.ts';

/** Problems with a filled-in worksheet. */
export const worksheetProblems: Wording<
  | 'worksheet-without-column'
  | 'worksheet-column-twice'
  | 'unknown-unit'
  | 'decided-twice'
  | 'unknown-consensus'
  | 'uncoded-with-categories'
> = {
  'worksheet-without-column': ({ column, columns }) => ({
    error: `the worksheet has no column ${quote(column)}, only ${list(columns)}`,
    hint: 'use a worksheet that intercoder disagreements wrote, with its headings unchanged',
  }),
  'worksheet-column-twice': ({ column, numbers }) => ({
    error: `columns ${numbers.join(' and ')} of the worksheet are both named ${quote(column)}`,
    hint: 'rename or delete one of them',
  }),
  'unknown-unit': ({ found, nearest }) => ({
    error: `there is no unit ${quote(found)} in the coders’ sheets`,
    hint:
      nearest === undefined
        ? 'correct it, or delete the row; spreadsheet programs change numbers and dates'
        : `did you mean ${quote(nearest)}? Spreadsheet programs change numbers and dates`,
  }),
  'decided-twice': ({ unit, first }) => ({
    error: `unit ${quote(unit)} already has a row with another consensus, on line ${first.line}`,
    hint: 'delete one of them',
  }),
  'unknown-consensus': ({ found, nearest, declared }) => ({
    error: declared
      ? `category ${quote(found)} is not in the codebook`
      : `no coder gave the category ${quote(found)}, and no codebook declares it`,
    hint: correction(nearest, declared),
  }),
  'uncoded-with-categories': ({ found }) => ({
    error: `${quote(found)} calls the unit uncoded but also gives it a category`,
    hint: 'write one or the other',
  }),
};

function correction(nearest: string | undefined, declared: boolean): string {
  if (nearest !== undefined) return `did you mean ${quote(nearest)}? Correct the worksheet`;
  return declared
    ? 'correct the worksheet, or add the category to the codebook; "uncoded" means that no category applies'
    : 'correct the worksheet, or declare it in a codebook (--codebook FILE); "uncoded" means that no category applies';
}
