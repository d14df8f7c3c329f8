import type { Problem } from '../../../problems.ts';
import { layoutNamed } from '../../../study/layouts/list.ts';
import { list, quote, typedList } from '../text.ts';
import { lineOrPosition, type Wording } from './wording.ts';

/** Rows, coders and categories that cannot be taken as they stand. */
export const codingProblems: Wording<
  | 'empty-unit'
  | 'strata-differ'
  | 'empty-coder'
  | 'same-coder-twice'
  | 'duplicate-coding'
  | 'duplicate-unit'
  | 'unknown-category'
  | 'unknown-coder'
  | 'one-coder'
  | 'consensus-only'
  | 'nothing-coded'
  | 'nothing-matches'
  | 'codebook-without-categories'
  | 'category-declared-twice'
  | 'declared-alike'
  | 'codebook-as-sheet'
  | 'category-without-name'
> = {
  'empty-unit': () => ({ error: 'the row does not name its unit', hint: 'fill in the cell, or delete the row' }),
  'strata-differ': ({ at, unit, found, other, first }) => ({
    error: `--by: unit ${quote(unit)} is in ${quote(found)} here and in ${quote(other)} at ${lineOrPosition(first, at)}`,
    hint: 'a unit is in one stratum: correct one of the cells, or leave it empty',
  }),
  'empty-coder': () => ({ error: 'the row does not name its coder', hint: 'fill in the cell, or delete the row' }),
  'same-coder-twice': ({ coder, otherFile }) => ({
    error: `the coder ${quote(coder)} already has the sheet ${otherFile}`,
    hint: 'a coder is named by the file: rename one, or put both sheets into one file with a coder column',
  }),
  'duplicate-coding': ({ at, unit, coder, first }) => ({
    error: `${quote(coder)} codes unit ${quote(unit)} again, first at ${lineOrPosition(first, at)}`,
    hint: 'delete one, or say --on-duplicate union (where each category has its own row), first or last',
  }),
  'duplicate-unit': ({ at, unit, first }) => ({
    error: `unit ${quote(unit)} has a row already, at ${lineOrPosition(first, at)}`,
    hint: 'name every column that tells units apart (--unit COLUMN,COLUMN), delete one row, or say --by-row where every row is a unit',
  }),
  'unknown-category': (problem) => ({
    error: `${problem.isOneOf === undefined ? `category ${quote(problem.found)} is not in the codebook` : `${quote(problem.found)} is one of the codebook’s ${problem.isOneOf}, and the sheets are taken to hold its ${problem.isOneOf === 'codes' ? 'categories' : 'codes'}`}${problem.times > 1 ? ` (${problem.times} times)` : ''}`,
    hint: correction(problem),
  }),
  'unknown-coder': ({ option, found, coders, nearest, mayBeIdle }) => ({
    error: `--${option}: there is no coder ${quote(found)}`,
    hint:
      nearest === undefined
        ? `name one of ${list(coders)}`
        : `did you mean ${quote(nearest)}? ${mayBeIdle ? `To declare ${quote(found)}, who coded nothing, name ${quote(nearest)} too` : `The coders are ${list(coders)}`}`,
  }),
  'one-coder': ({ coder, layout, leftOut }) => ({
    error: `there is one coder only, ${quote(coder)}, and agreement takes two`,
    hint:
      leftOut.length > 0
        ? `add the other coders, or take in who was left out: --coders ${typedList([coder, ...leftOut])}`
        : moreCoders(layout),
  }),
  'consensus-only': ({ names }) => ({
    error: `${list(names)} holds what was agreed on, not a coder’s codings`,
    hint: 'give the coders’ own codings; to take it for a coder, name it with --coders',
  }),
  'nothing-coded': () => ({
    error: 'no coder coded any unit',
    hint: 'if a blank cell means that no category applied, say --blank uncoded; check --missing too',
  }),
  'nothing-matches': ({ condition, values }) => ({
    error: `no row has ${condition}`,
    hint:
      values.length > 0
        ? `name a value that the column holds: ${list(values)}`
        : 'give up one of the conditions; each --where leaves rows out',
  }),
  'codebook-without-categories': ({ columns }) => ({
    error: 'the codebook has no column "category"',
    hint: `rename one of ${list(columns)} to "category"`,
  }),
  'category-declared-twice': ({ at, found, first }) => ({
    error: `category ${quote(found)} is declared already, at ${lineOrPosition(first, at)}`,
    hint: 'delete or rename one of them',
  }),
  'declared-alike': ({ at, found, other, first, as }) => ({
    error: `${quote(found)} and ${quote(other)} at ${lineOrPosition(first, at)} are one category where ${ONE_AS[as]}`,
    hint: `delete or rename one of them, or ${as === 'text' ? 'leave case out of --normalize' : 'keep spellings apart: --normalize none'}`,
  }),
  'codebook-as-sheet': ({ at }) => ({
    error: 'this is a codebook, with categories and their definitions, and no coder’s sheet',
    hint: `leave it out, or name it as the codebook: --codebook ${at.file}`,
  }),
  'category-without-name': () => ({
    error: 'the row names no category',
    hint: 'fill in the cell, or delete the row',
  }),
};

const ONE_AS = {
  number: 'numbers count by their size',
  text: 'case does not count',
  truth: 'all are truth values',
};

const MORE_CODERS = {
  file: 'give the other coders’ sheets too; if the coders stand in columns, name them: --coders COLUMN,COLUMN',
  cells: 'add the other coders’ rows, or name the column that tells coders apart: --coder COLUMN',
  headings: 'name the other coders’ columns too: --coders COLUMN,COLUMN',
  counts: 'add the other coders’ rows, or make the counts from a table that holds all coders',
};

function moreCoders(name: string): string {
  const layout = layoutNamed(name);
  return MORE_CODERS[layout?.rows === 'counts' ? 'counts' : (layout?.coders ?? 'cells')];
}

function correction({ found, nearest, looksMissing, isOneOf }: Extract<Problem, { code: 'unknown-category' }>): string {
  if (isOneOf !== undefined) return `correct the sheet, or say --hold ${isOneOf} where all sheets hold them`;
  if (looksMissing)
    return `if it means that the coder did not code the unit, say --missing '${found}'; else add it to the codebook`;
  if (nearest?.toLowerCase() === found.toLowerCase())
    return `did you mean ${quote(nearest)}? Correct the sheet, or ignore case with --normalize case`;
  if (nearest !== undefined) return `did you mean ${quote(nearest)}? Correct the sheet, or add it to the codebook`;
  const separator = /[;|,/\n\uFF1B\u3001\uFF0C]/.exec(found)?.[0].replace('\n', '\\n');
  return separator === undefined
    ? 'correct the sheet, or add it to the codebook'
    : `correct the sheet, or say what stands between several categories: --separator '${separator}'`;
}
