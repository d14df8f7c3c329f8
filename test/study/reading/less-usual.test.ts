import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING } from '../../../src/study/reading-options.ts';
import { type Study, singleUnits } from '../../../src/study/study.ts';
import { runs } from '../../support/runs.ts';
import { LESS_USUAL_LAYOUTS } from './less-usual-studies.ts';
import { type WrittenStudy, writtenStudy } from './studies.ts';
import { isTheSame, type ReadVariable, tableOf } from './study-of.ts';

function variableOf(study: Study): ReadVariable {
  const { cells } = singleUnits(study);
  const givenAt = (cell: number) => study.codings[cell]?.map((number) => study.categories[number]!) ?? null;
  return {
    variable: study.variable ?? '',
    coders: study.coders,
    categories: study.categories,
    given: Array.from({ length: study.unitCount }, (_, unit) => [...cells(unit)].map(givenAt)),
  };
}

/** How a written study is read without any option. */
function resultOf(written: WrittenStudy): 'right' | 'asked' | 'misread' {
  try {
    const { studies } = readStudies(
      written.files.map(({ name, rows }) => tableOf(name, rows)),
      PLAIN_READING,
    );
    return isTheSame(studies.map(variableOf), written) ? 'right' : 'misread';
  } catch (error) {
    if (error instanceof BadInputError) return 'asked';
    throw error;
  }
}

const SEEDS = Number(process.env['READING_SEEDS'] ?? runs(2));

describe('studies packed into cells, from survey programs and under headings that repeat', () => {
  it('are never read as another study, and nearly always without a question', () => {
    const layouts = Object.keys(LESS_USUAL_LAYOUTS);
    const results = layouts.flatMap((layout) =>
      Array.from({ length: SEEDS }, (_, seed) => ({
        name: `${layout}, seed ${seed + 1}`,
        result: resultOf(writtenStudy(layout, seed + 1, {}, LESS_USUAL_LAYOUTS)),
      })),
    );
    expect(results.filter(({ result }) => result === 'misread').map(({ name }) => name)).toEqual([]);
    expect(results.filter(({ result }) => result === 'right').length / results.length).toBeGreaterThan(0.75);
  }, 60_000);
});
