import type { Problem } from '../../../problems.ts';
import { visible } from '../../../render/visible.ts';
import { plural, thousands } from '../../../render/words.ts';
import { layoutNamed } from '../../../study/reading/layouts/list.ts';
import { SPANS } from '../../options/reading.ts';
import { list, quote, quoteApart, typedList, typedWord } from '../text.ts';
import { lineOrPosition, type Wording } from './wording.ts';

/** Problems with rows, coders and categories. */
export const codingProblems: Wording<
  | 'empty-unit'
  | 'strata-differ'
  | 'empty-coder'
  | 'same-coder-twice'
  | 'rounds-of-one-coder'
  | 'duplicate-coding'
  | 'answered-twice'
  | 'duplicate-unit'
  | 'unknown-category'
  | 'too-many-categories'
  | 'unknown-coder'
  | 'one-coder'
  | 'consensus-only'
  | 'nothing-coded'
  | 'no-category-given'
  | 'separator-unclear'
  | 'nothing-matches'
  | 'codebook-without-categories'
  | 'category-declared-twice'
  | 'categories-equal'
  | 'codebook-as-sheet'
  | 'category-without-name'
> = {
  'empty-unit': () => ({ error: 'the row does not name its unit', hint: 'fill in the cell, or delete the row' }),
  'strata-differ': ({ at, unit, found, other, first }) => ({
    error: `--by: unit ${quote(unit)} is in ${quote(found)} here but in ${quote(other)} ${lineOrPosition(first, at)}`,
    hint: 'a unit belongs to one stratum: correct one of the cells, or leave it empty',
  }),
  'empty-coder': () => ({ error: 'the row does not name its coder', hint: 'fill in the cell, or delete the row' }),
  'same-coder-twice': ({ at, coder, otherFile }) => ({
    error: `the coder ${quote(coder)} already has the sheet ${otherFile}`,
    hint: sameCoderHint(folderOf(otherFile), folderOf(at.file)),
  }),
  'rounds-of-one-coder': ({ coder, folders }) => ({
    error: `these sheets of several rounds have the same name, ${quote(coder)}, as one coder’s sheets have`,
    hint: `read all coders’ sheets of one round, ${ROUND_ALONE(folders[0]!)}, or compare two rounds: ${compared(folders)}`,
  }),
  'duplicate-coding': ({ at, unit, coder, first, forAll }) => ({
    error: `${quote(coder)} has already coded unit ${quote(unit)}, ${lineOrPosition(first, at)}`,
    hint: repeatedHint(forAll),
  }),
  'answered-twice': ({ at, coder, first }) => ({
    error: `${quote(coder)} already has a row ${lineOrPosition(first, at)}`,
    hint: 'each row contains the answers of one coder: delete one of the two, or, if these are two rounds, put each into a file of its own',
  }),
  'duplicate-unit': ({ at, unit, first, isListed }) => ({
    error: `unit ${quote(unit)} already has a row ${lineOrPosition(first, at)}`,
    hint: isListed
      ? 'name every column that distinguishes units (--unit COLUMN,COLUMN), or delete one of the rows'
      : 'name every column that distinguishes units (--unit COLUMN,COLUMN), delete one of the rows, or use --by-row if every row is a unit',
  }),
  'unknown-category': (problem) => ({
    error: `${unknown(problem)}${problem.times > 1 ? ` (${problem.times} times)` : ''}`,
    hint: correction(problem),
  }),
  'too-many-categories': ({ categories, times, example, most }) => ({
    error: `${plural(categories, 'different category')} in ${plural(times, 'cell')}, such as ${quote(example)}; these look like texts, and more than ${thousands(most)}${categories === times ? ' that are each given only once' : ''} are not read`,
    hint: 'name the columns that hold codings with --category or --coders; several categories in a cell need --separator',
  }),
  'unknown-coder': ({ option, found, coders, nearest, mayBeIdle }) => ({
    error: `--${option}: there is no coder ${quote(found)}`,
    hint:
      nearest === undefined
        ? `name one of ${list(coders)}`
        : `did you mean ${quoteApart(nearest)}? ${mayBeIdle ? `If ${quote(found)} is another coder who coded nothing, name both` : `The coders are ${list(coders)}`}`,
  }),
  'one-coder': ({ coder, layout, leftOut, isInAllFiles }) => ({
    error: `there is only one coder, ${quote(coder)}; agreement needs at least two`,
    hint:
      leftOut.length > 0
        ? `add the other coders, or include those left out: --coders ${typedList([coder, ...leftOut])}`
        : isInAllFiles
          ? `if each file is another coder’s, use --coder-from filename; otherwise ${moreCoders(layout)}`
          : moreCoders(layout),
  }),
  'consensus-only': ({ names }) => ({
    error: `${list(names)} contains the agreed codings, not one coder’s`,
    hint: 'use the coders’ own codings; to treat it as a coder, name it with --coders',
  }),
  'separator-unclear': ({ separator, found, cells }) => ({
    error: `${plural(cells, 'cell')} ${cells === 1 ? 'contains' : 'contain'} ${quote(separator)}, which may separate categories or be part of one (first: ${quote(found)})`,
    hint: `if it separates categories, use --separator ${typedWord(separator.replaceAll('\n', '\\n'))}; if ${quote(found)} is one category, --separator none, which takes no cell apart; otherwise name the categories in a codebook (--codebook FILE; for several variables, with a column "variable")`,
  }),
  'nothing-coded': () => ({
    error: 'no coder coded any unit',
    hint: 'fill in the sheets; if they are filled in, check --category and --missing',
  }),
  'no-category-given': ({ coders }) => ({
    error: `${coders === 2 ? 'neither of the two coders' : `none of the ${coders} coders`} gave a category to any unit, so there is nothing to compare`,
    hint: 'fill in the sheets; if they are filled in, name the column of the categories: --category COLUMN; if no category applies anywhere, say so: --blank uncoded',
  }),
  'nothing-matches': ({ condition, values }) => ({
    error: `no row has ${condition}`,
    hint:
      values.length > 0
        ? `use one of the column’s values: ${list(values)}`
        : 'drop one of the conditions; each --where leaves rows out',
  }),
  'codebook-without-categories': ({ columns }) => ({
    error: 'the codebook has no column "category"',
    hint: `rename one of ${list(columns)} to "category"`,
  }),
  'category-declared-twice': ({ at, found, first }) => ({
    error: `category ${quote(found)} is already declared ${lineOrPosition(first, at)}`,
    hint: 'delete or rename one of them',
  }),
  'categories-equal': ({ at, found, other, first, as }) => ({
    error: `${quote(found)} is the same category as ${quote(other)}, ${lineOrPosition(first, at)}, because ${ONE_AS[as]}`,
    hint: `delete or rename one of them, or ${as === 'text' ? 'leave case out of --normalize' : 'keep spellings apart: --normalize none'}`,
  }),
  'codebook-as-sheet': ({ at }) => ({
    error: 'this is a codebook, with categories and their definitions, not a coder’s sheet',
    hint: `leave it out, or use it as the codebook: --codebook ${visible(at.file)}`,
  }),
  'category-without-name': () => ({
    error: 'the row names no category',
    hint: 'fill in the cell, or delete the row',
  }),
};

const ROUND_ALONE = (folder: string) => `as in intercoder ${typedWord(folder)}`;

const compared = (folders: readonly string[]) => `intercoder compare ${folders.slice(0, 2).map(typedWord).join(' ')}`;

/** Two sheets of a coder in two folders may be of two rounds; two of the same name in one folder are not. */
function sameCoderHint(first: string, second: string): string {
  return first === second || first === '' || second === ''
    ? 'the file name is the coder’s name: rename one file if it is another coder’s; if both are parts of one sheet, put them into one file'
    : `if the folders are rounds of coding, read one at a time, ${ROUND_ALONE(first)}, or compare them: ${compared([first, second])}; if both sheets are parts of one, put them into one file`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 0));
}

const ONE_AS = {
  number: 'both are the same number',
  text: 'case is ignored',
  truth: 'both are the same truth value',
};

const MORE_CODERS: Readonly<Record<string, string>> = {
  file: 'add the other coders’ sheets; if the coders are in columns, name them: --coders COLUMN,COLUMN',
  cells: 'add the other coders’ rows, or name the column that identifies the coder: --coder COLUMN',
  headings: 'name the other coders’ columns too: --coders COLUMN,COLUMN',
  marks: 'add what the other coders marked in the same texts',
  counts: 'add the other coders’ rows, or make the counts from a table with all coders',
};

function moreCoders(name: string): string {
  const layout = layoutNamed(name);
  const kind = name === SPANS ? 'marks' : layout?.rows === 'counts' ? 'counts' : (layout?.coders ?? 'cells');
  return MORE_CODERS[kind] ?? MORE_CODERS['cells']!;
}

function unknown({ found, isOneOf }: Extract<Problem, { code: 'unknown-category' }>): string {
  if (isOneOf === undefined) return `category ${quote(found)} is not in the codebook`;
  return isOneOf === 'headings'
    ? `${quote(found)} only groups other categories in the codebook`
    : `${quote(found)} is one of the codebook’s ${isOneOf}, but the sheets appear to contain its ${isOneOf === 'codes' ? 'categories' : 'codes'}`;
}

function correction({ found, nearest, looksMissing, isOneOf }: Extract<Problem, { code: 'unknown-category' }>): string {
  if (isOneOf === 'headings')
    return 'correct the sheet; if coders may apply it, give it a row of its own in the codebook, or mark it as codable';
  if (isOneOf !== undefined) return `correct the sheet, or use --hold ${isOneOf} if all sheets contain them`;
  if (looksMissing)
    return `if it means that the coder did not code the unit, use --missing '${found}'; otherwise add it to the codebook`;
  if (nearest?.toLowerCase() === found.toLowerCase())
    return `did you mean ${quoteApart(nearest)}? Correct the sheet, or ignore case with --normalize case`;
  if (nearest !== undefined) return `did you mean ${quoteApart(nearest)}? Correct the sheet, or add it to the codebook`;
  const separator = /[;|,/\n\uFF1B\u3001\uFF0C]/.exec(found)?.[0].replace('\n', '\\n');
  return separator === undefined
    ? 'correct the sheet, or add it to the codebook'
    : `correct the sheet, or set the separator between several categories: --separator '${separator}'`;
}

/** What to do about rows of one coder and unit. */
function repeatedHint(forAll: 'files' | 'rows' | undefined): string {
  switch (forAll) {
    case 'files':
      return 'the same units come again in every file: name every column that distinguishes units (--unit COLUMN,COLUMN), or use --by-row if the n-th row of every file is the same unit';
    case 'rows':
      return 'the same units come again for every coder: name every column that distinguishes units (--unit COLUMN,COLUMN), or use --on-duplicate union if each category has its own row';
    default:
      return 'delete one of the rows, or use --on-duplicate union (if each category has its own row), first or last';
  }
}
