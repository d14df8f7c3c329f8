import type { Notice } from '../../notices.ts';
import type { UnitNames } from '../rows/unit-names.ts';

/** So many names show whether they were rounded. */
const LOOKED_AT = 1_000;
const FEWEST = 3;

/** Longer numbers than a spreadsheet program keeps: it writes zeros behind the first 15 digits, or a power of ten. */
const LONG = /^\d{17,}$/;
const ROUNDED = /^\d{15}0{2,}$/;
const POWER = /^\d([.,]\d+)?E\+\d+$/i;

/** Units whose long numbers a spreadsheet program has rounded, so that different units may have the same name. */
export function roundedIds(units: UnitNames): Notice[] {
  let long = 0;
  const rounded: string[] = [];
  for (let unit = 0; unit < Math.min(units.size, LOOKED_AT); unit += 1) {
    const name = units.name(unit).trim();
    if (POWER.test(name) || ROUNDED.test(name)) rounded.push(name);
    else if (LONG.test(name)) long += 1;
  }
  return rounded.length >= FEWEST && rounded.length > 9 * long ? [{ code: 'ids-rounded', example: rounded[0]! }] : [];
}
