import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { type CodingHabits, codedBy, drawn, type Random, random } from '../support/random.ts';
import { LEAST_COVERAGE, replicates } from '../support/replicates.ts';
import { reportOf } from '../support/report-of.ts';
import { type ExampleStudy, studyOf } from '../support/study.ts';

const intervalOf = (study: ExampleStudy, argv: string[] = []) =>
  figureOf(reportOf(study, ['--measures', 'assignment-agreement', ...argv]), {
    measure: 'assignment-agreement',
    k: study.coders.length,
  });

describe('the interval of agreement per category assigned', () => {
  it('counts units, whose assignments are not independent', () => {
    // agreed of counted: 2/2, 0/2, 1/1, 1/3, so 4/8; (agreed − counted/2) · 4/8 is ½, −½, ¼, −¼, and se² = 0.625 / (4 · 3);
    // n* = 0.25 / (se² + ½ (2 · 0.5)² / 4²) = 3, t = 3.182446: a further unit that is not agreed on has two assignments
    const { value, ci } = intervalOf(studyOf(['AB AB', 'A B', 'A A', 'ABC A']));
    expect(value).toBe(0.5);
    expect(ci!.method).toBe('effective-wilson');
    expect(ci!.lower).toBeCloseTo(0.06083, 5);
    expect(ci!.upper).toBeCloseTo(0.93917, 5);
  });

  it('is that of half as many units if all assignments are agreed on, since one unit more might add two', () => {
    const { ci } = intervalOf(studyOf(Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? 'A A' : 'B B'))));
    // n* = 25, t = 2.009575: 25 / (25 + t²)
    expect(ci!.lower).toBeCloseTo(25 / (25 + 2.0095752 ** 2), 6);
    expect(ci!.upper).toBe(1);
  });

  it('is Wilson’s of the assignments if the published one is wanted', () => {
    const { se, ci } = intervalOf(studyOf(['AB AB', 'A B', 'A A', 'ABC A']), ['--ci', 'published']);
    expect(ci!.method).toBe('wilson');
    expect(se).toBeCloseTo(Math.sqrt(0.25 / 8), 12);
  });

  it('leaves out units to which nobody assigned a category', () => {
    const units = ['AB AB', 'A B', 'A A', 'ABC A'];
    expect(intervalOf(studyOf([...units, '- -', 'A .'])).ci).toEqual(intervalOf(studyOf(units)).ci);
  });

  it('contains the true share where some units are much harder than others', () => {
    const { byDefault, published } = coverage(30, replicates(2000));
    expect(byDefault).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    expect(published).toBeLessThan(byDefault);
  });
});

const EASY: CodingHabits = { probabilities: [0.3, 0.3, 0.2, 0.1, 0.1], right: 1, more: 0, none: 0 };
const HARD: CodingHabits = { ...EASY, right: 0, more: 1 };

/** One unit in three is hard: two coders then give any two categories. */
function units(number: number, next: Random): ExampleStudy {
  const coded = Array.from({ length: number }, () =>
    codedBy(2, drawn(EASY.probabilities, next), next() < 1 / 3 ? HARD : EASY, next),
  );
  return { coders: ['x', 'y'], categories: ['A', 'B', 'C', 'D', 'E'], units: coded };
}

/** How often the intervals of studies of this size contain the share of a very large one. */
function coverage(size: number, studies: number): { byDefault: number; published: number } {
  const next = random(7);
  const { value } = intervalOf(units(40_000, next), ['--ci', 'none']);
  const held = { byDefault: 0, published: 0 };
  for (let r = 0; r < studies; r += 1) {
    const study = units(size, next);
    const holds = (argv: string[]) => {
      const { lower, upper } = intervalOf(study, argv).ci!;
      return lower <= value! && value! <= upper ? 1 / studies : 0;
    };
    held.byDefault += holds([]);
    held.published += holds(['--ci', 'published']);
  }
  return held;
}
