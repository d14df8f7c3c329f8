import type { Segment } from '../../spans/continuum.ts';
import { type UnitizingFigure, undefinedFigure } from './figure.ts';
import { measureOfMarks } from './measure.ts';
import { figuresOfPairs, type TwoCoders } from './of-pairs.ts';

export const segmentAgreementMeasure = measureOfMarks({
  name: 'segment-agreement',
  about: {
    title: 'Agreement of segments, by how far they overlap',
    formula:
      'segments of the two coders with which a segment of the other one and of the same category has at least 90% of the longer one’s characters in common (or another share) / all segments of both',
    asks: 'marked texts that both coders read, in which no units are cut',
    use: 'to compare with MAXQDA, whose intercoder agreement of segments is described so',
    caution: 'what neither coder marked does not count, and chance is not taken into account; a match counts twice',
    range: '0 to 1',
    source: 'MAXQDA’s help, Intercoder Agreement, variation 3; that the longer segment is meant is not said there',
  },
  isOfPairs: true,
  figures: (continuum, { overlap }) =>
    figuresOfPairs(continuum, true, (documents) => ({ 'segment-agreement': segmentAgreement(documents, overlap) })),
});

/** Sums of shares come out a little beside what they should be. */
const TINY = 1e-9;

/**
 * The share of the segments of two coders that agree: the other coder has a segment of the same category that has at least `share` of the
 * characters of the longer of the two in common with it.
 *
 * Range: 0 to 1. Undefined where neither coder marked anything.
 */
export function segmentAgreement(documents: readonly TwoCoders[], share: number): UnitizingFigure {
  let [agreeing, all] = [0, 0];
  for (const [ones, others] of documents) {
    all += ones.length + others.length;
    agreeing += agreeingWith(ones, others, share) + agreeingWith(others, ones, share);
  }
  if (all === 0) return undefinedFigure('nothing-marked');
  return { value: agreeing / all, reason: null, observedDisagreement: null, expectedDisagreement: null };
}

/** How many segments agree with one of the others; both in the order of their starts. */
function agreeingWith(ones: readonly Segment[], others: readonly Segment[], share: number): number {
  const longest = others.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  let [agreeing, first] = [0, 0];
  for (const one of ones) {
    while (first < others.length && others[first]!.start + longest <= one.start) first += 1;
    for (let i = first; i < others.length && others[i]!.start < one.end; i += 1) {
      const other = others[i]!;
      if (other.category !== one.category) continue;
      const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      const longer = Math.max(one.end - one.start, other.end - other.start);
      if (common < 1 || common < share * longer - TINY) continue;
      agreeing += 1;
      break;
    }
  }
  return agreeing;
}
