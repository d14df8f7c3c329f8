import { type NamedRule, ruleNamed, ruleSpellings, withoutRepeats } from '../rules/catalogue.ts';
import { ownRule as ownRuleOf } from '../rules/own.ts';
import type { Rule } from '../rules/rule.ts';
import { asList, type Check, object, oneOf } from './arguments.ts';

/** When two codings agree: a rule by its name, or the rule itself, as `ownRule` makes one. */
export type RuleOption = NamedRule | Rule;

const known = oneOf(ruleSpellings);

/** A rule, or the name of one, which may hold a number, as "tolerance:1" does. */
export const rule: Check = (value, name) => {
  if (isRule(value) || (typeof value === 'string' && ruleNamed(value) !== undefined)) return;
  known(value, name);
};

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'weigh' in value && 'compares' in value;
}

/** The rules that were asked for, which have been checked. */
export function rulesOf(asked: RuleOption | readonly RuleOption[] | undefined): Rule[] {
  return withoutRepeats(asList<RuleOption>(asked).flatMap((one) => (isRule(one) ? one : (ruleNamed(one) ?? []))));
}

/**
 * A rule from weights of your own: how much every two categories agree, from 0 (not at all) to 1 (fully). It is called "own", and
 * compares single categories.
 *
 * @param weights - for each category, its agreement with each other one; with itself it is 1
 * @returns a rule, for the option `rule`
 * @throws TypeError or RangeError if a number is missing, not from 0 to 1, or not the same both ways
 * @example
 * const weighted = ownRule({ normal: { benign: 0.8, cancer: 0 }, benign: { normal: 0.8, cancer: 0 }, cancer: { normal: 0, benign: 0 } });
 * const patterns = patternsOf(studyOf([['normal', 'benign'], ['cancer', 'cancer'], ['normal', 'normal'], ['benign', 'cancer']]));
 * measures.cohenKappa(patterns, { rule: weighted }).value; // → 0.4419
 */
export function ownRule(weights: Readonly<Record<string, Readonly<Record<string, number>>>>): Rule {
  object(weights, 'ownRule: weights');
  const names = Object.keys(weights);
  const weightOf = (a: string, b: string): number => {
    const number = weights[a]?.[b] ?? (a === b ? 1 : Number.NaN);
    const called = `ownRule: weights.${a}.${b}`;
    if (!(number >= 0 && number <= 1)) throw new RangeError(`${called} is ${number}; a number from 0 to 1 expected`);
    if (a === b && number !== 1) throw new RangeError(`${called} is ${number}; 1 expected, of a category with itself`);
    if (a !== b && weights[b]?.[a] !== number)
      throw new RangeError(
        `${called} is ${number}, and weights.${b}.${a} is ${weights[b]?.[a]}; the same number expected`,
      );
    return number;
  };
  return ownRuleOf(new Map(names.map((a) => [a, new Map(names.map((b) => [b, weightOf(a, b)]))])));
}
