import type { Classes } from './keys.ts';
import type { ViewColumn } from './view-column.ts';

/** How the rows of units differ in columns of codings. */
export interface Disagreement {
  /** The share of the disagreement expected by chance that there is: 1 - kappa, on average. */
  readonly share: number;
  /** The rows beyond the first of each unit. */
  readonly rows: number;
}

export function disagreementIn(columns: readonly ViewColumn[], units: Classes): Disagreement {
  const shares: number[] = [];
  let rows = 0;
  for (const column of columns) {
    const { compared, differing } = comparedWithin(column, units);
    rows = Math.max(rows, compared);
    const expected = diversity(column);
    if (compared > 0 && expected > 0) shares.push(Math.min(1, differing / compared / expected));
  }
  return { share: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length), rows };
}

/** How likely it is that coders who disagree so much on the other columns never do on this one, if they coded it. */
export function chanceOfNone(column: ViewColumn, { share, rows }: Disagreement): number {
  return (1 - Math.min(0.999, share * diversity(column))) ** rows;
}

/** How likely two of a column's cells are different. */
function diversity({ cells, size, filled }: ViewColumn): number {
  const times = new Int32Array(size);
  for (const cell of cells) if (cell >= 0) times[cell]! += 1;
  return 1 - times.reduce((sum, number) => sum + (number / filled) ** 2, 0);
}

/** Each row of a unit with the one before it. */
function comparedWithin({ cells }: ViewColumn, { of, size }: Classes): { compared: number; differing: number } {
  const last = new Int32Array(size).fill(-1);
  let compared = 0;
  let differing = 0;
  for (let row = 0; row < cells.length; row += 1) {
    const unit = of[row]!;
    const cell = cells[row]!;
    if (unit < 0 || cell < 0) continue;
    if (last[unit]! >= 0) {
      compared += 1;
      if (last[unit] !== cell) differing += 1;
    }
    last[unit] = cell;
  }
  return { compared, differing };
}
