// How often the 95% intervals contain the true value, and how wide they are, in simulated studies.
//   npm run coverage                        every population, 80 studies of each size; four minutes
//   node scripts/coverage.js 50 rare        50 studies, of the populations whose name contains "rare"
//   node scripts/coverage.js 80 rounds:     all that are pairs of rounds; "study:" are the others
// Prints the tables of docs/intervals.md and draws its chart, docs/coverage.svg, if all studies are among them. Two runs print the same.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSources } from './bundle.js';
import { coverageChart } from './coverage-chart.js';
import { rounds, startAgain, studies } from './populations.js';

const [
  { everyFigure, wholeFigures },
  { pairedChanges, unpairedChanges },
  { studyOf },
  { patternsOf },
  { rules: known },
] = await importSources(
  'report/figures/figures.ts',
  'report/compare/changes.ts',
  'study/from-arrays.ts',
  'patterns/patterns.ts',
  'rules/catalogue.ts',
);

/** Populations name their rules. */
const rulesOf = (names) => names.map((name) => known[name]);

const REPLICATES = Number(process.argv[2] ?? 80);
const NAMED = process.argv[3] ?? '';
const SIZES = [20, 30, 50, 100, 200];
/** Resampling takes most of the time, so only every tenth study has these intervals. */
const RESAMPLING = ['bootstrap', 'percentile'];
const EVERY = 10;
const RESAMPLES = 500;
/** The true value of a figure is its value on this many units. */
const TRUE_UNITS = 60_000;

const METHODS = {
  auto: 'default',
  published: 'published',
  jackknife: 'jackknife',
  bootstrap: 'bootstrap, BCa',
  percentile: 'bootstrap, percentile',
};
const OF_CHANGES = { auto: 'default', published: 'published (bootstrap, expanded percentile)' };

const MEASURES = ['agreement', 'cohen-kappa', 'krippendorff-alpha', 'fleiss-kappa', 'gwet-ac', 'joint-agreement'];
const OF_ALL = [...MEASURES, 'assignment-agreement'];
const OF_CATEGORIES = ['cohen-kappa', 'krippendorff-alpha', 'positive-agreement', 'negative-agreement'];

/** Of the first pair, of all coders, and of the first two categories. */
function figures({ categories, rules, scale = 'nominal' }, units, ci) {
  const patterns = patternsOf(studyOf(units, { categories }));
  const options = {
    rules: rulesOf(rules),
    scale,
    ci,
    valuesOnly: true,
    atLeast: [],
    confidence: 0.95,
    resamples: RESAMPLES,
    seed: 1,
  };
  return [
    ...wholeFigures(patterns, { ...options, measures: OF_ALL }),
    ...everyFigure(patterns, { ...options, rules: [], measures: OF_CATEGORIES }).filter(
      ({ category }) => category !== null,
    ),
  ].filter(isCounted);
}

function changes({ before, rules }, units, second, seed, ci) {
  const { categories } = before;
  const options = { rules: rulesOf(rules), ci, confidence: 0.95, resamples: RESAMPLES, seed };
  const [first, later] = [units, second].map((codings) => studyOf(codings, { categories }));
  return { paired: () => pairedChanges(first, later, options), unpaired: () => unpairedChanges(first, later, options) };
}

function isCounted({ variant, scope, coders, category }) {
  if (variant !== null || (scope === 'pair' && coders.join() !== '1,2')) return false;
  return category === null || category === '0' || category === '1';
}

const keyOf = ({ measure, rule, scope, category, k }) => [measure, rule, scope, category, k].join();

const NAMES = {
  'cohen-kappa': 'Cohen’s kappa',
  'krippendorff-alpha': 'Krippendorff’s alpha',
  'fleiss-kappa': 'Fleiss’ kappa',
  'gwet-ac': 'Gwet’s AC',
  'joint-agreement': 'joint agreement',
  'assignment-agreement': 'agreement per category assigned',
  'positive-agreement': 'positive agreement',
  'negative-agreement': 'negative agreement',
};

/** What has a row of its own in the table. */
function kindOf({ measure, scope, rule, category }, population, what) {
  const agreement = scope === 'pair' ? 'agreement of two' : 'mean agreement';
  const name = NAMES[measure] ?? agreement;
  if (category !== null) return `${what}${name}, a category`;
  const rare = measure === 'gwet-ac' && population.includes('rare') ? ', rare category' : '';
  return `${what}${name}${rule === null ? '' : `, ${rule}`}${rare}`;
}

/** kind → size → method → one tally per figure of a population. */
const kinds = new Map();

/** Counts whether the interval contains the true value; a figure without an interval counts as a miss. */
function count(kind, size, method, figure, { ci }, truth) {
  const sizes = kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind);
  const methods = sizes.get(size) ?? sizes.set(size, new Map()).get(size);
  const tallies = methods.get(method) ?? methods.set(method, new Map()).get(method);
  const none = { studies: 0, held: 0, below: 0, above: 0, without: 0, width: 0 };
  const tally = tallies.get(figure) ?? tallies.set(figure, none).get(figure);
  tally.studies += 1;
  if (ci === null) {
    tally.without += 1;
    return;
  }
  tally.width += ci.upper - ci.lower;
  if (truth < ci.lower - 1e-12) tally.below += 1;
  else if (truth > ci.upper + 1e-12) tally.above += 1;
  else tally.held += 1;
}

const many = (length, give) => Array.from({ length }, give);

const isNamed = (part, name) => `${part}: ${name}`.includes(NAMED);

for (const population of studies.filter(({ name }) => isNamed('study', name))) {
  startAgain();
  const draw = (units) => many(units, () => population.code(population.unit()));
  const truth = new Map(figures(population, draw(TRUE_UNITS), 'none').map((one) => [keyOf(one), one.value]));
  for (const size of SIZES)
    for (let study = 0; study < REPLICATES; study += 1) {
      const units = draw(size);
      for (const method of Object.keys(METHODS)) {
        if (RESAMPLING.includes(method) && study % EVERY > 0) continue;
        for (const figure of figures(population, units, method)) {
          const value = truth.get(keyOf(figure));
          if (figure.value === null || value === null || value === undefined) continue;
          const kind = kindOf(figure, population.name, '');
          count(kind, size, method, `${population.name} ${keyOf(figure)}`, figure, value);
        }
      }
    }
}

for (const population of rounds.filter(({ name }) => isNamed('rounds', name))) {
  startAgain();
  const { before, after, name } = population;
  const draw = (size) => {
    const units = many(size, before.unit);
    const first = units.map((unit) => before.code(unit));
    const same = units.map((unit, i) => after.code(unit, first[i]));
    const others = many(size, () => after.code(after.unit()));
    return { first, second: { paired: same, unpaired: others } };
  };
  const large = draw(TRUE_UNITS);
  const found = Object.fromEntries(
    ['paired', 'unpaired'].map((how) => {
      const [old, now] = [large.first, large.second[how]].map(
        (units) => new Map(figures({ ...population, ...before }, units, 'none').map((one) => [keyOf(one), one.value])),
      );
      return [how, new Map([...now].map(([key, value]) => [key, value - old.get(key)]))];
    }),
  );
  for (const size of SIZES)
    for (let study = 0; study < REPLICATES; study += 1) {
      const { first, second } = draw(size);
      for (const how of name.startsWith('few recoded') ? ['paired'] : ['paired', 'unpaired'])
        for (const method of Object.keys(OF_CHANGES)) {
          if (method === 'published' && study % EVERY > 0) continue;
          const all = changes(population, first, second[how], study + 1, method)[how]();
          for (const change of all.filter(isCounted)) {
            const value = found[how].get(keyOf(change));
            if (change.change === null || value === undefined) continue;
            const kind = kindOf(change, name, how === 'paired' ? 'change, same units: ' : 'change, other units: ');
            count(kind, size, method, `${name} ${keyOf(change)}`, change, value);
          }
        }
    }
}

const percent = (share) => (100 * share).toFixed(0);
const shareOf = (key) => (tally) => tally[key] / tally.studies;
const mean = (tallies, of) => tallies.reduce((sum, tally) => sum + of(tally), 0) / tallies.length;
const least = (tallies) => Math.min(...tallies.map(shareOf('held')));
const isChange = (kind) => kind.startsWith('change');

/** The tallies of every figure. */
function talliesOf(isWanted, size, method) {
  return [...kinds].flatMap(([kind, sizes]) =>
    isWanted(kind) ? [...(sizes.get(size)?.get(method)?.values() ?? [])] : [],
  );
}

function printMethods(title, methods, isWanted) {
  if (![...kinds.keys()].some(isWanted)) return;
  console.log(`\n| ${title} | ${SIZES.map((size) => `${size} units`).join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(SIZES.length)}`);
  const rows = { contain: 'held', 'true value below': 'below', 'true value above': 'above', 'no interval': 'without' };
  for (const [method, name] of Object.entries(methods)) {
    for (const [row, key] of Object.entries(rows)) {
      const cells = SIZES.map((size) => percent(mean(talliesOf(isWanted, size, method), shareOf(key))));
      console.log(`| ${name}: ${row}, % | ${cells.join(' | ')} |`);
    }
    const widths = SIZES.map((size) => {
      const tallies = talliesOf(isWanted, size, method).filter(({ studies, without }) => studies > without);
      return mean(tallies, ({ width, studies, without }) => width / (studies - without)).toFixed(2);
    });
    console.log(`| ${name}: mean width | ${widths.join(' | ')} |`);
  }
}

function printKinds(title, isWanted) {
  if (![...kinds.keys()].some(isWanted)) return;
  console.log(`\n${title}: default, mean (least of the populations) · published, mean · width, default / published`);
  console.log(`\n| figure | ${SIZES.map((size) => `${size} units`).join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(SIZES.length)}`);
  for (const [kind, sizes] of [...kinds].filter(([one]) => isWanted(one)).sort()) {
    const cells = SIZES.map((size) => {
      const [own, published] = ['auto', 'published'].map((method) => [
        ...(sizes.get(size)?.get(method)?.values() ?? []),
      ]);
      const narrower = mean(own, shareOf('width')) / mean(published, shareOf('width'));
      return `${percent(mean(own, shareOf('held')))} (${percent(least(own))}) · ${percent(mean(published, shareOf('held')))} · ${narrower.toFixed(2)}`;
    });
    console.log(`| ${kind.replace(/^change, .*?: /, '')} | ${cells.join(' | ')} |`);
  }
}

const isOf = (start) => (kind) => kind.startsWith(start);
const isOfOne = (kind) => !isChange(kind);
printMethods('one study', METHODS, isOfOne);
printMethods('change between two rounds', OF_CHANGES, isChange);
printKinds('One study', isOfOne);
printKinds('Change between two rounds of the same units', isOf('change, same units'));
printKinds('Change between two rounds of different units', isOf('change, other units'));

console.log('\nBelow 92% from 30 units on, by default:');
for (const [kind, sizes] of kinds)
  for (const [size, methods] of sizes)
    for (const [figure, tally] of methods.get('auto'))
      if (size >= 30 && shareOf('held')(tally) < 0.92)
        console.log(
          `${kind}, ${size} units: ${figure} ${percent(shareOf('held')(tally))}% (below ${percent(shareOf('below')(tally))}, above ${percent(shareOf('above')(tally))}, without ${percent(shareOf('without')(tally))})`,
        );

if (['', 'study:'].includes(NAMED)) {
  const lines = Object.entries(METHODS).map(([method, name]) => ({
    name,
    shares: SIZES.map((size) => mean(talliesOf(isOfOne, size, method), shareOf('held'))),
  }));
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'coverage.svg'), coverageChart(SIZES, lines));
}
