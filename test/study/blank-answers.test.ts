import { describe, expect, it } from 'vitest';
import { MISSING } from '../../src/codings/coding.ts';
import { readStudies } from '../../src/study/read-study-with-names.ts';
import { PLAIN_READING } from '../../src/study/reading-options.ts';
import { singleUnits } from '../../src/study/study.ts';
import { tableOf } from './reading/study-of.ts';

/** A sheet of each coder, who gave this for each unit. */
const studyOf = (given: Readonly<Record<string, readonly string[]>>, heading = 'included') =>
  readStudies(
    Object.entries(given).map(([name, answers]) =>
      tableOf(`${name}.csv`, [['record', heading], ...answers.map((answer, i) => [`r${i}`, answer])]),
    ),
    PLAIN_READING,
  ).studies[0]!;

const unitsOfBoth = (given: Readonly<Record<string, readonly string[]>>, heading?: string) => {
  const study = studyOf(given, heading);
  const { cells } = singleUnits(study);
  const units = Array.from({ length: study.unitCount }, (_, unit) => [...cells(unit)]);
  return units.filter((given) => given.every((coding) => coding !== MISSING)).length;
};

describe('blank cells in a sheet of each coder', () => {
  it('say that a unit was not coded where other cells say that something does not apply', () => {
    expect(unitsOfBoth({ Anna: ['1', '0', '', '0', '1', '0'], Ben: ['1', '0', '0', '', '1', ''] })).toBe(3);
  });

  it('say that nothing applies where no cell says it', () => {
    expect(
      unitsOfBoth({
        Anna: ['pay', 'law', '', 'law', 'pay', ''],
        Ben: ['pay', '', '', 'law', '', ''],
      }),
    ).toBe(6);
  });

  it('say that a unit was not coded beside decisions with doubts, and beside ratings', () => {
    const given = { Anna: ['yes', 'no', '', 'unsure', 'yes'], Ben: ['yes', 'no', 'no', 'yes', ''] };
    expect(unitsOfBoth(given)).toBe(3);
    expect(unitsOfBoth({ Anna: ['1', '4', '', '2', '5'], Ben: ['1', '3', '2', '2', ''] }, 'rating')).toBe(3);
  });

  it('are in doubt beside single categories, however many each coder left blank', () => {
    const given = { Anna: ['pay', 'law', '', 'law', 'pay', 'law'], Ben: ['pay', 'law', 'law', '', 'pay', 'law'] };
    expect(studyOf(given).otherBlanks).toMatchObject({ meaning: 'missing', cells: 2 });
  });
});
