// How often the 95% intervals hold the true value, and how wide they are: simulated studies of two to four coders.
//   npm run coverage                     every setting, 500 studies each; about ten minutes
//   node scripts/coverage.js 100 rare    100 studies each, of the settings whose name has "rare"
// Prints the tables of docs/intervals.md. Seeds are fixed, so two runs print the same.
//
// A unit has a category (or a set) drawn by its shares; a coder gives it with some probability, else draws another. The true value of
// a figure is its value on 100,000 such units.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { importSources } from './bundle.js';

const [{ everyFigure }, { studyOf }, { patternsOf }] = await importSources(
  'report/figures/figures.ts',
  'study/from-arrays.ts',
  'patterns/patterns.ts',
);

const REPLICATES = Number(process.argv[2] ?? 500);
const NAMED = process.argv[3] ?? '';
const SIZES = [20, 30, 50, 100, 200];
const METHODS = ['auto', 'published', 'jackknife'];
const TRUE_UNITS = 100_000;

const generator = xoroshiro128plus(2013);
const random = () => uniformFloat64(generator);

function drawn(shares) {
  let left = random();
  const category = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return category === -1 ? shares.length - 1 : category;
}

const coders = (number, give) => Array.from({ length: number }, give);

/** One category per unit: a coder gives the unit's own with this probability, else draws one. */
const single = (number, accuracy, shares) => () => {
  const own = drawn(shares);
  return coders(number, () => String(random() < accuracy ? own : drawn(shares)));
};

/** Steps of a scale: a coder is a step off with this probability, and two steps in every fifth of these. */
const steps = (number, off, size, skew) => () => {
  const own = Math.floor(size * random() ** skew);
  return coders(number, () => {
    const far = random() < off ? (random() < 0.5 ? -1 : 1) * (random() < 0.2 ? 2 : 1) : 0;
    return String(Math.min(size - 1, Math.max(0, own + far)));
  });
};

/** Sets: a coder finds a category of the unit with probability `hit`, and one that it has not with probability `slip`. */
const sets = (number, hit, slip, shares) => () => {
  const own = shares.map((share) => random() < share);
  return coders(number, () => own.flatMap((has, i) => (random() < (has ? hit : slip) ? [String(i)] : [])));
};

const SETS_12 = [0.3, 0.3, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05];
const SETTINGS = [
  { name: '2 coders, yes/no', categories: 2, rules: ['exact'], unit: single(2, 0.9, [0.5, 0.5]) },
  { name: '2 coders, yes/no, very good', categories: 2, rules: ['exact'], unit: single(2, 0.95, [0.5, 0.5]) },
  { name: '2 coders, yes/no, rare', categories: 2, rules: ['exact'], unit: single(2, 0.9, [0.9, 0.1]) },
  {
    name: '2 coders, five categories',
    categories: 5,
    rules: ['exact'],
    unit: single(2, 0.8, [0.4, 0.3, 0.15, 0.1, 0.05]),
  },
  {
    name: '3 coders, four categories',
    categories: 4,
    rules: ['exact'],
    unit: single(3, 0.8, [0.25, 0.25, 0.25, 0.25]),
  },
  { name: '3 coders, yes/no, uneven', categories: 2, rules: ['exact'], unit: single(3, 0.9, [0.8, 0.2]) },
  { name: '4 coders, very good', categories: 3, rules: ['exact'], unit: single(4, 0.95, [0.6, 0.3, 0.1]) },
  {
    name: '2 coders, five steps',
    categories: 5,
    rules: ['linear', 'quadratic'],
    scale: 'ordinal',
    unit: steps(2, 0.3, 5, 1),
  },
  {
    name: '3 coders, five steps',
    categories: 5,
    rules: ['linear', 'quadratic'],
    scale: 'ordinal',
    unit: steps(3, 0.3, 5, 1),
  },
  {
    name: '2 coders, steps, skewed',
    categories: 5,
    rules: ['linear', 'quadratic'],
    scale: 'ordinal',
    unit: steps(2, 0.2, 5, 3),
  },
  {
    name: '2 coders, sets of 6',
    categories: 6,
    rules: ['any', 'jaccard', 'masi', 'hamming'],
    unit: sets(2, 0.85, 0.05, [0.5, 0.3, 0.2, 0.2, 0.1, 0.1]),
  },
  {
    name: '3 coders, sets of 12',
    categories: 12,
    rules: ['any', 'jaccard', 'masi', 'hamming'],
    unit: sets(3, 0.8, 0.03, SETS_12),
  },
  {
    name: '2 coders, sets, very good',
    categories: 3,
    rules: ['any', 'jaccard', 'masi', 'hamming'],
    unit: sets(2, 0.97, 0.01, [0.4, 0.4, 0.2]),
  },
].filter(({ name }) => name.includes(NAMED));

const MEASURES = [
  'agreement',
  'cohen-kappa',
  'krippendorff-alpha',
  'fleiss-kappa',
  'conger-kappa',
  'gwet-ac',
  'light-kappa',
  'positive-agreement',
];

/** The figures of a study of so many units: of the first pair, of all coders, and of the first and the last category. */
function figures({ categories, rules, scale = 'nominal' }, units, ci) {
  const names = Array.from({ length: categories }, (_, i) => String(i));
  const patterns = patternsOf(studyOf(units, { categories: names }));
  const options = { rules, scale, ci, measures: MEASURES, atLeast: [], confidence: 0.95, resamples: 0, seed: 1 };
  const results = everyFigure(patterns, options);
  return results.filter(
    ({ variant, scope, coders: whose, category }) =>
      variant === null &&
      (scope === 'all' || whose.join() === '1,2') &&
      (category === null || category === names[0] || category === names.at(-1)),
  );
}

const keyOf = ({ measure, rule, scope, category }) => [measure, rule, scope, category].join();

/** What is told apart in the tables. */
const kindOf = ({ measure, rule, category, scope }) =>
  `${measure} | ${category === null ? (rule ?? '') : 'a category'} | ${scope === 'pair' ? 'pair' : 'all'}`;

const kinds = new Map();
for (const setting of SETTINGS) {
  const draw = (units) => Array.from({ length: units }, setting.unit);
  const truth = new Map(figures(setting, draw(TRUE_UNITS), 'none').map((one) => [keyOf(one), one.value]));
  for (const size of SIZES) {
    const tallies = new Map();
    for (let r = 0; r < REPLICATES; r += 1) {
      const units = draw(size);
      METHODS.forEach((method, m) => {
        for (const figure of figures(setting, units, method)) {
          const value = truth.get(keyOf(figure));
          if (figure.value === null || value === null || value === undefined) continue;
          const tally = tallies.get(keyOf(figure)) ?? {
            figure,
            of: METHODS.map(() => ({ held: 0, below: 0, above: 0, width: 0, defined: 0 })),
          };
          tallies.set(keyOf(figure), tally);
          const own = tally.of[m];
          own.defined += 1;
          if (figure.ci === null) continue;
          own.width += figure.ci.upper - figure.ci.lower;
          if (value < figure.ci.lower - 1e-12) own.below += 1;
          else if (value > figure.ci.upper + 1e-12) own.above += 1;
          else own.held += 1;
        }
      });
    }
    for (const { figure, of } of tallies.values()) {
      const kind = kinds.get(kindOf(figure)) ?? new Map();
      kinds.set(kindOf(figure), kind);
      kind.set(size, [...(kind.get(size) ?? []), { setting: setting.name, of }]);
    }
  }
}

const percent = (share) => `${(100 * share).toFixed(1)}`;
console.log(
  'measure | rule | whose | units | default: least, mean (true value below, above) | published: least, mean | jackknife: least, mean | width, default : published',
);
console.log('--- | --- | --- | ---: | --- | --- | --- | ---:');
for (const [kind, sizes] of [...kinds].sort())
  for (const [size, settings] of sizes) {
    const cells = METHODS.map((_, m) => {
      const shares = settings.map(({ of }) => of[m].held / of[m].defined);
      const mean = (key) => settings.reduce((sum, { of }) => sum + of[m][key] / of[m].defined, 0) / settings.length;
      const sides = m === 0 ? ` (${percent(mean('below'))}, ${percent(mean('above'))})` : '';
      return { text: `${percent(Math.min(...shares))}, ${percent(mean('held'))}${sides}`, width: mean('width') };
    });
    console.log(
      `${kind} | ${size} | ${cells.map(({ text }) => text).join(' | ')} | ${(cells[0].width / cells[1].width).toFixed(2)}`,
    );
  }
