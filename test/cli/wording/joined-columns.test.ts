import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const SETS = [
  ['pay', 'care', 'pay', ''],
  ['care', '', 'care', ''],
  ['staff', 'pay', 'pay', 'staff'],
  ['pay', '', 'pay', 'care'],
  ['staff', '', 'staff', ''],
  ['care', 'staff', 'staff', 'care'],
  ['pay', 'staff', 'care', ''],
  ['staff', 'care', 'care', ''],
];

const noteOf = async (rows: readonly (readonly string[])[]) => {
  const path = join(folderWith({ 'sheet.csv': rows.map((row) => row.join(',')).join('\n') }), 'sheet.csv');
  return (await run([path])).stderr.split(' (change with')[0];
};

it('says which columns are one set', async () => {
  const wide = SETS.map((row, i) => [String(i), ...row]);
  expect(await noteOf([['unit', 'Ann_code1', 'Ann_code2', 'Ben_code1', 'Ben_code2'], ...wide])).toBe(
    'note: 1 sheet read as wide (one column per coder); unit "unit"; coders "Ann" ("Ann_code1", "Ann_code2"), "Ben" ("Ben_code1", "Ben_code2"); each coder’s columns are one set of categories',
  );
  const long = SETS.flatMap(([a, b, c, d], i) => [
    [String(i), 'Ann', a!, b!],
    [String(i), 'Ben', c!, d!],
  ]);
  expect(await noteOf([['unit', 'coder', 'code1', 'code2'], ...long])).toBe(
    'note: 1 sheet read as long (one row per coding); unit "unit"; coder "coder"; category "code1", "code2" as one set of categories',
  );
});
