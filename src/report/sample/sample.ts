import { allocate, drawFromStrata } from '../../measures/sampling.ts';
import { UsageError } from '../../problems.ts';
import type { ListedUnit } from '../../study/list-of-units.ts';
import type { Sample } from './schema.ts';

/** How many units are wanted. */
export type Size = { readonly units: number } | { readonly share: number } | { readonly perStratum: number };

interface Facts extends Pick<Sample, 'source' | 'by' | 'seed' | 'coders' | 'files'> {
  readonly version: string;
  readonly excluded: ReadonlySet<string>;
}

/**
 * A random subsample of the units, stratum by stratum. Units stand in the order of their names while they are drawn, so the order
 * of the sheet does not matter to what a seed gives.
 */
export function sampleReport(units: readonly ListedUnit[], size: Size, facts: Facts): Sample {
  const { version, excluded, ...rest } = facts;
  const names = [...new Set(units.map(({ stratum }) => stratum))].sort(byCodePoints);
  const strata = names.map((stratum) => {
    const all = units.filter((one) => one.stratum === stratum);
    const open = all.filter(({ unit }) => !excluded.has(unit)).sort((a, b) => byCodePoints(a.unit, b.unit));
    return { stratum, all, open };
  });
  const sizes = strata.map(({ open }) => open.length);
  const wanted = wantedFrom(sizes, size);
  const drawn = wanted.map((number, i) => Math.min(number, sizes[i]!));
  const positions = drawFromStrata(
    sizes.map((number, i) => ({ size: number, drawn: drawn[i]! })),
    facts.seed,
  );
  const chosen = new Set(strata.flatMap(({ open }, i) => positions[i]!.map((position) => open[position]!.unit)));
  return {
    schema: 'intercoder/sample@1',
    tool: { name: 'intercoder', version },
    command: 'sample',
    ...rest,
    strata: strata.map(({ stratum, all, open }, i) => ({
      stratum,
      units: all.length,
      excluded: all.length - open.length,
      drawn: drawn[i]!,
      wanted: wanted[i]!,
    })),
    drawn: units
      .filter(({ unit }) => chosen.has(unit))
      .map(({ unit, text, stratum }) => ({ unit, text: text ?? null, stratum })),
  };
}

/** How many each stratum is to give; a number of its own may be more than it has. */
function wantedFrom(sizes: readonly number[], size: Size): number[] {
  const open = sizes.reduce((sum, number) => sum + number, 0);
  if (open === 0) throw new UsageError({ code: 'no-units-left' });
  if ('perStratum' in size) return sizes.map(() => size.perStratum);
  const total = 'share' in size ? Math.max(1, Math.round(size.share * open)) : size.units;
  if (total > open) throw new UsageError({ code: 'too-few-units', wanted: total, units: open });
  return allocate(sizes, total);
}

function byCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
