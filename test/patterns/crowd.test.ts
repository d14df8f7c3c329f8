import { describe, expect, it } from 'vitest';
import { patternsOf } from '../../src/patterns/patterns.ts';
import { agreementReport } from '../../src/report/agree/agreement.ts';
import { type Given, studyOf } from '../../src/study/from-arrays.ts';
import { readStudy } from '../../src/study/read-study-with-names.ts';
import { figureOptions, readAs } from '../support/options.ts';
import { random } from '../support/random.ts';
import { sheetOf } from '../support/sheet-writer.ts';

const UNITS = 6000;

const CODERS = 3000;

// so many that a table of units × coders is not made
const CATEGORIES = ['a', 'b', 'c', 'd'];

/** Rows of a long sheet: a few codings for each unit, by coders at random, in no order. */
function crowd(seed: number): string[][] {
  const next = random(seed);
  const rows = Array.from({ length: UNITS }, (_, unit) => {
    const truth = Math.floor(4 * next());
    return Array.from({ length: 1 + Math.floor(4 * next()) }, (_, i) => {
      const coder = (Math.floor((CODERS / 5) * next()) * 5 + i) % CODERS;
      const category = next() < 0.7 ? CATEGORIES[truth]! : CATEGORIES[Math.floor(4 * next())]!;
      return [`u${unit}`, `coder ${coder}`, next() < 0.05 ? '' : category];
    });
  }).flat();
  return rows
    .map((row) => ({ row, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

const rows = crowd(7);

const sheet = sheetOf('crowd.csv', [['unit', 'coder', 'category'], ...rows]);

const { data } = readStudy([sheet], readAs());

/** The same codings with everybody called by the place of their coding in the unit, so that no table is too large. */
function sideBySide(): (readonly Given[])[] {
  const units = new Map<string, Given[]>();
  for (const [unit, , category] of rows)
    units.set(unit!, [...(units.get(unit!) ?? []), category === '' ? [] : [category!]]);
  return [...units.values()].map((given) => [...given, ...Array(4 - given.length).fill(null)]);
}

describe('a crowd', () => {
  it('is read without a table of units × coders, with what each coder gave', () => {
    const { crowd: found } = patternsOf(data);
    expect(data.unitCount).toBe(UNITS);
    expect(found!.coders).toHaveLength(new Set(rows.map(([, coder]) => coder)).size);
    const patterns = patternsOf(data);
    const b = patterns.codings.findIndex((set) => set.length === 1 && data.categories[set[0]!] === 'b');
    const own = found!.coders.map((_, i) => found!.given[i * patterns.codings.length + b]);
    const counted = new Map(found!.coders.map((name) => [name, 0]));
    for (const [, coder, category] of rows) if (category === 'b') counted.set(coder!, counted.get(coder!)! + 1);
    expect(own).toEqual([...counted.values()]);
  });

  it('has the figures that ask for no names, as the same codings side by side have them', () => {
    const study = studyOf(sideBySide(), { categories: CATEGORIES });
    const options = figureOptions('--measures', 'all', '--rule', 'exact,jaccard');
    const expected = agreementReport(study, options).results;
    const found = agreementReport(data, options).results;
    expect(found.length).toBeGreaterThan(30);
    for (const result of found) {
      const other = expected.find(
        (one) =>
          one.scope === 'all' &&
          ['measure', 'rule', 'category', 'variant', 'k'].every((key) => one[key as 'rule'] === result[key as 'rule']),
      )!;
      expect({ ...result, coders: 0, expected: 0, corrected: 0, value: 0, observed: 0, se: 0, ci: 0 }).toEqual({
        ...other,
        coders: 0,
        expected: 0,
        corrected: 0,
        value: 0,
        observed: 0,
        se: 0,
        ci: 0,
      });
      expect(result.value).toBeCloseTo(other.value!, 12);
      if (other.se !== null) expect(result.se).toBeCloseTo(other.se, 12);
    }
  });

  it('refuses a measure that asks who gave which coding', () => {
    expect(() => agreementReport(data, figureOptions('--measures', 'cohen-kappa'))).toThrow(
      /measure-needs-named-coders/,
    );
  });

  it('names units coded again by the same coder', () => {
    const again = sheetOf('crowd.csv', [['unit', 'coder', 'category'], ...rows, rows[0]!]);
    expect(() => readStudy([again], readAs())).toThrow(/duplicate-coding/);
    const first = readStudy([again], readAs('--on-duplicate', 'first')).data;
    expect(patternsOf(first)).toEqual(patternsOf(data));
  });
});
