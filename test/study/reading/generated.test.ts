import { describe, expect, it } from 'vitest';
import { findReading } from '../../../src/study/reading/find-reading.ts';
import { isInFull } from '../../support/runs.ts';
import { LAYOUTS, type WrittenStudy, withColumnsBeside, writtenStudy } from './studies.ts';
import { isTheSame, studyOf, tableOf } from './study-of.ts';

type Result = 'right' | 'shown' | 'refused' | 'misread' | 'asked';

/** How a written study is read without any option. */
async function resultOf(written: WrittenStudy): Promise<Result> {
  const outcome = await findReading(
    written.files.map(({ name, rows }) => tableOf(name, rows)),
    {},
  );
  if (outcome.read) return isTheSame(studyOf(outcome.read), written) ? 'right' : 'misread';
  if (written.study === undefined) return 'asked';
  return outcome.readings.some((reading) => isTheSame(studyOf(reading), written)) ? 'shown' : 'refused';
}

const SEEDS = Number(process.env['READING_SEEDS'] ?? (isInFull ? 12 : 1));

async function count(change: (written: WrittenStudy, seed: number) => WrittenStudy | undefined) {
  const results: Record<Result, number> = { right: 0, shown: 0, refused: 0, misread: 0, asked: 0 };
  const misread: string[] = [];
  for (const layout of Object.keys(LAYOUTS)) {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const written = change(writtenStudy(layout, seed), seed);
      if (written === undefined) continue;
      const result = await resultOf(written);
      results[result] += 1;
      if (result === 'misread') misread.push(`${layout}, seed ${seed}`);
    }
  }
  const all = Object.values(results).reduce((sum, times) => sum + times, 0);
  return { results, misread, all };
}

describe('studies written in every layout', () => {
  it('are read right, or asked about with the right reading among those shown', async () => {
    const { results, misread, all } = await count((written) => written);
    expect(misread.length / all, misread.join('\n')).toBeLessThan(0.002);
    expect((results.right + results.asked) / all).toBeGreaterThan(0.975);
    expect(results.refused / all).toBeLessThan(0.01);
  }, 60_000);

  it('are read right among dates, addresses, counts and other columns, too', async () => {
    const { results, misread, all } = await count(withColumnsBeside);
    expect(misread.length / all, misread.join('\n')).toBeLessThan(0.002);
    expect((results.right + results.asked) / all).toBeGreaterThan(0.95);
    expect(results.refused / all).toBeLessThan(0.02);
  }, 60_000);
});
