import type { Study } from '../study/study.ts';
import { type Patterns, patternsOf } from './patterns.ts';

/** Units that have something in common, such as where they come from. */
export interface Stratum {
  /** null: no table says in which stratum these units are. */
  readonly stratum: string | null;
  /** The units by their positions, in their order. */
  readonly units: readonly number[];
}

/** The units of each stratum; strata in the order of their names, numbers in them by size; the units that are in none come last. */
export function strataOf({ unitCount, strata }: Pick<Study, 'unitCount' | 'strata'>): Stratum[] {
  const members = new Map<string | null, number[]>();
  for (let unit = 0; unit < unitCount; unit += 1) {
    const stratum = strata.get(unit) ?? null;
    const known = members.get(stratum);
    if (known) known.push(unit);
    else members.set(stratum, [unit]);
  }
  return [...members]
    .map(([stratum, units]): Stratum => ({ stratum, units }))
    .sort((a, b) => compareNames(a.stratum, b.stratum));
}

/**
 * The patterns of these units only. It is not recorded which of a crowd's codings are theirs, so none is counted as given.
 *
 * @param study - its single units must be known
 */
export function patternsOfUnits({ units: known, ...study }: Study, units: readonly number[]): Patterns {
  const { rows, coders } = study;
  const width = rows.crowd?.width ?? coders.length;
  const cells = new Int32Array(units.length * width);
  if (known === undefined) throw new RangeError('patternsOfUnits requires a study of which single units are known');
  units.forEach((unit, row) => {
    cells.set(known.cells(unit), row * width);
  });
  const counts = new Float64Array(units.length).fill(1);
  const crowd = rows.crowd && { crowd: { ...rows.crowd, given: new Float64Array(0) } };
  return patternsOf({ ...study, rows: { cells, counts, ...crowd } });
}

function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : 1);
}
