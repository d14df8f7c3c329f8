import { measureLabel } from '../../../measures/catalogue.ts';
import type { Report, Result } from '../../../report/agree/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { figureOn, figureText, interval, NOT_AVAILABLE, range, scaleOf } from '../../figures.ts';
import { coder, pair, type Text, text } from '../../text.ts';
import { distinctRules, find, ofPair, ruleHeading, shownPairs } from '../select.ts';
import { coderSummaries, MAX_PAIRS } from './pairs.ts';

/** Cohen's kappa of each pair under each rule. With one category per unit the rules give the same, so only one is shown. */
export function kappaTable(report: Report): TablePart[] {
  const rules = shownRules(report);
  const pairs = shownPairs(report);
  const kappa = (rule: string): Partial<Result> => ({ measure: 'cohen-kappa', rule, category: null });
  if (rules.length === 0 || !report.results.some(({ measure }) => measure === 'cohen-kappa')) return [];
  if (pairs.length > MAX_PAIRS)
    return [coderTable(report, { measure: 'cohen-kappa', rule: rules[0]!, category: null })];
  const rows = pairs.map((two) => [pair(two), ...rules.map((rule) => cell(ofPair(report, two, kappa(rule))))]);
  const head = ['', ...rules.map((rule) => HEADINGS[rule] ?? ruleHeading(report, rule))];
  return [table('Cohen’s kappa', head, rows, { keepsNames: true })];
}

const HEADINGS: Record<string, string> = { hamming: 'pooled over categories' };

/** Side by side on a screen. */
const MAX_COLUMNS = 3;

const HAVE_TABLES = ['agreement', 'cohen-kappa'];

/** The other measures of pairs, if some are asked for. */
export function otherPairTables(report: Report): TablePart[] {
  const rules = shownRules(report);
  const pairs = shownPairs(report);
  const [first] = pairs;
  if (first === undefined) return [];
  const wanted = report.results.flatMap(({ scope, measure, rule, category, coders }) =>
    scope === 'pair' &&
    category === null &&
    !HAVE_TABLES.includes(measure) &&
    (rule === null || rules.includes(rule)) &&
    first.every((one) => coders.includes(one))
      ? [{ measure, rule, category }]
      : [],
  );
  if (pairs.length > MAX_PAIRS) return wanted.map((one) => coderTable(report, one));
  return inColumns(wanted).map((columns) =>
    table(
      'Other measures of pairs',
      ['', ...columns.map((one) => nameOf(report, one))],
      pairs.map((two) => [pair(two), ...columns.map((one) => cell(ofPair(report, two, one)))]),
      { keepsNames: true },
    ),
  );
}

const HAVE_COLUMNS = ['agreement', 'positive-agreement', 'negative-agreement', 'cohen-kappa'];

/** The other measures of pairs on each category: of one pair its figure, else the lowest and the highest. */
export function otherPairTablesOfCategories(report: Report): TablePart[] {
  const pairs = shownPairs(report);
  const ofCategories = report.results.filter(
    ({ scope, category, measure }) => scope === 'pair' && category !== null && !HAVE_COLUMNS.includes(measure),
  );
  const measures = [...new Set(ofCategories.map(({ measure }) => measure))];
  const valuesOf = (measure: string, category: string) =>
    pairs.flatMap((two) => ofPair(report, two, { measure, category })?.value ?? []);
  return inColumns(measures).map((columns) =>
    table(
      pairs.length === 1
        ? 'By category: other measures'
        : 'By category: other measures, lowest and highest of the pairs',
      ['', ...columns.map((measure) => measureLabel(measure))],
      report.data.categories.map((category) => [
        category,
        ...columns.map((measure) => {
          const values = valuesOf(measure, category);
          return values.length === 0 ? NOT_AVAILABLE : range('coefficient', values);
        }),
      ]),
    ),
  );
}

/** The measures of all coders on each category that have no column of their own. */
export function otherTablesOfCategories(report: Report): TablePart[] {
  const others = report.results.filter(
    ({ scope, category, measure }) => scope === 'all' && category !== null && !HAVE_COLUMNS_OF_ALL.includes(measure),
  );
  const kinds = [...new Map(others.map((one) => [nameOfVariant(one), one])).values()];
  return inColumns(kinds).map((columns) =>
    table(
      'By category: other measures of all coders',
      ['', ...columns.map(nameOfVariant)],
      report.data.categories.map((category) => [
        category,
        ...columns.map(({ measure, variant, k }) => cell(find(report, { measure, variant, k, category }))),
      ]),
    ),
  );
}

/** Those of the table of categories; and alpha, which is given by default. */
const HAVE_COLUMNS_OF_ALL = [...HAVE_COLUMNS, 'krippendorff-alpha'];

function nameOfVariant({ measure, variant }: Result): string {
  return [measureLabel(measure), ...(variant === null ? [] : [variant])].join(', ');
}

function inColumns<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / MAX_COLUMNS) }, (_, i) =>
    items.slice(i * MAX_COLUMNS, (i + 1) * MAX_COLUMNS),
  );
}

function nameOf({ data }: Report, { measure, rule }: Pick<Result, 'measure' | 'rule'>): string {
  return rule === null || !data.multiple ? measureLabel(measure) : `${measureLabel(measure)}, ${rule}`;
}

/** The rules that fit on a screen, side by side. */
function shownRules(report: Report): readonly string[] {
  const rules = distinctRules(report);
  const usual = rules.filter((rule) => ['any', 'exact', 'hamming'].includes(rule));
  return report.data.multiple && usual.length === 3 ? usual : rules.slice(0, 3);
}

function cell(result: Result | undefined): Text {
  if (!result || result.value === null) return NOT_AVAILABLE;
  const scale = scaleOf(result.measure);
  const [value, bounds] = [figureOn(scale, result.value), interval(scale, result.ci)];
  return figureText(bounds) === '' ? value : text`${value} (${bounds})`;
}

/** For many coders: one row per coder instead of one per pair. */
function coderTable(report: Report, wanted: Pick<Result, 'measure' | 'rule' | 'category'>): TablePart {
  const scale = scaleOf(wanted.measure);
  const rows = coderSummaries(report, wanted).map(({ coder: one, mean, lowest, highest }) => [
    coder(one),
    figureOn(scale, mean),
    ...[lowest, highest].map((other) =>
      other ? text`${figureOn(scale, other.value)} with ${coder(other.coder)}` : NOT_AVAILABLE,
    ),
  ]);
  const under = wanted.rule === null ? '' : `, ${ruleHeading(report, wanted.rule)}`;
  return table(
    `${measureLabel(wanted.measure)} between each coder and the others${under}`,
    ['coder', 'mean', 'lowest', 'highest'],
    rows,
  );
}
