import { expect, it } from 'vitest';
import { consensusReader, NOT_FILLED_IN } from '../../../src/study/consensus/consensus-cell.ts';

const at = { file: 'worksheet.csv', line: 2, column: 4 };
const reader = (categories: readonly string[] = ['pay', 'team']) =>
  consensusReader(
    { categories: [...categories], declared: false, coders: ['Ben', 'B'] },
    { separator: ';', ignoreCase: false },
  );

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

it.each([
  'see Ben',
  'See above',
  'ask Ben',
  'Ben was right',
  'pay or team?',
  'maybe pay',
  'beide',
  'I think pay',
  'team!',
])('"%s" is a remark, no category', (cell) => {
  expect(reader().read(cell, at)).toMatchObject({ problem: { code: 'unknown-consensus', why: 'remark' } });
});

it.each([
  ['pay + team', ['pay', 'team']],
  ['pay & team', ['pay', 'team']],
  ['pay and team', ['pay', 'team']],
  ['pay+care', ['pay', 'care']],
])('"%s" joins categories that are known', (cell, parts) => {
  const { problem } = reader().read(cell, at) as { problem: object };
  expect(problem).toMatchObject({ code: 'unknown-consensus', why: 'joined', separator: ';', parts });
});

it.each([
  'care',
  'food and drink',
  'R&D',
  'terms + conditions',
  'Seeing friends',
  'Wellbeing',
  'Both-sidedness',
  'B-side',
])('"%s" is a new category', (cell) => {
  expect(reader().read(cell, at)).toEqual([2]);
});

it('joined by what separates the cells of sheets, categories are several', () => {
  expect(reader().read('pay/team', at)).toEqual([0, 1]);
  expect(reader(['pay', 'team', 'pay + team']).read('pay + team', at)).toEqual([2]);
});
