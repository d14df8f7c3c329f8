import { type Command, Option } from 'commander';
import { collectList } from './list.ts';
import { numberBetween, wholeNumberBetween } from './parse.ts';
import { choice, InvalidValue, list, mapped, optional, type Parsed, text } from './parser.ts';

/** Declares what is assumed and what is wanted of a study that is being planned. */
export function addPlanOptions(command: Command): Command {
  return command
    .option('--kappa <value>', 'the kappa expected to be true (the alternative)')
    .option('--null <value>', 'the kappa to be ruled out (the null): units to tell the two apart')
    .option(
      '--prevalence <shares>',
      'share of the units in each category; one number p stands for p,1-p',
      collectList,
      [],
    )
    .option(
      '--second-prevalence <share>',
      'two categories: the second coder’s share of the first one, where it differs',
    )
    .option('--width <value>', 'wanted width of the intervals, from bound to bound')
    .option('--lower <value>', 'wanted lower bound of the interval of kappa (one-sided without --upper)')
    .option('--upper <value>', 'wanted upper bound')
    .option('--units <number>', 'the units there are: which lower bound of kappa to expect')
    .option(
      '--smallest-alpha <values>',
      'smallest acceptable alpha, for Krippendorff’s number; 0.667 and 0.8 unless given',
      collectList,
      [],
    )
    .option('--power <share>', 'of tests', '0.8')
    .option('--alpha-level <share>', 'level of significance; intervals have one minus it', '0.05')
    .addOption(new Option('--sided <sides>', 'of tests').choices(['one', 'two']).default('one'))
    .option('--pilot <sheets...>', 'sheets of a pilot, in place of assumptions')
    .option('--rule <name>', 'of a pilot: when two codings agree; the first of several', collectList, []);
}

const share = numberBetween(0, 1);
const SUM_TOLERANCE = 0.005;

/** One share, or several in sum 1. */
const prevalence = mapped(list(share), (shares) => {
  if (shares.length === 0) return undefined;
  const all = shares.length === 1 ? [shares[0]!, 1 - shares[0]!] : shares;
  const sum = all.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return all.map((one) => one / sum);
  throw new InvalidValue(`shares in sum 1 are expected, these are in sum ${Number(sum.toFixed(4))}`);
});

export const planOptionsSchema = {
  kappa: optional(share),
  null: optional(numberBetween(0, 0.999)),
  prevalence,
  secondPrevalence: optional(share),
  width: optional(numberBetween(0.001, 1)),
  lower: optional(numberBetween(0, 0.999)),
  upper: optional(numberBetween(0, 0.999)),
  units: optional(wholeNumberBetween(1, 1_000_000_000)),
  smallestAlpha: mapped(list(numberBetween(0, 0.999)), (asked) => (asked.length > 0 ? asked : [0.667, 0.8])),
  power: numberBetween(0.05, 0.9999),
  alphaLevel: numberBetween(0.0001, 0.5),
  sided: choice(['one', 'two']),
  pilot: optional(list(text)),
};

export type PlanOptions = Parsed<typeof planOptionsSchema>;
