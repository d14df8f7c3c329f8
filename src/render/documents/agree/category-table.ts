import type { Report, Result, Usage } from '../../../report/agree/schema.ts';
import { type Part, paragraph, type TablePart, table } from '../../document.ts';
import { coefficient, count, NOT_AVAILABLE, range, wholeShare } from '../../figures.ts';
import { coder, joined, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import { find, ofPair, referencesOf, shownPairs } from '../select.ts';
import { MAX_PAIRS } from './pairs.ts';

const MAX_CODER_COLUMNS = 4;

/** Each category, applied or not: how often by each coder, by all, some and none, and how far the coders agree on it, if the report has such figures. */
export function categoryParts(report: Report): Part[] {
  const tables = categoryTable(report);
  return tables.length === 0 ? [] : [...tables, ...whichUnits(report)];
}

/** All, some and none count the units that all coders coded; the coders' own numbers count all of their units. */
function whichUnits({ data, notes, usage: [use] }: Report): Part[] {
  if (notes.some((note) => note.code === 'pairs-left-out' && note.crowd)) return [];
  const common = use === undefined ? data.units : use.all + use.some + use.none;
  if (common === data.units) return [];
  const [words, whom] =
    data.coders.length === 2 ? ['Both, one and none', 'both'] : ['All, some and none', 'all coders'];
  return [paragraph(`${words} count only the ${plural(common, 'unit')} that ${whom} coded.`, 'aside')];
}

function categoryTable(report: Report): TablePart[] {
  const { coders } = report.data;
  const figures = figureColumns(report);
  if (figures.length === 0) return [];
  // Counts do not say who applied a category.
  const isKnown = report.usage.some((use) => use.applied.length > 0);
  const each = coders.length <= MAX_CODER_COLUMNS;
  const applied = !isKnown ? [] : each ? coders.map(coder) : ['applied'];
  const three = coders.length === 2 ? ['both', 'one', 'none'] : ['all', 'some', 'none'];
  const rows = report.usage.map((use) => [
    use.category,
    ...(isKnown ? numbersOfCoders(use, each ? coders : undefined) : []),
    ...[use.all, use.some, use.none].map((units) => count(units)),
    ...figures.map(({ cell }) => cell(use.category)),
  ]);
  const references = referencesOf(report);
  const ofWhom =
    references.length === 0 ? '' : text`; kappa for the pairs with ${joined(references.map(coder), ' or ')}`;
  const title =
    coders.length === 2 ? 'By category: applied or not' : text`By category: applied or not, over all pairs${ofWhom}`;
  return [table(title, ['', ...applied, ...three, ...figures.map(({ heading }) => heading)], rows)];
}

/** The columns of figures that the report has for at least one category. */
function figureColumns(report: Report): { heading: string; cell: (category: string) => Text }[] {
  const share = (measure: string) => (category: string) => {
    const result = find(report, { measure, category, scope: 'all' });
    return result ? wholeShare(result.value) : '';
  };
  const has = (measure: string, scope: Result['scope']) =>
    report.results.some((result) => result.category !== null && result.measure === measure && result.scope === scope);
  const pairs = shownPairs(report);
  return [
    ...Object.entries({ agreement: 'agree', 'positive-agreement': 'pos.', 'negative-agreement': 'neg.' }).flatMap(
      ([measure, heading]) => (has(measure, 'all') ? [{ heading, cell: share(measure) }] : []),
    ),
    ...(has('cohen-kappa', 'pair')
      ? [{ heading: 'kappa', cell: (category: string) => kappas(report, pairs, category) }]
      : []),
  ];
}

/** Per coder how many units, or the least and the most of all coders. */
function numbersOfCoders(use: Usage, coders: readonly string[] | undefined): Text[] {
  if (coders) return coders.map((coder) => count(appliedBy(use, coder)));
  return [
    range(
      'count',
      use.applied.map(({ units }) => units),
    ),
  ];
}

function appliedBy(use: Usage, coder: string): number {
  return use.applied.find((one) => one.coder === coder)!.units;
}

/** The pairs' kappas: the only one, the lowest and the highest, or, if there are very many, their mean. */
function kappas(report: Report, pairs: readonly [string, string][], category: string): Text {
  const results = pairs.flatMap((pair) => ofPair(report, pair, { measure: 'cohen-kappa', category }) ?? []);
  const values = results.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return results.length === 0 ? '' : NOT_AVAILABLE;
  if (values.length > MAX_PAIRS)
    return text`mean ${coefficient(values.reduce((sum, value) => sum + value, 0) / values.length)}`;
  return range('coefficient', values);
}
