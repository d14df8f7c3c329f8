import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { count } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';

type Pair = NonNullable<DisagreementsReport['confusions']['pairs']>[number];

type Counts = ReadonlyMap<string, number>;

const MAX_CATEGORIES = 14;

const MAX_PAIRS = 3;

const NONE = '·';

/**
 * Squares of categories, numbered in the codebook's order: one over all pairs and, for few pairs, one for each. None if they would be too
 * wide, or nearly empty because only one category is shown.
 */
export function confusionMatrices({ data, options, confusions }: DisagreementsReport): Part[] {
  if (options.category !== null || confusions.leftOut !== undefined) return [];
  if (data.categories.length > MAX_CATEGORIES)
    return [
      paragraph(
        `No matrix is drawn for more than ${MAX_CATEGORIES} categories; CSV and JSON have the counts.`,
        'aside',
      ),
    ];
  const pairs = confusions.pairs ?? [];
  const all = new Map(
    confusions.all.flatMap(({ categories: [a, b], times }) => [
      [key(a, b), times],
      [key(b, a), times],
    ]),
  );
  return [
    ...(pairs.length === 1 ? [] : [matrix('All pairs of coders, in either direction', data.categories, all)]),
    ...(pairs.length > MAX_PAIRS ? [] : pairs.map((pair) => ofPair(pair, data.categories))),
    ...(pairs.length > MAX_PAIRS || confusions.pairs === null ? [paragraph(notDrawn(options.coder), 'aside')] : []),
  ];
}

function notDrawn(coder: string | null): Text {
  const fewer = coder === null ? nextStep({ code: 'one-coder' }) : '';
  return text`No matrices of single pairs are drawn if there are more than ${MAX_PAIRS}: ${fewer}CSV and JSON have all.`;
}

function ofPair({ coders: [a, b], matches }: Pair, categories: readonly string[]): Part {
  const counts = new Map(matches.map(({ categories: [x, y], units }) => [key(x, y), units]));
  return matrix(`${a} (down) and ${b} (across)`, categories, counts);
}

function matrix(title: string, categories: readonly string[], counts: Counts): Part {
  const all = [...categories, null];
  const rows = all.map((category, i) => [
    category === null ? 'nothing' : `${i + 1} ${category}`,
    ...all.map((other) => {
      const times = counts.get(key(category, other));
      return times === undefined ? NONE : count(times);
    }),
  ]);
  return table(title, ['', ...categories.map((_, i) => String(i + 1)), '–'], rows);
}

function key(a: string | null, b: string | null): string {
  return JSON.stringify([a, b]);
}
