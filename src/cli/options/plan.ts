import { KRIPPENDORFF } from '../../measures/benchmarks.ts';
import { makingFigures } from './figures.ts';
import { group, type Parsed } from './option.ts';
import { choice, InvalidValue, list, mapped, numberBetween, repeated, text, wholeNumberBetween } from './parser.ts';
import { rule } from './rule.ts';

const share = numberBetween(0, 1);
const SUM_TOLERANCE = 0.005;

/** One share, or several that add up to 1. */
const prevalence = mapped(list(share), (shares) => {
  if (shares.length === 0) return undefined;
  const all = shares.length === 1 ? [shares[0]!, 1 - shares[0]!] : shares;
  const sum = all.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return all.map((one) => one / sum);
  throw new InvalidValue(`shares that add up to 1 are expected; these add up to ${Number(sum.toFixed(4))}`);
});

/** Assumptions about a planned study, and its goals. */
export const planning = {
  ...group('Assumptions', {
    kappa: {
      value: '<value>',
      help: 'expected true kappa (the alternative)',
      parser: share,
      isFirst: true,
    },
    prevalence: {
      value: '<shares>',
      help: 'share of the units in each category; a single number p means p,1-p',
      parser: prevalence,
      isFirst: true,
    },
    secondPrevalence: {
      value: '<share>',
      help: 'with two categories: the second coder’s share of the first category, if different',
      parser: share,
    },
    pilot: {
      value: '<sheets...>',
      help: 'sheets of a pilot, instead of assumptions',
      parser: repeated(text),
      isFirst: true,
    },
    rule: {
      ...makingFigures.rule,
      parser: list(rule),
      help: 'with --pilot: rule that decides whether two codings agree; the first of several is used',
      isFirst: false,
    },
  }),
  ...group('Goals', {
    null: {
      value: '<value>',
      help: 'kappa to rule out (the null): the units needed to tell the two apart',
      parser: numberBetween(0, 0.999),
      isFirst: true,
    },
    width: {
      value: '<value>',
      help: 'width of the intervals, from bound to bound',
      parser: numberBetween(0.001, 1),
      isFirst: true,
    },
    lower: {
      value: '<value>',
      help: 'lower bound of the interval of kappa (one-sided without --upper)',
      parser: numberBetween(0, 0.999),
    },
    upper: { value: '<value>', help: 'upper bound of the interval of kappa', parser: numberBetween(0, 0.999) },
    units: {
      value: '<number>',
      help: 'number of units available: the lower bound of kappa to expect',
      parser: wholeNumberBetween(1, 1_000_000_000),
      isFirst: true,
    },
    smallestAlpha: {
      value: '<values>',
      help: `smallest acceptable alpha, for Krippendorff’s number of units (${KRIPPENDORFF.tentative} and ${KRIPPENDORFF.reliable} by default)`,
      parser: mapped(list(numberBetween(0, 0.999)), (requested) =>
        requested.length > 0 ? requested : Object.values(KRIPPENDORFF),
      ),
      isFirst: true,
    },
    power: { value: '<share>', help: 'power of tests', parser: numberBetween(0.05, 0.9999), default: '0.8' },
    alphaLevel: {
      value: '<share>',
      help: 'significance level of tests; the confidence level of intervals is one minus it',
      parser: numberBetween(0.0001, 0.5),
      default: '0.05',
    },
    sided: { value: '<sides>', help: 'sides of tests', parser: choice(['one', 'two']), default: 'one' },
  }),
};

export type PlanOptions = Parsed<typeof planning>;
