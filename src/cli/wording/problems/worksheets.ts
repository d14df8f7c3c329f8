import { joinNames } from '../../../names/separator.ts';
import type { Problem } from '../../../problems.ts';
import { list, quote, quoteApart } from '../text.ts';
import type { Wording } from './wording.ts';

/** Problems with a filled-in worksheet. */
export const worksheetProblems: Wording<
  | 'worksheet-without-column'
  | 'worksheet-column-twice'
  | 'unknown-unit'
  | 'decided-on-other-codings'
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
        : `did you mean ${quoteApart(nearest)}? Spreadsheet programs change numbers and dates`,
  }),
  'decided-on-other-codings': ({ unit }) => ({
    error: `unit ${quote(unit)} was decided on other codings than these sheets have`,
    hint: 'a sheet was changed since the meeting, or is read with other options now; read the sheets as the meeting did, or decide the unit again (to keep the decision, empty its cell in the column "fingerprint")',
  }),
  'decided-twice': ({ unit, first }) => ({
    error: `unit ${quote(unit)} already has a row with another consensus, on line ${first.line}`,
    hint: 'delete one of them',
  }),
  'unknown-consensus': (problem) => ({
    error: problem.declared
      ? `category ${quote(problem.found)} is not in the codebook`
      : `no coder gave the category ${quote(problem.found)}, and no codebook declares it`,
    hint: correction(problem),
  }),
  'uncoded-with-categories': ({ found }) => ({
    error: `${quote(found)} calls the unit uncoded but also gives it a category`,
    hint: 'write one or the other',
  }),
};

function correction({
  found,
  why,
  nearest = '',
  separator,
  parts = [],
  declared,
}: Extract<Problem, { code: 'unknown-consensus' }>): string {
  const declare = declared ? 'add it to the codebook' : 'declare it in a codebook (--codebook FILE)';
  switch (why) {
    case 'near':
      return `did you mean ${quoteApart(nearest)}? Correct the worksheet; if it is another category, ${declare}`;
    case 'looks-uncoded':
      return `write "uncoded" if no category applies; if ${quote(found)} is a category, ${declare}`;
    case 'looks-missing':
      return `leave the cell empty if the unit is not decided; if ${quote(found)} is a category, ${declare}`;
    case 'not-on-scale':
      return `all other categories are numbers: correct the worksheet, or ${declare}`;
    case 'too-long':
      return `this looks like a note: write the category alone, or, if it is one, ${declare}`;
    case 'remark':
      return `this looks like a remark: write the category, or leave the cell empty if the unit is not decided (in decided.csv, remarks go into the column "why"); if it is a category, ${declare}`;
    case 'joined':
      return `if these are ${parts.length} categories, write ${quote(joinNames(parts, separator))}; if it is one new category, ${declare}`;
    case 'one-or-several':
      return `if these are several new categories, separate them with ${quote(separator ?? ';')}; if it is one, ${declare}`;
  }
}
