import { bothUncoded, pairsOf, pairTable } from '../../data/pair-table.ts';
import type { Patterns } from '../../data/patterns.ts';
import { isUncoded, type UncodedPolicy } from '../../data/uncoded.ts';
import { type FigureOptions, policyOf, wholeFigures } from '../figures.ts';
import { HEADLINES } from '../headlines.ts';
import { showsPairs } from '../many-coders.ts';
import type { Note, Result } from '../schema.ts';

const POLICIES: readonly UncodedPolicy[] = ['agree', 'disagree', 'exclude'];

/**
 * How many units two coders both left uncoded and how the headline rule counted them; where that moves a headline figure, the
 * figure under each policy. Joint agreement counts by the reading that the headline uses.
 */
export function bothUncodedNote(patterns: Patterns, options: FigureOptions, joint: 'common' | 'every-pair'): Note[] {
  const [rule] = options.rules;
  if (rule === undefined || !showsPairs(patterns)) return [];
  const someUncoded = patterns.codings.some(isUncoded);
  const pairs = pairsOf(patterns.coders.length)
    .map(([i, j]) => ({
      coders: [patterns.coders[i]!, patterns.coders[j]!],
      units: someUncoded ? bothUncoded(pairTable(patterns, i, j)) : 0,
    }))
    .filter(({ coders }) => options.reference === undefined || coders.includes(options.reference));
  const counted = policyOf(rule, options);
  if (pairs.every(({ units }) => units === 0)) return [{ code: 'both-uncoded', rule, counted, pairs, moved: [] }];
  const under = POLICIES.map((uncoded) => headlines(patterns, { ...options, rules: [rule], uncoded }, joint));
  const moved = under[0]!.map(({ measure, scope, coders, value }, i) => {
    const [agree, disagree, exclude] = [value, under[1]![i]!.value, under[2]![i]!.value];
    return { measure, scope, coders, agree, disagree, exclude };
  });
  return [
    {
      code: 'both-uncoded',
      rule,
      counted,
      pairs,
      moved: moved.filter((one) => one.agree !== one.disagree || one.agree !== one.exclude),
    },
  ];
}

/** The figures that a reader looks at first: the agreement of the pairs, their mean, and the joint agreement of all. */
function headlines(patterns: Patterns, options: FigureOptions, joint: string): Result[] {
  return wholeFigures(patterns, { ...options, measures: HEADLINES, ci: 'none', atLeast: [], valuesOnly: true }).filter(
    ({ measure, variant, k }) =>
      measure === 'agreement' || (k === patterns.coders.length && (variant ?? 'common') === joint),
  );
}
