import { expect } from 'vitest';

/** Holds a figure to the digits that a source prints: "0.348" is any number from 0.3475 to 0.3485. */
export function expectPrinted(value: number | null | undefined, printed: string, what = ''): void {
  const decimals = printed.split('.')[1]?.length ?? 0;
  const unit = 10 ** -decimals;
  const distance = Math.abs((value ?? Number.NaN) - Number(printed));
  expect(distance, `${what} is ${value}, printed ${printed}`).toBeLessThanOrEqual(unit / 2 + 1e-12);
}
