/**
 * Pairs rows with columns, each with at most one, so that the sum of the costs is least. Only pairs with a cost below 0 are made. Each row
 * in turn takes a column by the cheapest way of changing earlier pairs, or remains alone.
 *
 * @param near - the columns with which a row may have a cost below 0
 * @returns of each row its column, −1 if it has none
 * @see Jonker & Volgenant (1987), A shortest augmenting path algorithm for dense and sparse linear assignment problems
 */
export function cheapestAssignment(
  rows: number,
  columns: number,
  costOf: (row: number, column: number) => number,
  near: (row: number) => Iterable<number> = () => Array.from({ length: columns }, (_, column) => column),
): Int32Array {
  const costs = Array.from({ length: rows }, (_, row) =>
    Array.from(near(row), (column) => ({ column, cost: costOf(row, column) })).filter(({ cost }) => cost < 0),
  );
  const pairs: Pairs = {
    costs,
    columnOf: new Int32Array(rows).fill(-1),
    rowOf: new Int32Array(columns).fill(-1),
    rowPotential: new Float64Array(rows),
    columnPotential: new Float64Array(columns),
  };
  for (let row = 0; row < rows; row += 1) takeIn(row, pairs);
  return pairs.columnOf;
}

/** Pairs that cost least among the rows so far: no cost is below the sum of the potentials of its row and its column, and pairs are at it. */
interface Pairs {
  /** Of each row the columns that cost less than nothing. */
  readonly costs: readonly (readonly { readonly column: number; readonly cost: number }[])[];
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
}

/** Adds a row by the shortest way, along which rows pass their columns on, to a free column or to a row that remains alone. */
function takeIn(first: number, { costs, columnOf, rowOf, rowPotential, columnPotential }: Pairs): void {
  for (const { column, cost } of costs[first]!)
    rowPotential[first] = Math.min(rowPotential[first]!, cost - columnPotential[column]!);
  const reached = new Map<number, { length: number; from: number }>();
  const passed = new Map<number, number>();
  const rows: { readonly row: number; readonly length: number }[] = [{ row: first, length: 0 }];
  let alone = { row: first, length: Number.POSITIVE_INFINITY };
  let free = -1;
  for (const { row, length } of rows) {
    const toNothing = length - rowPotential[row]!;
    if (toNothing < alone.length) alone = { row, length: toNothing };
    for (const { column, cost } of costs[row]!) {
      if (passed.has(column)) continue;
      const way = length + cost - rowPotential[row]! - columnPotential[column]!;
      if (way < (reached.get(column)?.length ?? Number.POSITIVE_INFINITY))
        reached.set(column, { length: way, from: row });
    }
    let [next, shortest] = [-1, alone.length];
    for (const [column, way] of reached)
      if (way.length < shortest && !passed.has(column)) [next, shortest] = [column, way.length];
    if (next === -1) break;
    passed.set(next, shortest);
    if (rowOf[next] === -1) {
      free = next;
      break;
    }
    rows.push({ row: rowOf[next]!, length: shortest });
  }
  const length = free === -1 ? alone.length : passed.get(free)!;
  for (const one of rows) rowPotential[one.row]! += length - one.length;
  for (const [column, way] of passed) columnPotential[column]! -= length - way;
  let column = free === -1 ? columnOf[alone.row]! : free;
  if (free === -1) columnOf[alone.row] = -1;
  while (column !== -1) {
    const { from } = reached.get(column)!;
    const before = columnOf[from]!;
    columnOf[from] = column;
    rowOf[column] = from;
    column = before;
  }
}
