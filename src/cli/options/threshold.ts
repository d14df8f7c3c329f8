import { likelyNames } from '../../data/nearest.ts';
import { measureNames, measures } from '../../measures/catalogue.ts';
import { type Threshold, thresholdScopes } from '../../report/gate/threshold.ts';
import { type RuleName, ruleNames } from '../../rules/catalogue.ts';
import { didYouMean } from '../wording/text.ts';
import { type Meaning, Misunderstood } from './meaning.ts';

/** [SCOPE:]MEASURE[/RULE][@K][.lower]=NUMBER */
const GRAMMAR =
  /^(?:(?<scope>[^:=/@]*):)?(?<measure>[^:=/@.]+)(?:\/(?<rule>[^:=/@.]+))?(?:@(?<k>\d+))?(?<lower>\.lower)?=(?<number>.+)$/;

const COUNTS_CODERS = ['joint-agreement', 'assignment-agreement'];

/** What was typed as a threshold, or what is wrong with it, with what to do. */
export function parseThreshold(typed: string): Threshold | { readonly fault: string } {
  const text = typed.replace(/\s+/g, '');
  const parts = GRAMMAR.exec(text)?.groups;
  if (!parts) return fault(typed, 'MEASURE=NUMBER is expected, as in agreement=0.70 or pairs:cohen-kappa.lower=0.6');
  const { scope = null, measure = '', rule = null, k, lower, number } = parts;
  if (scope !== null && !isOneOf(thresholdScopes, scope))
    return fault(typed, `before the colon all, pairs or categories is expected, not "${scope}"`);
  const known = measures.filter(({ name }) => name === measure);
  if (known.length === 0) return fault(typed, `there is no measure "${measure}"${meant(measure, measureNames)}`);
  if (rule !== null && !isOneOf(ruleNames, rule))
    return fault(typed, `there is no rule "${rule}"${meant(rule, ruleNames)}`);
  if (rule !== null && scope === 'categories')
    return fault(typed, 'a category alone, applied or not, has no rule: leave out the slash and what follows');
  if (rule !== null && known.every(({ ruled }) => !ruled))
    return fault(typed, `${measure} has no rule: leave out /${rule}`);
  if (k !== undefined && (!COUNTS_CODERS.includes(measure) || Number(k) < 2))
    return fault(typed, `@K, at least K coders, is for ${COUNTS_CODERS.join(' and ')}, with K from 2`);
  const needed = numberOf(number!);
  if (needed === undefined) return fault(typed, `a number is expected after "=", not "${number}"`);
  if (Math.abs(needed) > 1) return fault(typed, `no figure exceeds 1: did you mean ${needed / 100}?`);
  return {
    text: typed.trim(),
    scope,
    measure,
    rule: rule as RuleName | null,
    k: k === undefined ? null : Number(k),
    bound: lower === undefined ? 'value' : 'lower',
    needed,
  };
}

export const threshold: Meaning<string, Threshold> = (typed) => {
  const found = parseThreshold(typed);
  if ('fault' in found) throw new Misunderstood(found.fault);
  return found;
};

function fault(typed: string, text: string): { readonly fault: string } {
  return { fault: `"${typed}": ${text}` };
}

function meant(found: string, names: readonly string[]): string {
  const likely = likelyNames(found, names);
  return likely.length === 0 ? ' (intercoder measures lists them)' : `; ${didYouMean(likely)}`;
}

/** "0.7", ".7", "70%" */
function numberOf(text: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)%?$/.test(text)) return undefined;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
