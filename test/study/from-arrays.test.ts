import { expect, it } from 'vitest';
import { patternsOf } from '../../src/patterns/patterns.ts';
import { studyOf } from '../../src/study/from-arrays.ts';
import { drawnUnits } from '../support/read-data.ts';
import { sheetOf } from '../support/sheet-writer.ts';

const ARRAYS = [
  ['a', 'b'],
  [['b', 'a'], []],
  ['a', null],
];

const OPTIONS = { coders: ['SG', 'KO'], units: ['s1', 's2', 's3'] };

const RECORDS = [
  { unit: 's1', coder: 'SG', category: 'a' },
  { unit: 's1', coder: 'KO', category: 'b' },
  { unit: 's2', coder: 'SG', category: ['a', 'b'] },
  { unit: 's2', coder: 'KO', category: [] },
  { unit: 's3', coder: 'SG', category: 'a' },
];

const TABLE = sheetOf('study.csv', [
  ['unit', 'SG', 'KO'],
  ['s1', 'a', 'b'],
  ['s2', 'a;b', ''],
  ['s3', 'a', 'NA'],
]);

const UNITS = ['s1 SG: a, KO: b', 's2 SG: a+b, KO: uncoded', 's3 SG: a'];

it('makes the same study of arrays, of records and of tables', () => {
  const ofTables = studyOf([TABLE], { coders: ['SG', 'KO'], blank: 'uncoded', missing: ['NA'], separator: ';' });
  for (const study of [studyOf(ARRAYS, OPTIONS), studyOf(RECORDS), ofTables]) {
    expect(drawnUnits(study)).toEqual(UNITS);
    expect([study.unitCount, study.declared, study.categories]).toEqual([3, false, ['a', 'b']]);
  }
  expect(patternsOf(studyOf(RECORDS))).toEqual(patternsOf(ofTables));
});

it('numbers coders and units that have no names', () => {
  const study = studyOf(ARRAYS);
  expect([study.coderOrder, study.units!.names()]).toEqual([
    ['1', '2'],
    ['1', '2', '3'],
  ]);
});

it('unites records of the same unit and coder only if told to', () => {
  const twice = [...RECORDS, { unit: 's1', coder: 'SG', category: 'b' }];
  expect(() => studyOf(twice)).toThrow(/"SG" codes unit "s1" in two records/);
  expect(drawnUnits(studyOf(twice, { onDuplicate: 'union' }))[0]).toBe('s1 SG: a+b, KO: b');
});

it.each([
  ['units of different lengths', () => studyOf([['a', 'a'], ['b']]), /every unit must have 2 codings, one has 1/],
  ['an undeclared category', () => studyOf([['a', 'x']], { categories: ['a'] }), /"x" is not declared/],
  ['too few names of units', () => studyOf([['a', 'a']], { units: [] }), /there are 1 units, but options.units has 0/],
  ['something else', () => studyOf([{ unit: 's1' }] as never), /every item must be an array of codings, a record/],
  ['no list', () => studyOf('a' as never), /requires a list/],
])('refuses %s and says why', (_, make, why) => {
  expect(make).toThrow(RangeError);
  expect(make).toThrow(why);
});
