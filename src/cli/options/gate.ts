import * as defaults from '../../report/defaults.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { group, optionFault, type Parsed } from './option.ts';
import { outputOf } from './output.ts';
import { numberBetween, text, wholeNumberBetween } from './parser.ts';
import { thresholds } from './threshold.ts';

/** The thresholds. */
export const gating = group(
  'Thresholds',
  {
    min: {
      value: '<threshold>',
      help: 'threshold: [VARIABLE:][SCOPE:]MEASURE[/RULE][@K][.lower]=NUMBER with SCOPE all, pairs or categories, such as agreement=0.7 or pairs:cohen-kappa=0.6 (repeatable); for groups, between:GROUP:GROUP.MEASURE=NUMBER, group:GROUP.MEASURE=NUMBER or alt-test.winning-rate=0.5',
      parser: thresholds,
      isFirst: true,
    },
    minUnits: {
      value: '<number>',
      help: 'ignore categories applied to fewer units than this',
      parser: wholeNumberBetween(defaults.minUnits.lowest, defaults.minUnits.highest),
      default: String(defaults.minUnits.usual),
    },
    baseline: {
      value: '<file>',
      help: 'earlier JSON report of agree; figures must not fall from it by more than --max-drop',
      parser: text,
      isFirst: true,
      isFile: true,
    },
    maxDrop: {
      value: '<number>',
      help: 'largest fall from the baseline that still passes',
      parser: numberBetween(0, 1),
    },
  },
  { config: 'gate' },
);

/** Where the verdict goes. */
export const verdict = outputOf('gate', 'verdict');

/** Throws if options do not go together. */
export function checkGating({ min, baseline, maxDrop, ci }: Parsed<typeof gating> & { readonly ci: string }): void {
  if (baseline !== undefined && maxDrop === undefined)
    throw new CommandLineError('--baseline needs --max-drop', 'add it, for example --max-drop 0.05');
  if (maxDrop !== undefined && baseline === undefined)
    throw new CommandLineError('--max-drop needs --baseline', 'add an earlier report: --baseline report.json');
  if (ci === 'none' && min.some(({ bound }) => bound === 'lower'))
    throw new CommandLineError(
      optionFault('ci', 'a threshold ending in .lower needs intervals'),
      'leave out --ci none',
    );
}
