import type { UncodedPolicy } from '../../codings/coding.ts';
import { changeFromIntervals } from '../../measures/change/change-from-intervals.ts';
import { noUncertainty } from '../../measures/intervals/interval.ts';
import { type ChosenRules, chosenRules, meantRules } from '../../measures/meant-rules.ts';
import { UsageError } from '../../problems.ts';
import { ruleNamed } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { ownPolicy } from '../../rules/weights.ts';
import type { EarlierReport } from '../agree/earlier-report.ts';
import type { Result } from '../agree/schema.ts';
import { checkNamedMeasures } from '../figures/choose.ts';
import { resultAt } from '../figures/result.ts';
import { textOf } from './changes.ts';
import {
  type ComparisonOptions,
  checkSetRules,
  frame,
  headlineRule,
  noInterval,
  roundNotes,
  wideInterval,
} from './comparison.ts';
import { overview } from './overview.ts';
import { USUAL } from './round-figures.ts';
import type { Change, ComparedRound, Comparison, ComparisonNote } from './schema.ts';

/** What changed between two rounds, at least one of which is given only as a report. */
export function comparisonOfReports(
  before: EarlierReport,
  after: EarlierReport,
  from: { readonly before: ComparedRound['from']; readonly after: ComparedRound['from'] },
  asked: ComparisonOptions,
): Comparison {
  checkSetRules(asked.rules);
  const multiple = before.data.multiple || after.data.multiple;
  const options = { ...asked, ...rulesOfBoth(before, after, asked, multiple) };
  checkPolicies(before, after, from, options);
  const known = new Map(before.results.filter(isCompared(options)).map((result) => [textOf(result), result]));
  const results = after.results.filter(isCompared(options));
  const changes = results.flatMap((result) => {
    const other = known.get(textOf(result));
    return other === undefined ? [] : [changeOf(other, result, options.confidence)];
  });
  checkNamedMeasures(options.measures ?? [], changes);
  const lonely = known.size + results.length - 2 * changes.length;
  const notInBoth: ComparisonNote[] = lonely === 0 ? [] : [{ code: 'not-in-both', figures: lonely }];
  const coders = { before: before.data.coders, after: after.data.coders };
  const said = overview(changes, [], headlineRule(options, multiple), coders);
  return {
    ...frame({ ...options, uncoded: options.uncoded ?? requestedPolicy(after, options.rules) }),
    before: roundFacts(before, from.before),
    after: roundFacts(after, from.after),
    units: {
      compared: 'unpaired',
      why: 'report',
      by: null,
      common: null,
      onlyBefore: null,
      onlyAfter: null,
    },
    overview: said,
    changes,
    recoding: [],
    notes: [
      ...roundNotes(before.data.coders, before.data.categories, after.data.coders, after.data.categories),
      ...noInterval(changes),
      ...wideInterval(said),
      ...notInBoth,
    ],
  };
}

/** The rules that were named; of none, those that both reports have, each measure under the one that its name means. */
function rulesOfBoth(
  before: EarlierReport,
  after: EarlierReport,
  { rules: named }: ComparisonOptions,
  multiple: boolean,
): ChosenRules {
  const common = after.options.rules
    .filter((name) => before.options.rules.includes(name))
    .flatMap((name) => ruleNamed(name) ?? [])
    .filter(({ compares }) => compares === 'sets');
  return named.length > 0 || common.length === 0
    ? chosenRules(named, { multiple, scale: 'nominal' })
    : meantRules(common, { multiple });
}

/** Two uncoded codings must count the same in both rounds; otherwise the policy's part of a change would be credited to the coders. */
function checkPolicies(
  before: EarlierReport,
  after: EarlierReport,
  from: { readonly before: ComparedRound['from']; readonly after: ComparedRound['from'] },
  { rules, uncoded: requested }: ComparisonOptions,
): void {
  if (before.data.uncoded + after.data.uncoded === 0) return;
  for (const { name: rule } of rules) {
    const [earlier, later] = [before.options.uncoded[rule], after.options.uncoded[rule]];
    if (earlier === undefined || later === undefined) continue;
    if (earlier !== later) {
      const sides = { rule, before: earlier, after: later };
      if (from.before === from.after) throw new UsageError({ code: 'reports-count-differently', ...sides });
      const report = { uncoded: requestedPolicy(from.before === 'report' ? before : after, rules) };
      throw new UsageError({ code: 'reports-count-differently', ...sides, report });
    }
    if (requested !== undefined && requested !== later)
      throw new UsageError({ code: 'reports-count-otherwise', rule, wanted: requested, actual: later });
  }
}

/** The policy that a report was written with for every rule; undefined if each rule has its own. */
function requestedPolicy({ options: { uncoded } }: EarlierReport, rules: readonly Rule[]): UncodedPolicy | undefined {
  const [policy, ...others] = [...new Set(rules.map(({ name }) => uncoded[name]))];
  return others.length > 0 || rules.every((rule) => uncoded[rule.name] === ownPolicy(rule)) ? undefined : policy;
}

/** Whether a figure is among those that are compared between sheets. */
function isCompared({
  rules,
  gives,
  measures: names = ['default'],
}: Pick<ComparisonOptions, 'measures'> & ChosenRules) {
  const isNamed = (measure: string) => names.includes('all') || names.includes(measure);
  const isUsual = (usual: readonly string[], measure: string) => names.includes('default') && usual.includes(measure);
  return ({ measure, rule, scope, category, k, coders }: Result): boolean => {
    if (category !== null) return isNamed(measure) || (scope === 'all' && isUsual(USUAL.category, measure));
    const ofAll = k === null || k === coders.length;
    const underRule = rule === null || (rules.some(({ name }) => name === rule) && gives(measure, rule));
    return (isNamed(measure) || isUsual(USUAL.whole, measure)) && ofAll && underRule;
  };
}

function changeOf(before: Result, after: Result, confidence: number): Change {
  const { measure, rule, scope, coders, category, variant, k } = after;
  const defined = before.value !== null && after.value !== null;
  const ci = defined
    ? changeFromIntervals({ ...before, value: before.value! }, { ...after, value: after.value! }, confidence)
    : noUncertainty;
  return {
    ...{ measure, rule, scope, coders, category, variant, k },
    before: resultAt(measure, before),
    after: resultAt(measure, after),
    change: defined ? after.value! - before.value! : null,
    ...ci,
  };
}

function roundFacts({ data }: EarlierReport, from: ComparedRound['from']): ComparedRound {
  const { coders, categories, units, reading, sources } = data;
  return { coders, categories, units, reading, sources, from };
}
