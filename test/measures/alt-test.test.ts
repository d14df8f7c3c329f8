import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { altTest } from '../../src/measures/alt-test/alt-test.ts';
import { rejectedAt } from '../../src/measures/alt-test/false-discoveries.ts';
import { patternsOf } from '../../src/patterns/patterns.ts';
import { type RuleName, rules } from '../../src/rules/catalogue.ts';
import { weightsOf } from '../../src/rules/weights.ts';
import { type Given, studyOf } from '../../src/study/from-arrays.ts';
import { PROJECT } from '../support/paths.ts';
import { agreeReport } from '../support/run.ts';

const OPTIONS = { epsilon: 0.2, q: 0.05, leastUnits: 30 };

/** The test of the last coder in the place of the others. */
function testOf(units: readonly (readonly Given[])[], options = OPTIONS, rule: RuleName = 'exact') {
  const patterns = patternsOf(studyOf(units));
  const people = patterns.coders.map((_, i) => i).slice(0, -1);
  return altTest(patterns, weightsOf(rules[rule], patterns), people, people.length, options);
}

function repeated<T>(times: number, unit: T): T[] {
  return Array.from({ length: times }, () => unit);
}

describe('the alternative annotator test', () => {
  it('is as worked out by hand', () => {
    // 20 units on which all agree; 12 on which the model agrees with B and C, and A with nobody; 8 the other way round
    const units = [
      ...repeated(20, ['x', 'x', 'x', 'x']),
      ...repeated(12, ['y', 'x', 'x', 'x']),
      ...repeated(8, ['x', 'x', 'x', 'y']),
    ];
    const { people } = testOf(units);
    expect(people[0]).toMatchObject({ units: 40, advantage: 32 / 40, skipped: false });
    expect(people[0]!.difference).toBeCloseTo(-0.1, 12);
    // d is -1 12 times, 1 8 times, 0 20 times: s² = (20 − 40 × 0.01) / 39
    expect(people[0]!.t).toBeCloseTo((-0.1 - 0.2) / Math.sqrt(19.6 / 39 / 40), 12);
    // B: where A stands alone model and B agree alike with the others
    expect(people[1]).toMatchObject({ units: 40, advantage: 32 / 40 });
    expect(people[1]!.difference).toBeCloseTo(0.2, 12);
    expect(people.map(({ won }) => won)).toEqual([true, false, false]);
  });

  it('has no p but 0 or 1 where all units say the same', () => {
    const ahead = testOf(repeated(30, ['y', 'x', 'x', 'x']));
    expect(ahead.people[0]).toMatchObject({ difference: -1, t: Number.NEGATIVE_INFINITY, p: 0, won: true });
    const behind = testOf(repeated(30, ['x', 'x', 'x', 'y']));
    expect(behind).toMatchObject({ winningRate: 0, advantage: 0 });
    expect(behind.people[0]).toMatchObject({ difference: 1, t: Number.POSITIVE_INFINITY, p: 1, won: false });
    const equal = testOf(repeated(30, ['x', 'x', 'x', 'x']), { ...OPTIONS, epsilon: 0 });
    expect(equal.people[0]).toMatchObject({ difference: 0, t: null, p: 1, won: false });
  });

  it('compares sets under rules for sets', () => {
    // with B's {x, y} the model's {x} has half in common, A's {x, y, z} two thirds
    const { people } = testOf(repeated(30, [['x', 'y', 'z'], ['x', 'y'], ['x']]), OPTIONS, 'jaccard');
    expect(people[0]).toMatchObject({ units: 30, advantage: 0, difference: 1 });
  });

  it('leaves out people with fewer units, unless all have fewer', () => {
    const some = [...repeated(30, ['x', 'x', null, 'x']), ...repeated(5, ['x', null, 'x', 'x'])];
    const { people, weak, winningRate } = testOf(some);
    expect(people.map(({ skipped }) => skipped)).toEqual([false, false, true]);
    expect([weak, winningRate]).toEqual([[], 1]);
    const few = testOf(repeated(29, ['x', 'x', 'x', 'x']));
    expect(few.people.every(({ skipped }) => !skipped)).toBe(true);
    expect(few.weak).toEqual(['few-units']);
    expect(testOf(repeated(30, ['x', 'x', 'x'])).weak).toEqual(['few-people']);
  });

  it('cannot be made without units that two people and the model coded', () => {
    const found = testOf([...repeated(9, ['x', null, null, 'x']), ['x', 'x', 'x', null]]);
    expect(found).toMatchObject({ winningRate: null, advantage: null });
    expect(found.people.every(({ skipped, units }) => skipped && units === 0)).toBe(true);
  });

  it('leaves out of the means what the rule does not compare', () => {
    const both: Given[] = [[], [], 'x', 'x'];
    const patterns = patternsOf(studyOf(repeated(30, both)));
    const excluding = weightsOf(rules.exact, patterns, 'nominal', 'exclude');
    const { people } = altTest(patterns, excluding, [0, 1, 2], 3, OPTIONS);
    // A is compared with C alone, since A and B are both uncoded: 0 against the model's mean of 0, 1
    expect(people[0]).toMatchObject({ units: 30, advantage: 1 });
  });
});

describe('Benjamini & Yekutieli’s procedure', () => {
  it('rejects up to the largest k whose p is at most k q / (m Σ 1/i)', () => {
    // m = 4: Σ 1/i = 25/12, so the steps are .006, .012, .018, .024
    expect(rejectedAt([0.024, 0.0175, 0.013, 0.0125], 0.05)).toEqual([true, true, true, true]);
    expect(rejectedAt([0.0241, 0.0175, 0.5, 0.0059], 0.05)).toEqual([false, false, false, true]);
    expect(rejectedAt([0.2, 0.3], 0.05)).toEqual([false, false]);
    expect(rejectedAt([], 0.05)).toEqual([]);
  });
});

const reference = join(PROJECT, '..', 'shared', 'oracle', 'alttest');

describe.skipIf(!existsSync(reference))('the data of Calderon, Reichart & Dror 2025', () => {
  const sets = existsSync(reference)
    ? readdirSync(reference).filter((set) => existsSync(join(reference, set, 'expected.json')))
    : [];
  it.each(sets)('%s: every figure, to 1e-9', async (set) => {
    const due = JSON.parse(readFileSync(join(reference, set, 'expected.json'), 'utf8'));
    const { report } = await agreeReport([
      join(reference, set, 'codings.csv'),
      ...[
        '--layout',
        'long',
        '--unit',
        'unit',
        '--coder',
        'coder',
        '--category',
        'category',
        '--measures',
        'agreement',
      ],
      ...['--group', 'humans=human *', '--group', 'models=rest', '--rule', due.rule, '--ci', 'none'],
      ...['--alt-test', '--epsilon', String(due.epsilon)],
    ]);
    const models: Record<string, { winningRate: number; advantage: number; coders: Record<string, unknown>[] }> =
      due.models;
    for (const [model, want] of Object.entries(models)) {
      const have = report.altTest!.models.find((one) => one.model === model)!;
      expect(have.winningRate).toBeCloseTo(want.winningRate, 9);
      expect(have.advantage).toBeCloseTo(want.advantage, 9);
      for (const wanted of want.coders) {
        const own: Record<string, unknown> = have.coders.find(({ coder }) => coder === wanted['coder'])!;
        for (const [key, value] of Object.entries(wanted)) {
          if (typeof value === 'number') expect(own[key], `${model} ${wanted['coder']} ${key}`).toBeCloseTo(value, 9);
          else expect(own[key]).toBe(value);
        }
      }
    }
  });
});
