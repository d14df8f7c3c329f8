import { likelyNames } from '../../names/nearest.ts';
import { NUMBERED_RULE, ruleNamed, ruleNames, ruleSpellings } from '../../rules/catalogue.ts';
import { toleranceRules } from '../../rules/levels.ts';
import { ownRules } from '../../rules/own.ts';
import type { Rule } from '../../rules/rule.ts';
import { didYouMean } from '../wording/text.ts';
import { InvalidValue, type Parser } from './parser.ts';

/** A rule by its name, or "own": the rule that the table of --weights makes. */
export type AskedRule = Rule | typeof ownRules.name;

/** A rule by its name, for commands that take no table of weights. */
export const rule = named((typed): Rule | undefined => ruleNamed(typed), []);

export const ruleOrOwn = named(
  (typed): AskedRule | undefined => (typed === ownRules.name ? ownRules.name : ruleNamed(typed)),
  [ownRules.name],
);

/** @param further - names beside those of the catalogue */
function named<Found>(find: (typed: string) => Found | undefined, further: readonly string[]): Parser<string, Found> {
  const spellings = [...ruleSpellings, ...further];
  const words = `one of ${spellings.join(', ')}`;
  const faultOf = (typed: string): string => {
    if (typed === ownRules.name) return 'this command takes no weights of your own; agree, gate and disagreements do';
    if (/^tolerance\b/.test(typed)) return `"${typed}" has no number of steps; write it as in tolerance:1`;
    const likely = likelyNames(typed, spellings);
    const known = likely.length === 0 ? `${words} is expected` : didYouMean(likely);
    return `"${typed}" is not known; ${known}`;
  };
  return {
    parse: (typed) => {
      const found = find(typed);
      if (found === undefined) throw new InvalidValue(faultOf(typed));
      return found;
    },
    accepts: {
      kind: 'choice',
      names: [...ruleNames, ...further],
      also: { pattern: NUMBERED_RULE, shown: toleranceRules.name },
      words,
    },
  };
}
