import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import { type FirstRows, type Part, paragraph, table } from '../../document.ts';
import { count } from '../../figures.ts';
import { categories, nextStep, pair, type Text, text } from '../../text.ts';
import { confusionsLeftOutText } from '../data-notes.ts';

type Confusions = DisagreementsReport['confusions'];

type Confusion = Confusions['all'][number];

type Pair = NonNullable<Confusions['pairs']>[number];

const MAX_PAIR_COLUMNS = 4;

/** Pairs of different categories, the most confused first, then in the codebook's order. */
function confused(all: readonly Confusion[]): Confusion[] {
  return all.filter(({ categories: [a, b] }) => a !== b && b !== null).sort((x, y) => y.times - x.times);
}

/** Categories that one coder gave and another gave nothing instead of, the most often left out first. */
function leftOut(all: readonly Confusion[]): Confusion[] {
  return all.filter(({ categories: [, b] }) => b === null).sort((x, y) => y.times - x.times);
}

/** Categories that both gave; then at most `top` that are confused, the most common first; then at most `top` that were left out. */
export function byFrequency(all: readonly Confusion[], top: number | null): Confusion[] {
  const same = all.filter(({ categories: [a, b] }) => a === b);
  const most = top ?? all.length;
  return [...same, ...confused(all).slice(0, most), ...leftOut(all).slice(0, most)];
}

/** How much of a list is shown: `first` limits a screen, `top` every format. */
interface Shown {
  readonly first?: FirstRows;
  readonly top?: number | null;
}

/** Lists of the categories that one coder gave where another gave something else: over all pairs and, for few pairs, for each. */
export function confusionList({ confusions }: DisagreementsReport, shown: Shown): Part[] {
  if (confusions.leftOut !== undefined) return [paragraph(confusionsLeftOutText(confusions.leftOut))];
  const columns = pairColumns(confusions).map((pair) => ({ coders: pair.coders, times: timesEitherWay(pair) }));
  const head = ['times', ...columns.map(({ coders }) => pair(coders, '–'))];
  const numbers = ({ categories, times }: Confusion) => [
    count(times),
    ...columns.map((pair) => count(pair.times(categories))),
  ];
  const bothGave = new Map(
    confusions.all.flatMap(({ categories: [a, b], times }) => (a === b ? [[a, times] as const] : [])),
  );
  const both = (category: string | null) => count(bothGave.get(category) ?? 0);
  return [
    ...list(
      'Confused: one coder gave the 1st category, the other the 2nd',
      ['', ...head, 'both 1st', 'both 2nd'],
      confused(confusions.all),
      (one) => [categories(one.categories, ' / '), ...numbers(one), both(one.categories[0]), both(one.categories[1])],
      shown,
    ),
    ...list(
      'Given by one coder, with nothing in its place from the other',
      ['', ...head, 'both gave it'],
      leftOut(confusions.all),
      (one) => [one.categories[0]!, ...numbers(one), both(one.categories[0])],
      shown,
    ),
  ];
}

/** If there are few pairs, each has a column. */
function pairColumns({ pairs }: Confusions): readonly Pair[] {
  return pairs !== null && pairs.length > 1 && pairs.length <= MAX_PAIR_COLUMNS ? pairs : [];
}

function list(
  title: string,
  head: readonly Text[],
  confusions: readonly Confusion[],
  row: (confusion: Confusion) => readonly Text[],
  { first, top }: Shown,
): Part[] {
  if (confusions.length === 0) return [];
  const most = top ?? confusions.length;
  const left = confusions.length - most;
  return [
    table(title, head, confusions.slice(0, most).map(row), { first }),
    ...(left > 0 ? [paragraph(text`… and ${left} more${nextStep({ code: 'more-confusions' })}.`, 'aside')] : []),
  ];
}

/** How often two categories stand against each other in a pair of coders, whoever gave which. */
function timesEitherWay({ matches }: Pair): (categories: Confusion['categories']) => number {
  const key = (a: string | null, b: string | null) => JSON.stringify([a, b]);
  const times = new Map<string, number>();
  for (const {
    categories: [a, b],
    units,
  } of matches)
    for (const one of new Set([key(a, b), key(b, a)])) times.set(one, (times.get(one) ?? 0) + units);
  return ([a, b]) => times.get(key(a, b)) ?? 0;
}
