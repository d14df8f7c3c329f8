import { NOT_AVAILABLE } from '../../words.ts';

const USUAL_DECIMALS = 3;

const MOST_DECIMALS = 9;

/** A figure and what is needed, with as many decimals as it takes to see that they differ: never "0.700" short of "0.700". */
export function apart(found: number | null, needed: number | null): { found: string; needed: string; margin: string } {
  if (found === null || needed === null) {
    return { found: fixed(found), needed: fixed(needed), margin: '' };
  }
  let decimals = USUAL_DECIMALS;
  const differ = Math.abs(found - needed) >= 10 ** -MOST_DECIMALS;
  while (differ && decimals < MOST_DECIMALS && found.toFixed(decimals) === needed.toFixed(decimals)) decimals += 1;
  const margin = (found - needed).toFixed(decimals);
  const isNone = Number(margin) === 0;
  return {
    found: fixed(found, decimals),
    needed: fixed(needed, decimals),
    margin: isNone ? (0).toFixed(decimals) : found > needed ? `+${margin}` : margin,
  };
}

export function fixed(value: number | null, decimals: number = USUAL_DECIMALS): string {
  if (value === null) return NOT_AVAILABLE;
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}
