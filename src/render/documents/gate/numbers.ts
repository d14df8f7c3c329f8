import { exact, type Figure, margin } from '../../figures.ts';

const USUAL_DECIMALS = 3;

const MAX_DECIMALS = 9;

interface Apart {
  readonly found: Figure;
  readonly needed: Figure;
  readonly margin: Figure | '';
}

/** A figure and the one that is needed, with enough decimals to show that they differ: "0.700" never falls short of "0.700". */
export function apart(found: number | null, needed: number | null): Apart {
  if (found === null || needed === null) return { found: exact(found), needed: exact(needed), margin: '' };
  let decimals = USUAL_DECIMALS;
  const differ = Math.abs(found - needed) >= 10 ** -MAX_DECIMALS;
  while (differ && decimals < MAX_DECIMALS && found.toFixed(decimals) === needed.toFixed(decimals)) decimals += 1;
  return {
    found: exact(found, decimals),
    needed: exact(needed, decimals),
    margin: margin(found - needed, decimals),
  };
}
