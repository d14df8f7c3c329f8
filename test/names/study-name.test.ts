import { expect, it } from 'vitest';
import { studyName } from '../../src/names/study-name.ts';

it.each([
  [['data/gillard-2013/KO.csv', 'data/gillard-2013/SG.csv'], 'gillard-2013'],
  [['C:\\study\\KO.csv', 'C:\\study\\SG.csv'], 'study'],
  [['data/interviews.v2.xlsx'], 'interviews.v2'],
  [['KO.csv', 'SG.csv'], null],
  [['./KO.csv', './SG.csv'], null],
  [['../KO.csv', '../SG.csv'], null],
  [['a/KO.csv', 'b/SG.csv'], null],
  [['a/KO.csv', 'SG.csv'], null],
  [['-'], null],
  [[], null],
])('the study of %j is called %j', (paths, name) => {
  expect(studyName(paths)).toBe(name);
});
