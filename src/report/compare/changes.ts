import { expandedPercentile } from '../../measures/change/expanded-percentile.ts';
import { independentReplicates, pairedReplicates } from '../../measures/change/replicates.ts';
import { noUncertainty } from '../../measures/intervals/interval.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import { commonUnits, pairRounds, type Round } from '../../patterns/rounds.ts';
import { resultAt } from '../figures/result.ts';
import { type Key, type RoundFigure, type RoundOptions, roundFigures } from './round-figures.ts';
import type { Change } from './schema.ts';

export interface ChangeOptions extends RoundOptions {
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
}

/** The change of every figure over the units of both rounds. Each resampled unit is drawn with both its rows. */
export function pairedChanges(before: Round, after: Round, options: ChangeOptions): Change[] {
  const paired = pairRounds(before, after);
  const units = commonUnits(before, after).length;
  const matched = match(roundFigures(paired.before, options), roundFigures(paired.after, options));
  const replicates = pairedReplicates(paired.counts, functions(matched), options.resamples, options.seed);
  return matched.map((one, i) => changeOf(one, replicates[i]!, units, 'paired-bootstrap', options));
}

/** The change of every figure between rounds of different units. Each round is resampled independently. */
export function unpairedChanges(before: Round, after: Round, options: ChangeOptions): Change[] {
  const [first, second] = [patternsOf(before), patternsOf(after)];
  const matched = match(roundFigures(first, options), roundFigures(second, options));
  const counts = { before: first.counts, after: second.counts };
  const replicates = independentReplicates(counts, functions(matched), options.resamples, options.seed);
  const units = Math.min(before.unitCount, after.unitCount);
  return matched.map((one, i) => changeOf(one, replicates[i]!, units, 'unpaired-bootstrap', options));
}

/** With fewer units that affect a figure, an interval would be infinite. */
const MINIMUM = 3;

interface Matched {
  readonly before: RoundFigure;
  readonly after: RoundFigure;
}

/** The figures that both rounds have, in the order of the second. */
function match(before: readonly RoundFigure[], after: readonly RoundFigure[]): Matched[] {
  const known = new Map(before.map((figure) => [textOf(figure.key), figure]));
  return after.flatMap((figure) => {
    const other = known.get(textOf(figure.key));
    return other === undefined ? [] : [{ before: other, after: figure }];
  });
}

/** Identifies a figure in both rounds. A figure of all coders is the same one even if the coders, or their number, differ. */
export function textOf({ measure, rule, scope, coders, category, variant, k }: Key): string {
  const who = scope === 'pair' ? [...coders].sort() : [];
  const atLeast = k === coders.length ? 'all' : k;
  return JSON.stringify([measure, rule, scope, who, category, variant, atLeast]);
}

function functions(matched: readonly Matched[]) {
  return matched.map(({ before, after }) => ({ before: before.of, after: after.of }));
}

function changeOf(
  { before, after }: Matched,
  replicates: readonly (number | null)[],
  units: number,
  method: string,
  { confidence }: ChangeOptions,
): Change {
  const [first, second] = [before.found, after.found];
  const bearing = Math.min(units, Math.max(MINIMUM, Math.min(before.bearing ?? units, after.bearing ?? units)));
  const defined = first.value !== null && second.value !== null;
  return {
    ...after.key,
    before: resultAt(after.key.measure, first),
    after: resultAt(after.key.measure, second),
    change: defined ? second.value! - first.value! : null,
    ...(defined ? expandedPercentile(replicates, bearing, confidence, method) : noUncertainty),
  };
}
