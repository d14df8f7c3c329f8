import { type NamedRule, ruleNamed, ruleSpellings, withoutRepeats } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { asList, type Check, oneOf } from './arguments.ts';

const known = oneOf(ruleSpellings);

/** The name of a rule, which may hold a number, as "tolerance:1" does. */
export const ruleName: Check = (value, name) => {
  if (typeof value !== 'string' || ruleNamed(value) === undefined) known(value, name);
};

/** The rules of these names, which have been checked. */
export function rulesNamed(names: NamedRule | readonly NamedRule[] | undefined): Rule[] {
  return withoutRepeats(asList<NamedRule>(names).flatMap((name) => ruleNamed(name) ?? []));
}
