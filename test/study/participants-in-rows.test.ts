import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/problems.ts';
import { readStudies } from '../../src/study/read-study-with-names.ts';
import { PLAIN_READING } from '../../src/study/reading-options.ts';
import { withChosen } from '../../src/study/tried-options.ts';
import { tableOf } from './reading/study-of.ts';

const FACES = Array.from({ length: 12 }, (_, i) => `face${i}`);
const rows = [
  ['participant', 'age', 'gender', ...FACES],
  ...Array.from({ length: 8 }, (_, p) => [
    `P${p}`,
    String(20 + p),
    'mf'[p % 2]!,
    ...FACES.map((_, i) => String(1 + ((i + Number((i + p) % 3 === 0)) % 7))),
  ]),
];

describe('a row for each participant, who may have judged what the columns name', () => {
  it('is shown as a row for each coder, without what is said of the participants', () => {
    const read = (options = PLAIN_READING) => readStudies([tableOf('sheet.csv', rows)], options).studies;
    const shown = () => {
      try {
        read();
      } catch (error) {
        const [problem] = error instanceof BadInputError ? error.problems : [];
        if (problem?.code === 'unclear-reading') return problem.readings;
        throw error;
      }
      throw new Error('nothing was asked');
    };
    const reading = shown().find(({ layout }) => layout === 'transposed');
    const [study] = read(withChosen(PLAIN_READING, reading!.options));
    expect([study!.coders.length, study!.unitCount]).toEqual([8, 12]);
  });
});
