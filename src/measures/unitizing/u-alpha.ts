import { getOrCompute } from '../../memoize.ts';
import type { Continuum, Segment } from '../../spans/continuum.ts';
import { beyondExpected, type UnitizingFigure, type UnitizingReason, undefinedFigure } from './figure.ts';
import { GAP, hasOverlaps, lengthOf, meetings, onceForStretch, withGaps } from './meetings.ts';

/** The family of 2016. */
export interface UAlphas {
  /** ᵤα: units and gaps, with their categories. */
  readonly u: UnitizingFigure;
  /** |ᵤα: inside of units or outside, whatever their category. */
  readonly bu: UnitizingFigure;
  /** cᵤα: the categories where units of two coders meet. */
  readonly cu: UnitizingFigure;
  /** The share of the continuum on which cᵤα rests, of 1; null if there is no continuum. */
  readonly coverage: number | null;
  /** ₍ₖ₎ᵤα: each category where units meet, by position in the list of categories. */
  readonly ku: readonly UnitizingFigure[];
}

/**
 * Krippendorff's alphas of 2016 for nominal categories. Coincidences are characters: o_ck = Σ L(intersection) / (m − 1) over the ordered
 * pairs of the m coders, with gaps as a value ∅ of their own; ℓ_c = Σ_k o_ck, and ℓ their sum.
 *
 * Expected: e_ck = ℓ (ℓ_c ℓ_k − [c = k] s_c) / (ℓ² − Σ s), where s_c = Σ l² over the units of c, since a unit does not meet itself, and
 * s_∅ = ℓ_∅, since gaps have no structure. With d(c, k) = 1 if c ≠ k:
 *
 * - u = 1 − Σ o_ck d / Σ e_ck d over all values;
 * - bu = the same with all categories taken as one: 1 − Σ_(k ≠ ∅) o_∅k / Σ_(k ≠ ∅) e_∅k;
 * - cu = 1 − Σ o_ck d / Σ e_ck d over the intersections of units alone; there s_c = Σ_units Σ_(other coders) (characters of the unit in
 *   units of that coder)² / (m − 1). The coverage is Σ o_ck (c, k ≠ ∅) / ℓ;
 * - ku = 1 − (e_k / ℓ_k) (ℓ_k − o_kk) / (e_k − e_kk), with cu's coincidences.
 *
 * Range: to 1; 0 is what chance gives. A figure is undefined where no disagreement can be expected, and all are where a coder's units
 * overlap, since a place has one value.
 *
 * @see Krippendorff, Mathet, Bouvry & Widlöcher (2016), On the reliability of unitizing textual continua: Further developments, Quality &
 * Quantity 50, 2347–2364
 */
export function uAlphas(continuum: Continuum): UAlphas {
  const reason = whyNot(continuum);
  if (reason !== null) {
    const none = undefinedFigure(reason);
    const ku = Array.from({ length: continuum.categories }, () => none);
    return { u: none, bu: none, cu: none, coverage: null, ku };
  }
  const { coders: m, categories } = continuum;
  const size = categories + 1;
  const place = (category: number) => (category === GAP ? categories : category);
  const all = square(size);
  const selves = new Float64Array(size);
  const valued = square(categories);
  const valuedSelves = new Float64Array(categories);
  for (const stretch of continuum.stretches) {
    const part = coincidencesIn(stretch);
    for (const [c, k, length] of part.all) {
      all[place(c)]![place(k)]! += length / (m - 1);
      if (c !== GAP && k !== GAP) valued[c]![k]! += length / (m - 1);
    }
    for (const [c, , squares] of part.selves) selves[place(c)]! += squares;
    for (const [c, , squares] of part.met) valuedSelves[c]! += squares / (m - 1);
  }
  const [total, met] = [coincidences(all, selves), coincidences(valued, valuedSelves)];
  const gap = categories;
  return {
    u: beyondExpected(total.observedBut, total.expectedBut, 'no-variation'),
    bu:
      total.sums[gap] === 0
        ? undefinedFigure('no-gap')
        : beyondExpected(
            (total.sums[gap]! - all[gap]![gap]!) / total.sum,
            (total.expectedSum(gap) - total.expected(gap, gap)) / total.sum,
            'nothing-marked',
          ),
    cu:
      met.sum === 0
        ? undefinedFigure('no-units-meet')
        : beyondExpected(met.observedBut, met.expectedBut, 'no-variation'),
    coverage: met.sum / total.sum,
    ku: valued.map((row, k) => {
      if (met.sums[k] === 0) return undefinedFigure('no-units-meet');
      const observed = (met.sums[k]! - row[k]!) / met.sums[k]!;
      return beyondExpected(observed, (met.expectedSum(k) - met.expected(k, k)) / met.expectedSum(k), 'no-variation');
    }),
  };
}

/** What a document adds to the coincidences, in characters, and to what units have with themselves. */
const coincidencesIn = onceForStretch((stretch) => {
  const [all, selves, met] = [new Sums(), new Sums(), new Sums()];
  const segments = stretch.units.map((own) => withGaps(stretch, own));
  for (const { start, end, category } of segments.flat())
    selves.add(category, category, category === GAP ? end - start : (end - start) ** 2);
  for (const ones of segments)
    for (const others of segments) {
      if (ones === others) continue;
      const inUnits = new Map<Segment, number>();
      for (const { one, other, length } of meetings(ones, others)) {
        all.add(one.category, other.category, length);
        if (one.category !== GAP && other.category !== GAP) inUnits.set(one, (inUnits.get(one) ?? 0) + length);
      }
      for (const [{ category }, length] of inUnits) met.add(category, category, length ** 2);
    }
  return { all: all.list(), selves: selves.list(), met: met.list() };
});

/** Sums by two values, of which most pairs never meet. */
class Sums {
  readonly #of = new Map<number, Map<number, number>>();

  add(c: number, k: number, amount: number): void {
    const row = getOrCompute(this.#of, c, () => new Map<number, number>());
    row.set(k, (row.get(k) ?? 0) + amount);
  }

  list(): (readonly [c: number, k: number, sum: number])[] {
    return [...this.#of].flatMap(([c, row]) => [...row].map(([k, sum]) => [c, k, sum] as const));
  }
}

function whyNot(continuum: Continuum): UnitizingReason | null {
  if (continuum.coders < 2) return 'one-coder';
  if (lengthOf(continuum) === 0) return 'no-document-in-common';
  return hasOverlaps(continuum) ? 'overlapping-units' : null;
}

function square(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

/** What coincidences give: their sums, and which share is off their diagonal, observed and expected. */
function coincidences(observed: readonly Float64Array[], selves: Float64Array) {
  const sums = observed.map((row) => row.reduce((sum, one) => sum + one, 0));
  const sum = sums.reduce((all, one) => all + one, 0);
  const pairs = sum ** 2 - selves.reduce((all, one) => all + one, 0);
  const expected = (c: number, k: number) => {
    const joint = sums[c]! * sums[k]! - (c === k ? selves[c]! : 0);
    return joint === 0 ? 0 : (sum * joint) / pairs;
  };
  const expectedSum = (c: number) => sums.reduce((all, _, k) => all + expected(c, k), 0);
  const off = (part: (c: number, k: number) => number) =>
    sums.reduce((all, _c, c) => all + sums.reduce((row, _k, k) => row + (c === k ? 0 : part(c, k)), 0), 0);
  return {
    ...{ sums, sum, expected, expectedSum },
    observedBut: off((c, k) => observed[c]![k]!) / sum,
    expectedBut: off(expected) / sum,
  };
}
