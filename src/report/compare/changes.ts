import { measures } from '../../measures/catalogue.ts';
import { changeFromIntervals, correlationOverUnits } from '../../measures/change/change-from-intervals.ts';
import { expandedPercentile } from '../../measures/change/expanded-percentile.ts';
import { independentReplicates, type OnResample, pairedReplicates } from '../../measures/change/replicates.ts';
import { noUncertainty, type Uncertainty } from '../../measures/intervals/interval.ts';
import { type Patterns, patternsOf, reduce } from '../../patterns/patterns.ts';
import { commonUnits, pairRounds, type Round } from '../../patterns/rounds.ts';
import type { intervalsOfChange } from '../defaults.ts';
import { everyFigure } from '../figures/figures.ts';
import { resultAt, type WhichFigure } from '../figures/result.ts';
import { type Key, type RoundFigure, type RoundOptions, roundFigures } from './round-figures.ts';
import type { Change } from './schema.ts';

export interface ChangeOptions extends RoundOptions {
  /** From the intervals of both rounds, or by resampling the units. */
  readonly ci: (typeof intervalsOfChange)[number];
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
  readonly onResample?: OnResample | undefined;
}

/** The change of every figure over the units of both rounds. Each resampled unit is drawn with both its rows. */
export function pairedChanges(before: Round, after: Round, options: ChangeOptions): Change[] {
  const { counts, ...rounds } = pairRounds(before, after);
  return changes(rounds, options, {
    correlation: (one) => {
      const [first, second] = [one.before.influence(), one.after.influence()];
      return first === null || second === null ? 0 : correlationOverUnits(one.after.counts, first, second);
    },
    replicates: (matched) =>
      pairedReplicates(counts, functions(matched), options.resamples, options.seed, options.onResample),
    method: 'paired-bootstrap',
    units: commonUnits(before, after).length,
  });
}

/** The change of every figure between rounds of different units. Each round is resampled independently. */
export function unpairedChanges(before: Round, after: Round, options: ChangeOptions): Change[] {
  const rounds = { before: patternsOf(before), after: patternsOf(after) };
  const counts = { before: rounds.before.counts, after: rounds.after.counts };
  return changes(rounds, options, {
    correlation: () => undefined,
    replicates: (matched) =>
      independentReplicates(counts, functions(matched), options.resamples, options.seed, options.onResample),
    method: 'unpaired-bootstrap',
    units: Math.min(before.unitCount, after.unitCount),
  });
}

/** A figure of both rounds, without an interval of its change. */
export interface ChangedValue extends Pick<Change, 'measure' | 'rule' | 'scope' | 'coders'> {
  readonly before: number | null;
  readonly after: number | null;
}

/** The values of the figures of all coders and of pairs in both rounds. */
export function changedValues(before: Round, after: Round, arePaired: boolean, options: RoundOptions): ChangedValue[] {
  const rounds = arePaired ? pairRounds(before, after) : { before: patternsOf(before), after: patternsOf(after) };
  return match(roundFigures(rounds.before, options), roundFigures(rounds.after, options)).flatMap((one) => {
    const { category, variant, k, measure, rule, scope, coders } = one.after.key;
    if (category !== null || variant !== null || k !== null) return [];
    return [{ measure, rule, scope, coders, before: one.before.found.value, after: one.after.found.value }];
  });
}

/** What differs between rounds of the same and of different units. */
interface Pairing {
  /** Of a figure in two rounds of the same units. */
  readonly correlation: (matched: Matched) => number | undefined;
  readonly replicates: (matched: readonly Matched[]) => (number | null)[][];
  /** Of the intervals from replicates. */
  readonly method: string;
  readonly units: number;
}

function changes(
  rounds: { readonly before: Patterns; readonly after: Patterns },
  options: ChangeOptions,
  { correlation, replicates, method, units }: Pairing,
): Change[] {
  const matched = match(roundFigures(rounds.before, options), roundFigures(rounds.after, options));
  const isResampled = ({ after: { key } }: Matched) => options.ci === 'published' || !hasInterval(key);
  const resampled = matched.filter(isResampled);
  const found = new Map(resampled.length === 0 ? [] : replicates(resampled).map((one, i) => [resampled[i]!, one]));
  const needsIntervals = resampled.length < matched.length;
  const [first, second] = [rounds.before, rounds.after].map((round) =>
    needsIntervals ? intervalsOf(round, matched, options) : new Map<string, Uncertainty>(),
  );
  const uncertainty = (one: Matched): Uncertainty => {
    const { before, after } = one;
    const drawn = found.get(one);
    if (drawn !== undefined) return expandedPercentile(drawn, bearing(one, units), options.confidence, method);
    const [known, other] = [first!.get(textOf(before.key)), second!.get(textOf(after.key))];
    if (!known?.ci || !other?.ci) return noUncertainty;
    const [from, to] = [before.found.value!, after.found.value!];
    return changeFromIntervals(
      { ...known, value: from },
      { ...other, value: to },
      options.confidence,
      correlation(one),
    );
  };
  return matched.map((one) => {
    const { key, found: after } = one.after;
    const before = one.before.found;
    const isDefined = before.value !== null && after.value !== null;
    return {
      ...key,
      before: resultAt(key.measure, before),
      after: resultAt(key.measure, after),
      change: isDefined ? after.value - before.value : null,
      ...(isDefined ? uncertainty(one) : noUncertainty),
    };
  });
}

/** Whether a measure has an interval of its own. */
function hasInterval({ measure, scope }: Key): boolean {
  return measures.some((one) => one.name === measure && one.scope === scope && one.interval !== 'none');
}

/** The default intervals of one round's figures. */
function intervalsOf(round: Patterns, matched: readonly Matched[], options: ChangeOptions): Map<string, Uncertainty> {
  const keys = matched.map(({ after: { key } }) => key);
  const named = {
    measures: [...new Set(keys.map(({ measure }) => measure))],
    atLeast: [],
    categoryPairs: keys.some(({ scope, category }) => scope === 'pair' && category !== null),
  };
  const { gives } = options;
  const isShown = gives && (({ measure, rule, alone }: WhichFigure) => alone || gives(measure, rule));
  const results = everyFigure(reduce(round), { ...options, ...named, scale: 'nominal', isShown });
  return new Map(results.map((result) => [textOf(result), result]));
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

/** The units that affect a figure in both rounds. */
function bearing({ before, after }: Matched, units: number): number {
  return Math.min(units, Math.max(MINIMUM, Math.min(before.bearing ?? units, after.bearing ?? units)));
}
