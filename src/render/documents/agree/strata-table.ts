import type { Report, Result } from '../../../report/agree/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { decimal, percent, reasonText, strataText, stratumText } from '../../words.ts';
import { find, meanText, ofPair, ruleTitle } from '../select.ts';
import { pairNames } from './pairs.ts';
import { AGREEMENT_HEAD, agreementRow } from './rule-table.ts';

const MOST_STRATA = 20;

const MOST_TOLD = 3;

/** The headline figures of every stratum, under those of all units. */
export function strataParts(report: Report): Part[] {
  const { strata, options, data } = report;
  if (strata.length === 0) return [];
  const rule = options.rules[0]!;
  const figures = columnsOf(report, rule);
  const shown = strata.slice(0, MOST_STRATA);
  const rows = [
    ['all units', ...figures.cells(report)],
    ...shown.map(({ stratum, results }) => [stratumText(stratum), ...figures.cells({ ...report, results })]),
  ];
  const pair = data.coders.length === 2 ? pairNames(report)([data.coders[0]!, data.coders[1]!]) : undefined;
  const title = `By ${strataText(options.by)}: ${pair ?? meanText(report, rule)}, ${ruleTitle(report, rule)}`;
  const left = strata.length - shown.length;
  const more = left > 0 ? `… and ${left} more strata; all ` : 'All ';
  return [
    ...(figures.head.length > 0 ? [table(title, ['', ...figures.head], rows)] : []),
    ...undefinedIn(shown, (results) => figures.reasons({ ...report, results })),
    paragraph(`${more}figures of each stratum, categories too: --format csv or json.`, 'aside'),
  ];
}

/** Why figures of strata are missing, each reason once. */
function undefinedIn(strata: Report['strata'], reasonsOf: (results: Result[]) => readonly string[]): Part[] {
  const where = strata.map(({ stratum, results }) => ({ name: stratumText(stratum), reasons: reasonsOf(results) }));
  return [...new Set(where.flatMap(({ reasons }) => reasons))].map((reason) => {
    const names = where.flatMap(({ name, reasons }) => (reasons.includes(reason) ? [name] : []));
    const told = names.length > MOST_TOLD ? `${names.slice(0, MOST_TOLD).join(', ')}, …` : names.join(', ');
    return paragraph(`n/a in ${told}: ${reasonText(reason)}.`, 'aside');
  });
}

/** The columns for which some figure was asked. */
function columnsOf(report: Report, rule: string) {
  const { coders } = report.data;
  const ofAllUnits = { rule, category: null, variant: null };
  const agreement = (of: Report) =>
    coders.length === 2
      ? ofPair(of, [coders[0]!, coders[1]!], { ...ofAllUnits, measure: 'agreement' })
      : find(of, { ...ofAllUnits, measure: 'agreement' });
  const joint = (of: Report) =>
    coders.length === 2 ? undefined : find(of, { ...ofAllUnits, measure: 'joint-agreement', k: coders.length });
  const alpha = (of: Report) => find(of, { ...ofAllUnits, measure: 'krippendorff-alpha' });
  const columns: { head: readonly string[]; of: (of: Report) => Result | undefined; text: Text }[] = [
    { head: AGREEMENT_HEAD, of: agreement, text: (figure) => agreementRow('', figure).slice(1) },
    { head: [`all ${coders.length}`], of: joint, text: (figure) => [figure ? percent(figure.value) : ''] },
    { head: ['alpha'], of: alpha, text: (figure) => [figure ? decimal(figure.value) : ''] },
  ];
  const asked = columns.filter(({ of }) => of(report) !== undefined);
  return {
    head: asked.flatMap(({ head }) => head),
    reasons: (one: Report) => asked.flatMap(({ of }) => of(one)?.reason ?? []),
    cells: (one: Report) => asked.flatMap(({ of, text }) => text(of(one))),
  };
}

type Text = (figure: Result | undefined) => string[];
