import type { Report, Result } from '../../report/agree/schema.ts';

export const ALPHA = 'krippendorff-alpha';

export type Group = NonNullable<Report['options']['groups']>[number];

export function groupsOf({ options }: Report): readonly Group[] {
  return options.groups ?? [];
}

export function modelsIn(report: Report): string[] {
  return groupsOf(report).flatMap(({ are, coders }) => (are === 'models' ? coders : []));
}

/** The figure of a group's own coders, which is listed before those with a model in the place of one of them. */
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

/** Alpha has a rule of its own if units have several categories and the user chose no rule. */
export function ruleOf(report: Report, measure: string, rule: string): string {
  return measure === ALPHA ? (report.overview.alpha?.rule ?? rule) : rule;
}

/** Agreement of a model with the people, whether it is a group of its own or one of several models in a group. */
export function withPeople({ results }: Report, people: Group, model: string, rule: string): Result | undefined {
  const isOfModel = ({ between, coders }: Result) =>
    between?.includes(people.name) && coders.length === people.coders.length + 1 && coders.includes(model);
  return results.find((one) => one.measure === 'agreement' && one.rule === rule && isOfModel(one));
}

/** Agreement of a model with what more than half of the people gave a unit. */
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

/** Alpha of the people with the model in the place of each of them in turn; undefined figures are left out. */
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
