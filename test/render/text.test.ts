import { describe, expect, it } from 'vitest';
import { actionText } from '../../src/cli/wording/actions.ts';
import {
  change,
  coefficient,
  count,
  exact,
  figureText,
  groupedCount,
  interval,
  intervalOfChange,
  margin,
  range,
  share,
  wholeShare,
} from '../../src/render/figures.ts';
import { categories, category, coder, joined, nextStep, pair, spelled, text } from '../../src/render/text.ts';

describe('a text', () => {
  it('is a plain string once a format has nothing left to do', () => {
    expect(text`${3} coders, ${'two'} of them${text` here`}`).toBe('3 coders, two of them here');
    expect(joined(['a', text`b`, 'c'], ', ')).toBe('a, b, c');
    expect(joined([], ', ')).toBe('');
  });

  it('is spelled with rounded figures and whole names', () => {
    const sentence = text`${pair(['SG', 'KO'])} agree on ${share(2 / 3)}: ${joined([coder('A'), coefficient(0.685)], ' ')}.`;
    expect(spelled(sentence)).toBe('SG – KO agree on 66.7%: A 0.69.');
    expect(spelled(sentence, { name: () => 'X' })).toBe('X agree on 66.7%: X 0.69.');
  });

  it('names categories alone, among coders and against each other', () => {
    expect(spelled(category('HR'))).toBe('HR');
    expect(spelled(category('HR', pair(['SG', 'KO'])))).toBe('HR, SG – KO');
    expect(spelled(category('HR', 'all 3'))).toBe('HR, all 3');
    expect(spelled(categories(['HR', null], ' / '))).toBe('HR / (nothing)');
  });

  it('has what readers can do next in the words of whoever runs the command, or without them', () => {
    const seeded = text`drawn${nextStep({ code: 'benchmark' })} by ${nextStep({ code: 'seed', seed: 7 }, 'seed 7')}`;
    expect(spelled(seeded)).toBe('drawn by seed 7');
    expect(spelled(seeded, { action: actionText })).toBe('drawn (--benchmark) by --seed 7');
    const those = nextStep({ code: 'compare-coders', coders: ['Ann', 'Smith, J'] });
    expect(spelled(those, { action: actionText })).toBe(
      ` --coders 'Ann,"Smith, J"' compares only the coders of both rounds.`,
    );
  });
});

describe('a figure', () => {
  it.each([
    [wholeShare(0.655), '66%'],
    [wholeShare(null), 'n/a'],
    [exact(0.7), '0.700'],
    [exact(-0.00001), '0.000'],
    [exact(null), 'n/a'],
    [margin(0.00012, 5), '+0.00012'],
    [margin(-0.1, 3), '-0.100'],
    [margin(0, 3), '0.000'],
    [count(37, 50), '37/50'],
    [count(12345), '12345'],
    [groupedCount(12345), '12,345'],
    [change('share', 0.1093), '+10.9'],
    [change('share', -0.0001), '0.0'],
    [change('coefficient', 0.148), '+0.15'],
    [change('coefficient', -0.2), '-0.20'],
    [change('share', null), 'n/a'],
    [interval('share', { lower: -0.02, upper: 0.4 }), '0–40%'],
    [interval('share', { lower: 0.0141, upper: 0.0188 }), '1.4–1.9%'],
    [interval('share', { lower: 0, upper: 0.00034 }), '0.00–0.03%'],
    [interval('share', { lower: 0.5, upper: 0.5 }), ''],
    [interval('coefficient', null), ''],
    [intervalOfChange('share', { lower: -0.02, upper: 0.4 }), '-2.0 to +40.0'],
    [intervalOfChange('coefficient', null), ''],
    [range('coefficient', [0.4, 0.6, 0.5]), '0.40 to 0.60'],
    [range('coefficient', [0.401, 0.399]), '0.40'],
    [range('count', [12, 15, 13]), '12–15'],
  ])('%o is %s', (figure, expected) => {
    expect(figureText(figure)).toBe(expected);
  });
});
