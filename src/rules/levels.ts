import type { CategorySet } from '../codings/coding.ts';
import type { Domain, Rule } from './rule.ts';

/** w of two levels, by their positions in the codebook. */
type LevelWeight = (i: number, j: number) => number;

function levelRule(
  about: Pick<Rule, 'name' | 'title' | 'formula' | 'source' | 'takes'> & Partial<Pick<Rule, 'graded'>>,
  weigh: (domain: Domain) => LevelWeight,
): Rule {
  return {
    graded: true,
    ...about,
    compares: 'levels',
    bothUncoded: 1,
    weigh: (domain) => {
      const weight = weigh(domain);
      return (a: CategorySet, b: CategorySet) => (a[0] === b[0] ? 1 : weight(a[0]!, b[0]!));
    },
  };
}

function span(levels: readonly number[]): number {
  const [least, most] = [
    levels.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    levels.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ];
  return most - least;
}

/** Categories that are the same number, as 1 and 1.0 kept apart, have no distance, be there others or not. */
function shareOf(largest: number, distance: number): number {
  return distance === 0 ? 0 : distance / largest;
}

/**
 * w(i, j) = 1 − |xᵢ − xⱼ| / (x_max − x_min): disagreement counts by the distance on the scale, over all declared levels.
 *
 * @see Cicchetti & Allison (1971), American Journal of EEG Technology 11, 101–109
 */
export const linear = levelRule(
  {
    name: 'linear',
    title: 'closer categories agree more, by their distance',
    formula: '1 − |x − y| / (x_max − x_min)',
    source: 'Cicchetti & Allison (1971), American Journal of EEG Technology 11, 101–109',
    takes: 'distances',
  },
  ({ levels }) => {
    const range = span(levels);
    return (i, j) => 1 - shareOf(range, Math.abs(levels[i]! - levels[j]!));
  },
);

/**
 * w(i, j) = 1 − (xᵢ − xⱼ)² / (x_max − x_min)²: disagreement counts by the squared distance, over all declared levels.
 *
 * @see Fleiss & Cohen (1973), Educational and Psychological Measurement 33, 613–619
 */
export const quadratic = levelRule(
  {
    name: 'quadratic',
    title: 'closer categories agree more, by their squared distance',
    formula: '1 − (x − y)² / (x_max − x_min)²',
    source: 'Fleiss & Cohen (1973), Educational and Psychological Measurement 33, 613–619',
    takes: 'distances',
  },
  squaredDistance,
);

/** The quadratic weights under the name of the scale: in alpha, Krippendorff's interval metric. */
export const interval = levelRule(
  {
    name: 'interval',
    title: 'squared distance on an interval scale',
    formula: '1 − (x − y)² / (x_max − x_min)²; in alpha, Krippendorff’s interval metric',
    source: 'Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability',
    takes: 'numbers',
  },
  squaredDistance,
);

function squaredDistance({ levels }: Domain): LevelWeight {
  const range = span(levels);
  return (i, j) => 1 - shareOf(range, levels[i]! - levels[j]!) ** 2;
}

/**
 * w(i, j) = 1 − C(d + 1, 2) / C(q, 2), d levels apart out of q: Gwet's ordinal weights. Krippendorff's alpha has a metric of its
 * own under this name, which depends on how often each level occurs.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3
 */
export const ordinal = levelRule(
  {
    name: 'ordinal',
    title: 'closer categories agree more, by their ranks',
    formula: '1 − C(d + 1, 2) / C(q, 2), d levels apart out of q; in alpha, Krippendorff’s ordinal metric',
    source: 'Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3',
  },
  ({ categories }) => {
    const q = categories.length;
    return (i, j) => {
      const d = Math.abs(i - j);
      return 1 - (d * (d + 1)) / (q * (q - 1));
    };
  },
);

/**
 * w(i, j) = 1 − ((xᵢ − xⱼ) / (xᵢ + xⱼ))², over the largest such distance: differences count by their proportion. Equal values agree
 * fully, 0 and 0 too.
 *
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability
 */
export const ratio = levelRule(
  {
    name: 'ratio',
    title: 'squared proportional distance on a ratio scale',
    formula: '1 − ((x − y) / (x + y))² over its largest value; in alpha, Krippendorff’s ratio metric',
    source: 'Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability',
    takes: 'numbers',
  },
  ({ levels }) => {
    const distance = (x: number, y: number) => (x === y ? 0 : ((x - y) / (x + y)) ** 2);
    return overLargest(levels, distance);
  },
);

/** w = 1 − the distance as a share of the largest that two of the levels have. */
function overLargest(levels: readonly number[], distance: (x: number, y: number) => number): LevelWeight {
  const largest = levels.reduce((most, x) => levels.reduce((own, y) => Math.max(own, distance(x, y)), most), 0);
  return (i, j) => 1 - shareOf(largest, distance(levels[i]!, levels[j]!));
}

const GWET = 'Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3';

/**
 * w(i, j) = 1 − √|xᵢ − xⱼ| / √(x_max − x_min): the first step apart costs the most.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3
 */
export const radical = levelRule(
  {
    name: 'radical',
    title: 'closer categories agree more, by the root of their distance',
    formula: '1 − √|x − y| / √(x_max − x_min)',
    source: GWET,
    takes: 'distances',
  },
  ({ levels }) => {
    const range = span(levels);
    return (i, j) => 1 - Math.sqrt(shareOf(range, Math.abs(levels[i]! - levels[j]!)));
  },
);

/**
 * w(i, j) = 1 − s / max s with s = sin²(π (xᵢ − xⱼ) / U) and U = x_max − x_min + 1: the scale is a circle, on which the last level is next to
 * the first. On three levels one apart, every two are neighbours, so only equal ones agree.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3
 */
export const circular = levelRule(
  {
    name: 'circular',
    title: 'closer categories agree more, on a circle (last next to first)',
    formula: '1 − s / s_max, s = sin²(π (x − y) / (x_max − x_min + 1))',
    source: GWET,
    takes: 'distances',
  },
  ({ levels }) => {
    const around = span(levels) + 1;
    return overLargest(levels, (x, y) => Math.sin((Math.PI * (x - y)) / around) ** 2);
  },
);

/**
 * w(i, j) = 1 − s / max s with s = (xᵢ − xⱼ)² / ((xᵢ + xⱼ − 2 x_min) (2 x_max − xᵢ − xⱼ)), 0 for equal levels: the same distance costs more
 * near one of the two ends than in the middle.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3
 */
export const bipolar = levelRule(
  {
    name: 'bipolar',
    title: 'closer categories agree more, and steps near the ends count more',
    formula: '1 − s / s_max, s = (x − y)² / ((x + y − 2 x_min) (2 x_max − x − y))',
    source: GWET,
    takes: 'distances',
  },
  ({ levels }) => {
    const [least, most] = [Math.min(...levels), Math.max(...levels)];
    return overLargest(levels, (x, y) => (x === y ? 0 : (x - y) ** 2 / ((x + y - 2 * least) * (2 * most - x - y))));
  },
);

/** What is said of the rules `tolerance:N`, one for each number. */
export const toleranceRules = {
  name: 'tolerance:N',
  title: 'at most N steps apart',
  formula: '1 if |x − y| ≤ N, else 0',
  source: 'Gamer, Lemon, Fellows & Singh, R package irr, agree(tolerance)',
  graded: false,
  compares: 'levels',
  takes: 'distances',
} as const;

/** How far two sums of decimals that are meant to be equal may lie apart. */
const ROUNDING = 1e-9;

/**
 * w(i, j) = 1 if |xᵢ − xⱼ| ≤ N, else 0: two coders agree who are at most N steps apart.
 *
 * @param steps - N: steps on the scale, or the difference of two numbers
 * @see agree(tolerance) in the R package irr
 */
export function tolerance(steps: number): Rule {
  return levelRule(
    { ...toleranceRules, name: `tolerance:${steps}`, title: `at most ${steps} apart` },
    ({ levels }) =>
      (i, j) =>
        Math.abs(levels[i]! - levels[j]!) <= steps + ROUNDING ? 1 : 0,
  );
}
