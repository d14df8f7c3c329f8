/**
 * Pairs rows with columns, each with at most one, so that the sum of the costs is least. Only pairs with a cost below 0 are made. Rows
 * and columns that no such pair connects are looked at apart, each group by the Hungarian method.
 *
 * @param near - the columns with which a row may have a cost below 0
 * @returns of each row its column, −1 if it has none
 * @see Kuhn (1955), The Hungarian method for the assignment problem; with potentials, as in Jonker & Volgenant (1987)
 */
export function cheapestAssignment(
  rows: number,
  columns: number,
  costOf: (row: number, column: number) => number,
  near: (row: number) => Iterable<number> = () => Array.from({ length: columns }, (_, column) => column),
): Int32Array {
  const costs = Array.from({ length: rows }, () => new Map<number, number>());
  const rowsOf = Array.from({ length: columns }, (): number[] => []);
  for (let row = 0; row < rows; row += 1)
    for (const column of near(row)) {
      const cost = costOf(row, column);
      if (cost >= 0) continue;
      costs[row]!.set(column, cost);
      rowsOf[column]!.push(row);
    }
  const found = new Int32Array(rows).fill(-1);
  const isSeen = new Uint8Array(rows);
  for (let first = 0; first < rows; first += 1) {
    if (isSeen[first] === 1) continue;
    const group = connected(first, costs, rowsOf, isSeen);
    for (const [row, column] of pairsOf(group, costs)) found[row] = column;
  }
  return found;
}

interface Group {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The rows and columns that pairs connect with a row. */
function connected(
  first: number,
  costs: readonly ReadonlyMap<number, number>[],
  rowsOf: readonly (readonly number[])[],
  isSeen: Uint8Array,
): Group {
  const rows = [first];
  const columns = new Set<number>();
  isSeen[first] = 1;
  for (const row of rows)
    for (const column of costs[row]!.keys()) {
      if (columns.has(column)) continue;
      columns.add(column);
      for (const other of rowsOf[column]!) {
        if (isSeen[other] === 1) continue;
        isSeen[other] = 1;
        rows.push(other);
      }
    }
  return { rows, columns: [...columns] };
}

/** The pairs of a group that cost least. */
function pairsOf({ rows, columns }: Group, costs: readonly ReadonlyMap<number, number>[]): [number, number][] {
  const isTurned = rows.length > columns.length;
  const [few, many] = isTurned ? [columns, rows] : [rows, columns];
  const cost = (i: number, j: number) => {
    const [row, column] = isTurned ? [many[j]!, few[i]!] : [few[i]!, many[j]!];
    return costs[row]!.get(column) ?? 0; // a pair that costs nothing is none
  };
  return hungarian(few.length, many.length, cost).flatMap((j, i): [number, number][] => {
    if (cost(i, j) === 0) return [];
    return [isTurned ? [many[j]!, few[i]!] : [few[i]!, many[j]!]];
  });
}

/** Of each of n rows its column of m ≥ n, so that the sum of the costs is least. */
function hungarian(n: number, m: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(m + 1);
  // the row of each column, by numbers from 1; 0 is none
  const rowOf = new Int32Array(m + 1);
  const before = new Int32Array(m + 1);
  for (let row = 1; row <= n; row += 1) {
    rowOf[0] = row;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const isUsed = new Uint8Array(m + 1);
    let column = 0;
    do {
      isUsed[column] = 1;
      const from = rowOf[column]!;
      let [next, step] = [0, Number.POSITIVE_INFINITY];
      for (let j = 1; j <= m; j += 1) {
        if (isUsed[j] === 1) continue;
        const reduced = cost(from - 1, j - 1) - rowPotential[from]! - columnPotential[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          before[j] = column;
        }
        if (least[j]! < step) [next, step] = [j, least[j]!];
      }
      for (let j = 0; j <= m; j += 1) {
        if (isUsed[j] === 1) {
          rowPotential[rowOf[j]!]! += step;
          columnPotential[j]! -= step;
        } else least[j]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[before[column]!]!;
      column = before[column]!;
    }
  }
  const columnOf = new Array<number>(n);
  for (let j = 1; j <= m; j += 1) if (rowOf[j] !== 0) columnOf[rowOf[j]! - 1] = j - 1;
  return columnOf;
}
