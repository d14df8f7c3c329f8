import type { Report } from '../../../report/agree/schema.ts';
import { type Paragraph, paragraph } from '../../document.ts';
import { benchmarkText, measureText, percent } from '../../words.ts';
import { shownPairs } from '../select.ts';
import { pairNames } from './pairs.ts';

const MOST_PAIRS = 6;

/** What the coefficients are called on the scale asked for: the kappas of the pairs under the headline rule, and the alphas. */
export function benchmarkParagraph(report: Report): Paragraph[] {
  const [first] = report.benchmarks;
  if (!first) return [];
  const [headline] = report.options.rules;
  const name = pairNames(report);
  const pairs = shownPairs(report).slice(0, MOST_PAIRS);
  const ofPairs = pairs.flatMap((pair) => {
    const found = report.benchmarks.find(
      ({ measure, rule, coders }) =>
        measure === 'cohen-kappa' &&
        rule === headline &&
        pair.every((coder) => coders.includes(coder)) &&
        coders.length === 2,
    );
    return found ? [`${name(pair)} ${found.level}`] : [];
  });
  const ofAll = report.benchmarks
    .filter(({ scope, measure, rule }) => scope === 'all' && measure === 'krippendorff-alpha' && rule === headline)
    .map(({ measure, level }) => `${measureText(measure)} ${level}`);
  if (ofPairs.length + ofAll.length === 0) return [];
  const sure = percent(report.options.confidence);
  return [
    paragraph(
      `On the scale of ${benchmarkText(first.scale)}, at least, with ${sure} probability: ${[...ofPairs, ...ofAll].join(', ')}. Such scales are conventions (--benchmark).`,
    ),
  ];
}
