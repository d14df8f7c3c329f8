const TINY = 1e-10;

/**
 * The largest value of Σ gains·x over x ≥ 0 with rows·x = totals, by the simplex method in two phases. Ties go to the lowest
 * number (Bland's rule), so that it always comes to an end.
 *
 * @param rows - one array of coefficients a condition
 * @param totals - what each condition must come to, at least 0
 * @returns undefined if no x fulfils the conditions
 * @see Bland (1977), Mathematics of Operations Research 2, 103–107
 */
export function largest(
  gains: readonly number[],
  rows: readonly (readonly number[])[],
  totals: readonly number[],
): number | undefined {
  const width = gains.length;
  // A further variable for each condition makes a first solution; phase one drives these out.
  const tableau = rows.map((row, i) => [...row, ...rows.map((_, j) => (i === j ? 1 : 0)), totals[i]!]);
  const basis = rows.map((_, i) => width + i);
  climb(tableau, basis, [...gains.map(() => 0), ...rows.map(() => -1)], width + rows.length);
  const gap = basis.reduce((sum, variable, i) => (variable >= width ? sum + tableau[i]!.at(-1)! : sum), 0);
  if (gap > TINY) return undefined;
  driveOut(tableau, basis, width);
  climb(tableau, basis, [...gains, ...rows.map(() => 0)], width);
  return basis.reduce((sum, variable, i) => sum + (gains[variable] ?? 0) * tableau[i]!.at(-1)!, 0);
}

/** Exchanges variables as long as one of the first `usable` improves the sum. */
function climb(tableau: number[][], basis: number[], gains: readonly number[], usable: number): void {
  for (;;) {
    const enters = firstBelow(usable, (j) => {
      const lost = basis.reduce((sum, variable, i) => sum + gains[variable]! * tableau[i]![j]!, 0);
      return gains[j]! - lost > TINY;
    });
    if (enters === undefined) return;
    let leaves: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, row] of tableau.entries()) {
      if (row[enters]! <= TINY) continue;
      const ratio = row.at(-1)! / row[enters]!;
      const tied = leaves !== undefined && Math.abs(ratio - least) <= TINY;
      if (tied ? basis[i]! < basis[leaves!]! : ratio < least) {
        leaves = i;
        least = tied ? Math.min(ratio, least) : ratio;
      }
    }
    if (leaves === undefined) return; // unbounded, which totals over shares cannot be
    pivot(tableau, basis, leaves, enters);
  }
}

/** Auxiliary variables that stayed at 0 give way to a variable of the problem, where one can take it. */
function driveOut(tableau: number[][], basis: number[], width: number): void {
  for (const [i, variable] of basis.entries()) {
    if (variable < width) continue;
    const enters = firstBelow(width, (j) => Math.abs(tableau[i]![j]!) > TINY);
    if (enters !== undefined) pivot(tableau, basis, i, enters);
  }
}

function pivot(tableau: number[][], basis: number[], leaves: number, enters: number): void {
  const by = tableau[leaves]![enters]!;
  const row = tableau[leaves]!.map((value) => value / by);
  for (const [i, other] of tableau.entries()) {
    const factor = other[enters]!;
    tableau[i] = i === leaves ? row : other.map((value, j) => value - factor * row[j]!);
  }
  basis[leaves] = enters;
}

function firstBelow(end: number, test: (j: number) => boolean): number | undefined {
  for (let j = 0; j < end; j += 1) if (test(j)) return j;
  return undefined;
}
