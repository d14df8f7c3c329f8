import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fixture } from '../support/paths.ts';
import { namedFigures, rendered } from '../support/rendered.ts';
import { studyOf } from '../support/study.ts';

const FORMULAS = {
  ...studyOf(['A A', 'AB B', 'C A', '- A'], 'ABC'),
  coders: ['=SG', '+KO'],
  categories: ['@HR', '-1+2', '=HYPERLINK("x")'],
};

describe('the report as CSV', () => {
  const report = namedFigures(FORMULAS);

  it('has a row a figure and a fixed heading', async () => {
    await expect(await rendered(report, 'csv')).toMatchFileSnapshot(fixture('rendered', 'formula-names.csv'));
  });

  it.each([
    ['csv', ','],
    ['tsv', '\t'],
  ] as const)('as %s gives back every figure, unrounded', async (format, delimiter) => {
    const rows = parse(await rendered(report, format), { columns: true, delimiter }) as Record<string, string>[];
    expect(rows.length).toBe(report.results.length);
    for (const [i, { measure, value, observed, units, ci, rule, k }] of report.results.entries()) {
      const number = (text: string | undefined) => (text === '' ? null : Number(text));
      expect(rows[i]!['measure']).toBe(measure);
      expect(rows[i]!['rule']).toBe(rule ?? '');
      expect(number(rows[i]!['value'])).toBe(value);
      expect(number(rows[i]!['observed'])).toBe(observed);
      expect(number(rows[i]!['units'])).toBe(units);
      expect(number(rows[i]!['k'])).toBe(k);
      expect(number(rows[i]!['ci_lower'])).toBe(ci?.lower ?? null);
    }
  });

  it('holds no text that a spreadsheet takes for a formula, and leaves numbers numbers', async () => {
    const rows = parse(await rendered(report, 'csv'), { columns: true }) as Record<string, string>[];
    const cells = rows.flatMap((row) => Object.values(row));
    const risky = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
    expect(risky.filter((cell) => Number.isNaN(Number(cell)))).toEqual([]);
    expect(new Set(rows.map((row) => row['coders']))).toEqual(new Set(["'=SG | +KO"]));
    expect(new Set(rows.map((row) => row['category']))).toEqual(new Set(['', "'@HR", "'-1+2", `'=HYPERLINK("x")`]));
    expect(risky.length).toBeGreaterThan(0); // a negative figure is still a number
  });
});
