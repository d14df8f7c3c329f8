import type { Coefficient } from '../../measures/coefficient.ts';
import type { IntervalOptions } from '../../measures/intervals/interval.ts';
import type { Figure } from '../../measures/intervals/uncertainty.ts';
import type { IntervalOf, Measure, Variant } from '../../measures/measure.ts';
import type { RuleName } from '../../rules/catalogue.ts';
import type { Weights } from '../../rules/weights.ts';

/** The measures that are wanted under a rule. */
export interface Run {
  /** The rule as it is shown; null for measures that have none. */
  readonly rule: RuleName | null;
  readonly weights: Weights;
  readonly isWanted: (measure: Measure) => boolean;
}

/** A figure that is wanted. */
export interface Asked<Of extends Measure> {
  readonly measure: Of;
  readonly weights: Weights;
  readonly variant: Variant;
}

/** The wanted figures without those that are the same as one before, and for each wanted one its place among these. */
export function withoutRepeats<Of extends Measure, One extends Asked<Of>>(
  asked: readonly One[],
): { distinct: One[]; placeOf: number[] } {
  const distinct: One[] = [];
  const placeOf = asked.map((one) => {
    const place = distinct.findIndex((other) => isSame(one, other));
    return place === -1 ? distinct.push(one) - 1 : place;
  });
  return { distinct, placeOf };
}

function isSame(a: Asked<Measure>, b: Asked<Measure>): boolean {
  if (a.measure !== b.measure || a.weights !== b.weights || a.variant.k !== b.variant.k) return false;
  return a.variant.variant === b.variant.variant || readingsAreOne(a);
}

/** Where only the same codings agree, all coders have one thing in common just where every pair agrees. */
function readingsAreOne({ measure, weights }: Asked<Measure>): boolean {
  return measure.scope === 'all' && measure.ofAtLeast === true && weights.saysWhetherSame;
}

/** A figure with the way to its interval. */
export function figure<Data>(
  interval: IntervalOf<Data>,
  data: Data,
  { weights, variant }: Omit<Asked<Measure>, 'measure'>,
  compute: (data: Data) => Coefficient,
  { confidence }: IntervalOptions,
): Omit<Figure<Data>, 'standsOn'> {
  const found = compute(data);
  const own = () => (typeof interval === 'string' ? interval : interval(data, weights, found, confidence, variant));
  return { found, compute, own };
}
