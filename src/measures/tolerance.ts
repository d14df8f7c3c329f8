/** Figures that are no further apart are the same: sums of the same numbers in another order differ by less. */
export const TOLERANCE = 1e-12;
