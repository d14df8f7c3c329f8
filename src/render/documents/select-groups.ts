import type { Report, Result } from '../../report/agree/schema.ts';

export const ALPHA = 'krippendorff-alpha';

export type Group = NonNullable<Report['options']['groups']>[number];

/** A figure of a group's own coders comes before those with a model in the place of one. */
export function ofGroup({ results }: Report, { name }: Group, measure: string, rule: string): Result | undefined {
  return results.find(
    (one) => one.group === name && one.category === null && one.measure === measure && one.rule === rule,
  );
}

/** The mean over the pairs across two groups. */
export function betweenGroups({ results }: Report, [a, b]: readonly [Group, Group], measure: string, rule: string) {
  return results.find(
    ({ between, ...one }) =>
      between?.[0] === a.name && between[1] === b.name && one.measure === measure && one.rule === rule,
  );
}

/** The rule of the alpha that is the study's: another than that of agreement, where units have several categories and none was asked for. */
export function ruleOf(report: Report, measure: string, rule: string): string {
  return measure === ALPHA ? (report.overview.alpha?.rule ?? rule) : rule;
}

/** How far a model agrees with the people, whether it is a group of its own or one of several models in one. */
export function withPeople({ results }: Report, people: Group, model: string, rule: string): Result | undefined {
  const isOfModel = ({ between, coders }: Result) =>
    between?.includes(people.name) && coders.length === people.coders.length + 1 && coders.includes(model);
  return results.find((one) => one.measure === 'agreement' && one.rule === rule && isOfModel(one));
}

/** A model and what more than half of the people gave a unit. */
export function withMajority(
  { results }: Report,
  people: Group,
  model: string,
  measure: string,
  rule: string,
): Result | undefined {
  return results.find(
    (one) =>
      one.variant === 'majority' &&
      one.measure === measure &&
      one.rule === rule &&
      one.coders[0] === people.name &&
      one.coders[1] === model,
  );
}

/** Alpha of the people with the model in the place of each of them in turn. */
export function inPlaceOfOne(report: Report, people: Group, model: string, rule: string): number[] {
  return report.results.flatMap(({ group, measure, coders, value, category, ...one }) =>
    group === people.name &&
    measure === ALPHA &&
    category === null &&
    one.rule === ruleOf(report, ALPHA, rule) &&
    coders.includes(model) &&
    value !== null
      ? [value]
      : [],
  );
}
