import { quote, quoteApart } from '../text.ts';
import type { Wording } from './wording.ts';

/** Problems with tables of weights. */
export const weightsProblems: Wording<
  | 'weights-without-columns'
  | 'weights-category-twice'
  | 'weights-row-or-column'
  | 'weights-not-a-number'
  | 'weights-diagonal'
  | 'weights-out-of-range'
  | 'weights-not-symmetric'
  | 'weights-pair-twice'
  | 'weights-without-pair'
  | 'weights-without-category'
> = {
  'weights-without-columns': () => ({
    error: 'a table of weights has three columns or more',
    hint: 'write it as a square, with the categories as headings and in the first column; or in three columns, two categories and a number',
  }),
  'weights-category-twice': ({ found }) => ({
    error: `${quote(found)} has several rows or columns`,
    hint: 'give each category one row and one column',
  }),
  'weights-row-or-column': ({ found, has }) => ({
    error: `${quote(found)} has a ${has}, but no ${has === 'row' ? 'column' : 'row'}`,
    hint: 'the headings and the first column must have the same categories',
  }),
  'weights-not-a-number': ({ found, categories }) => ({
    error: `a number is expected for ${pairText(categories)}, not ${quote(found)}`,
    hint: 'give every two categories a number',
  }),
  'weights-diagonal': ({ found, category, are, expected }) => ({
    error: `the ${are} of ${quote(category)} with itself is ${found}; it must be ${expected}`,
    hint: `write ${expected} there${otherMeaning(are, Number(found) === 1 - expected)}`,
  }),
  'weights-out-of-range': ({ found, categories, are }) => ({
    error: `the ${are} of ${pairText(categories)} is ${found}; it must be ${are === 'agreement' ? 'from 0 to 1' : '0 or more'}`,
    hint: `correct it${otherMeaning(are, Number(found) > 1)}`,
  }),
  'weights-not-symmetric': ({ found, categories: [a, b], other, first }) => ({
    error: `${quote(a)} with ${quote(b)} is ${found}, and ${quote(b)} with ${quote(a)} is ${other} (line ${first.line})`,
    hint: 'make the two the same: it must not matter which coder gave which',
  }),
  'weights-pair-twice': ({ found, categories, other, first }) => ({
    error: `${pairText(categories)} have ${found} here and ${other} on line ${first.line}`,
    hint: 'delete one of the two lines',
  }),
  'weights-without-pair': ({ pairs }) => ({
    error: `there is no number for ${pairs.slice(0, MOST).map(pairText).join('; ')}${pairs.length > MOST ? ` and ${pairs.length - MOST} more pairs` : ''}`,
    hint: 'add a line for every two categories',
  }),
  'weights-without-category': ({ category, nearest }) => ({
    error: `the category ${quoteApart(category)} is not in the table of weights`,
    hint:
      nearest === undefined
        ? 'add it: every category of the codebook and the sheets needs its weights'
        : `is it what the table calls ${quoteApart(nearest)}? Case and spelling count`,
  }),
};

const MOST = 5;

function pairText([a, b]: readonly [string, string]): string {
  return `${quote(a)} and ${quote(b)}`;
}

function otherMeaning(are: string, isLikely: boolean): string {
  if (!isLikely) return '';
  return are === 'agreement'
    ? '; if the numbers are distances, use --weights-are distance'
    : '; if the numbers are agreement, leave --weights-are out';
}
