import type { Report, Usage } from '../../../report/agree/schema.ts';
import { type Part, paragraph, type TablePart, table } from '../../document.ts';
import { coefficient, count, NOT_AVAILABLE, range, wholeShare } from '../../figures.ts';
import { coder, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import { find, ofPair, shownPairs } from '../select.ts';
import { MAX_PAIRS } from './pairs.ts';

const MAX_CODER_COLUMNS = 4;

/** Each category, applied or not: how often by each coder, by all, some and none, and how far the coders agree on it. */
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
  if (!report.results.some(({ category }) => category !== null)) return [];
  // Counts do not say who applied a category.
  const isKnown = report.usage.some((use) => use.applied.length > 0);
  const each = coders.length <= MAX_CODER_COLUMNS;
  const applied = !isKnown ? [] : each ? coders.map(coder) : ['applied'];
  const three = coders.length === 2 ? ['both', 'one', 'none'] : ['all', 'some', 'none'];
  const columns = columnsOf(report);
  const rows = report.usage.map((use) => [
    use.category,
    ...(isKnown ? numbersOfCoders(use, each ? coders : undefined) : []),
    ...[use.all, use.some, use.none].map((units) => count(units)),
    ...columns.map(({ cell }) => cell(use.category)),
  ]);
  const { reference } = report.options;
  const ofWhom =
    reference === null || !columns.some(({ head }) => head === 'kappa')
      ? ''
      : text`; kappa for the pairs with ${coder(reference)}`;
  const title =
    coders.length === 2 ? 'By category: applied or not' : text`By category: applied or not, over all pairs${ofWhom}`;
  return [table(title, ['', ...applied, ...three, ...columns.map(({ head }) => head)], rows)];
}

const SHARES = { agreement: 'agree', 'positive-agreement': 'pos.', 'negative-agreement': 'neg.' };

/** The figures that the report has, each with its column. */
function columnsOf(report: Report): { head: string; cell: (category: string) => Text }[] {
  const has = (named: string, scope: string) =>
    report.results.some((one) => one.category !== null && one.measure === named && one.scope === scope);
  const shares = Object.entries(SHARES)
    .filter(([measure]) => has(measure, 'all'))
    .map(([measure, head]) => ({
      head,
      cell: (category: string) => wholeShare(find(report, { measure, category, scope: 'all' })?.value ?? null),
    }));
  const kappa = { head: 'kappa', cell: (category: string) => kappas(report, category) };
  return has('cohen-kappa', 'pair') ? [...shares, kappa] : shares;
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
function kappas(report: Report, category: string): Text {
  const results = shownPairs(report).flatMap(
    (pair) => ofPair(report, pair, { measure: 'cohen-kappa', category }) ?? [],
  );
  const values = results.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return results.length === 0 ? '' : NOT_AVAILABLE;
  if (values.length > MAX_PAIRS)
    return text`mean ${coefficient(values.reduce((sum, value) => sum + value, 0) / values.length)}`;
  return range('coefficient', values);
}
