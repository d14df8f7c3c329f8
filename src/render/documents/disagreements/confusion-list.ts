import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import { type FirstRows, type Part, paragraph, table } from '../../document.ts';
import { count } from '../../figures.ts';
import { categories, nextStep, pair, type Text, text } from '../../text.ts';

type Confusions = DisagreementsReport['confusions'];

type Confusion = Confusions['all'][number];

type Pair = NonNullable<Confusions['pairs']>[number];

const MOST_PAIR_COLUMNS = 4;

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

/** What is shown of a list: its first rows, on a screen or at all. */
interface Shown {
  readonly first?: FirstRows;
  readonly top?: number | null;
}

/** Which categories are given where another coder gave which, in lists: over all pairs, and for few pairs each. */
export function confusionList({ confusions }: DisagreementsReport, shown: Shown): Part[] {
  const columns = pairColumns(confusions);
  const head = ['times', ...columns.map(({ coders }) => pair(coders, '–'))];
  const numbers = ({ categories, times }: Confusion) => [
    count(times),
    ...columns.map((pair) => count(eitherWay(pair, categories))),
  ];
  const both = (category: string | null) => count(bothGave(confusions.all, category));
  return [
    ...list(
      'Given where another coder gave another',
      ['', ...head, 'both 1st', 'both 2nd'],
      confused(confusions.all),
      (one) => [categories(one.categories, ' / '), ...numbers(one), both(one.categories[0]), both(one.categories[1])],
      shown,
    ),
    ...list(
      'Given where another coder gave nothing in its place',
      ['', ...head, 'both gave it'],
      leftOut(confusions.all),
      (one) => [one.categories[0]!, ...numbers(one), both(one.categories[0])],
      shown,
    ),
  ];
}

/** Few pairs have a column each. */
function pairColumns({ pairs }: Confusions): readonly Pair[] {
  return pairs !== null && pairs.length > 1 && pairs.length <= MOST_PAIR_COLUMNS ? pairs : [];
}

function list(
  title: string,
  head: readonly Text[],
  found: readonly Confusion[],
  row: (confusion: Confusion) => readonly Text[],
  { first, top }: Shown,
): Part[] {
  if (found.length === 0) return [];
  const most = top ?? found.length;
  const left = found.length - most;
  return [
    table(title, head, found.slice(0, most).map(row), { first }),
    ...(left > 0 ? [paragraph(text`… and ${left} more${nextStep({ code: 'more-confusions' })}.`, 'aside')] : []),
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
