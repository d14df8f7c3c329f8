import { any } from './any.ts';
import { dice } from './dice.ts';
import { exact } from './exact.ts';
import { hamming } from './hamming.ts';
import { jaccard } from './jaccard.ts';
import { interval, linear, ordinal, quadratic, ratio } from './levels.ts';
import { masi } from './masi.ts';
import type { Rule } from './rule.ts';

/** Every rule there is; a new one is a file and a line here. */
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

/** What a rule says, in a few words; what is no rule's name stays as it is. */
export function ruleTitle(name: string): string {
  return name in rules ? rules[name as RuleName].title : name;
}
