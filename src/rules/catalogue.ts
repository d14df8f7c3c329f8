import { any } from './any.ts';
import { exact } from './exact.ts';
import { hamming } from './hamming.ts';
import type { Rule } from './rule.ts';

/** Every rule there is; a new one is a file and a line here. */
export const rules = { any, exact, hamming } satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export const ruleNames = Object.keys(rules) as RuleName[];
