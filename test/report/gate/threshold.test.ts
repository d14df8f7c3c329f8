import { describe, expect, it } from 'vitest';
import { parseThreshold } from '../../../src/report/gate/parse-threshold.ts';

const plain = { variable: null, of: null, scope: null, rule: null, k: null, bound: 'value' };

describe('a threshold', () => {
  it.each([
    ['agreement=0.70', { ...plain, measure: 'agreement', needed: 0.7 }],
    ['all:joint-agreement=0.5', { ...plain, scope: 'all', measure: 'joint-agreement', needed: 0.5 }],
    ['pairs:cohen-kappa=.6', { ...plain, scope: 'pairs', measure: 'cohen-kappa', needed: 0.6 }],
    ['categories:cohen-kappa=40%', { ...plain, scope: 'categories', measure: 'cohen-kappa', needed: 0.4 }],
    ['joint-agreement/any@3=0.84', { ...plain, measure: 'joint-agreement', rule: 'any', k: 3, needed: 0.84 }],
    [
      'krippendorff-alpha/masi.lower=0.667',
      { ...plain, measure: 'krippendorff-alpha', rule: 'masi', bound: 'lower', needed: 0.667 },
    ],
    ['why:agreement=0.7', { ...plain, variable: 'why', measure: 'agreement', needed: 0.7 }],
    ['a: b:pairs:agreement=0.7', { ...plain, variable: 'a: b', scope: 'pairs', measure: 'agreement', needed: 0.7 }],
    [' pairs : cohen-kappa = -0.1 ', { ...plain, scope: 'pairs', measure: 'cohen-kappa', needed: -0.1 }],
  ])('%s', (text, meant) => {
    expect(parseThreshold(text)).toEqual({ ...meant, text: text.trim() });
  });

  it('is told no wrong number', () => {
    expect(parseThreshold('agreement=1.2')).toEqual({ fault: '"agreement=1.2": no figure exceeds 1' });
  });

  it.each([
    ['agreement', 'MEASURE=NUMBER is expected'],
    ['=0.7', 'MEASURE=NUMBER is expected'],
    ['cohen-kapa=0.7', 'did you mean "cohen-kappa"?'],
    ['cohen-kappa/mas=0.7', 'did you mean "masi"?'],
    ['categories:cohen-kappa/any=0.7', 'has no rule'],
    ['assignment-agreement/any=0.7', 'leave out /any'],
    ['cohen-kappa@2=0.7', '@K (at least K coders) is only for joint-agreement'],
    ['joint-agreement@1=0.7', 'K from 2'],
    ['agreement=high', 'a number is expected after "=", not "high"'],
    ['agreement=70', 'did you mean 0.7?'],
    ['agreement=0,6', 'numbers have a decimal point: 0.6'],
    ['bias-index=0.1', 'bias-index does not measure agreement'],
  ])('is no threshold: %s', (text, told) => {
    expect(parseThreshold(text)).toEqual({ fault: expect.stringContaining(told) });
  });
});
