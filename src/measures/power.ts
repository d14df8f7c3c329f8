/**
 * A power with a whole exponent. The operator `**` rounds its last digit differently from one version of V8 to another, but for
 * squares; products are the same everywhere.
 */
export function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i += 1) product *= base;
  return product;
}
