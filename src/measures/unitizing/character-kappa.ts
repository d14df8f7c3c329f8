import { beyondExpected, type UnitizingFigure, undefinedFigure } from './figure.ts';
import { measureOfMarks } from './measure.ts';
import { lengthOf } from './meetings.ts';
import { figuresOfPairs, type TwoCoders } from './of-pairs.ts';

export const characterKappaMeasure = measureOfMarks({
  name: 'character-kappa',
  about: {
    title: 'Kappa of characters, as NVivo’s coding comparison has it',
    formula:
      'for one category, each character of the texts is marked by both coders, by one or by none: agreement = (both + none) / all, and Cohen’s kappa of that',
    asks: 'marked texts that both coders read, in which no units are cut; one category at a time',
    use: 'to compare with NVivo, which gives it for each code and file; all texts count together here, each by its length',
    caution:
      'categories are judged one by one, long marks outweigh short ones, and the many characters that nobody marked count as agreement',
    range: 'agreement 0 to 1; kappa to 1, 0 = as by chance',
    source:
      'NVivo’s help, Run a coding comparison query; Cohen (1960), Educational and Psychological Measurement 20, 37–46',
  },
  isOfPairs: true,
  figures: (continuum) => {
    const length = lengthOf(continuum);
    return figuresOfPairs(continuum, false, (documents) => {
      const { agreement, kappa } = characterAgreement(documents, length);
      return { 'character-agreement': agreement, 'character-kappa': kappa };
    });
  },
});

/**
 * How far two coders marked the same characters of texts with a category: agreement = 1 − Dₒ, where Dₒ is the share of the characters
 * that one of them marked and the other did not, and Cohen's kappa = 1 − Dₒ / Dₑ, where Dₑ = p (1 − q) + q (1 − p) with the shares p and
 * q that each marked.
 *
 * Range: agreement 0 to 1; kappa to 1, where 0 is what chance gives. Kappa is undefined where both marked all characters or none.
 *
 * @param documents - with units of one category, which do not overlap
 * @param length - how many characters the texts have
 */
export function characterAgreement(
  documents: readonly TwoCoders[],
  length: number,
): { readonly agreement: UnitizingFigure; readonly kappa: UnitizingFigure } {
  if (length === 0) {
    const none = undefinedFigure('no-document-in-common');
    return { agreement: none, kappa: none };
  }
  let [ones, others, both] = [0, 0, 0];
  for (const [a, b] of documents) {
    for (const { start, end } of a) ones += end - start;
    for (const { start, end } of b) others += end - start;
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      both += Math.max(0, Math.min(a[i]!.end, b[j]!.end) - Math.max(a[i]!.start, b[j]!.start));
      if (a[i]!.end <= b[j]!.end) i += 1;
      else j += 1;
    }
  }
  const [p, q] = [ones / length, others / length];
  const observed = (ones + others - 2 * both) / length;
  return {
    agreement: { value: 1 - observed, reason: null, observedDisagreement: null, expectedDisagreement: null },
    kappa: beyondExpected(observed, p * (1 - q) + q * (1 - p), 'all-or-nothing'),
  };
}
