import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../src/codebook/category-map.ts';
import { codebookOf } from '../../src/codebook/codebook.ts';
import type { Level } from '../../src/codebook/entries.ts';
import { mapToLevel, type Named } from '../../src/codebook/levels.ts';
import { sheetOf } from '../support/sheet-writer.ts';

const CODES = [
  ['category', 'code', 'parent', 'Themes'],
  ['Work', 'pay', 'Life', 'Organisation'],
  ['Work', 'workload', '', 'Organisation; Wellbeing'],
  ['Work', 'breaks', '', ''],
  ['People', 'support', '', 'Relationships'],
  ['Place', 'safety', 'Life', ''],
];

const WORK = { categories: ['Work', 'People', 'Place'], vocabulary: 'categories' } as const;

function mapOf(level: Level, named: Named, separator?: string) {
  const made = mapToLevel(codebookOf(sheetOf('codes.csv', CODES), separator), level, named);
  if ('problem' in made) throw new Error(made.problem.code);
  return made;
}

function rolled(level: Level, separator?: string) {
  const { map, without } = mapOf(level, WORK, separator);
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

  it('puts codes under their own themes, or their categories', () => {
    const named = { categories: ['pay', 'workload', 'breaks', 'support', 'safety'], vocabulary: 'codes' } as const;
    const groups = (level: Level) => groupsOf(mapOf(level, named).map).map(({ category, from }) => [category, from]);
    expect(groups('theme')).toEqual([
      ['Organisation', ['pay', 'workload']],
      ['Wellbeing', ['workload']],
      ['breaks', ['breaks']],
      ['Relationships', ['support']],
      ['safety', ['safety']],
    ]);
    expect(groups('category')).toEqual([
      ['Work', ['pay', 'workload', 'breaks']],
      ['People', ['support']],
      ['Place', ['safety']],
    ]);
  });

  it('needs a codebook that names something to roll up to', () => {
    const bare = sheetOf('codes.csv', [
      ['category', 'theme'],
      ['Work', ''],
    ]);
    expect(mapToLevel(codebookOf(bare), 'theme', WORK)).toMatchObject({
      problem: { code: 'codebook-without-level', column: 'theme', columns: ['category', 'theme'] },
    });
  });
});
