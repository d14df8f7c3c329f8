import { expect, it } from 'vitest';
import { consensusReader, NOT_FILLED_IN } from '../../../src/study/consensus/consensus-cell.ts';

const at = { file: 'worksheet.csv', line: 2, column: 4 };
const reader = (categories: readonly string[] = ['pay', 'team']) =>
  consensusReader({ categories: [...categories], declared: false }, { separator: ';', ignoreCase: false });

it.each([
  '??',
  '...',
  'wir wissen nicht',
  'Wissen wir noch nicht!',
  'don’t know',
  'undecided',
  'nous ne savons pas',
  'no sabemos',
  'non sappiamo',
  'pay; ??',
])('"%s" is no category of a decision', (cell) => {
  expect(reader().read(cell, at)).toMatchObject({ problem: { code: 'unknown-consensus', why: 'looks-missing' } });
});

it('is one if a coder gave it, and new names are read', () => {
  expect(reader(['??', 'pay']).read('??', at)).toEqual([0]);
  expect(reader().read('not decided by the boss', at)).toEqual([2]);
  expect(reader().read('', at)).toBe(NOT_FILLED_IN);
});
