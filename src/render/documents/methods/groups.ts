import type { Report, Result } from '../../../report/agree/schema.ts';
import type { AltTest } from '../../../report/alt-test/schema.ts';
import { isGraded, ruleTitle } from '../../../rules/catalogue.ts';
import { bounds, decimal, fixed, percent } from '../../figures.ts';
import { capital, numberWord, plural, thousands, withAnd } from '../../words.ts';
import { isSameCategory } from '../select.ts';
import {
  ALPHA,
  betweenGroups,
  type Group,
  groupsOf,
  inPlaceOfOne,
  modelsIn,
  ofGroup,
  ruleOf,
  withMajority,
  withPeople,
} from '../select-groups.ts';
import { cited } from './bibliography.ts';
import { bracketed, intervalOfShare, type Sentence, sentence, withInterval } from './sentence.ts';

/** If there are more models than this, the paragraph gives only the lowest and the highest figure. */
const MOST_MODELS = 4;

/** The people, where models coded beside one group of several people. */
export function peopleOf(report: Report): Group | undefined {
  const [people, ...others] = groupsOf(report).filter(({ are }) => are === 'people');
  return people !== undefined && others.length === 0 && people.coders.length > 1 ? people : undefined;
}

/** Who is in which group. */
export function groupSentences(report: Report): Sentence[] {
  const groups = groupsOf(report);
  if (groups.length === 0) return [];
  const people = peopleOf(report);
  const text =
    people === undefined
      ? `The groups were ${withAnd(groups.map(({ name, coders }) => `${name} (${withAnd(coders)})`))}.`
      : `${capital(numberWord(people.coders.length))} of these coders were people (${withAnd(people.coders)}), and ${modelsText(modelsIn(report))}${othersText(report)}.`;
  return [sentence('groups', text)];
}

/** How far groups agree within and among each other, how far models agree with the people, and whether they may take their place. */
export function furtherSentences(report: Report): Sentence[] {
  const groups = groupsOf(report);
  const rule = report.overview.headline?.rule ?? report.options.rules[0]!;
  const ofPeople = groups.filter(({ are }) => are === 'people');
  return [
    ...(peopleOf(report) === undefined ? figuresOfGroups(report, groups, rule) : []),
    ...ofPeople.flatMap((people) => besidePeople(report, people, rule)),
    ...altTest(report),
  ];
}

function modelsText(models: readonly string[]): string {
  return `${numberWord(models.length)} ${models.length === 1 ? 'was a model' : 'were models'} (${withAnd(models)})`;
}

/** Coders of no group, of whom nothing else is said. */
function othersText(report: Report): string {
  const inGroups = groupsOf(report).flatMap(({ coders }) => coders);
  const others = report.data.coders.filter((coder) => !inGroups.includes(coder));
  return others.length === 0 ? '' : `; ${withAnd(others)} belonged to none of the groups`;
}

/** The figures of groups that the paragraph reports, each with what it is called where intervals are described. */
export function figuresTold(report: Report): { readonly name: string; readonly result: Result }[] {
  const areTold = peopleOf(report) === undefined;
  return report.results.flatMap((result) => {
    const { measure, group, between, category } = result;
    if (category !== null || (measure !== 'agreement' && measure !== ALPHA)) return [];
    if (between !== undefined) return [{ name: 'means over pairs', result }];
    if (group === undefined || !areTold) return [];
    return [{ name: measure === ALPHA ? 'Krippendorff’s alpha' : 'agreement within groups', result }];
  });
}

function figuresOfGroups(report: Report, groups: readonly Group[], rule: string): Sentence[] {
  const ruleOfAlpha = ruleOf(report, ALPHA, rule);
  const within = groups.flatMap((group) => {
    const text = figuresText(ofGroup(report, group, 'agreement', rule), ofGroup(report, group, ALPHA, ruleOfAlpha));
    return text === '' ? [] : [sentence('within', `Within ${group.name}, ${text}.`)];
  });
  const across = groups.flatMap((one, i) =>
    groups.slice(i + 1).flatMap((other) => {
      const figure = (measure: string) => betweenGroups(report, [one, other], measure, ruleOf(report, measure, rule));
      const text = figuresText(figure('agreement'), figure(ALPHA));
      return text === ''
        ? []
        : [sentence('between', `Between ${one.name} and ${other.name}, as the mean over their pairs, ${text}.`)];
    }),
  );
  return [...within, ...across];
}

/** "agreement was 78.9% (95% CI 68.1% to 86.7%) and alpha 0.71 (95% CI 0.58 to 0.81)" */
function figuresText(agreement: Result | undefined, alpha: Result | undefined): string {
  const said = [
    ...(agreement === undefined || agreement.value === null
      ? []
      : [`agreement was ${percent(agreement.value)}${bracketed(intervalOfShare(agreement.ci))}`]),
    ...(alpha === undefined || alpha.value === null ? [] : [`alpha was ${decimal(alpha.value)}${withInterval(alpha)}`]),
  ];
  return said.join(' and ');
}

function besidePeople(report: Report, people: Group, rule: string): Sentence[] {
  const models = modelsIn(report);
  const whom = peopleOf(report) === undefined ? people.name : 'the people';
  if (models.length > MOST_MODELS) return summedUp(report, people, models, whom, rule);
  return models.flatMap((model) => {
    const agreement = withPeople(report, people, model, rule);
    if (agreement === undefined || agreement.value === null) return [];
    const majority = withMajority(report, people, model, 'agreement', rule);
    const isOne = people.coders.length === 1;
    const graded = isGraded(rule);
    const most =
      isOne || majority === undefined || majority.value === null
        ? ''
        : majority.agreed === null
          ? `, and to ${percent(majority.value)} with what most of them chose (${plural(majority.units, 'unit')})`
          : `, and with what most of them chose on ${thousands(majority.agreed)} of ${ofUnits(report, majority.units)} (${percent(majority.value)})`;
    const average = isOne ? '' : ' on average';
    const share = graded
      ? `to ${percent(agreement.value)}${average}`
      : `on ${percent(agreement.value)} of the units${average}`;
    return [
      sentence(
        'model',
        `${model} agreed with ${whom} ${share}${bracketed(intervalOfShare(agreement.ci))}${most}${inPlace(report, people, model, rule)}.`,
      ),
    ];
  });
}

function ofUnits({ data }: Report, units: number): string {
  return units < data.units ? `the ${plural(units, 'unit')} in which there was such a majority` : plural(units, 'unit');
}

/** "; when it replaced one of them, alpha was 0.72 to 0.74" */
function inPlace(report: Report, people: Group, model: string, rule: string): string {
  const alphas = inPlaceOfOne(report, people, model, rule);
  if (alphas.length === 0) return '';
  const [lowest, highest] = bounds(alphas).map(decimal);
  return `; when it replaced one of them, alpha was ${lowest === highest ? lowest : `${lowest} to ${highest}`}`;
}

function summedUp(report: Report, people: Group, models: readonly string[], whom: string, rule: string): Sentence[] {
  const found = models
    .map((model) => ({ model, value: withPeople(report, people, model, rule)?.value ?? null }))
    .filter(({ value }) => value !== null)
    .sort((a, b) => a.value! - b.value!);
  const [lowest, highest] = [found.at(0), found.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  return [
    sentence(
      'model',
      `Mean agreement of the ${numberWord(found.length)} models with ${whom} ranged from ${percent(lowest.value)} (${lowest.model}) to ${percent(highest.value)} (${highest.model}).`,
    ),
  ];
}

/** The result of the alternative annotator test for each model. */
function altTest(report: Report): Sentence[] {
  const { altTest: test } = report;
  if (test === undefined) return [];
  const { rule, epsilon, q, leastUnits, models } = test;
  const how = `Whether a model may take the place of a person was tested by the alternative annotator test (${cited(['calderon2025'])}; one-sided paired t tests, ε = ${epsilon}, procedure of ${cited(['benjamini2001'])} at q = ${q}${isSameRule(report, rule) ? '' : `, with the rule “${ruleTitle(rule)}”`}${models.some(({ coders }) => coders.some((one) => 'skipped' in one)) ? `; people with fewer than ${leastUnits} units in common were left out` : ''}).`;
  return [
    sentence('alt-test', how, ['calderon2025', 'benjamini2001']),
    ...models.map((model) => sentence('alt-test', resultText(model))),
  ];
}

/** Whether codings agree under it as they do in the first sentences. */
function isSameRule(report: Report, rule: string): boolean {
  const first = report.overview.headline?.rule;
  return rule === first || (first != null && isSameCategory(report, rule) && isSameCategory(report, first));
}

function replacedText(replaced: number, tested: number): string {
  if (replaced === tested) return tested === 1 ? 'the person tested' : `all ${numberWord(tested)} people tested`;
  return `${replaced === 0 ? 'none' : numberWord(replaced)} of the ${numberWord(tested)} people tested`;
}

function resultText({ model, winningRate, advantage, passed, weak, coders }: AltTest['models'][number]): string {
  if (winningRate === null) return `${model} could not be tested.`;
  const tested = coders.filter((one) => 'won' in one);
  const replaced = tested.filter(({ won }) => won).length;
  const reservations = [
    ...(weak.includes('few-people') ? ['fewer than three people'] : []),
    ...(weak.includes('few-units') ? ['too few units'] : []),
  ];
  const weakText = reservations.length === 0 ? '' : `; with ${reservations.join(' and ')}, this carries little weight`;
  return `${model} ${passed ? 'passed' : 'did not pass'}: its winning rate was ${fixed(winningRate, 2)} (it could replace ${replacedText(replaced, tested.length)}) and its average advantage ${fixed(advantage, 2)}${weakText}.`;
}
