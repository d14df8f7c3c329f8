import type { Report, Usage } from '../../../report/agree/schema.ts';
import { type Part, paragraph, type TablePart, table } from '../../document.ts';
import { coefficient, count, NOT_AVAILABLE, range, wholeShare } from '../../figures.ts';
import { coder, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import { find, ofPair, shownPairs } from '../select.ts';
import { MOST_PAIRS } from './pairs.ts';

const MOST_CODER_COLUMNS = 4;

/** Each category, applied or not: by whom how often, by all, some, none; and how far the coders agree on it. */
export function categoryParts(report: Report): Part[] {
  const found = categoryTable(report);
  return found.length === 0 ? [] : [...found, ...whichUnits(report)];
}

/** All, some and none are of the units that all coders coded, which the coders' own numbers are not. */
function whichUnits({ data, notes, usage: [use] }: Report): Part[] {
  if (notes.some((note) => note.code === 'pairs-left-out' && note.crowd)) return [];
  const common = use === undefined ? data.units : use.all + use.some + use.none;
  if (common === data.units) return [];
  const [words, whom] =
    data.coders.length === 2 ? ['Both, one and none', 'both'] : ['All, some and none', 'all coders'];
  return [paragraph(`${words} are of the ${plural(common, 'unit')} that ${whom} coded.`, 'aside')];
}

function categoryTable(report: Report): TablePart[] {
  const { coders } = report.data;
  if (!report.results.some(({ category }) => category !== null)) return [];
  const each = coders.length <= MOST_CODER_COLUMNS;
  const applied = each ? coders.map(coder) : ['applied'];
  const three = coders.length === 2 ? ['both', 'one', 'none'] : ['all', 'some', 'none'];
  const rows = report.usage.map((use) => [
    use.category,
    ...(each
      ? coders.map((coder) => count(appliedBy(use, coder)))
      : [
          range(
            'count',
            use.applied.map(({ units }) => units),
          ),
        ]),
    ...[use.all, use.some, use.none].map((units) => count(units)),
    ...['agreement', 'positive-agreement', 'negative-agreement'].map((measure) => {
      const result = find(report, { measure, category: use.category, scope: 'all' });
      return result ? wholeShare(result.value) : '';
    }),
    kappas(report, use.category),
  ]);
  const { reference } = report.options;
  const ofWhom = reference === null ? '' : text`; kappa of the pairs with ${coder(reference)}`;
  const title =
    coders.length === 2 ? 'By category: applied or not' : text`By category: applied or not, over all pairs${ofWhom}`;
  return [table(title, ['', ...applied, ...three, 'agree', 'pos.', 'neg.', 'kappa'], rows)];
}

function appliedBy(use: Usage, coder: string): number {
  return use.applied.find((one) => one.coder === coder)!.units;
}

/** The pairs' kappas: the one, the lowest and the highest, or of very many their mean. */
function kappas(report: Report, category: string): Text {
  const results = shownPairs(report).flatMap(
    (pair) => ofPair(report, pair, { measure: 'cohen-kappa', category }) ?? [],
  );
  const values = results.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return results.length === 0 ? '' : NOT_AVAILABLE;
  if (values.length > MOST_PAIRS)
    return text`mean ${coefficient(values.reduce((sum, value) => sum + value, 0) / values.length)}`;
  return range('coefficient', values);
}
