import { expect, it } from 'vitest';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

it('labels of Abstrackr have "o" where a reviewer has not labelled a reference, and a consensus that is no reviewer’s', () => {
  const table = tableOf('labels.csv', [
    [
      '(internal) id',
      '(source) id',
      'pubmed id',
      'title',
      'tags',
      'consensus',
      'kim',
      'lee',
      'ann',
      'general notes (kim)',
    ],
    ['101', '0', '2211', 'A trial', 'rct', '-1', '-1', '-1', 'o', ''],
    ['102', '0', '2212', 'A study', 'rct', 'x', '1', '0', 'o', 'which arm?'],
    ['103', '0', '2213', 'In mice', '', '-1', 'o', '-1', '-1', ''],
    ['104', '0', '2214', 'Revisited', '', '1', '1', '1', '1', ''],
    ['105', '0', '2215', 'Again', '', 'x', '-1', 'o', '1', ''],
    ['106', '0', '2216', 'Protocol', '', 'o', 'o', '1', 'o', ''],
  ]);
  const { studies, notices } = readStudies([table], PLAIN_READING);
  expect(studies).toMatchObject([
    { layout: 'wide', coderOrder: ['kim', 'lee', 'ann'], unitCount: 6, categories: ['-1', '0', '1'] },
  ]);
  expect(notices).toContainEqual(expect.objectContaining({ code: 'preset', preset: 'abstrackr' }));
  expect(notices).toContainEqual(expect.objectContaining({ code: 'missing-tokens', tokens: ['o'], cells: 6 }));
});
