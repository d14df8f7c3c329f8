import { knowsCoders } from '../../codings/crowd.ts';
import type { CodingList } from '../rows/coding-list.ts';

/** In larger studies no units are looked for that have two names. */
const MOST_UNITS = 50_000;

/**
 * What units are called whose names differ from others' only in case, by the other name. They are one unit if no coder has both; if any
 * coder has two such units, case tells units apart, and all are what they are called.
 */
export function unitsOfOneName(list: CodingList): ReadonlyMap<string, string> {
  const { units, width, cellAt, rows } = list;
  const found = new Map<string, string>();
  if (units.size > MOST_UNITS || !knowsCoders(rows)) return found;
  for (const alike of alikeIn(units.names())) {
    const coders = alike.map((unit) => codersOf(cellAt, unit, width));
    const all = coders.flat();
    if (new Set(all).size < all.length) return new Map();
    // Units of which several coders have each are no slips.
    if (coders.every(({ length }) => length !== 1)) continue;
    const [first, ...others] = alike.map((unit) => units.name(unit));
    for (const other of others) found.set(other, first!);
  }
  return found;
}

/** Units whose names differ only in case, in the order they were met. */
function alikeIn(names: readonly string[]): number[][] {
  const byName = new Map<string, number[]>();
  for (const [unit, name] of names.entries()) {
    const key = name.toLowerCase();
    const alike = byName.get(key);
    if (alike) alike.push(unit);
    else byName.set(key, [unit]);
  }
  return byName.size === names.length ? [] : [...byName.values()].filter(({ length }) => length > 1);
}

function codersOf(cellAt: (slot: number) => number, unit: number, width: number): number[] {
  return Array.from({ length: width }, (_, coder) => coder).filter((coder) => cellAt(unit * width + coder) >= 0);
}
