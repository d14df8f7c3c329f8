import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CategorySet, categorySet, MISSING } from '../../src/codings/coding.ts';
import { type Patterns, reduce, unitsOf } from '../../src/patterns/patterns.ts';
import { categoryAlone, codedByAll, recode, selectCoders } from '../../src/patterns/select.ts';
import type { Result } from '../../src/report/agree/schema.ts';
import type { CodedRows } from '../../src/study/study.ts';
import { rarely, settings } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { codedRows, type ExampleStudy, study, studyOf } from '../support/study.ts';

/** The units of each row of codings, counted one by one: "0 2|-|" → 3. Codings by name, so that positions do not matter. */
function naiveCount({ coders, codings, cells, counts }: CodedRows): Record<string, number> {
  const found: Record<string, number> = {};
  for (let row = 0; row * coders.length < cells.length; row += 1) {
    const own = [...cells.slice(row * coders.length, (row + 1) * coders.length)];
    if (own.every((cell) => cell === MISSING)) continue;
    const name = own.map((cell) => (cell === MISSING ? 'missing' : codings[cell]!.join(' ') || 'uncoded')).join('|');
    found[name] = (found[name] ?? 0) + (counts?.[row] ?? 1);
  }
  return found;
}

/** Everything there is, in a form that can be compared. */
function plain({ coders, categories, codings, cells, counts }: Patterns): unknown {
  return { coders, categories, codings, cells: [...cells], counts: [...counts] };
}

const coded = (unit: ExampleStudy['units'][number]) => unit.some((cell) => cell !== null);

describe('reduction', () => {
  it('keeps every unit that somebody coded, and counts each row as often as it occurs', () => {
    fc.assert(
      fc.property(study({ units: [1, 30], categories: [1, 3] }), (one) => {
        const patterns = reduce(codedRows(one));
        expect(unitsOf(patterns)).toBe(one.units.filter(coded).length);
        expect(naiveCount(patterns)).toEqual(naiveCount(codedRows(one)));
        expect(patterns.counts.length).toBe(Object.keys(naiveCount(codedRows(one))).length);
      }),
      settings,
    );
  });

  it('is done once and for all', () => {
    fc.assert(
      fc.property(study({ units: [1, 30] }), (one) => {
        const patterns = reduce(codedRows(one));
        expect(plain(reduce(patterns))).toEqual(plain(patterns));
      }),
      settings,
    );
  });

  it('does not depend on the order of the units', () => {
    const twice = study({ units: [1, 20] }).chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray([...one.units], { minLength: one.units.length, maxLength: one.units.length }),
      ),
    );
    fc.assert(
      fc.property(twice, ([one, units]) => {
        expect(plain(reduce(codedRows({ ...one, units })))).toEqual(plain(reduce(codedRows(one))));
      }),
      settings,
    );
  });

  it('does not depend on how codings are numbered, doubled or left unused', () => {
    fc.assert(
      fc.property(study(), fc.integer({ min: 1, max: 3 }), (one, extra) => {
        const rows = codedRows(one);
        const padding: CategorySet[] = Array(extra).fill([0]);
        const moved = {
          ...rows,
          codings: [...padding, ...rows.codings],
          cells: rows.cells.map((cell) => (cell === MISSING ? MISSING : cell + extra)),
        };
        expect(plain(reduce(moved))).toEqual(plain(reduce(rows)));
      }),
      settings,
    );
  });
});

/** The same change to the study itself, unit by unit. */
const recoded = (
  one: ExampleStudy,
  categories: readonly string[],
  to: (set: readonly number[]) => readonly number[],
): ExampleStudy => ({
  ...one,
  categories,
  units: one.units.map((unit) => unit.map((cell) => (cell === null ? null : to(cell)))),
});

describe('what is done to patterns is what would have been done to the units', () => {
  it('recoding: merging, dropping and splitting categories', () => {
    const targets = fc.array(fc.subarray([0, 1, 2]), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(study(), targets, (one, target) => {
        const to = (set: readonly number[]) => categorySet(set.flatMap((category) => target[category]!));
        const categories = ['x', 'y', 'z'];
        const before = reduce(codedRows(recoded(one, categories, to)));
        expect(plain(recode(reduce(codedRows(one)), categories, to))).toEqual(plain(before));
      }),
      settings,
    );
  });

  it('recoding, where there are more categories than fingers', () => {
    fc.assert(
      fc.property(study({ categories: [12, 14], units: [1, 6] }), (one) => {
        const reversed = (set: readonly number[]) =>
          categorySet(set.map((position) => one.categories.length - 1 - position));
        const categories = [...one.categories].reverse();
        const after = recode(reduce(codedRows(one)), categories, reversed);
        expect(plain(after)).toEqual(plain(reduce(codedRows(recoded(one, categories, reversed)))));
        for (const set of after.codings)
          expect(set).toEqual(one.categories.flatMap((_, i) => (set.includes(i) ? [i] : [])));
      }),
      settings,
    );
  });

  it('selecting coders, in any order', () => {
    const chosen = study().chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.coders.keys()], { minLength: 1 })),
    );
    fc.assert(
      fc.property(chosen, ([one, positions]) => {
        const selected = {
          ...one,
          coders: positions.map((position) => one.coders[position]!),
          units: one.units.map((unit) => positions.map((position) => unit[position]!)),
        };
        expect(plain(selectCoders(reduce(codedRows(one)), positions))).toEqual(plain(reduce(codedRows(selected))));
      }),
      settings,
    );
  });

  it('one category alone', () => {
    fc.assert(
      fc.property(study(), fc.nat(), (one, seed) => {
        const category = seed % one.categories.length;
        const alone = recoded(one, ['not applied', 'applied'], (set) => [set.includes(category) ? 1 : 0]);
        expect(plain(categoryAlone(reduce(codedRows(one)), category))).toEqual(plain(reduce(codedRows(alone))));
      }),
      settings,
    );
  });

  it('selecting units', () => {
    fc.assert(
      fc.property(study(), (one) => {
        const complete = { ...one, units: one.units.filter((unit) => unit.every((cell) => cell !== null)) };
        const patterns = reduce(codedRows(one));
        expect(naiveCount(reduce(codedByAll(patterns)))).toEqual(naiveCount(codedRows(complete)));
      }),
      settings,
    );
  });
});

it('forgets the codings that no unit has any more', () => {
  const patterns = reduce(codedRows(studyOf(['A B', 'A .', '- .'])));
  expect(reduce(codedByAll(patterns)).codings).toEqual([[0], [1]]);
});

/** Measures that depend on the shares of the patterns alone. (Alpha is not one: it corrects for small samples.) */
const OF_SHARES = [
  'agreement',
  'joint-agreement',
  'assignment-agreement',
  'cohen-kappa',
  'conger-kappa',
  'positive-agreement',
  'negative-agreement',
  'specific-agreement',
  'prevalence-index',
  'bias-index',
  'pabak',
  'cohen-kappa-max',
];

const ARGV = ['--measures', 'all', '--rule', 'any,exact,jaccard,masi,hamming', '--at-least', '2'];

describe('counts', () => {
  it('give what the units one by one give, to the last digit', () => {
    const counted = study({ units: [1, 6] }).chain((one) =>
      fc.tuple(fc.constant(one), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 })),
    );
    fc.assert(
      fc.property(counted, ([one, drawn]) => {
        const counts = one.units.map((_, i) => drawn[i]!);
        const units = one.units.flatMap((unit, i) => Array(counts[i]).fill(unit) as ExampleStudy['units'][number][]);
        const together = reportOf(one, ARGV, counts);
        const apart = reportOf({ ...one, units }, ARGV);
        expect(together.results).toEqual(apart.results);
        expect(together.usage).toEqual(apart.usage);
      }),
      rarely(0.5),
    );
  });

  it('doubled all together change no value', () => {
    const value = ({ value, reason, observed, expected }: Result) => ({ value, reason, observed, expected });
    fc.assert(
      fc.property(study({ units: [1, 10] }), (one) => {
        const argv = [...ARGV, '--ci', 'none'];
        const double = reportOf(one, argv, Array(one.units.length).fill(2)).results;
        for (const [i, single] of reportOf(one, argv).results.entries()) {
          if (!OF_SHARES.includes(single.measure)) continue;
          for (const [part, number] of Object.entries(value(single))) {
            const other = double[i]![part as keyof Result];
            if (typeof number === 'number') expect(other).toBeCloseTo(number, 10);
            else expect(other).toBe(number);
          }
          expect(double[i]!.units).toBe(2 * single.units);
        }
      }),
      rarely(0.5),
    );
  });
});
