import type { CodedRows, Study } from '../study/study.ts';

/** Units that have something in common, such as where they come from. */
export interface Stratum {
  /** null: of these units no sheet says in which stratum they are. */
  readonly stratum: string | null;
  /** The units by their positions, in their order. */
  readonly units: readonly number[];
}

/** The units of each stratum; strata by their names, numbers in them by size, and last the units that are in none. */
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

/** The codings of these units only. Of a crowd it is not kept which of a coder's codings are of them, so that none is counted as given. */
export function rowsOf({ coders, categories, codings, cells, crowd }: CodedRows, units: readonly number[]): CodedRows {
  const width = coders.length;
  const kept = new Int32Array(units.length * width);
  units.forEach((unit, row) => {
    kept.set(cells.subarray(unit * width, (unit + 1) * width), row * width);
  });
  const common = { coders, categories, codings, cells: kept };
  return crowd === undefined ? common : { ...common, crowd: { coders: crowd.coders, given: new Float64Array(0) } };
}

function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : 1);
}
