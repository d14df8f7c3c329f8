import { ruleMeant } from '../../../measures/meant-rules.ts';
import type { Report, Result } from '../../../report/agree/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { coefficient, share } from '../../figures.ts';
import { nextStep, pair, type Text, text } from '../../text.ts';
import { reasonText, strataText, stratumText } from '../../words.ts';
import { find, meanText, ofPair, ruleHeading } from '../select.ts';
import { AGREEMENT_HEAD, agreementRow } from './rule-table.ts';

const MAX_STRATA = 20;

const MAX_LISTED = 3;

/** The headline figures of every stratum, below those of all units. */
export function strataParts(report: Report): Part[] {
  const { strata, options, data, notes } = report;
  if (strata.length === 0) return [];
  const rule = ruleOf(report, 'agreement');
  const figures = columnsOf(report);
  const shown = strata.slice(0, MAX_STRATA);
  const rows = [
    ['all units', ...figures.cells(report)],
    ...shown.map(({ stratum, results }) => [stratumText(stratum), ...figures.cells({ ...report, results })]),
  ];
  const whose = data.coders.length === 2 ? pair(data.coders) : meanText(report, rule);
  const title = text`By ${strataText(options.by)}: ${whose}, ${ruleHeading(report, rule)}`;
  const left = strata.length - shown.length;
  const more = left > 0 ? `… and ${left} more strata; all ` : 'All ';
  const areCategoriesLeftOut = notes.some(({ code }) => code === 'strata-categories-left-out');
  const included = areCategoriesLeftOut
    ? text`except those of single categories, which are too many${nextStep({ code: 'figures-of-stratum' })}`
    : 'including those of categories';
  const how = nextStep({ code: 'all-figures-of-strata' }, ': in CSV and JSON');
  return [
    ...(figures.head.length > 0 ? [table(title, ['', ...figures.head], rows)] : []),
    ...undefinedIn(shown, (results) => figures.reasons({ ...report, results })),
    paragraph(text`${more}figures of each stratum, ${included}${how}.`, 'aside'),
  ];
}

/** Why figures of strata are missing, each reason once. */
function undefinedIn(strata: Report['strata'], reasonsOf: (results: Result[]) => readonly string[]): Part[] {
  const all = strata.map(({ stratum, results }) => ({ name: stratumText(stratum), reasons: reasonsOf(results) }));
  return [...new Set(all.flatMap(({ reasons }) => reasons))].map((reason) => {
    const names = all.flatMap(({ name, reasons }) => (reasons.includes(reason) ? [name] : []));
    const listed = names.length > MAX_LISTED ? `${names.slice(0, MAX_LISTED).join(', ')}, …` : names.join(', ');
    return paragraph(`n/a in ${listed}: ${reasonText(reason)}.`, 'aside');
  });
}

/** The rule that a measure means, among those under which the report shows it. */
function ruleOf({ options, data, results }: Report, measure: string): string {
  const isShown = (rule: string) =>
    results.some((result) => result.category === null && result.measure === measure && result.rule === rule);
  const shown = options.rules.filter(isShown);
  return ruleMeant(measure, shown.length > 0 ? shown : options.rules, data.multiple);
}

/** The columns that have a figure. */
function columnsOf(report: Report) {
  const { coders } = report.data;
  const ofAllUnits = { category: null, variant: null };
  const under = (measure: string) => ({ ...ofAllUnits, measure, rule: ruleOf(report, measure) });
  const agreement = (of: Report) =>
    coders.length === 2 ? ofPair(of, [coders[0]!, coders[1]!], under('agreement')) : find(of, under('agreement'));
  const joint = (of: Report) =>
    coders.length === 2 ? undefined : find(of, { ...under('joint-agreement'), k: coders.length });
  const alpha = (of: Report) => find(of, under('krippendorff-alpha'));
  const level = ruleOf(report, 'krippendorff-alpha');
  const columns: { head: readonly string[]; of: (of: Report) => Result | undefined; cells: CellsOf }[] = [
    { head: AGREEMENT_HEAD, of: agreement, cells: (figure) => agreementRow('', figure).slice(1) },
    { head: [`all ${coders.length}`], of: joint, cells: (figure) => [figure ? share(figure.value) : ''] },
    {
      head: [level === ruleOf(report, 'agreement') ? 'alpha' : `alpha, ${level}`],
      of: alpha,
      cells: (figure) => [figure ? coefficient(figure.value) : ''],
    },
  ];
  const shownColumns = columns.filter(({ of }) => of(report) !== undefined);
  return {
    head: shownColumns.flatMap(({ head }) => head),
    reasons: (one: Report) => shownColumns.flatMap(({ of }) => of(one)?.reason ?? []),
    cells: (one: Report) => shownColumns.flatMap(({ of, cells }) => cells(of(one))),
  };
}

type CellsOf = (figure: Result | undefined) => Text[];
