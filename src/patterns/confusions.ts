import type { CategorySet } from '../codings/coding.ts';
import { codedUnits } from './coded-units.ts';
import type { PairTable } from './pair-table.ts';
import type { Patterns } from './patterns.ts';

/** In place of a category: the coder gave nothing that the other's category could be confused with. */
export const NOTHING = -1;

/** How often one coder gave category `a` where the other gave `b`, over the units both coded. */
export interface Confusion {
  readonly a: number;
  readonly b: number;
  readonly units: number;
}

/**
 * Which categories two coders confuse. A category that both gave a unit is matched with itself. Of the
 * others, each that only the first gave is matched with each that only the second gave, or with NOTHING if there is none,
 * and the other way round.
 */
export function confusions(table: PairTable): Confusion[] {
  const units = new Map<string, Confusion>();
  for (const [i, cell] of table.cells.entries()) {
    if (table.counts[i] === 0) continue;
    for (const [a, b] of against(table.codings[cell.a]!, table.codings[cell.b]!)) {
      const key = `${a} ${b}`;
      units.set(key, { a, b, units: (units.get(key)?.units ?? 0) + table.counts[i]! });
    }
  }
  return [...units.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Two categories, no matter who gave which: the earlier first, NOTHING last. */
export function unordered(a: number, b: number): [number, number] {
  if (a === NOTHING || b === NOTHING) return [Math.max(a, b), NOTHING];
  return a < b ? [a, b] : [b, a];
}

/**
 * The confusions of all coders, over every pair of codings of a unit, no matter who gave which: how many times category `a` is
 * matched with `b`, with `a` before `b` and NOTHING last. Needs no pair tables, so many coders cost no more than few.
 */
export function allConfusions(patterns: Patterns): Confusion[] {
  const times = new Map<string, Confusion>();
  for (const { units, codings } of codedUnits(patterns)) {
    codings.forEach((one, i) => {
      for (const other of codings.slice(i)) {
        const pairs = one === other ? (one.coders * (one.coders - 1)) / 2 : one.coders * other.coders;
        if (pairs === 0) continue;
        for (const match of against(patterns.codings[one.coding]!, patterns.codings[other.coding]!)) {
          const [a, b] = unordered(...match);
          const key = `${a} ${b}`;
          times.set(key, { a, b, units: (times.get(key)?.units ?? 0) + pairs * units });
        }
      }
    });
  }
  return [...times.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The matches between two codings of one unit. */
export function against(first: CategorySet, second: CategorySet): [number, number][] {
  const shared = first.filter((category) => second.includes(category));
  const onlyFirst = first.filter((category) => !second.includes(category));
  const onlySecond = second.filter((category) => !first.includes(category));
  const left = onlyFirst.length > 0 ? onlyFirst : onlySecond.length > 0 ? [NOTHING] : [];
  const right = onlySecond.length > 0 ? onlySecond : onlyFirst.length > 0 ? [NOTHING] : [];
  return [
    ...shared.map((category): [number, number] => [category, category]),
    ...left.flatMap((a) => right.map((b): [number, number] => [a, b])),
  ];
}
