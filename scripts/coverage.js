// How often a nominal 95% interval of Krippendorff's alpha holds the true value: node scripts/coverage.js [replicates]
//
// Each unit has a category, drawn evenly. A coder gives it with probability a, else draws one evenly. Then alpha is a² but for the
// sample. Replicates, resamples and seeds are fixed, so that two runs print the same.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { importSources } from './bundle.js';

const [{ codings }, { wholeFigures }] = await importSources('index.ts', 'report/figures/figures.ts');

const REPLICATES = Number(process.argv[2] ?? 400);
const RESAMPLES = 1000;
const METHODS = ['auto', 'jackknife', 'percentile', 'bootstrap'];
const SETTINGS = [
  { units: 40, coders: 3, categories: 4, missing: 0.1, accuracy: 0.8 },
  { units: 100, coders: 3, categories: 4, missing: 0.1, accuracy: 0.8 },
  { units: 40, coders: 2, categories: 2, missing: 0, accuracy: 0.9 },
  { units: 200, coders: 3, categories: 6, missing: 0.1, accuracy: 0.7 },
];

function sample({ units, coders, categories, missing, accuracy }, random) {
  const draw = () => String(Math.floor(random() * categories));
  const rows = Array.from({ length: units }, () => {
    const truth = draw();
    return Array.from({ length: coders }, () => (random() < missing ? null : random() < accuracy ? truth : draw()));
  });
  return codings(rows, { categories: Array.from({ length: categories }, (_, i) => String(i)) });
}

/** The interval of alpha under one method, as the command makes it. */
function interval(patterns, ci) {
  const measures = ['krippendorff-alpha'];
  const intervals = { ci, confidence: 0.95, resamples: RESAMPLES, seed: 1 };
  const options = { rules: ['exact'], measures, atLeast: [], scale: 'nominal', ...intervals };
  return wholeFigures(patterns, options)[0].ci;
}

console.log(
  `units × coders, categories, missing | true alpha | ${METHODS.join(' | ')}   (coverage, mean width; ${REPLICATES} replicates)`,
);
for (const [s, setting] of SETTINGS.entries()) {
  const generator = xoroshiro128plus(1 + s);
  const random = () => uniformFloat64(generator);
  const truth = setting.accuracy ** 2;
  const held = METHODS.map(() => ({ covered: 0, width: 0, defined: 0 }));
  for (let r = 0; r < REPLICATES; r += 1) {
    const data = sample(setting, random);
    METHODS.forEach((method, m) => {
      const ci = interval(data, method);
      if (ci === null) return;
      held[m].defined += 1;
      held[m].width += ci.upper - ci.lower;
      if (ci.lower <= truth && truth <= ci.upper) held[m].covered += 1;
    });
  }
  const cells = held.map(
    ({ covered, width, defined }) => `${((100 * covered) / defined).toFixed(1)}% (${(width / defined).toFixed(3)})`,
  );
  const { units, coders, categories, missing } = setting;
  console.log(`${units} × ${coders}, ${categories}, ${missing * 100}% | ${truth.toFixed(3)} | ${cells.join(' | ')}`);
}
