import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, haveNothingInCommon } from '../../../src/render/meeting/choices.ts';
import { fits } from '../../../src/render/meeting/filter.ts';

const ORDER = ['a', 'b', 'c', 'd'];

/** "a+b", "" for uncoded, null for a coder who did not code the unit. */
function unit(...given: readonly (string | null)[]) {
  const codings = given.map((coding, i) => ({
    coder: `c${i + 1}`,
    categories: coding === null ? null : coding.split('+').filter((name) => name !== ''),
    note: null,
  }));
  return { codings };
}

function said(choices: ReturnType<typeof choicesOf>) {
  return choices.map(({ key, kind, categories, coders }) =>
    `${key} ${kind} ${categories.join('+')} ${coders.join(' ')}`.trim(),
  );
}

describe('the choices of a meeting', () => {
  it('has equal codings once, the commonest first, then all, what is common, and none', () => {
    expect(said(choicesOf(unit('b+a', 'c+a', 'a+b', null), ORDER))).toEqual([
      '1 given a+b c1 c3',
      '2 given a+c c2',
      '3 union a+b+c',
      '4 common a',
      '0 none',
    ]);
  });

  it('does not offer twice what a coder gave', () => {
    expect(said(choicesOf(unit('a', 'a+b', ''), ORDER))).toEqual(['1 given a c1', '2 given a+b c2', '0 none  c3']);
  });

  it('gives keys to nine codings', () => {
    const codings = ['a', 'b', 'c', 'd', 'a+b', 'a+c', 'a+d', 'b+c', 'b+d', 'c+d'];
    expect(choicesOf(unit(...codings), ORDER).map(({ key }) => key)).toEqual([
      ...'123456789',
      undefined,
      undefined,
      '0',
    ]);
  });

  it('offers every coding that was given, and no coding twice', () => {
    const coding = fc.subarray(ORDER).map((names) => names.join('+'));
    fc.assert(
      fc.property(fc.array(coding, { minLength: 1, maxLength: 6 }), (codings) => {
        const offered = choicesOf(unit(...codings), ORDER).map(({ categories }) => categories.join('+'));
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered).toEqual(expect.arrayContaining([...codings, '']));
      }),
    );
  });

  it('says where nothing is common to all', () => {
    expect(haveNothingInCommon(unit('a', 'b'))).toBe(true);
    expect(haveNothingInCommon(unit('a+b', 'b', null))).toBe(false);
    expect(haveNothingInCommon(unit('a', ''))).toBe(true);
  });
});

describe('the filter of a meeting', () => {
  const all = { pair: null, category: null, confusion: null };

  it('finds units on which two coders differ', () => {
    expect(fits(unit('a', 'b', 'a'), { ...all, pair: ['c1', 'c2'] })).toBe(true);
    expect(fits(unit('a', 'b', 'a'), { ...all, pair: ['c1', 'c3'] })).toBe(false);
    expect(fits(unit('a', null), { ...all, pair: ['c1', 'c2'] })).toBe(false);
  });

  it('finds units on whose category coders differ', () => {
    expect(fits(unit('a', 'a+b'), { ...all, category: 'b' })).toBe(true);
    expect(fits(unit('a', 'a+b'), { ...all, category: 'a' })).toBe(false);
    expect(fits(unit('a', 'a+b'), { ...all, category: 'c' })).toBe(false);
  });

  it('finds units in which two categories stand against each other, whoever gave which', () => {
    expect(fits(unit('a+c', 'b+c'), { ...all, confusion: ['b', 'a'] })).toBe(true);
    expect(fits(unit('a+b', 'b'), { ...all, confusion: ['a', 'b'] })).toBe(false);
  });
});
