import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../src/data/category-map/category-map.ts';
import { mapToLevel } from '../../src/data/category-map/levels.ts';
import { BadInputError } from '../../src/problems.ts';
import { sheetOf } from '../support/sheet-writer.ts';

const CODES = [
  ['category', 'code', 'parent', 'Themes'],
  ['Work', 'pay', 'Life', 'Organisation'],
  ['Work', 'workload', '', 'Organisation; Wellbeing'],
  ['Work', 'breaks', '', ''],
  ['People', 'support', '', 'Relationships'],
  ['Place', 'safety', 'Life', ''],
];

function rolled(level: 'theme' | 'category', separator?: string) {
  const { map, without } = mapToLevel(sheetOf('codes.csv', CODES), level, ['Work', 'People', 'Place'], separator);
  return { groups: Object.fromEntries(groupsOf(map).map(({ category, from }) => [category, from])), without };
}

describe('rolling up', () => {
  it('gives a category with several rows the themes of all of them', () => {
    expect(rolled('theme')).toEqual({
      groups: { Organisation: ['Work'], Wellbeing: ['Work'], Relationships: ['People'], Place: ['Place'] },
      without: ['Place'],
    });
  });

  it('keeps themes whole where there is no separator', () => {
    expect(Object.keys(rolled('theme', 'none').groups)).toContain('Organisation; Wellbeing');
  });

  it('takes the parent from whichever row names it', () => {
    expect(rolled('category')).toEqual({
      groups: { Life: ['Work', 'Place'], People: ['People'] },
      without: ['People'],
    });
  });

  it('needs a codebook that names something to roll up to', () => {
    const bare = sheetOf('codes.csv', [
      ['category', 'theme'],
      ['Work', ''],
    ]);
    expect(() => mapToLevel(bare, 'theme', ['Work'])).toThrow(BadInputError);
  });
});
