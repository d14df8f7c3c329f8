import { rules as everyRule, isGraded } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import type { Scale } from '../rules/weights.ts';
import { kindOf, measures } from './catalogue.ts';

/** What decides which rules suit data. */
export interface RuledData {
  /** Codings are sets: some hold several categories. */
  readonly multiple: boolean;
  readonly scale: Scale;
}

/**
 * The rules of a report if none is named. The paper's rule comes first. If codings are sets, also the rules for sets and the one whose
 * kappa is pooled over categories. A scale other than nominal sets the rule too: its own comes first, then those that tell whether the
 * categories are the same.
 */
export function usualRules({ multiple, scale }: RuledData): Rule[] {
  const { any, exact, jaccard, masi, hamming } = everyRule;
  if (scale !== 'nominal') return [everyRule[scale], any, exact];
  return multiple ? [any, exact, jaccard, masi, hamming] : [any, exact];
}

/**
 * The rule that a measure's name means if no rule is named with it, so that it is the same figure in every command:
 * - of shares of units the first rule that says whether codings agree, for a share of units needs no explanation;
 * - of Krippendorff's alpha of sets Jaccard's rule, which counts how much they share, if the first only says whether they share anything;
 * - of all other measures the first rule.
 *
 * @param rules - names of the rules of the report, in order
 */
export function ruleMeant(measure: string, rules: readonly string[], multiple: boolean): string {
  const [first] = rules as readonly [string];
  const kind = kindOf(measure);
  if (kind === 'agreement' || kind === 'share') return rules.find((rule) => !isGraded(rule)) ?? first;
  if (measure === 'krippendorff-alpha' && multiple && !isGraded(first) && rules.includes(everyRule.jaccard.name))
    return everyRule.jaccard.name;
  return first;
}

/** Which rules figures have, and which measure is given under which of them. */
export interface ChosenRules {
  readonly rules: readonly Rule[];
  readonly gives: (measure: string, rule: string | null) => boolean;
}

/** Every measure under each rule that was named; if none was, each under the rule that its name means. */
export function chosenRules(named: readonly Rule[], data: RuledData): ChosenRules {
  return named.length > 0 ? { rules: named, gives: () => true } : meantRules(usualRules(data), data);
}

/** Each measure under that of these rules which its name means. */
export function meantRules(usual: readonly Rule[], data: Pick<RuledData, 'multiple'>): ChosenRules {
  const names = usual.map(({ name }) => name);
  const meant = new Map(
    measures.flatMap(({ name, ruled }) => (ruled ? [[name, ruleMeant(name, names, data.multiple)]] : [])),
  );
  const used = new Set(meant.values());
  return {
    rules: usual.filter(({ name }) => used.has(name)),
    gives: (measure, rule) => rule === null || !meant.has(measure) || meant.get(measure) === rule,
  };
}
