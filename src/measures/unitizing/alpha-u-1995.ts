import type { Continuum } from '../../spans/continuum.ts';
import { power } from '../power.ts';
import { beyondExpected, type UnitizingFigure, undefinedFigure } from './figure.ts';
import { GAP, lengthOf, type Meeting, meetings, ofCategory, onceForStretch, withGaps } from './meetings.ts';

/** alpha_U of all categories together, and of each. */
export interface AlphaU1995 {
  readonly all: UnitizingFigure;
  /** By position in the list of categories. */
  readonly categories: readonly UnitizingFigure[];
}

/**
 * Krippendorff's alpha_U of 1995: 1 − Dₒ / Dₑ for each category, and 1 − Σ Dₒ / Σ Dₑ over all. Categories are looked at one by one, so
 * a coder's units of different categories may overlap; those of one category may not.
 *
 * Dₒ = Σ δ² / (m (m − 1) L²) over the ordered pairs of the m coders and their segments that meet, in characters, where
 * δ² = (difference of starts)² + (difference of ends)² of two units, the squared length of a unit inside of a gap, else 0.
 *
 * Dₑ = (2 / L) Σ_units [(N − 1) (2l³ − 3l² + l) / 3 + l² Σ_(gaps ≥ l) (gap − l + 1)] / (mL (mL − 1) − Σ l (l − 1)) over the N units of
 * the category, l characters long.
 *
 * Range: to 1; 0 is what chance gives. Undefined for fewer than two coders, without characters, and where nobody used the category.
 *
 * @see Krippendorff (1995), On the reliability of unitizing contiguous data, Sociological Methodology 25, 47–76; expected disagreement
 * as in Krippendorff (2004), Content Analysis, 2nd edition, 251–256
 */
export function alphaU1995(continuum: Continuum): AlphaU1995 {
  const { coders, categories } = continuum;
  const parts = Array.from({ length: categories }, (_, category) => partsOf(ofCategory(continuum, category)));
  const reason = coders < 2 ? 'one-coder' : lengthOf(continuum) === 0 ? 'no-document-in-common' : null;
  if (reason !== null) return { all: undefinedFigure(reason), categories: parts.map(() => undefinedFigure(reason)) };
  const [observed, expected] = [0, 1].map((part) => parts.reduce((sum, one) => sum + one[part]!, 0));
  return {
    all: beyondExpected(observed!, expected!, 'nothing-marked'),
    categories: parts.map(([own, due]) => beyondExpected(own, due, 'nothing-marked')),
  };
}

/** Dₒ and Dₑ of one category. */
function partsOf(continuum: Continuum): readonly [observed: number, expected: number] {
  const { coders: m, stretches } = continuum;
  const L = lengthOf(continuum);
  const parts = stretches.map(partOf);
  const difference = parts.reduce((sum, part) => sum + part.difference, 0);
  const units = parts.flatMap((part) => part.units);
  const room = roomIn(parts.flatMap((part) => part.gaps));
  let due = 0;
  for (const l of units) due += ((units.length - 1) * (2 * power(l, 3) - 3 * l ** 2 + l)) / 3 + l ** 2 * room(l);
  const pairs = m * L * (m * L - 1) - units.reduce((sum, l) => sum + l * (l - 1), 0);
  return [(2 * difference) / (m * (m - 1) * L ** 2), ((2 / L) * due) / pairs];
}

/** Σ δ² over the pairs of coders in a document, and how long its units and gaps are. */
const partOf = onceForStretch((stretch) => {
  const segments = stretch.units.map((own) => withGaps(stretch, own));
  let difference = 0;
  segments.forEach((ones, i) => {
    for (const others of segments.slice(i + 1))
      for (const meeting of meetings(ones, others)) difference += squaredDifference(meeting);
  });
  const lengths = (isGap: boolean) =>
    segments
      .flat()
      .filter(({ category }) => (category === GAP) === isGap)
      .map(({ start, end }) => end - start);
  return { difference, units: lengths(false), gaps: lengths(true) };
});

/** δ² of two segments that meet. */
function squaredDifference({ one, other }: Meeting): number {
  if (one.category === GAP && other.category === GAP) return 0;
  if (one.category !== GAP && other.category !== GAP)
    return (one.start - other.start) ** 2 + (one.end - other.end) ** 2;
  const [unit, gap] = one.category === GAP ? [other, one] : [one, other];
  return unit.start >= gap.start && unit.end <= gap.end ? (unit.end - unit.start) ** 2 : 0;
}

/** At how many places inside of gaps a unit of a length could lie: Σ_(gaps ≥ l) (gap − l + 1). */
function roomIn(gaps: readonly number[]): (length: number) => number {
  const shortestFirst = Float64Array.from(gaps).sort();
  const count = shortestFirst.length;
  // of each gap and all longer ones
  const sums = new Float64Array(count + 1);
  for (let i = count - 1; i >= 0; i -= 1) sums[i] = sums[i + 1]! + shortestFirst[i]! + 1;
  return (length) => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shortestFirst[middle]! < length) low = middle + 1;
      else high = middle;
    }
    return sums[low]! - (count - low) * length;
  };
}
