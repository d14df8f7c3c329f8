import { describe, expect, it } from 'vitest';
import type { Round } from '../../../src/patterns/rounds.ts';
import { type ChangeOptions, pairedChanges, unpairedChanges } from '../../../src/report/compare/changes.ts';
import type { Change } from '../../../src/report/compare/schema.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { type CodingHabits, codedBy, drawn, type Random, random } from '../../support/random.ts';
import { LEAST_COVERAGE, replicates } from '../../support/replicates.ts';
import { dataOf } from '../../support/report-of.ts';

const HABITS: CodingHabits = { probabilities: [0.35, 0.25, 0.22, 0.18], right: 0.82, more: 0.12, none: 0.04 };

const UNITS = 50;

const REPLICATES = replicates(600);

/** A round of so many coders over these units, coded anew. */
function round(truths: readonly number[], habits: CodingHabits, next: Random, coders = 3): Round {
  const units = truths.map((truth) => codedBy(coders, truth, habits, next));
  return dataOf({ coders: ['x', 'y', 'z'].slice(0, coders), categories: ['A', 'B', 'C', 'D'], units });
}

function truths(next: Random): number[] {
  return Array.from({ length: UNITS }, () => drawn(HABITS.probabilities, next));
}

/** Each replicate has resamples of its own; a few hundred of them are enough for a 95% interval. */
const withSeed = (seed: number): ChangeOptions => ({
  rules: [rules.any],
  ci: 'auto',
  confidence: 0.95,
  resamples: 300,
  seed,
});

/** The share of replicates in which the interval covers 0, for each figure. */
function coverage(changesOf: (next: Random, options: ChangeOptions) => readonly Change[]): Map<string, number> {
  const covered = new Map<string, { all: number; zero: number }>();
  for (let r = 1; r <= REPLICATES; r += 1) {
    for (const { measure, scope, category, coders, variant, ci } of changesOf(random(r), withSeed(r))) {
      if (ci === null) continue;
      const name = [measure, scope === 'pair' ? coders.join('') : '', category ?? '', variant ?? ''].join(' ').trim();
      const so = covered.get(name) ?? { all: 0, zero: 0 };
      covered.set(name, { all: so.all + 1, zero: so.zero + (ci.lower <= 0 && ci.upper >= 0 ? 1 : 0) });
    }
  }
  return new Map([...covered].map(([name, { all, zero }]) => [name, zero / all]));
}

describe('intervals of a change, where nothing changed', () => {
  it('cover 0: the same units coded twice', () => {
    const found = coverage((next, options) => {
      const same = truths(next);
      return pairedChanges(round(same, HABITS, next), round(same, HABITS, next), options);
    });
    expectCoverage(found, 3 * 2 + 4 + 1 + 4 * 2);
  }, 240_000);

  it('cover 0: other units in each round', () => {
    const found = coverage((next, options) =>
      unpairedChanges(round(truths(next), HABITS, next, 2), round(truths(next), HABITS, next, 2), options),
    );
    expectCoverage(found, 2 + 2 + 1 + 4 * 2);
  }, 240_000);
});

/** Every figure, those of single categories too. */
function expectCoverage(found: ReadonlyMap<string, number>, figures: number): void {
  expect(found.size).toBe(figures);
  expect([...found].filter(([, share]) => share < LEAST_COVERAGE)).toEqual([]);
}

describe('intervals of a change, where coding became better', () => {
  it('lie above 0 mostly', () => {
    const [worse, better] = [
      { ...HABITS, right: 0.7 },
      { ...HABITS, right: 1 },
    ];
    let above = 0;
    for (let r = 1; r <= 20; r += 1) {
      const next = random(r);
      const same = truths(next);
      const changes = pairedChanges(round(same, worse, next), round(same, better, next), withSeed(r));
      const mean = changes.find(({ measure, scope }) => measure === 'agreement' && scope === 'all')!;
      if (mean.ci!.lower > 0) above += 1;
    }
    expect(above).toBeGreaterThanOrEqual(18);
  });
});
