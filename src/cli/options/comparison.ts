import * as defaults from '../../report/defaults.ts';
import { figures } from './figures.ts';
import { group } from './option.ts';
import { choice, list, text, wholeNumberBetween } from './parser.ts';
import { rule } from './rule.ts';

const { rule: usualRule, measures, uncoded, ci, confidence, resamples, seed } = figures;

/** How two rounds are compared. */
export const comparison = {
  ...group('Comparison', {
    map: {
      value: '<file>',
      help: 'CSV with columns from, to: what each category of BEFORE has become',
      parser: text,
      isFirst: true,
    },
    codebookBefore: { value: '<file>', help: 'codebook of BEFORE, if it has its own', parser: text },
    codebookAfter: { value: '<file>', help: 'codebook of AFTER, if it has its own', parser: text },
    pairing: {
      value: '<how>',
      help: 'compare two samples (unpaired), or the same units one by one: those with the same name (paired), text or row',
      parser: choice(defaults.pairings),
      default: defaults.pairings[0],
    },
  }),
  rule: { ...usualRule, parser: list(rule) },
  measures: { ...measures, isFirst: false },
  uncoded: { ...uncoded, help: 'how two uncoded codings count' },
  ci: {
    ...ci,
    help: 'method of the intervals of changes: auto, from the intervals of both rounds, also suits few units; published resamples units (expanded percentile)',
    parser: choice(defaults.intervalsOfChange),
    default: defaults.intervalsOfChange[0],
    isFirst: false,
  },
  confidence,
  resamples: {
    ...resamples,
    help: 'number of resamples, with --ci published',
    parser: wholeNumberBetween(defaults.resamplesOfChange.lowest, defaults.resamplesOfChange.highest),
    default: String(defaults.resamplesOfChange.usual),
  },
  seed: { ...seed, parser: wholeNumberBetween(defaults.smallerSeed.lowest, defaults.smallerSeed.highest) },
};
