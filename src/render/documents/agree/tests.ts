import { measureLabel } from '../../../measures/catalogue.ts';
import type { Difference, Homogeneity, Report, Result } from '../../../report/agree/schema.ts';
import { type Paragraph, type Part, paragraph, type TablePart, table } from '../../document.ts';
import { coefficient, exact, interval, NOT_AVAILABLE } from '../../figures.ts';
import { nextStep, pair, type Text, text } from '../../text.ts';
import { plural, strataText, stratumText } from '../../words.ts';
import { distinctRules, shownPairs } from '../select.ts';
import { MAX_PAIRS } from './pairs.ts';

type Test = NonNullable<Result['test']>;

/** The tests that were asked for, in tables; if none was, those of figures of all coders that always have one, in sentences. */
export function testParts(report: Report): Part[] {
  if (report.options.test === undefined) return unasked(report);
  return [...figureTables(report), ...differenceTables(report), ...homogeneityTables(report), ...notes(report)];
}

/** One test in a sentence, several in a table. */
function unasked(report: Report): Part[] {
  const tested = report.results.filter(({ scope, category, test }) => scope === 'all' && category === null && test);
  const [{ measure, test } = {}] = tested;
  if (tested.length > 1 || measure === undefined || !test)
    return testTable('Tests against 0', tested, ({ measure: name }) => measureLabel(name));
  return [paragraph(text`${measureLabel(measure)}: test against 0: ${inWords(test)}, p ${probability(test.p, '= ')}.`)];
}

/** Those of all coders, those of each pair, a table for each measure, and those of all coders of each category. */
function figureTables(report: Report): TablePart[] {
  const rules = distinctRules(report);
  const tested = report.results.filter(
    ({ test, rule }) => test !== undefined && (rule === null || rules.includes(rule)),
  );
  const whole = (scope: Result['scope']) => tested.filter((one) => one.scope === scope && one.category === null);
  const nameOf = ({ measure, rule, variant }: Result) =>
    [measureLabel(measure), ...ruleDetail(report, rule), ...(variant === null ? [] : [variant])].join(', ');
  const against = `against ${report.options.test}`;
  const ofPairs = shownPairs(report).length > MAX_PAIRS ? [] : whole('pair');
  const measures = [...new Set(ofPairs.map(nameOf))];
  return [
    ...measures.flatMap((name) =>
      testTable(
        `${name}: tests ${against}`,
        ofPairs.filter((one) => nameOf(one) === name),
        ({ coders }) => pair(inOrder(report, coders)),
      ),
    ),
    ...testTable(`Tests ${against}`, whole('all'), (one) => {
      const isOther = one.test!.value !== report.options.test;
      return isOther ? `${nameOf(one)}, against ${one.test!.value}` : nameOf(one);
    }),
    ...testTable(
      `Tests ${against}, by category`,
      tested.filter(({ category, scope }) => category !== null && scope === 'all'),
      (one) => `${nameOf(one)}, ${one.category}`,
    ),
  ];
}

function testTable(title: string, tested: readonly Result[], nameOf: (result: Result) => Text): TablePart[] {
  if (tested.length === 0) return [];
  const hasTwoSided = tested.some(({ test }) => test?.sides === 2);
  const rows = tested.map((one) => {
    const { sides, p, pGreater } = one.test!;
    const [twoSided, greater] =
      sides === 2 ? [probability(p), probability(pGreater!)] : [NOT_AVAILABLE, probability(p)];
    return [nameOf(one), statistic(one.test!), ...(hasTwoSided ? [twoSided] : []), greater];
  });
  const head = ['', 'statistic', ...(hasTwoSided ? ['p (two-sided)'] : []), 'p (one-sided, greater)'];
  return [table(title, head, rows, { keepsNames: true })];
}

/** The rule, where the report has several. */
function ruleDetail(report: Report, rule: string | null): string[] {
  return rule === null || distinctRules(report).length < 2 ? [] : [rule];
}

/** "z = 7.56", "t(11) = 5.34", "F(5, 18) = 1.79", "chi-squared(19) = 30.76" */
function statistic({ statistic: value, distribution, df }: Test): Text {
  const freedom = df === null ? '' : `(${[df].flat().map(degrees).join(', ')})`;
  return text`${SIGNS[distribution]}${freedom} = ${coefficient(value)}`;
}

/** "chi-squared = 8.52 (5 degrees of freedom)" */
function inWords({ statistic: value, distribution, df }: Test): Text {
  const freedom = df === null ? '' : ` (${[df].flat().map(degrees).join(' and ')} degrees of freedom)`;
  return text`${SIGNS[distribution]} = ${coefficient(value)}${freedom}`;
}

const SIGNS = { normal: 'z', t: 't', 'chi-squared': 'chi-squared', F: 'F' };

function degrees(df: number): string {
  return String(Number(df.toFixed(1)));
}

/** "0.130", or "< 0.001" */
function probability(p: number, before = ''): Text {
  return p < 0.001 ? '< 0.001' : text`${before}${exact(p)}`;
}

/** How far the coefficients of pairs differ: a table for each coefficient, unless there are too many pairs to show. */
function differenceTables(report: Report): Part[] {
  const { differences = [] } = report;
  const rules = distinctRules(report);
  const kinds = [...new Set(differences.map(({ measure, rule }) => JSON.stringify([measure, rule])))];
  return kinds.flatMap((kind): Part[] => {
    const own = differences.filter(({ measure, rule }) => JSON.stringify([measure, rule]) === kind);
    const [{ measure, rule }] = own as [Difference];
    if (!rules.includes(rule)) return [];
    const title = [measureLabel(measure), ...ruleDetail(report, rule)].join(', ');
    if (own.length > MAX_PAIRS)
      return [
        paragraph(
          text`${title}: ${plural(own.length, 'difference')} between pairs of coders${nextStep({ code: 'all-moves' })}.`,
        ),
      ];
    return [
      table(
        `${title}: differences between ${own[0]!.groups ? 'groups' : 'pairs of coders'}`,
        ['', 'minus', 'difference', 'interval', 'p (two-sided)'],
        own.map(({ pairs, groups, value, ci, test }) => [
          ...(groups ?? (pairs ?? []).map((two) => pair(two))),
          coefficient(value),
          interval('coefficient', ci),
          test ? probability(test.p) : NOT_AVAILABLE,
        ]),
        { repeated: 2, keepsNames: true },
      ),
    ];
  });
}

/** Whether kappa is the same in all strata. */
function homogeneityTables(report: Report): TablePart[] {
  const { homogeneity = [], options } = report;
  const rules = distinctRules(report);
  const shown = homogeneity.filter(({ rule }) => rules.includes(rule));
  if (shown.length === 0 || shown.length > MAX_PAIRS * rules.length) return [];
  return [
    table(
      `Is Cohen’s kappa the same in each ${strataText(options.by)}? Pooled over them:`,
      ['', 'kappa', 'interval', 'statistic', 'p'],
      shown.map(({ coders, rule, pooled, test }: Homogeneity) => [
        text`${pair(coders)}${ruleDetail(report, rule)
          .map((one) => `, ${one}`)
          .join('')}`,
        coefficient(pooled.value),
        interval('coefficient', pooled.ci),
        statistic(test),
        probability(test.p),
      ]),
    ),
  ];
}

function notes(report: Report): Paragraph[] {
  return report.notes.flatMap((note): Paragraph[] => {
    if (note.code === 'without-test')
      return [
        paragraph(
          `No test: ${note.measures.map((name) => measureLabel(name)).join(', ')}. Their sources have none, or nothing varies.`,
        ),
      ];
    if (note.code === 'differences-left-out')
      return [
        paragraph(
          text`The ${plural(note.differences, 'difference')} between pairs of coders are left out, as there are more than ${note.most}${nextStep({ code: 'some-coders' })}.`,
        ),
      ];
    if (note.code === 'strata-not-pooled' && distinctRules(report).includes(note.rule))
      return [
        paragraph(
          text`Not in the pooled kappa of ${pair(inOrder(report, note.coders))}${ruleDetail(report, note.rule)
            .map((one) => `, ${one}`)
            .join(
              '',
            )}, as their kappa is undefined or has no standard error: ${note.strata.map(stratumText).join(', ')}.`,
        ),
      ];
    return [];
  });
}

function inOrder({ data, options }: Report, coders: readonly string[]): string[] {
  const ordered = [...coders].sort((a, b) => data.coders.indexOf(a) - data.coders.indexOf(b));
  return ordered[1] === options.reference ? ordered.reverse() : ordered;
}
