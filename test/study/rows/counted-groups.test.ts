import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readTable } from '../../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../../src/read/formats/source.ts';
import type { Table } from '../../../src/read/table.ts';
import { readStudy } from '../../../src/study/read-study-with-names.ts';
import { readAs } from '../../support/options.ts';
import { settings } from '../../support/property.ts';

/** The sheet as large ones are read, with the kinds of its rows. */
function largeSheet(lines: readonly string[]): Table {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const sheet = readTable(sourceOfBytes(bytes, 'large.csv'), {}, { size: 64, scanner: 0 });
  if (!('path' in sheet) || sheet.kinds === undefined) throw new Error('the scanner did not read it');
  return sheet;
}

/** All that a sheet says, or what is wrong with it. */
function said(sheet: Table, options: readonly string[]) {
  try {
    const { data, notices } = readStudy([sheet], readAs(...options));
    const { codings, categories, coders, rows, units, unitCount } = data;
    const wholly = Array.from({ length: unitCount }, (_, unit) =>
      Array.from(units!.cells(unit), (cell) => codings[cell] ?? null),
    );
    return { categories, coders, wholly, unitCount, rows, notices };
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
}

const cell = fc.constantFrom('joy', 'joy', 'fear', 'anger', 'joy;fear', '', 'NA');

const coder = fc.oneof({ weight: 12, arbitrary: fc.constantFrom('A', 'B', 'C') }, fc.constantFrom('', 'D', 'final'));

const options = fc.constantFrom([], ['--coders', 'A,B'], ['--missing', 'NA'], ['--on-duplicate', 'last']);

describe('rows of which each unit’s stand together', () => {
  it('of a long sheet are counted as the table of units and coders is', () => {
    const coded = fc.uniqueArray(fc.tuple(coder, cell), { selector: ([who]) => who, minLength: 1, maxLength: 4 });
    const unit = fc.oneof(
      { weight: 12, arbitrary: coded },
      fc.array(fc.tuple(coder, cell), { minLength: 2, maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), options, (units, how) => {
        const rows = units.flatMap((codings, i) => codings.map(([who, what]) => `${100 + i},${who},${what}`));
        const sheet = largeSheet(['unit,coder,category', ...rows]);
        expect(said(sheet, how)).toEqual(said({ ...sheet, kinds: undefined }, how));
      }),
      settings,
    );
  });

  it('of a wide sheet are counted so too', () => {
    const row = fc.tuple(fc.constantFrom(1, 1, 1, 1, 1, 0), cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), options, (codings, how) => {
        let unit = 100;
        const rows = codings.map(([next, ...cells]) => {
          unit += next;
          return [unit, ...cells].join(',');
        });
        const sheet = largeSheet(['unit,A,B,C', ...rows]);
        expect(said(sheet, how)).toEqual(said({ ...sheet, kinds: undefined }, how));
      }),
      settings,
    );
  });
});
