import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lowerBoundWith, unitsForBounds, unitsForFitTest } from '../../src/measures/planning/goodness-of-fit.ts';
import { ofRates, ofShares, unitsForKappaTest } from '../../src/measures/planning/kappa-test.ts';
import type { Demands } from '../../src/measures/planning/significance.ts';
import { PROJECT } from '../support/paths.ts';

/*
 * Figures of the R packages irr and kappaSize, kept in an optional folder beside the checkout. The same figures stand written by hand
 * in known-answers.test.ts.
 */
const FOLDER = join(PROJECT, '..', 'shared', 'oracle', 'cases');

interface Inputs {
  readonly [name: string]: unknown;
  readonly props?: number | readonly number[];
  readonly alpha?: number;
  readonly power?: number;
  readonly raters?: number;
}

interface Case {
  readonly name: string;
  readonly inputs: Inputs;
  readonly expected: readonly {
    readonly measure: string;
    readonly variant?: string;
    readonly value: number;
    readonly tolerance: number;
  }[];
}

const cases: Case[] = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => file.startsWith('samplesize-'))
      .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
  : [];

/*
 * kappaSize's unrounded N carries the tolerance of the root finder behind its noncentrality (1.2e-4 on 7.84886); its λ of 7.848918
 * has a power of .8000029. Here λ is exact, so that its digits are met to that tolerance, and its rounded N exactly.
 */
const ROOT_FINDER = 1.220703125e-4 / 7.84886;

describe('reference cases of units needed', () => {
  it.skipIf(!existsSync(FOLDER))('are there', () => {
    expect(cases).not.toEqual([]);
  });

  it.each(cases)('$name', ({ inputs, expected }) => {
    for (const { measure, variant, value, tolerance } of expected) {
      const found = figure(measure, inputs);
      if (measure === 'kappasize_fixed_n_lower_bound') expect(Math.abs(found - value)).toBeLessThanOrEqual(tolerance);
      else if (variant === 'raw') expect(Math.abs(found / value - 1)).toBeLessThanOrEqual(ROOT_FINDER);
      else expect(Math.ceil(found)).toBe(value);
    }
  });
});

function figure(measure: string, inputs: Inputs): number {
  const number = (name: string) => inputs[name] as number;
  const { alpha: level = 0.05, power = 0.8, raters: coders = 2 } = inputs;
  const flack: Demands = { level, power, sides: inputs['twosided'] === true ? 'two' : 'one' };
  const expected = { kappa: number('kappa0'), prevalence: shares(inputs.props), coders };
  switch (measure) {
    case 'n_cohen_kappa_binary': {
      const hypotheses = { ruledOut: number('k0'), expected: number('k1') };
      return unitsForKappaTest(hypotheses, ofRates(number('rate1'), number('rate2')), flack)!;
    }
    case 'n_cohen_kappa_multicategory': {
      const hypotheses = { ruledOut: number('k0'), expected: number('k1') };
      return unitsForKappaTest(hypotheses, ofShares(inputs['mrg'] as number[]), flack)!;
    }
    case 'kappasize_ci':
      return unitsForBounds(expected, { lower: number('kappaL'), upper: number('kappaU') }, level)!;
    case 'kappasize_power': {
      const alternative = { ...expected, kappa: number('kappa1') };
      return unitsForFitTest(alternative, number('kappa0'), { level, power, sides: 'two' })!;
    }
    case 'kappasize_fixed_n_lower_bound':
      return lowerBoundWith(number('n'), expected, level);
    default:
      throw new Error(`no function for ${measure}`);
  }
}

function shares(given: number | readonly number[] | undefined): readonly number[] {
  if (typeof given === 'number') return [given, 1 - given];
  return given?.length === 1 ? [given[0]!, 1 - given[0]!] : (given ?? []);
}
