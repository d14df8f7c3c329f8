import { describe, expect, it } from 'vitest';
import { factorings } from '../../../src/study/reading/axes.ts';

const axesOf = (headings: readonly string[]) =>
  factorings(headings.map((heading) => ({ heading }))).map(({ left, right }) => [left, right]);

describe('headings of two parts', () => {
  it('come apart between two words of each part', () => {
    const headings = ['A', 'B'].flatMap((name) => [`Coder ${name} initial`, `Coder ${name} after discussion`]);
    expect(axesOf(headings)).toContainEqual([
      ['Coder A', 'Coder B'],
      ['initial', 'after discussion'],
    ]);
  });

  it('come apart where a word begins behind a letter, or initials', () => {
    for (const coders of [
      ['A', 'B'],
      ['KO', 'SG'],
    ])
      expect(axesOf(coders.flatMap((name) => [`${name}Topic`, `${name}Source`]))).toContainEqual([
        coders,
        ['Topic', 'Source'],
      ]);
  });
});
