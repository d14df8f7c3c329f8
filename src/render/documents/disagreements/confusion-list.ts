import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { shortNames, widthOf } from '../../formats/terminal/width.ts';
import { matchText } from './words.ts';

type Confusions = DisagreementsReport['confusions'];

type Confusion = Confusions['all'][number];

type Pair = NonNullable<Confusions['pairs']>[number];

const MOST_PAIR_COLUMNS = 4;

const NAME_WIDTH = 20;

const LEAST_NAME_WIDTH = 6;

/** Of a page, without the space before each row. */
const PAGE_WIDTH = 78;

const CODER_WIDTH = 6;

/** Two different categories, the most confused first, then in the codebook's order. */
function confused(all: readonly Confusion[]): Confusion[] {
  return all.filter(({ categories: [a, b] }) => a !== b && b !== null).sort((x, y) => y.times - x.times);
}

/** A category that one coder gave and another gave nothing in place of, the most often left out first. */
function leftOut(all: readonly Confusion[]): Confusion[] {
  return all.filter(({ categories: [, b] }) => b === null).sort((x, y) => y.times - x.times);
}

/** What both gave; then what is confused, the commonest first and at most so many; then what was left out. */
export function byFrequency(all: readonly Confusion[], top: number | null): Confusion[] {
  const same = all.filter(({ categories: [a, b] }) => a === b);
  const most = top ?? all.length;
  return [...same, ...confused(all).slice(0, most), ...leftOut(all).slice(0, most)];
}

/** How wide each of the two names of a row may be, so that the table does not cut the row's label in the middle. */
function widthOfName(head: readonly string[]): number {
  const left = PAGE_WIDTH - head.reduce((sum, title) => sum + widthOf(title) + 2, 0) - ' / '.length;
  return Math.max(LEAST_NAME_WIDTH, Math.min(NAME_WIDTH, Math.floor(left / 2)));
}

/** Which categories are given where another coder gave which, in lists: over all pairs, and for few pairs each. `more`: how to see the rest. */
export function confusionList(
  { confusions, data }: DisagreementsReport,
  { top, more }: { readonly top: number; readonly more: string },
): Part[] {
  const shown = pairColumns(confusions, data.coders);
  const ofPairs = shown.map(({ coders: [a, b] }) => `${a}–${b}`);
  const head = ['times', ...ofPairs, 'both 1st', 'both 2nd'];
  const short = shortNames(data.categories, widthOfName(head));
  const cells = ({ categories, times }: Confusion) => [times, ...shown.map((pair) => eitherWay(pair, categories))];
  const both = (category: string | null) => bothGave(confusions.all, category);
  const line = (name: string, numbers: readonly number[]) => [name, ...numbers.map(String)];
  return [
    ...list(
      'Given where another coder gave another',
      ['', ...head],
      confused(confusions.all),
      ({ categories, times }) =>
        line(
          matchText(categories, (name) => short.get(name)!),
          [...cells({ categories, times }), both(categories[0]), both(categories[1])],
        ),
      top,
      more,
    ),
    ...list(
      'Given where another coder gave nothing in its place',
      ['', 'times', ...ofPairs, 'both gave it'],
      leftOut(confusions.all),
      ({ categories, times }) => line(categories[0]!, [...cells({ categories, times }), both(categories[0])]),
      top,
      more,
    ),
  ];
}

/** The pairs that have a column each: a few, of coders with short names. */
function pairColumns({ pairs }: Confusions, coders: readonly string[]): readonly Pair[] {
  const few = pairs !== null && pairs.length > 1 && pairs.length <= MOST_PAIR_COLUMNS;
  return few && coders.every((coder) => widthOf(coder) <= CODER_WIDTH) ? pairs : [];
}

function list(
  title: string,
  head: readonly string[],
  found: readonly Confusion[],
  row: (confusion: Confusion) => readonly string[],
  top: number,
  more: string,
): Part[] {
  if (found.length === 0) return [];
  const left = found.length - top;
  return [
    table(title, head, found.slice(0, top).map(row)),
    ...(left > 0 ? [paragraph(`… and ${left} more (${more}).`, 'aside')] : []),
  ];
}

/** How often two coders both gave this category. */
function bothGave(all: readonly Confusion[], category: string | null): number {
  return all.find(({ categories: [a, b] }) => a === category && b === category)?.times ?? 0;
}

function eitherWay(pair: Pair, [a, b]: Confusion['categories']): number {
  return pair.matches.reduce((sum, { categories: [x, y], units }) => {
    const is = (x === a && y === b) || (x === b && y === a);
    return is ? sum + units : sum;
  }, 0);
}
