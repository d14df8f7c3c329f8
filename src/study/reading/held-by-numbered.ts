import { folded } from './cells.ts';
import { saysYes } from './column-kinds.ts';
import { isWhollyHeaded } from './headings.ts';
import { areNumberedOrLettered } from './numbered.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** What a coder's numbered columns hold: the categories of one set, a variable each, or what the cells do not tell. */
export type HeldByNumbered = 'set' | 'variables' | 'unclear';

/** A coder's columns, the first of each coder under the first name. */
export interface NumberedColumns {
  readonly names: readonly string[];
  readonly ofCoders: readonly (readonly ViewColumn[])[];
  /** Per row the unit, where a unit has a row for each coder. */
  readonly unitOf?: Int32Array;
}

/**
 * What columns "code 1", "code 2" hold where some are blank. No set has a category twice, and coders find now more and now fewer
 * categories in a unit, though these stand from the left on. Variables of one scale often have the same value, and a variable that does
 * not apply to a unit is blank for all coders.
 *
 * @returns undefined where nothing suggests a set
 */
export function heldByNumbered(view: View, columns: NumberedColumns): HeldByNumbered | undefined {
  const { names, ofCoders } = columns;
  if (names.length < 2 || !areNumberedOrLettered(names) || ofCoders.flat().some(({ isComplete }) => !isComplete))
    return undefined;
  const facts = ofCoders.flat().map((column) => view.judged.get(column)!);
  const filled = facts.filter(({ atoms }) => atoms.size > 0);
  if (filled.length > 0 && filled.every(({ isMarks }) => isMarks))
    return areQuestions(view, columns) ? 'variables' : undefined;
  const areCategories = names.every((name) => isWhollyHeaded(name, 'category'));
  const met = tuplesOf(view, columns);
  if (met.gaps === 0 || !(met.isFromTheLeft || areCategories)) return undefined;
  const slips = met.repeats * MOST_SLIPS <= met.several && met.repeats * 5 <= met.repeatsByChance;
  if (met.repeats > 0 && !slips) return met.repeats === 1 && met.differing > 0 ? 'unclear' : 'variables';
  const areNumbers = filled.length > 0 && filled.every(({ isNumeric }) => isNumeric);
  const neverRepeats = met.repeatsByChance >= (areNumbers ? ENOUGH_OF_NUMBERS : ENOUGH);
  const haveSameGaps = met.differing === 0 && met.units > 0 && met.several > 0;
  // Coders who always say the same, or of whom chance would have most find as many, show nothing by their gaps.
  const isTelling = met.differingByChance >= ENOUGH && !met.areAlike;
  if (neverRepeats) return haveSameGaps && isTelling ? 'unclear' : 'set';
  if (haveSameGaps && !isTelling && areCategories) return areNumbers ? 'unclear' : 'set';
  if (haveSameGaps) return areNumbers ? 'variables' : 'unclear';
  // "code 1" is a word for one of several categories; what else is numbered may be anything.
  const findOthers =
    !areNumbers && (areCategories || met.differing >= ENOUGH_DIFFERING || met.differing * 2 >= met.units);
  return findOthers || met.several === 0 ? 'set' : 'unclear';
}

/** In a single unit, a coder may just have left out a variable. */
const ENOUGH_DIFFERING = 2;

/** A set with a category twice is a slip in one of so many rows. */
const MOST_SLIPS = 20;

/** Where chance would give so many, none is no chance: e^-3 is 5%, e^-5 less than 1%. */
const ENOUGH = 3;
const ENOUGH_OF_NUMBERS = 5;

/** Whether "no" stands in cells, and other cells of the same row are blank: what is blank was not asked. */
function areQuestions(view: View, { ofCoders }: NumberedColumns): boolean {
  const says = ofCoders.flat().flatMap(({ values }) => values);
  if (says.every(saysYes)) return false;
  return ofCoders.some((own) => {
    for (let row = 0; row < view.rows; row += 1) {
      const blank = own.filter(({ cells }) => cells[row]! < 0).length;
      if (blank > 0 && blank < own.length) return true;
    }
    return false;
  });
}

/** What the coders' cells of a unit have in common with each other. */
interface Tuples {
  /** Of all that are filled at all, how many are not filled throughout. */
  readonly gaps: number;
  readonly isFromTheLeft: boolean;
  /** How many have two values or more, and the same value twice. */
  readonly several: number;
  readonly repeats: number;
  /** How often two values would be the same if they had nothing to do with each other. */
  readonly repeatsByChance: number;
  /** Units in which two coders gave something, and those in which one of them gave more. */
  readonly units: number;
  readonly differing: number;
  readonly differingByChance: number;
  /** Whether all coders gave each unit the same. */
  readonly areAlike: boolean;
}

function tuplesOf(view: View, { ofCoders, unitOf, names }: NumberedColumns): Tuples {
  const numberOf = new Map<string, number>();
  const textsOf = new Map(ofCoders.flat().map((column) => [column, numbersOf(view, column, numberOf)]));
  const pairs = new PairsOfPlaces(names.length);
  let [gaps, several, repeats] = [0, 0, 0];
  let isFromTheLeft = true;
  const sizes = new Sizes(unitOf);
  for (const own of ofCoders) {
    const texts = own.map((column) => textsOf.get(column)!);
    for (let row = 0; row < view.rows; row += 1) {
      const given: number[] = [];
      const all: number[] = [];
      for (const [i, { cells }] of own.entries()) {
        const cell = cells[row]!;
        const text = cell < 0 ? BLANK : texts[i]![cell]!;
        all.push(text);
        if (text === BLANK) continue;
        if (given.length < i) isFromTheLeft = false;
        given.push(text);
      }
      if (given.length === 0) continue;
      if (given.length < own.length) gaps += 1;
      if (given.length > 1) several += 1;
      if (new Set(given).size < given.length) repeats += 1;
      pairs.put(all);
      sizes.put(row, given);
    }
  }
  return { gaps, isFromTheLeft, several, repeats, repeatsByChance: pairs.byChance(), ...sizes.compared() };
}

const BLANK = -1;

/** Per text of a column its number among the texts of all; what says that nobody coded is blank. */
function numbersOf(view: View, column: ViewColumn, numberOf: Map<string, number>): readonly number[] {
  return column.values.map((text) => {
    if (view.cells.isMissing(text)) return BLANK;
    const name = folded(text);
    const number = numberOf.get(name) ?? numberOf.size;
    numberOf.set(name, number);
    return number;
  });
}

/** Of more columns the first ones show enough. */
const MOST_PLACES = 12;

/** What stands at every two places of tuples, as numbers; a blank is less than 0. */
export class PairsOfPlaces {
  readonly #places: number;
  readonly #counts = new Map<number, { times: number; first: Map<number, number>; second: Map<number, number> }>();
  constructor(places: number) {
    this.#places = Math.min(places, MOST_PLACES);
  }
  put(tuple: readonly number[]): void {
    for (let i = 0; i < this.#places; i += 1) {
      if (tuple[i] === BLANK) continue;
      for (let j = i + 1; j < this.#places; j += 1) {
        if (tuple[j] === BLANK) continue;
        const key = i * this.#places + j;
        const own = this.#counts.get(key) ?? { times: 0, first: new Map(), second: new Map() };
        own.times += 1;
        own.first.set(tuple[i]!, (own.first.get(tuple[i]!) ?? 0) + 1);
        own.second.set(tuple[j]!, (own.second.get(tuple[j]!) ?? 0) + 1);
        this.#counts.set(key, own);
      }
    }
  }
  byChance(): number {
    let sum = 0;
    for (const { times, first, second } of this.#counts.values())
      for (const [text, of] of first) sum += (of * (second.get(text) ?? 0)) / times;
    return sum;
  }
}

/** How many values coders gave each unit. */
class Sizes {
  readonly #unitOf: Int32Array | undefined;
  readonly #byUnit = new Map<number, { first: readonly number[]; isSame: boolean; differs: boolean; coders: number }>();
  readonly #times = new Map<number, number>();
  constructor(unitOf: Int32Array | undefined) {
    this.#unitOf = unitOf;
  }
  put(row: number, given: readonly number[]): void {
    this.#times.set(given.length, (this.#times.get(given.length) ?? 0) + 1);
    const unit = this.#unitOf?.[row] ?? row;
    if (unit < 0) return;
    const own = this.#byUnit.get(unit);
    if (own === undefined) this.#byUnit.set(unit, { first: given, isSame: true, differs: false, coders: 1 });
    else {
      own.differs ||= given.length !== own.first.length;
      own.isSame &&= !own.differs && given.every((text, i) => text === own.first[i]);
      own.coders += 1;
    }
  }
  compared(): Pick<Tuples, 'units' | 'differing' | 'differingByChance' | 'areAlike'> {
    const shared = [...this.#byUnit.values()].filter(({ coders }) => coders > 1);
    const all = [...this.#times.values()].reduce((sum, times) => sum + times, 0);
    const same = [...this.#times.values()].reduce((sum, times) => sum + (times / all) ** 2, 0);
    return {
      units: shared.length,
      differing: shared.filter(({ differs }) => differs).length,
      areAlike: shared.every(({ isSame }) => isSame),
      differingByChance: all === 0 ? 0 : shared.length * (1 - same),
    };
  }
}
