import { type CodedUnits, codedUnits } from '../../data/coded-units.ts';
import type { Patterns } from '../../data/patterns.ts';
import { sumOf } from '../sum.ts';

/** π: the share of each coding, averaged unit by unit over all coded units, so that a unit coded once counts as much as any. */
export function pooledShares(patterns: Patterns): { units: CodedUnits[]; shares: Float64Array } {
  const units = codedUnits(patterns);
  const n = sumOf(units, (unit) => unit.units);
  const shares = new Float64Array(patterns.codings.length);
  for (const unit of units) {
    for (const { coding, coders } of unit.codings)
      shares[coding] = shares[coding]! + (unit.units * coders) / unit.coders / n;
  }
  return { units, shares };
}

/** The mean of a value per coding over the codings that a unit got. */
export function meanOfUnit({ codings, coders }: CodedUnits, of: (coding: number) => number): number {
  return sumOf(codings, (given) => given.coders * of(given.coding)) / coders;
}
