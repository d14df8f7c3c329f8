import { MISSING } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import type { Problem } from '../../problems.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Study } from '../study.ts';

/** On fewer units equally many coders may well have given something else. */
const FEWEST_UNITS = 10;

/**
 * A category that fills in for coders who were not asked: beside it, in each unit, the same number of coders gave another one, and every
 * coder did for some unit. No real category is given so evenly.
 */
export function fillingCategory(
  {
    coders,
    rows,
    codings,
    categories,
    declared,
  }: Pick<Study, 'coders' | 'rows' | 'codings' | 'categories' | 'declared'>,
  { none = [] }: ReadingOptions,
  at: Problem['at'],
): Problem[] {
  const width = coders.length;
  const { cells, counts } = rows;
  const units = counts.reduce((sum, times) => sum + times, 0);
  if (declared || width < 3 || units < FEWEST_UNITS || !knowsCoders(rows)) return [];
  if (cells.includes(MISSING) || codings.some((set) => set.length !== 1)) return [];
  const others = categories.length - 1;
  const found = others < 2 ? -1 : categories.findIndex((_, category) => fills(category));
  if (found < 0 || none.includes(categories[found]!)) return [];
  const rest = othersIn(0, found);
  return [{ code: 'category-fills', at, category: categories[found]!, units, coders: width, given: rest }];

  function othersIn(row: number, category: number): number {
    let given = 0;
    for (let coder = 0; coder < width; coder += 1)
      if (codings[cells[row * width + coder]!]![0] !== category) given += 1;
    return given;
  }

  function fills(category: number): boolean {
    const given = othersIn(0, category);
    if (given < 2 || given === width) return false;
    const isEven = Array.from(counts.keys()).every((row) => othersIn(row, category) === given);
    return isEven && coders.every((_, coder) => isBoth(coder, category));
  }

  /** Whether a coder gave this category, and others. */
  function isBoth(coder: number, category: number): boolean {
    const own = new Set<boolean>();
    for (let row = 0; row < counts.length; row += 1) own.add(codings[cells[row * width + coder]!]![0] === category);
    return own.size === 2;
  }
}
