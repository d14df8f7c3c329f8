import { figures } from './figures.ts';
import { group } from './option.ts';
import { choice, text, wholeNumberBetween } from './parser.ts';

const { rule, measures, uncoded, confidence, resamples, seed } = figures;

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
      help: 'compare the same units one by one (paired) or two samples (unpaired)',
      parser: choice(['auto', 'paired', 'unpaired']),
      default: 'auto',
    },
  }),
  rule,
  measures: { ...measures, isFirst: false },
  uncoded: { ...uncoded, help: 'how two uncoded codings count' },
  confidence,
  resamples: { ...resamples, parser: wholeNumberBetween(100, 1_000_000), default: '2000' },
  seed: { ...seed, parser: wholeNumberBetween(0, 2_000_000_000) },
};
