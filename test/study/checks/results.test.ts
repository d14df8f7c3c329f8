import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

function problemsOf(lines: readonly (readonly string[])[], options: Partial<ReadingOptions> = {}) {
  try {
    readStudies([tableOf('sheet.csv', lines)], { ...PLAIN_READING, ...options });
    return [];
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
}

describe('figures in each row', () => {
  const PAIRS = ['A1-A2', 'A1-A3', 'A2-A3'];
  const FIGURES = ['-0.02', '0.08', '0.21', '-0.15', '0.09', '0.18', '0.04', '-0.16', '0.25'];
  const rows = ['tone', 'frame', 'source'].flatMap((measure, i) =>
    PAIRS.map((pair, j) => [measure, pair, FIGURES[3 * i + j]!, i === 0 ? '741' : '50']),
  );

  it.each(['weighted_kappa', 'Cohen’s kappa', 'Kappa', 'ICC', 'alpha', 'fleiss_kappa'])(
    'below "%s" are results, not codings',
    (heading) => {
      const sheet = [['measure', 'annotator_pair', heading, 'n_items'], ...rows];
      expect(problemsOf(sheet)).toMatchObject([{ code: 'results', column: heading }]);
    },
  );

  it('are no results where one figure stands beside the codings', () => {
    const codings = Array.from({ length: 8 }, (_, i) => [
      `s${i}`,
      i % 2 === 0 ? 'yes' : 'no',
      i % 3 === 0 ? 'yes' : 'no',
      i === 0 ? '0.31' : '',
    ]);
    expect(problemsOf([['unit', 'rater1', 'rater2', 'kappa'], ...codings])).toEqual([]);
  });

  it('may be left out by an option', () => {
    const codings = Array.from({ length: 8 }, (_, i) => [
      `s${i}`,
      i % 2 === 0 ? 'yes' : 'no',
      i % 3 === 0 ? 'yes' : 'no',
      `0.${i + 1}`,
    ]);
    const sheet = [['unit', 'rater1', 'rater2', 'kappa'], ...codings];
    expect(problemsOf(sheet)).toMatchObject([{ code: 'results' }]);
    expect(problemsOf(sheet, { ignore: ['kappa'] })).toEqual([]);
  });
});
