import { benchmarkTitle } from '../../../measures/benchmarks.ts';
import { measureLabel } from '../../../measures/catalogue.ts';
import type { Report } from '../../../report/agree/schema.ts';
import { type Paragraph, paragraph } from '../../document.ts';
import { share } from '../../figures.ts';
import { joined, nextStep, pair, text } from '../../text.ts';
import { shownPairs } from '../select.ts';

const MAX_PAIRS = 6;

/** What the coefficients are called on the requested scale: the kappas of the pairs under the headline rule, and the alphas. */
export function benchmarkParagraph(report: Report): Paragraph[] {
  const [first] = report.benchmarks;
  if (!first) return [];
  const [headline] = report.options.rules;
  const ofPairs = shownPairs(report)
    .slice(0, MAX_PAIRS)
    .flatMap((two) => {
      const benchmark = report.benchmarks.find(
        ({ measure, rule, coders }) =>
          measure === 'cohen-kappa' &&
          rule === headline &&
          two.every((coder) => coders.includes(coder)) &&
          coders.length === 2,
      );
      return benchmark ? [text`${pair(two)} ${benchmark.level}`] : [];
    });
  const ofAll = report.benchmarks
    .filter(({ scope, measure, rule }) => scope === 'all' && measure === 'krippendorff-alpha' && rule === headline)
    .map(({ measure, level }) => `${measureLabel(measure)} ${level}`);
  if (ofPairs.length + ofAll.length === 0) return [];
  const sure = share(report.options.confidence);
  const levels = joined([...ofPairs, ...ofAll], ', ');
  return [
    paragraph(
      text`On the scale of ${benchmarkTitle(first.scale)}, each of these is at least, with ${sure} probability: ${levels}. Such scales are conventions${nextStep({ code: 'benchmark' })}.`,
    ),
  ];
}
