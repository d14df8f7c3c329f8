import { describe, expect, it } from 'vitest';
import { barScale, barText } from '../../src/render/formats/terminal/bars.ts';

const bar = (value: number, lower: number, upper: number, against: number | null = null) =>
  barText({ value, lower, upper, against }, 11);

describe('a bar', () => {
  it('has the share, its interval and the same by chance', () => {
    expect(bar(0.7, 0.5, 0.9, 0.2)).toBe('··|··├─●─┤·');
  });

  it('reaches from the first sign to the last, and not beyond', () => {
    expect(bar(0, 0, 1)).toBe('●─────────┤');
    expect(bar(1, 0.8, 1)).toBe('········├─●');
    expect(bar(0.1, -0.4, 1.3, -0.2)).toBe('├●────────┤');
  });

  it('is a dot without an interval', () => {
    expect(bar(0.5, 0.5, 0.5)).toBe('·····●·····');
  });

  it('hides chance below its interval', () => {
    expect(bar(0.5, 0.3, 0.7, 0.4)).toBe('···├─●─┤···');
  });

  it('is empty without a figure', () => {
    expect(barText(null, 11)).toBe('');
  });

  it.each([21, 30, 41])('of %i signs is as wide as its scale, with 50%% around the middle', (width) => {
    expect([...barText({ value: 0.5, lower: 0.4, upper: 0.6, against: 0 }, width)]).toHaveLength(width);
    expect(barScale(width, 'share')).toHaveLength(width);
    expect(barScale(width, 'share')).toMatch(/^0% +50% +100%$/);
    const middle = barText({ value: 0.5, lower: 0.5, upper: 0.5, against: null }, width).indexOf('●');
    const label = barScale(width, 'share').indexOf('50%');
    expect(middle).toBeGreaterThanOrEqual(label);
    expect(middle).toBeLessThan(label + '50%'.length);
  });
});
