import type { PlanResult } from '../../../report/plan/schema.ts';
import { type Part, table } from '../../document.ts';
import { type Figure, figureOn, groupedCount, NOT_AVAILABLE, scaleOf, share } from '../../figures.ts';
import { pair } from '../../text.ts';
import { goalText } from './words.ts';

const MAX_PAIRS = 15;

/** What to expect after a pilot: figure by figure, and category by category. */
export function pilotTables(results: readonly PlanResult[]): Part[] {
  const goals = [...new Set(results.filter(({ category }) => category === null).map(goalText))];
  return [
    ...goals.map((goal) =>
      figureTable(
        goal,
        results.filter((one) => one.category === null && goalText(one) === goal),
      ),
    ),
    categoryTable(results.filter(({ category }) => category !== null)),
  ];
}

/** One row per figure; of very many pairs, only the most demanding one. */
function figureTable(goal: string, results: readonly PlanResult[]): Part {
  const most = results.reduce((a, b) => ((b.units ?? 0) > (a.units ?? 0) ? b : a));
  const many = results.length > MAX_PAIRS;
  const rows = (many ? [most] : results).map((result) => [
    result.coders.length === 2 ? pair(result.coders) : `all ${result.coders.length}`,
    figureOn(scaleOf(result.measure), result.expected),
    unitsNeeded(result.units),
  ]);
  return table(
    many ? `${goal}: the most demanding of ${results.length} pairs` : goal,
    ['', 'pilot', 'units needed'],
    rows,
  );
}

/** Krippendorff's numbers: the rarest categories take the most units. */
function categoryTable(results: readonly PlanResult[]): Part {
  const categories = [...new Set(results.map(({ category }) => category!))];
  const smallest = [...new Set(results.map(({ ruledOut }) => ruledOut!))];
  const of = (category: string) => results.filter((one) => one.category === category);
  const rarestFirst = categories.sort((a, b) => of(a)[0]!.prevalence! - of(b)[0]!.prevalence!);
  return table(
    'Alpha of each category: units needed (Krippendorff 2004, two coders)',
    ['', 'share of codings', ...smallest.map((alpha) => `alpha ≥ ${alpha}`)],
    rarestFirst.map((category) => [
      category,
      share(of(category)[0]!.prevalence),
      ...smallest.map((alpha) => unitsNeeded(of(category).find(({ ruledOut }) => ruledOut === alpha)!.units)),
    ]),
  );
}

export function unitsNeeded(units: number | null): Figure | string {
  return units === null ? NOT_AVAILABLE : groupedCount(units);
}
