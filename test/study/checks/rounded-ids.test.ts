import { expect, it } from 'vitest';
import { roundedIds } from '../../../src/study/checks/rounded-ids.ts';
import { InternedUnits } from '../../../src/study/rows/unit-names.ts';

function codesOf(names: readonly string[]): string[] {
  const units = new InternedUnits();
  for (const name of names) units.intern(name);
  return roundedIds(units).map(({ code }) => code);
}

it('long numbers that a spreadsheet program has rounded are told', () => {
  expect(codesOf(['7193487965316890000', '7351847063895750000', '7145031077021710000'])).toEqual(['ids-rounded']);
  expect(codesOf(['7.19349E+18', '7.35185E+18', '7,14503E+18'])).toEqual(['ids-rounded']);
});

it('other names are not', () => {
  expect(codesOf(['7193487965316893998', '7351847063895756075', '7145031077021715738'])).toEqual([]);
  expect(codesOf(['7193487965316893998', '7351847063895756075', '7145031077021710000'])).toEqual([]);
  expect(codesOf(['100', '200', '300'])).toEqual([]);
  expect(codesOf(['1000000000', '2000000000', '3000000000'])).toEqual([]);
});
