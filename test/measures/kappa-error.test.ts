import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { expectPrinted } from '../support/printed.ts';
import { rarely } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { type ExampleStudy, studyOf } from '../support/study.ts';

/** A two-way table as a study: counts[i][j] units that the first coder put into i and the second into j. */
function tableStudy(counts: readonly (readonly number[])[]): ExampleStudy {
  const units = counts.flatMap((row, i) =>
    row.flatMap((count, j) => Array(count).fill([[i], [j]]) as ExampleStudy['units'][number][]),
  );
  return { coders: ['c1', 'c2'], categories: counts.map((_, i) => String(i + 1)), units };
}

const kappaOf = (study: ExampleStudy, rule: string) =>
  figureOf(reportOf(study, ['--measures', 'cohen-kappa', '--rule', rule, '--scale', 'ordinal', '--ci', 'published']), {
    ...{ measure: 'cohen-kappa', rule, coders: ['c1', 'c2'] },
  });

describe('the standard error of kappa, Fleiss, Cohen & Everitt', () => {
  // printed by SAS PROC FREQ (asymptotic standard error, not under the null) for this table
  const sas = tableStudy([
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ]);

  it.each([
    ['exact', '0.4842', '0.1380', '0.2137', '0.7547'],
    ['linear', '0.4701', '0.1457', '0.1845', '0.7558'],
  ])('rule %s: %s, %s', (rule, kappa, se, lower, upper) => {
    const found = kappaOf(sas, rule);
    expectPrinted(found.value, kappa);
    expectPrinted(found.se, se);
    expectPrinted(found.ci?.lower, lower);
    expectPrinted(found.ci?.upper, upper);
  });

  /** κ of a table of shares, written out once more. */
  function kappa(p: readonly (readonly number[])[], w: (i: number, j: number) => number): number {
    const rows = p.map((row) => row.reduce((a, b) => a + b, 0));
    const columns = p.map((_, j) => p.reduce((sum, row) => sum + row[j]!, 0));
    const total = rows.reduce((a, b) => a + b, 0);
    let observed = 0;
    let expected = 0;
    for (const [i, row] of p.entries()) {
      for (const [j, share] of row.entries()) {
        observed += (share / total) * w(i, j);
        expected += (rows[i]! / total) * (columns[j]! / total) * w(i, j);
      }
    }
    return (observed - expected) / (1 - expected);
  }

  /** The same standard error by the delta method: how kappa moves when a little is added to one cell. */
  function deltaMethod(counts: readonly (readonly number[])[], w: (i: number, j: number) => number): number {
    const n = counts.flat().reduce((a, b) => a + b, 0);
    const step = 1e-5;
    const moved = (i: number, j: number, by: number) =>
      kappa(
        counts.map((row, r) => row.map((count, c) => count / n + (r === i && c === j ? by : 0))),
        w,
      );
    let squares = 0;
    let mean = 0;
    counts.forEach((row, i) => {
      row.forEach((count, j) => {
        const slope = (moved(i, j, step) - moved(i, j, -step)) / (2 * step);
        squares += (count / n) * slope ** 2;
        mean += (count / n) * slope;
      });
    });
    return Math.sqrt((squares - mean ** 2) / n);
  }

  const weights: Record<string, (i: number, j: number) => number> = {
    exact: (i, j) => (i === j ? 1 : 0),
    linear: (i, j) => 1 - Math.abs(i - j) / 2,
    quadratic: (i, j) => 1 - (i - j) ** 2 / 4,
  };

  it.each(Object.keys(weights))('is that of the delta method, rule %s', (rule) => {
    const cells = fc.array(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(cells, (counts) => {
        expect(kappaOf(tableStudy(counts), rule).se).toBeCloseTo(deltaMethod(counts, weights[rule]!), 6);
      }),
      rarely(0.5),
    );
  });

  it('is 0 where the coders agree on everything', () => {
    const { value, se, ci } = kappaOf(studyOf(['A A', 'B B', 'A A']), 'exact');
    expect([value, se, ci?.lower, ci?.upper]).toEqual([1, 0, 1, 1]);
  });
});
