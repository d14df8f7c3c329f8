// Populations of coded units for `npm run coverage`: what a unit is, and what each coder then gives it. Seeds are fixed.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

let generator = xoroshiro128plus(2013);

/** Draws the same again, so that a population does not depend on those before it. */
export function startAgain() {
  generator = xoroshiro128plus(2013);
}

const random = () => uniformFloat64(generator);

function drawn(shares) {
  let left = random();
  const category = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return category === -1 ? shares.length - 1 : category;
}

const namesOf = (categories) => Array.from({ length: categories }, (_, i) => String(i));
const each = (number, give) => Array.from({ length: number }, give);

/** One category per unit: a coder gives the unit's own with a probability (for hard units, a fifth of them, another), else draws one. */
const single = (coders, accuracy, shares, onHard = accuracy) => ({
  categories: namesOf(shares.length),
  unit: () => ({ own: drawn(shares), hard: random() < 0.2 }),
  code: ({ own, hard }) => each(coders, () => String(random() < (hard ? onHard : accuracy) ? own : drawn(shares))),
});

/** Steps of a scale: a coder is a step off with this probability, and two steps in every fifth of these. */
const steps = (coders, off, size, skew) => ({
  categories: namesOf(size),
  unit: () => Math.floor(size * random() ** skew),
  code: (own) =>
    each(coders, () => {
      const far = random() < off ? (random() < 0.5 ? -1 : 1) * (random() < 0.2 ? 2 : 1) : 0;
      return String(Math.min(size - 1, Math.max(0, own + far)));
    }),
});

/** Sets: a coder finds a category of the unit with probability `hit` (for hard units another), and one that it has not with `slip`. */
const sets = (coders, hit, slip, shares, onHard = hit) => ({
  categories: namesOf(shares.length),
  unit: () => ({ own: shares.map((share) => random() < share), hard: random() < 0.2 }),
  code: ({ own, hard }) =>
    each(coders, () => own.flatMap((has, i) => (random() < (has ? (hard ? onHard : hit) : slip) ? [String(i)] : []))),
});

/** A second round in which each coder keeps the coding of the first with this probability, else codes anew. */
const keeping = (share, { categories, unit, code }) => ({
  categories,
  unit,
  code: (own, earlier) => code(own).map((given, coder) => (earlier && random() < share ? earlier[coder] : given)),
});

// The second category is a rare one: figures of single categories are those of the first and the second.
const SETS_12 = [0.3, 0.05, 0.3, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05];
const SETS_6 = [0.5, 0.1, 0.3, 0.2, 0.2, 0.1];
const FIVE = [0.4, 0.05, 0.3, 0.15, 0.1];
const YES_NO = [0.5, 0.5];
const EVEN_4 = [0.25, 0.25, 0.25, 0.25];

const exact = { rules: ['exact'] };
const graded = { rules: ['linear', 'quadratic'], scale: 'ordinal' };
const ofSets = { rules: ['any', 'jaccard', 'masi', 'hamming'] };

/** Studies of one round. */
export const studies = [
  { name: '2 coders, yes/no', ...exact, ...single(2, 0.9, YES_NO) },
  { name: '2 coders, yes/no, very good', ...exact, ...single(2, 0.95, YES_NO) },
  { name: '2 coders, yes/no, rare', ...exact, ...single(2, 0.9, [0.9, 0.1]) },
  { name: '2 coders, five categories', ...exact, ...single(2, 0.8, FIVE) },
  { name: '3 coders, four categories', ...exact, ...single(3, 0.8, EVEN_4) },
  { name: '3 coders, yes/no, uneven', ...exact, ...single(3, 0.9, [0.8, 0.2]) },
  { name: '4 coders, very good', ...exact, ...single(4, 0.95, [0.6, 0.3, 0.1]) },
  { name: '2 coders, five steps', ...graded, ...steps(2, 0.3, 5, 1) },
  { name: '3 coders, five steps', ...graded, ...steps(3, 0.3, 5, 1) },
  { name: '2 coders, steps, skewed', ...graded, ...steps(2, 0.2, 5, 3) },
  { name: '2 coders, sets of 6', ...ofSets, ...sets(2, 0.85, 0.05, SETS_6) },
  { name: '3 coders, sets of 12', ...ofSets, ...sets(3, 0.8, 0.03, SETS_12) },
  { name: '2 coders, sets, very good', ...ofSets, ...sets(2, 0.97, 0.01, [0.4, 0.4, 0.2]) },
  { name: '3 coders, sets, hard units', ...ofSets, ...sets(3, 0.95, 0.02, SETS_6, 0.4) },
];

/** Two rounds of coding: how the first is coded, and how the second. */
export const rounds = [
  { name: 'no change, yes/no', ...exact, before: single(2, 0.9, YES_NO, 0.6), after: single(2, 0.9, YES_NO, 0.6) },
  { name: 'no change, rare', ...exact, before: single(2, 0.9, [0.9, 0.1]), after: single(2, 0.9, [0.9, 0.1]) },
  { name: 'no change, uneven', ...exact, before: single(3, 0.9, [0.8, 0.2]), after: single(3, 0.9, [0.8, 0.2]) },
  { name: 'better, yes/no', ...exact, before: single(2, 0.8, YES_NO), after: single(2, 0.97, YES_NO) },
  { name: 'better, five categories', ...exact, before: single(2, 0.7, FIVE, 0.4), after: single(2, 0.9, FIVE, 0.6) },
  { name: 'better, 3 coders', ...exact, before: single(3, 0.7, EVEN_4, 0.3), after: single(3, 0.85, EVEN_4, 0.5) },
  { name: 'very good', ...exact, before: single(2, 0.95, YES_NO), after: single(2, 0.97, YES_NO) },
  { name: 'few recoded, yes/no', ...exact, before: single(2, 0.8, YES_NO), after: keeping(0.9, single(2, 1, YES_NO)) },
  { name: 'few recoded, 3 coders', ...exact, before: single(3, 0.7, FIVE), after: keeping(0.8, single(3, 0.9, FIVE)) },
  {
    name: 'few recoded, sets',
    ...ofSets,
    before: sets(2, 0.8, 0.05, SETS_6),
    after: keeping(0.8, sets(2, 0.9, 0.03, SETS_6)),
  },
  { name: 'better, sets of 6', ...ofSets, before: sets(2, 0.8, 0.06, SETS_6), after: sets(2, 0.92, 0.03, SETS_6) },
  { name: 'no change, sets', ...ofSets, before: sets(3, 0.85, 0.03, SETS_6), after: sets(3, 0.85, 0.03, SETS_6) },
];
