import { any } from './any.ts';
import { dice } from './dice.ts';
import { exact } from './exact.ts';
import { hamming } from './hamming.ts';
import { jaccard } from './jaccard.ts';
import { interval, linear, ordinal, quadratic, ratio } from './levels.ts';
import { masi } from './masi.ts';
import type { Rule } from './rule.ts';

/** Every rule. To add one, write its file and list it here. */
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
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export const ruleNames = Object.keys(rules) as RuleName[];

/** What a rule says, in a few words; an unknown name stays as it is. */
export function ruleTitle(name: string): string {
  return name in rules ? rules[name as RuleName].title : name;
}

/** Whether codings agree under the rule to a degree, and not only wholly or not at all. */
export function isGraded(name: string): boolean {
  return name in rules && rules[name as RuleName].graded;
}
