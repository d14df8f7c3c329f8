import { any } from './any.ts';
import { dice } from './dice.ts';
import { exact } from './exact.ts';
import { hamming } from './hamming.ts';
import { jaccard } from './jaccard.ts';
import {
  bipolar,
  circular,
  interval,
  linear,
  ordinal,
  quadratic,
  radical,
  ratio,
  tolerance,
  toleranceRules,
} from './levels.ts';
import { masi } from './masi.ts';
import { ownRules } from './own.ts';
import type { Rule } from './rule.ts';

/** Every rule of a name of its own. To add one, write its file and list it here. */
export const rules = {
  any,
  exact,
  jaccard,
  dice,
  masi,
  hamming,
  linear,
  quadratic,
  ordinal,
  interval,
  ratio,
  radical,
  circular,
  bipolar,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export const ruleNames = Object.keys(rules) as RuleName[];

/** A rule by its name, which may hold a number: `tolerance:1`. */
export type NamedRule = RuleName | `tolerance:${number}`;

/** How rules are asked for by name. */
export const ruleSpellings: readonly string[] = [...ruleNames, toleranceRules.name];

/** Names of rules that hold a number. */
export const NUMBERED_RULE = /^tolerance:(\d+(?:\.\d+)?)$/;

/** The rule of a name; undefined if there is none. */
export function ruleNamed(name: string): Rule | undefined {
  if (Object.hasOwn(rules, name)) return rules[name as RuleName];
  const steps = NUMBERED_RULE.exec(name)?.[1];
  return steps === undefined ? undefined : tolerance(Number(steps));
}

/** The rules, each name once. */
export function withoutRepeats(some: readonly Rule[]): Rule[] {
  return [...new Map(some.map((rule) => [rule.name, rule])).values()];
}

type Described = Pick<Rule, 'name' | 'title' | 'formula' | 'source' | 'graded' | 'compares'>;

/** What there is to say of every rule, those with a number and those of one's own too. */
export const describedRules: readonly Described[] = [...Object.values(rules), toleranceRules, ownRules];

function described(name: string): Described | undefined {
  return ruleNamed(name) ?? describedRules.find((rule) => rule.name === name);
}

/** What a rule says, in a few words; an unknown name stays as it is. */
export function ruleTitle(name: string): string {
  return described(name)?.title ?? name;
}

/** Whether codings agree under the rule to a degree, and not only wholly or not at all. */
export function isGraded(name: string): boolean {
  return described(name)?.graded === true;
}
