import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lowerBoundWith, unitsForBounds, unitsForFitTest } from '../../../src/measures/planning/goodness-of-fit.ts';
import { ofRates, ofShares, unitsForKappaTest } from '../../../src/measures/planning/kappa-test.ts';
import { type Demands, noncentrality } from '../../../src/measures/planning/significance.ts';
import { PROJECT } from '../../support/paths.ts';
import { lambdaOfKappaSize, powerAt } from './kappasize.ts';

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

describe('reference cases of units needed', () => {
  it.skipIf(!existsSync(FOLDER))('are there', () => {
    expect(cases).not.toEqual([]);
  });

  it.each(cases)('$name', ({ inputs, expected }) => {
    for (const { measure, variant, value, tolerance } of expected) {
      const found = figure(measure, inputs);
      if (measure === 'kappasize_fixed_n_lower_bound') expect(Math.abs(found - value)).toBeLessThanOrEqual(tolerance);
      else if (variant === 'raw') expectAllButLambda(found, { value, tolerance }, inputs);
      else expect(Math.ceil(found)).toBe(value);
    }
  });
});

/** kappaSize's unrounded figure is ours with its λ in place of the exact one; both are rounded up to the same. */
function expectAllButLambda(found: number, { value, tolerance }: { value: number; tolerance: number }, inputs: Inputs) {
  const { alpha: level = 0.05, power = 0.8 } = inputs;
  const exact = noncentrality({ level, power, sides: 'two' });
  expect(Math.abs(powerAt(exact, level) - power)).toBeLessThan(1e-12);
  expect(Math.abs((found / exact) * lambdaOfKappaSize({ level, power }) - value)).toBeLessThanOrEqual(tolerance);
  expect(Math.ceil(found)).toBe(Math.ceil(value));
}

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
