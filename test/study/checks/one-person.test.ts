import { describe, expect, it } from 'vitest';
import { noticesOf, problemsOf, readDrawn } from '../../support/read-data.ts';

const CODES = ['A', 'B', 'A', 'C', 'B'];

/** A long sheet in which these coders coded these units each. */
function long(coders: Readonly<Record<string, readonly [number, number]>>): string {
  const rows = Object.entries(coders).flatMap(([coder, [from, to]]) =>
    Array.from({ length: to - from + 1 }, (_, i) => `u${from + i} | ${coder} | ${CODES[(from + i) % CODES.length]}`),
  );
  return ['unit | coder | code', ...rows].join('\n');
}

const all = [1, 10] as const;

describe('somebody who coded again', () => {
  it.each(['Anna (retest)', 'Anna_v2', 'Anna_2', 'Anna (2nd time)', 'Anna, zweite Runde', 'Anna recoded'])(
    'is no coder of her own: %s',
    (again) => {
      const sheets = { 'all.csv': long({ Anna: all, Ben: all, [again]: [1, 5] }) };
      expect(problemsOf(sheets)).toMatchObject([
        { code: 'person-twice', pairs: [['Anna', again]], once: ['Anna', 'Ben'] },
      ]);
      const quoted = again.includes(',') ? `"${again}"` : again;
      expect(readDrawn(sheets, '--coders', 'Anna,Ben').data.coders).toEqual(['Anna', 'Ben']);
      expect(readDrawn(sheets, '--coders', `Anna,Ben,${quoted}`).data.coders).toHaveLength(3);
    },
  );

  it('is told with the columns to ignore in a wide sheet', () => {
    const units = CODES.map((code, i) => `${i + 1} | ${code} | ${code} | ${i < 3 ? code : ''}`);
    const sheets = { 'all.csv': ['id | Anna | Ben | Anna 2', ...units].join('\n') };
    expect(problemsOf(sheets)).toMatchObject([{ code: 'person-twice', columns: ['Anna 2'] }]);
    const { data } = readDrawn(sheets, '--coders', 'Anna,Ben', '--ignore', 'Anna 2');
    expect(data.coders).toEqual(['Anna', 'Ben']);
    expect(readDrawn(sheets, '--coders', 'Anna,Ben,Anna 2').data.coders).toHaveLength(3);
  });

  it('is compared with herself where nobody else coded', () => {
    expect(problemsOf({ 'all.csv': long({ Anna: all, Anna_2: all }) })).toEqual([]);
  });

  it.each([
    ['Coder', 'Coder 2'],
    ['gpt-4', 'gpt-4 v2'],
    ['Anna 1', 'Anna 2'],
    ['Anna', 'Annabel'],
  ])('is somebody else: %s and %s', (a, b) => {
    expect(problemsOf({ 'all.csv': long({ [a]: all, [b]: all, Ben: all }) })).toEqual([]);
  });
});

describe('somebody with two names who never coded a unit under both', () => {
  const pairs = (a: string, b: string, from = 6) => {
    const sheet = long({ [a]: [1, 5], Ben: all, [b]: [from, 10] });
    return noticesOf(readDrawn({ 'all.csv': sheet }).notices, 'one-person').flatMap((notice) => notice.pairs);
  };

  it.each([
    ['Anna', 'Anna M.'],
    ['Anna Meier', 'Meier, Anna'],
    ['Anna Meier', 'A. Meier'],
    ['anna.meier@uni.example', 'Anna Meier'],
    ['Anna part 1', 'Anna part 2'],
    ['Anna', 'Anna_2'],
  ])('is told: %s and %s', (a, b) => {
    expect(pairs(a, b)).toEqual([[a, b]]);
  });

  it.each([
    ['Anna K.', 'Anna M.'],
    ['Anna', 'Clara'],
    ['Coder 1', 'Coder 2'],
    ['Anna Meier', 'Ben Meier'],
  ])('may be two: %s and %s', (a, b) => {
    expect(pairs(a, b)).toEqual([]);
  });

  it('are two who have units in common', () => {
    expect(pairs('Anna', 'Anna M.', 5)).toEqual([]);
  });
});
