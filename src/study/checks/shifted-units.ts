import { MISSING } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import type { Notice } from '../../notices.ts';
import type { UnitNames } from '../rows/unit-names.ts';
import type { Study } from '../study.ts';

const FEWEST_UNITS = 12;
/** In larger studies units are seldom numbered by hand. */
const MOST_UNITS = 5_000;
const MOST_CODERS = 20;

/** Coders who were not shifted agree more by so many deviations if they are, at most. */
const DEVIATIONS = 1.9;
const LEAST_SHARE = 0.15;

interface Numbered {
  /** Per unit, in the order of the numbers, its place in the study. */
  readonly units: readonly number[];
  readonly name: (unit: number) => string;
  /** Per coder, the codings of these units. */
  readonly codings: readonly (readonly number[])[];
}

/**
 * Two coders who agree on many more units if all units behind one of them are moved by one for one of the coders: where units are numbered
 * sheet by sheet, a row is missing in one, or there twice. Of all pairs the one that gains most.
 */
export function shiftedUnits(
  { coders, rows }: Pick<Study, 'coders' | 'rows'>,
  names: UnitNames,
  codingAt: (slot: number) => number,
): Notice[] {
  const { size } = names;
  if (size < FEWEST_UNITS || size > MOST_UNITS || coders.length > MOST_CODERS || !knowsCoders(rows)) return [];
  const units = inOrderOfNumbers(names.names());
  if (units === undefined) return [];
  const numbered = {
    units,
    name: names.name,
    codings: coders.map((_, coder) => units.map((unit) => codingAt(unit * coders.length + coder))),
  };
  const found = coders.flatMap((a, i) =>
    coders.slice(i + 1).flatMap((b, j) => {
      const shift = bestShift(numbered, i, i + 1 + j);
      return shift === undefined ? [] : [{ ...shift, coders: [a, b] as const }];
    }),
  );
  const [best] = found.sort((a, b) => b.shifted - b.agreed - (a.shifted - a.agreed));
  return best === undefined ? [] : [{ code: 'units-shifted', ...best }];
}

/** The units in the order of their numbers; undefined if they have other names, or numbers that lie apart. */
function inOrderOfNumbers(names: readonly string[]): number[] | undefined {
  const [, stem] = /^(\D*)\d{1,9}$/.exec(names[0]!) ?? [];
  if (stem === undefined) return undefined;
  const behind = names.map((name) => (name.startsWith(stem) ? name.slice(stem.length) : ''));
  if (!behind.every((text) => /^\d{1,9}$/.test(text))) return undefined;
  const numbers = behind.map(Number);
  const units = [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]!);
  const span = numbers[units.at(-1)!]! - numbers[units[0]!]! + 1;
  return new Set(numbers).size === numbers.length && span === numbers.length ? units : undefined;
}

/** From which unit on a shift by one makes two coders agree much more often, and how often then. */
function bestShift({ units, name, codings }: Numbered, a: number, b: number) {
  const first = codings[a]!;
  const second = codings[b]!;
  const isSame = (x: number | undefined, y: number | undefined) => x !== undefined && x !== MISSING && x === y;
  const both = first.filter((coding, i) => coding !== MISSING && second[i] !== MISSING).length;
  const agreed = first.filter((coding, i) => isSame(coding, second[i])).length;
  let best = { gain: 0, from: 0 };
  for (const by of [-1, 1]) {
    let gain = 0;
    for (let i = units.length - 1; i >= 0; i -= 1) {
      gain += Number(isSame(first[i], second[i + by])) - Number(isSame(first[i], second[i]));
      if (gain > best.gain) best = { gain, from: i };
    }
  }
  const isMuch = best.gain >= DEVIATIONS * Math.sqrt(both) && best.gain >= LEAST_SHARE * both;
  if (!isMuch || both < FEWEST_UNITS) return undefined;
  return { unit: name(units[best.from]!), agreed, shifted: agreed + best.gain, units: both };
}
